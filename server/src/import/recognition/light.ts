/** Evens out the light on a page: shadows along its edges, yellowed paper, faint ink. */
import type { GreyPicture } from '../reader';
import type { SizedPicture } from './size';

const WHITE = 255;
/** Parts of an inch in whose square there is some paper between the letters. */
const CELL = 5;
/** Of the dots in a cell, those lighter than the paper. */
const LIGHTER = 0.15;
/** Of all dots on a page, those darker than the ink. */
const DARKER = 0.01;
/** Ink and paper closer than this are not told apart: an empty page, or a picture. */
const LEAST_CONTRAST = 40;

/** A cell with less light than this part of what the page has is no paper: a dark rim, a picture. */
const DARKEST = 0.4;

/** Paper becomes white and ink black. */
export function evenlyLit(picture: SizedPicture): SizedPicture {
  const { width, height, pixels, resolution } = picture;
  const cell = Math.max(8, Math.round(resolution / CELL));
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const paper = paperOf(picture, cell, columns, rows);
  const out = new Uint8Array(pixels.length);
  const counts = new Uint32Array(WHITE + 1);
  for (let y = 0, at = 0; y < height; y++) {
    const shadeAt = between(paper, columns, rows, y / cell - 0.5);
    for (let x = 0; x < width; x++, at++) {
      const value = Math.min(WHITE, Math.round((WHITE * (pixels[at] ?? 0)) / shadeAt(x / cell - 0.5)));
      out[at] = value;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const ink = shadeBelow(counts, DARKER * pixels.length);
  if (ink < WHITE - LEAST_CONTRAST) {
    const table = counts.map((_, value) => Math.max(0, Math.round(((value - ink) * WHITE) / (WHITE - ink))));
    for (let at = 0; at < out.length; at++) out[at] = table[out[at] ?? 0] ?? 0;
  }
  return { ...picture, pixels: out };
}

/** The shade that so many dots are darker than. */
function shadeBelow(counts: Uint32Array, dots: number): number {
  let shade = 0;
  for (let left = dots; shade < WHITE; shade++) {
    left -= counts[shade] ?? 0;
    if (left < 0) break;
  }
  return shade;
}

/** Of each cell; a cell full of ink takes the shade of the lightest beside it. */
function paperOf(
  { width, height, pixels }: GreyPicture,
  cell: number,
  columns: number,
  rows: number,
): Uint8Array {
  const shades = new Uint8Array(columns * rows);
  const counts = new Uint32Array(WHITE + 1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * cell), Math.min(height, (row + 1) * cell)];
      let dots = 0;
      for (let y = row * cell; y < bottom; y++) {
        for (let at = y * width + column * cell; at < y * width + right; at++, dots++) {
          const value = pixels[at] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      shades[row * columns + column] = shadeBelow(counts, dots * (1 - LIGHTER));
    }
  }
  const usual = shades.slice().sort()[shades.length >> 1] ?? WHITE;
  const least = Math.max(1, usual * DARKEST);
  return lightestAround(shades, columns, rows).map((shade) => (shade < least ? usual : shade));
}

function lightestAround(shades: Uint8Array, columns: number, rows: number): Uint8Array {
  return shades.map((_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    let lightest = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        lightest = Math.max(lightest, shades[y * columns + x] ?? 0);
    return lightest;
  });
}

/** Shades along a row between the middles of cells. */
function between(shades: Uint8Array, columns: number, rows: number, row: number): (column: number) => number {
  const top = Math.max(0, Math.min(rows - 1, Math.floor(row)));
  const bottom = Math.min(rows - 1, top + 1);
  const low = Math.max(0, Math.min(1, row - top));
  const line = Float32Array.from(
    { length: columns },
    (_, x) => (shades[top * columns + x] ?? 0) * (1 - low) + (shades[bottom * columns + x] ?? 0) * low,
  );
  return (column) => {
    const left = Math.max(0, Math.min(columns - 1, Math.floor(column)));
    const right = Math.min(columns - 1, left + 1);
    const far = Math.max(0, Math.min(1, column - left));
    return (line[left] ?? 0) * (1 - far) + (line[right] ?? 0) * far;
  };
}
