/** How far two prints of one document agree. */
import type { PrintedLine } from './printed-lines';

export interface Agreement {
  readonly lines: number;
  /** Lines of either print that the other does not have. */
  readonly brokenDifferently: readonly PrintedLine[];
  /** Lines that both have, on different pages. */
  readonly onAnotherPage: readonly PrintedLine[];
  /** Between the places of a line that both have on the same page, in millimetres. */
  readonly farthest: { readonly distance: number; readonly line?: PrintedLine };
}

/** Where two prints differ they are back in step after so many lines. */
const WINDOW = 200;

export function compare(ours: readonly PrintedLine[], theirs: readonly PrintedLine[]): Agreement {
  const brokenDifferently: PrintedLine[] = [];
  const onAnotherPage: PrintedLine[] = [];
  let farthest: Agreement['farthest'] = { distance: 0 };
  let next = 0;
  for (const line of ours) {
    const at = theirs.slice(next, next + WINDOW).findIndex(({ text }) => text === line.text);
    const other = theirs[next + at];
    if (at < 0 || !other) {
      brokenDifferently.push(line);
      continue;
    }
    brokenDifferently.push(...theirs.slice(next, next + at));
    next += at + 1;
    if (other.page !== line.page) {
      onAnotherPage.push(line);
      continue;
    }
    const distance =
      (Math.max(Math.abs(other.x - line.x), Math.abs(other.baseline - line.baseline)) * 25.4) / 72;
    if (distance > farthest.distance) farthest = { distance, line };
  }
  brokenDifferently.push(...theirs.slice(next));
  return { lines: ours.length, brokenDifferently, onAnotherPage, farthest };
}
