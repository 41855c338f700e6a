/**
 * What a poor copier and a hurried scan make of a page: turned a little, out of focus, unevenly lit, grainy, specked,
 * and kept as JPEG. The same seed gives the same page.
 */
import type { Random } from '../../../scripts/random';
import type { GreyPicture } from '../../../server/src/import/reader';
import { asJpeg } from './jpeg-loss';

export interface Wear {
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** Standard deviations: of the blur in dots, of the grain in shades. */
  readonly blur: number;
  readonly grain: number;
  /** Part of the light that is lost at the darkest edge, from 0 to 1. */
  readonly shade: number;
  /** Specks among a million dots. */
  readonly specks: number;
  /** Of JPEG, from 1 to 100. */
  readonly quality: number;
}

export const BAD: Wear = { rotation: 0.7, blur: 0.9, grain: 14, shade: 0.35, specks: 300, quality: 60 };

const WHITE = 255;
/** Shades of ink and paper as a worn drum leaves them. */
const INK = 40;
const PAPER = 235;

export function degraded(picture: GreyPicture, wear: Wear, random: Random): GreyPicture {
  const worn = blurred(turned(picture, wear.rotation), wear.blur);
  const { width, height, pixels } = worn;
  const out = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const printed = INK + ((pixels[at] ?? WHITE) * (PAPER - INK)) / WHITE;
      // Darkest along the left edge, where the book does not lie flat, and towards the bottom.
      const lost = wear.shade * (0.7 * Math.exp((-4 * x) / width) + (0.3 * y) / height);
      out[at] = clamped(printed * (1 - lost) + wear.grain * bell(random));
    }
  }
  addSpecks(out, worn, wear.specks, random);
  return { ...worn, pixels: asJpeg({ ...worn, pixels: out }, wear.quality) };
}

const clamped = (value: number): number => Math.max(0, Math.min(WHITE, Math.round(value)));

/** Of a bell curve around 0 with a standard deviation of 1 (Box and Muller). */
const bell = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** About its middle; corners are filled with white. */
function turned({ width, height, pixels, ...rest }: GreyPicture, degrees: number): GreyPicture {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [width / 2, height / 2];
  const shade = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? WHITE : (pixels[y * width + x] ?? WHITE);
  const out = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const fromX = cos * (x - middleX) + sin * (y - middleY) + middleX;
      const fromY = cos * (y - middleY) - sin * (x - middleX) + middleY;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, low] = [fromX - left, fromY - top];
      out[at] =
        (shade(left, top) * (1 - right) + shade(left + 1, top) * right) * (1 - low) +
        (shade(left, top + 1) * (1 - right) + shade(left + 1, top + 1) * right) * low;
    }
  }
  return { width, height, pixels: out, ...rest };
}

function blurred({ width, height, pixels, ...rest }: GreyPicture, deviation: number): GreyPicture {
  const reach = Math.ceil(3 * deviation);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const sum = weights.reduce((a, b) => a + b);
  const along = (
    from: Uint8Array,
    step: number,
    length: number,
    place: (at: number) => number,
  ): Uint8Array => {
    const out = new Uint8Array(from.length);
    for (let at = 0; at < from.length; at++) {
      const here = place(at);
      let value = 0;
      for (let i = -reach; i <= reach; i++) {
        const inside = Math.max(0, Math.min(length - 1, here + i)) - here;
        value += (weights[i + reach] ?? 0) * (from[at + inside * step] ?? WHITE);
      }
      out[at] = Math.round(value / sum);
    }
    return out;
  };
  const rows = along(pixels, 1, width, (at) => at % width);
  return { width, height, pixels: along(rows, width, height, (at) => Math.floor(at / width)), ...rest };
}

function addSpecks(pixels: Uint8Array, { width, height }: GreyPicture, share: number, random: Random): void {
  const count = Math.round((width * height * share) / 1e6);
  for (let i = 0; i < count; i++) {
    const at = random.integer(0, height - 2) * width + random.integer(0, width - 2);
    const shade = random.next() < 0.8 ? INK : WHITE;
    const size = random.next() < 0.3 ? [at, at + 1, at + width, at + width + 1] : [at];
    for (const each of size) pixels[each] = shade;
  }
}
