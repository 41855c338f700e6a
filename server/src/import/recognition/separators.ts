/**
 * Short lines that stand alone on a page, drawn or of a few dashes: the one under the title of a document. Whoever reads
 * letters leaves them out, or takes them for letters.
 */
import type { GreyPicture, PositionedRule } from '../reader';

const WHITE = 255;
/** Darker is ink, on a page that is evenly lit. */
const INK = 170;
/** All in inches. */
const LENGTH = { least: 0.2, most: 2 };
const THICKEST = 0.04;
/** Between two dashes. */
const HOLE = 0.04;
/** Without ink above and below, and at both ends: a dash of a text has words beside it. */
const ROOM = { above: 0.07, beside: 0.5 };
const MOST = 20;

/** Columns and rows of dots, ends not included. */
type Box = PositionedRule;

/** @param resolution dots per inch @returns lines in dots, and the page without them */
export function withoutSeparators(
  page: GreyPicture,
  resolution: number,
): { readonly page: GreyPicture; readonly separators: readonly PositionedRule[] } {
  const dots = (inches: number): number => Math.ceil(inches * resolution);
  const [least, hole, thickest] = [dots(LENGTH.least), dots(HOLE), dots(THICKEST)];
  const [above, beside, most] = [dots(ROOM.above), dots(ROOM.beside), dots(LENGTH.most)];
  const separators: Box[] = [];
  for (let y = 0; y < page.height && separators.length < MOST; y++) {
    for (const run of runsOf(page, y, hole)) {
      // The first row of a line that is not quite level has but a part of it.
      if (run.right - run.left < least / 4 || run.right - run.left > most) continue;
      const box = grown(page, run, hole, thickest);
      const known = separators.at(-1);
      if (!box || box.right - box.left < least || box.right - box.left > most) continue;
      if (known && box.top < known.bottom && box.left < known.right && box.right > known.left) continue;
      const room = around(box, beside, above);
      if (inkIn(page, room) === inkIn(page, box)) separators.push(box);
    }
  }
  return separators.length === 0 ? { page, separators } : { page: wiped(page, separators), separators };
}

function runsOf({ width, pixels }: GreyPicture, y: number, hole: number): readonly Box[] {
  const runs: Box[] = [];
  let [left, right] = [-1, -1];
  const close = (): void => {
    if (left >= 0) runs.push({ left, right, top: y, bottom: y + 1 });
  };
  for (let x = 0, at = y * width; x < width; x++, at++) {
    if ((pixels[at] ?? WHITE) >= INK) continue;
    if (x - right > hole) {
      close();
      left = x;
    }
    right = x + 1;
  }
  close();
  return runs;
}

const around = ({ left, right, top, bottom }: Box, beside: number, above: number): Box => ({
  left: left - beside,
  right: right + beside,
  top: top - above,
  bottom: bottom + above,
});

/** With all ink that touches it, or stands a hole away at its ends. @returns nothing for what is too thick for a line */
function grown(page: GreyPicture, run: Box, hole: number, thickest: number): Box | undefined {
  let box = run;
  for (let step = 0; step <= 2 * thickest; step++) {
    const larger = inkBox(page, around(box, hole, 1));
    if (larger.bottom - larger.top > thickest) return undefined;
    if (larger.left === box.left && larger.right === box.right && larger.bottom === box.bottom) return larger;
    box = larger;
  }
  return undefined;
}

function inkBox(page: GreyPicture, area: Box): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  eachInk(page, area, (x, y) => {
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  return { left, right, top, bottom };
}

function inkIn(page: GreyPicture, area: Box): number {
  let count = 0;
  eachInk(page, area, () => {
    count++;
  });
  return count;
}

function eachInk(
  { width, height, pixels }: GreyPicture,
  { left, right, top, bottom }: Box,
  see: (x: number, y: number) => void,
): void {
  const [from, to] = [Math.max(0, left), Math.min(width, right)];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    for (let x = from; x < to; x++) if ((pixels[y * width + x] ?? WHITE) < INK) see(x, y);
}

/** Grey edges go with the ink. */
function wiped(page: GreyPicture, rules: readonly Box[]): GreyPicture {
  const pixels = page.pixels.slice();
  for (const rule of rules) {
    const { left, right, top, bottom } = around(rule, 2, 2);
    for (let y = Math.max(0, top); y < Math.min(page.height, bottom); y++)
      pixels.fill(WHITE, y * page.width + Math.max(0, left), y * page.width + Math.min(page.width, right));
  }
  return { ...page, pixels };
}
