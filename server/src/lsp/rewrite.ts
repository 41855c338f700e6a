/** The edits that turn one text into another, line by line, so that carets and undo stay where the writer is. */
import type { Edit } from '../core/rules/rule';
import type { SourceText } from '../core/text/source';

/** @param after the whole new text, raw; the edits are in the view of `source` */
export const rewriteEdits = (source: SourceText, after: string): Edit[] =>
  changedLines(source.raw, after).map(({ start, end, newText }) => ({
    start: source.viewOffset(start),
    end: source.viewOffset(end),
    newText,
  }));

/**
 * The lines in which two texts differ, as few edits as their common head and tail allow. Where the number of
 * lines is the same each changed line is an edit of its own, so that the caret stays where it is.
 */
function changedLines(before: string, after: string): Edit[] {
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

function changedStretch(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  head = before.lastIndexOf('\n', head - 1) + 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const nextLine = before.indexOf('\n', before.length - tail);
  tail = nextLine < 0 ? 0 : before.length - nextLine;
  return { start: head, end: before.length - tail, newText: after.slice(head, after.length - tail) };
}
