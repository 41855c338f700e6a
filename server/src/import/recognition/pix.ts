/** Pictures as Leptonica holds them in the core's memory, in shades of grey. */
import type { GreyPicture } from '../reader';

/** Fields of its `struct Pix`, in words of 32 bits. */
const PIX = {
  width: 0,
  height: 1,
  depth: 2,
  samples: 3,
  wordsOfRow: 4,
  resolution: 6,
  colours: 11,
  data: 12,
};
/** Of its `struct PixColormap`. */
const COLOURS = { table: 0, count: 3 };

const WHITE = 255;

/** @param address of the picture in the memory */
export function greyOf(memory: ArrayBuffer, address: number): GreyPicture {
  const pix = new Uint32Array(memory, address, PIX.data + 1);
  const field = (place: number): number => pix[place] ?? 0;
  const [width, height, depth] = [field(PIX.width), field(PIX.height), field(PIX.depth)];
  const wordsOfRow = field(PIX.wordsOfRow);
  const words = new Uint32Array(memory, field(PIX.data), wordsOfRow * height);
  const grey =
    depth === 32
      ? field(PIX.samples) === 4
        ? greyOverWhite
        : greyOfColour
      : shades(depth, colourTable(memory, field(PIX.colours)));
  const pixels = new Uint8Array(width * height);
  // The first dot of a row is in the highest bits of its first word.
  const [dotsOfWord, most] = [32 / depth, 2 ** depth - 1];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const word = words[y * wordsOfRow + Math.floor(x / dotsOfWord)] ?? 0;
      pixels[at] = grey(((word >>> (32 - depth * ((x % dotsOfWord) + 1))) & most) >>> 0);
    }
  }
  const resolution = field(PIX.resolution);
  return { width, height, pixels, ...(resolution > 0 && { resolution }) };
}

/** Red, green and blue, from the highest bits on. */
const greyOfColour = (dot: number): number =>
  luminance(dot >>> 24, (dot >>> 16) & WHITE, (dot >>> 8) & WHITE);

function greyOverWhite(dot: number): number {
  const opaque = (dot & WHITE) / WHITE;
  return Math.round(greyOfColour(dot) * opaque + WHITE * (1 - opaque));
}

/** ITU-R BT.601, in parts of 256. */
const luminance = (red: number, green: number, blue: number): number =>
  (red * 77 + green * 150 + blue * 29) >>> 8;

/** Of dots that are a number each: of a colour, or of a shade. Of one bit 1 is black. */
function shades(depth: number, colours: readonly number[]): (dot: number) => number {
  if (colours.length > 0) return (dot) => colours[dot] ?? WHITE;
  if (depth === 1) return (dot) => (dot === 1 ? 0 : WHITE);
  const most = 2 ** depth - 1;
  return (dot) => Math.round((dot * WHITE) / most);
}

/** Greys of a picture's colours, each kept as blue, green, red and how opaque it is. */
function colourTable(memory: ArrayBuffer, address: number): readonly number[] {
  if (address === 0) return [];
  const map = new Uint32Array(memory, address, COLOURS.count + 1);
  const count = map[COLOURS.count] ?? 0;
  const bytes = new Uint8Array(memory, map[COLOURS.table] ?? 0, count * 4);
  return Array.from({ length: count }, (_, i) =>
    luminance(bytes[i * 4 + 2] ?? 0, bytes[i * 4 + 1] ?? 0, bytes[i * 4] ?? 0),
  );
}
