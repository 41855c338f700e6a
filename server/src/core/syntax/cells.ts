/**
 * Columns of the header and the end block: a tab, or three or more spaces, part two cells of a line.
 */
import type { Line } from './lines';
import type { Located } from '../text/span';

/** `column`: characters between the start of the line and the cell. */
export interface Cell extends Located {
  readonly column: number;
}

const SPACES = /[ \t\u00a0]+/g;
const isGap = (spaces: string): boolean => spaces.length >= 3 || spaces.includes('\t');

export function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = [];
  const push = (from: number, to: number): void => {
    if (to <= from) return;
    const start = line.start + from;
    cells.push({ start, end: line.start + to, text: line.text.slice(from, to), column: line.indent + from });
  };
  let from = 0;
  for (const gap of line.text.matchAll(SPACES)) {
    if (!isGap(gap[0])) continue;
    push(from, gap.index);
    from = gap.index + gap[0].length;
  }
  push(from, line.text.length);
  return cells;
}
