/** The edits that turn one text into another, cut at line ends, so that carets and undo stay where the writer is. */
import type { Span } from './span';

interface Change extends Span {
  readonly newText: string;
}

/**
 * The lines in which two texts differ. Where the number of lines is the same each changed line is an edit of its
 * own; else one edit covers all that differs.
 */
export function changedLines(before: string, after: string): Change[] {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return [changedStretch(before, after)];
  let start = 0;
  return old.flatMap((line, i) => {
    const from = start;
    start += line.length + 1;
    const changed = now[i] ?? '';
    return line === changed ? [] : [{ start: from, end: from + line.length, newText: changed }];
  });
}

/** From the first line that differs to the last. */
export function changedStretch(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const start = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1;
  const lineEnd = before.indexOf('\n', before.length - tail);
  const end = lineEnd < 0 ? before.length : lineEnd + 1;
  return { start, end, newText: after.slice(start, after.length - before.length + end) };
}
