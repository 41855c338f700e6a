/** The marks of bold and italics that enclose a part of the end block, as text copied from elsewhere has them. */
import type { Plan } from '../../plan/plan';
import { lineEnd } from '../../text/line-breaks';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';

export interface Enclosed extends Span {
  /** The opening marks: `**_`. */
  readonly marks: string;
}

/** A part with the marks around it; nothing where none enclose it. */
export function enclosed({ source: { text } }: Plan, { start, end }: Span): Enclosed | undefined {
  let [from, to] = [start, end];
  while (isMark(text.charAt(from - 1))) from--;
  while (isMark(text.charAt(to))) to++;
  return from < start && to > end ? { start: from, end: to, marks: text.slice(from, start) } : undefined;
}

const isMark = (character: string): boolean => character === '*' || character === '_';

/** Takes out all marks; what stands to the right of the part keeps its column. */
export function withoutMarks({ source: { text } }: Plan, { start, end }: Enclosed): Edit[] {
  const written = text.slice(start, end);
  const edits = [...written.matchAll(/[*_]+/g)].map(({ 0: marks, index }) => ({
    start: start + index,
    end: start + index + marks.length,
    newText: '',
  }));
  const taken = edits.reduce((sum, edit) => sum + edit.end - edit.start, 0);
  const beside = /^[^\t]*\S/.test(text.slice(end, lineEnd(text, end)));
  return edits.map((edit) => (edit.end === end && beside ? { ...edit, newText: ' '.repeat(taken) } : edit));
}
