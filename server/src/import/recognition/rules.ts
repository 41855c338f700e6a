/**
 * Drawn lines in a picture of a page: those of tables, and those under a heading. They are taken off before the letters
 * are read, which they would spoil, and handed on to whoever puts tables together.
 */
import type { GreyPicture, PositionedRule } from '../reader';

const WHITE = 255;
/** Darker is ink: thin lines that were turned are grey. */
const INK = 170;
/** Inches. The feet of a word's letters make a line too, and no stroke that stands is as high as a line of a table. */
const SHORTEST = { flat: 0.8, upright: 0.4 };
const THICKEST = 0.04;
/** Dots in a row that may be missing in a worn line. */
const HOLE = 2;
const MOST_RULES = 5000;

/** Dots along a line: `step` from one to the next, `across` to the line beside it. */
interface Direction {
  readonly length: number;
  readonly lines: number;
  readonly step: number;
  readonly across: number;
  /** Inches. */
  readonly shortest: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A bundle of runs that lie beside one another. */
interface Bar {
  from: number;
  to: number;
  readonly first: number;
  last: number;
}

/** @param resolution dots per inch @returns lines in dots, and the page without them */
export function withoutRules(
  page: GreyPicture,
  resolution: number,
): { readonly page: GreyPicture; readonly rules: readonly PositionedRule[] } {
  const { width, height } = page;
  const pixels = page.pixels.slice();
  const flat = { length: width, lines: height, step: 1, across: width, shortest: SHORTEST.flat };
  const upright = { length: height, lines: width, step: width, across: 1, shortest: SHORTEST.upright };
  const rules: PositionedRule[] = [];
  for (const direction of [flat, upright]) {
    const bars = barsOf(page.pixels, direction, direction.shortest * resolution, THICKEST * resolution);
    for (const bar of bars) {
      wipe(pixels, page.pixels, direction, bar, THICKEST * resolution);
      const [from, to, first, last] = [bar.from, bar.to + 1, bar.first, bar.last + 1];
      rules.push(
        direction === flat
          ? { left: from, right: to, top: first, bottom: last }
          : { left: first, right: last, top: from, bottom: to },
      );
    }
  }
  return rules.length > 0 ? { page: { ...page, pixels }, rules } : { page, rules };
}

function barsOf(
  pixels: Uint8Array,
  direction: Direction,
  shortest: number,
  thickest: number,
): readonly Bar[] {
  const bars: Bar[] = [];
  let open: Bar[] = [];
  for (let line = 0; line < direction.lines && bars.length < MOST_RULES; line++) {
    for (const run of runsOf(pixels, direction, line, shortest)) {
      const bar = open.find(({ from, to }) => Math.min(to, run.to) - Math.max(from, run.from) > 0);
      if (bar) {
        bar.from = Math.min(bar.from, run.from);
        bar.to = Math.max(bar.to, run.to);
        bar.last = line;
      } else {
        const fresh = { from: run.from, to: run.to, first: line, last: line };
        bars.push(fresh);
        open.push(fresh);
      }
    }
    open = open.filter(({ last }) => line - last <= 1);
  }
  return bars.filter(({ first, last }) => last - first < thickest);
}

/** A line that is not quite level goes on in the one beside it. */
function runsOf(
  pixels: Uint8Array,
  { length, lines, step, across }: Direction,
  line: number,
  shortest: number,
): readonly Run[] {
  const runs: Run[] = [];
  const isInk = (at: number): boolean =>
    (pixels[at] ?? WHITE) < INK || (line + 1 < lines && (pixels[at + across] ?? WHITE) < INK);
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0 && to - from + 1 >= shortest) runs.push({ from, to, line });
    from = -1;
  };
  for (let place = 0, at = line * across; place < length; place++, at += step) {
    if (isInk(at)) {
      if (from < 0) from = place;
      to = place;
    } else if (from >= 0 && place - to > HOLE) close();
  }
  close();
  return runs;
}

/** Where a letter stands on the line, its ink stays. */
function wipe(
  pixels: Uint8Array,
  before: Uint8Array,
  { lines, step, across }: Direction,
  { from, to, first, last }: Bar,
  thickest: number,
): void {
  const reach = Math.ceil(thickest);
  for (let place = from; place <= to; place++) {
    const isInk = (line: number): boolean => (before[place * step + line * across] ?? WHITE) < WHITE - 20;
    let [start, end] = [first, last + 1];
    while (start > 0 && start > first - reach && isInk(start - 1)) start--;
    while (end + 1 < lines && end < last + reach && isInk(end + 1)) end++;
    if (end - start > reach + 2) continue;
    for (let line = start; line <= Math.min(end, lines - 1); line++)
      pixels[place * step + line * across] = WHITE;
  }
}
