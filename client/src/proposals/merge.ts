/**
 * A proposed text brought into a document that has gone on since: line by line, as long as the two did not change the
 * same lines.
 */

/** Lines `[start, end)` replaced by `lines`. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

export interface Merge {
  /** In the lines of the document as it is now, in order, apart from one another. */
  readonly edits: readonly LineEdit[];
  /** The line in the merged text of a line of the proposed text. */
  readonly lineOf: (line: number) => number;
}

export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** @returns undefined where both changed the same lines */
export function merge(base: string, proposed: string, now: string): Merge | undefined {
  const [old, wished, current] = [linesOf(base), linesOf(proposed), linesOf(now)];
  const edits = differences(old, wished);
  const [other] = oneDifference(old, current);
  if (!other) return { edits, lineOf: (line) => line };
  if (edits.some(({ start, end }) => start < other.end && other.start < end)) return undefined;
  if (edits.some(({ start, end }) => start === other.start && end === other.end)) return undefined;
  const shift = other.lines.length - (other.end - other.start);
  const behind = (line: number): boolean => line >= other.end;
  return {
    edits: edits.map((edit) =>
      behind(edit.start) ? { ...edit, start: edit.start + shift, end: edit.end + shift } : edit,
    ),
    lineOf: (line) => (behind(oldLineOf(line, edits)) ? line + shift : line),
  };
}

/** Where the number of lines is the same each changed line is an edit of its own, else one edit covers all. */
function differences(old: readonly string[], now: readonly string[]): LineEdit[] {
  if (old.length !== now.length) return oneDifference(old, now);
  return now.flatMap((line, i) => (line === old[i] ? [] : [{ start: i, end: i + 1, lines: [line] }]));
}

/** From the first line that differs to the last; empty where none does. */
function oneDifference(old: readonly string[], now: readonly string[]): LineEdit[] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  if (head === old.length && head === now.length) return [];
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return [{ start: head, end: old.length - tail, lines: now.slice(head, now.length - tail) }];
}

/** The line of the old text that a line of the new one comes from; that of its edit, where it is new. */
function oldLineOf(line: number, edits: readonly LineEdit[]): number {
  let shift = 0;
  for (const { start, end, lines } of edits) {
    const begin = start + shift;
    if (line < begin) break;
    if (line < begin + lines.length) return start;
    shift += lines.length - (end - start);
  }
  return line - shift;
}
