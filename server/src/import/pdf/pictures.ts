/**
 * The picture of a scanned page: what the page draws, which may be several strips, put together in shades of grey.
 * Pictures that the library cannot decode without help from outside (JPEG 2000) are missing from it, which is told.
 */
import { INCH } from '../pages/points';
import type { GreyPicture } from '../reader';
import { drawingOf, type DrawnPicture } from './drawing';
import { inverse, placed, type Matrix } from './matrix';
import type { PdfPage } from './open';

/** Dots per inch: letters are read best between them. */
const RESOLUTION = { least: 150, most: 300 };
const MOST_DOTS = 16_000_000;
/** Pictures that cover less of a page are no scan of it. */
const COVERS = 0.35;
/** So small a part of a page holds no text. */
const ORNAMENT = 0.005;
const MOST_PICTURES = 2000;
/** Decoding is waited for so long, in milliseconds. */
const PATIENCE = 8000;

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Grey of a dot, from 0 to 255, or less than 0 where nothing is drawn. */
  readonly grey: (x: number, y: number) => number;
}

export interface PagePicture {
  /** Absent where nothing of it can be decoded. */
  readonly picture?: GreyPicture;
  /** Nothing that could be text is missing. */
  readonly isWhole: boolean;
}

/** @returns nothing for a page that is not mostly a picture */
export async function pictureOf(page: PdfPage): Promise<PagePicture | undefined> {
  const { width, height, pictures } = await drawingOf(page);
  const covered = pictures.reduce((sum, { matrix }) => sum + areaOf(matrix), 0);
  if (covered < width * height * COVERS) return undefined;
  const drawn: { readonly picture: DrawnPicture; readonly decoded: Decoded }[] = [];
  let missing = 0;
  for (const picture of pictures.slice(0, MOST_PICTURES)) {
    const decoded = decodedOf(await dataOf(page, picture.source), picture.mask);
    if (decoded) drawn.push({ picture, decoded });
    else missing += areaOf(picture.matrix);
  }
  const isWhole = missing <= width * height * ORNAMENT && pictures.length <= MOST_PICTURES;
  if (drawn.length === 0) return { isWhole };
  const finest = drawn.reduce((most, each) => Math.max(most, resolutionOf(each.picture, each.decoded)), 0);
  const bounded = Math.sqrt(MOST_DOTS / (width * height)) * INCH;
  const resolution = Math.min(Math.max(finest, RESOLUTION.least), RESOLUTION.most, bounded);
  const scale = resolution / INCH;
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const pixels = new Uint8Array(across * down).fill(255);
  for (const { picture, decoded } of drawn) paint(pixels, across, down, scale, picture, decoded);
  return { picture: { width: across, height: down, pixels, resolution: Math.round(resolution) }, isWhole };
}

const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);

const resolutionOf = ({ matrix: [a, b] }: DrawnPicture, { width }: Decoded): number =>
  (width / Math.max(1, Math.hypot(a, b))) * INCH;

/** Pictures come by and by; those that fail to come never do. */
async function dataOf(page: PdfPage, source: unknown): Promise<unknown> {
  const id = typeof source === 'string' ? source : (source as { data?: unknown } | null)?.data;
  if (typeof id !== 'string') return source;
  const objects = (id.startsWith('g_') ? page.commonObjs : page.objs) as {
    get(id: string, then: (data: unknown) => void): void;
  };
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    objects.get(id, (data) => {
      clearTimeout(timer);
      resolve(data);
    });
  });
}

/** By how many bytes there are for a dot: eight dots in one, one, three or four. */
function decodedOf(picture: unknown, mask: boolean): Decoded | undefined {
  const { width, height, data } = (picture ?? {}) as { width?: unknown; height?: unknown; data?: unknown };
  if (typeof width !== 'number' || typeof height !== 'number' || width < 1 || height < 1) return undefined;
  if (!(data instanceof Uint8Array) && !(data instanceof Uint8ClampedArray)) return undefined;
  const row = (width + 7) >> 3;
  const at = (index: number): number => data[index] ?? 255;
  const blank = mask ? -1 : 255;
  if (data.length < width * height) {
    if (data.length < row * height) return undefined;
    const grey = (x: number, y: number): number =>
      (at(y * row + (x >> 3)) >> (7 - (x & 7))) & 1 ? blank : 0;
    return { width, height, grey };
  }
  const bytes = Math.floor(data.length / (width * height));
  if (bytes < 3) return { width, height, grey: (x, y) => at(y * width + x) };
  const grey = (x: number, y: number): number => {
    const index = (y * width + x) * bytes;
    if (bytes === 4 && at(index + 3) < 128) return -1;
    return (at(index) * 77 + at(index + 1) * 151 + at(index + 2) * 28) >> 8;
  };
  return { width, height, grey };
}

/** Each dot of the page is the mean of the picture's dots under it. */
function paint(
  pixels: Uint8Array,
  across: number,
  down: number,
  scale: number,
  { matrix }: DrawnPicture,
  { width, height, grey }: Decoded,
): void {
  const back = inverse(matrix);
  if (!back) return;
  const corners = [placed(matrix, 0, 0), placed(matrix, 1, 0), placed(matrix, 0, 1), placed(matrix, 1, 1)];
  const [xs, ys] = [corners.map(([x]) => x * scale), corners.map(([, y]) => y * scale)];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(across, Math.ceil(Math.max(...xs))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(down, Math.ceil(Math.max(...ys))),
  ];
  const [stepX, stepY] = [
    (Math.abs(back[0]) * width + Math.abs(back[1]) * height) / scale,
    (Math.abs(back[2]) * width + Math.abs(back[3]) * height) / scale,
  ];
  const samples = Math.min(3, Math.max(1, Math.round(Math.max(stepX, stepY))));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      let [sum, count] = [0, 0];
      for (let part = 0; part < samples * samples; part++) {
        const px = (x + ((part % samples) + 0.5) / samples) / scale;
        const py = (y + (Math.floor(part / samples) + 0.5) / samples) / scale;
        const u = Math.floor((back[0] * px + back[2] * py + back[4]) * width);
        const v = Math.floor((1 - (back[1] * px + back[3] * py + back[5])) * height);
        if (u < 0 || v < 0 || u >= width || v >= height) continue;
        const shade = grey(u, v);
        if (shade < 0) continue;
        sum += shade;
        count++;
      }
      if (count > 0) pixels[y * across + x] = sum / count;
    }
  }
}
