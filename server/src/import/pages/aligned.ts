/**
 * Tables without drawn lines, or whose lines nobody saw: words of several rows that keep the same gaps free. Only tables
 * of three columns and more are sure; two columns are the matter of headers and ends.
 */
import type { Grid } from './grid';
import { isMark, least, most, type LineWord, type TextLine } from './lines';

/** All in em. */
const SAME_ROW = 0.45;
/** Letters of lines one under the other may touch. */
const OVERLAP = 0.2;
const GAP = 0.9;
const KEPT_GAP = 0.45;
/** Wider than the space of a stretched line. */
const WORDS_APART = 0.6;
const NEXT_ROW = 2;
/** Parts of the usual step from line to line. */
const LOOSE = 1.2;
const FEWEST_GAPS = 2;

interface Row {
  readonly words: readonly LineWord[];
  readonly base: number;
  /** Of more than one line. */
  readonly high: boolean;
  readonly top: number;
  readonly bottom: number;
}

/** From one place to another, where no word stands. */
type Gap = readonly [number, number];

/** @param lines of one page, from the top */
export function alignedGrids(lines: readonly TextLine[]): readonly Grid[] {
  const rows = rowsOf(lines);
  const grids: Grid[] = [];
  for (let index = 0; index < rows.length;) {
    const { end, gaps } = tableFrom(rows, index);
    const after = tableFrom(rows, index + 1);
    if (after.end === end && after.gaps.length > gaps.length) {
      index++; // a heading over several columns
      continue;
    }
    const grid = gaps.length >= FEWEST_GAPS ? gridOf(rows.slice(index, end), gaps) : undefined;
    if (grid) grids.push(grid);
    index = grid ? end : index + 1;
  }
  return grids;
}

/** Lines beside one another, also those of cells whose text stands in the middle. */
function rowsOf(lines: readonly TextLine[]): readonly Row[] {
  const rows: TextLine[][] = [];
  let bottom = -Infinity;
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && line.top < bottom - OVERLAP) last.push(line);
    else rows.push([line]);
    bottom = last && line.top < bottom - OVERLAP ? Math.max(bottom, line.bottom) : line.bottom;
  }
  return rows.map((row) => ({
    words: row.flatMap(({ words }) => words).sort((a, b) => a.left - b.left),
    base: row[0]?.base ?? 0,
    high: (row.at(-1)?.base ?? 0) - (row[0]?.base ?? 0) > SAME_ROW,
    top: least(row.map(({ top }) => top)),
    bottom: most(row.map((each) => each.bottom)),
  }));
}

/** As far as the rows keep gaps free that the first one has. */
function tableFrom(
  rows: readonly Row[],
  start: number,
): { readonly end: number; readonly gaps: readonly Gap[] } {
  const first = rows[start];
  let gaps: readonly Gap[] = first ? gapsBetween(first.words, GAP) : [];
  let end = start + 1;
  if (gaps.length < FEWEST_GAPS) return { end, gaps };
  for (let row = rows[end]; row; row = rows[++end]) {
    const before = rows[end - 1];
    const kept = keptGaps(gaps, row.words);
    if (kept.length < gaps.length || row.top - (before?.bottom ?? 0) > NEXT_ROW) break;
    gaps = kept;
  }
  return { end, gaps };
}

function gapsBetween(words: readonly LineWord[], least: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let right = words[0]?.right ?? 0;
  for (const word of words) {
    if (word.left - right > least) gaps.push([right, word.left]);
    right = Math.max(right, word.right);
  }
  return gaps;
}

/** What a row leaves of the gaps; a wide one that it divides becomes two. */
function keptGaps(gaps: readonly Gap[], words: readonly LineWord[]): readonly Gap[] {
  return gaps.flatMap(([from, to]) => {
    const within = words.filter(({ left, right }) => right > from && left < to);
    const parts: Gap[] = [];
    let start = from;
    for (const [index, { left, right }] of within.entries()) {
      if (index === 0 || left - start > WORDS_APART) parts.push([start, left]);
      start = Math.max(start, right);
    }
    parts.push([start, to]);
    return parts.filter(([left, right]) => right - left > KEPT_GAP);
  });
}

function gridOf(rows: readonly Row[], gaps: readonly Gap[]): Grid | undefined {
  const [left, right] = [
    least(rows.map(({ words }) => words[0]?.left ?? Infinity)) - KEPT_GAP,
    most(rows.flatMap(({ words }) => words.map((word) => word.right))) + KEPT_GAP,
  ];
  const columns = [left, ...gaps.map(([from, to]) => (from + to) / 2), right];
  const starts = startsOf(rows, columns[1] ?? right);
  const places = starts
    .slice(1)
    .map((index) => ((rows[index - 1]?.bottom ?? 0) + (rows[index]?.top ?? 0)) / 2);
  const top = least(rows.map((row) => row.top)) - 0.1;
  const bottom = most(rows.map((row) => row.bottom)) + 0.1;
  const lines = [top, ...places, bottom];
  if (lines.length < 3) return undefined;
  const cells = places
    .concat(bottom)
    .flatMap((_, row) =>
      columns.slice(1).map((__, column) => ({ row, column, rowEnd: row + 1, columnEnd: column + 1 })),
    );
  return { left, right, top, bottom, columns, rows: lines, cells };
}

/** Rows with text in the middle are known by it. Others begin after a wider step; where steps are all alike, or wide inside a row, with their first cell. */
function startsOf(rows: readonly Row[], firstColumn: number): readonly number[] {
  if (rows.some(({ high }) => high)) return rows.map((_, index) => index);
  const begins = (row: Row): boolean => (row.words[0]?.left ?? firstColumn) < firstColumn;
  const numbered = (row: Row): boolean =>
    begins(row) && (isMark(row.words[0]?.text ?? '') || /^\d+$/.test(row.words[0]?.text ?? ''));
  const steps = rows.slice(1).map((row, index) => row.base - (rows[index]?.base ?? 0));
  const pitch = least(steps.filter((step) => step > 0.8));
  const byStep = [0, ...steps.flatMap((step, index) => (step > pitch * LOOSE ? [index + 1] : []))];
  const whole = byStep.every(
    (start, index) => rows.slice(start, byStep[index + 1]).filter(numbered).length <= 1,
  );
  const alike = byStep.length === 1;
  return whole && !alike ? byStep : rows.flatMap((row, index) => (index === 0 || begins(row) ? [index] : []));
}
