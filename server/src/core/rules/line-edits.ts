/** Edits that put a line of its own into a text, with the line ends the text already has, or take one away. */
import { lineBreakOf, lineEnd, lineStart } from '../text/line-breaks';
import type { SourceText } from '../text/source';
import type { Edit } from './rule';

export function insertLineAbove({ text }: SourceText, offset: number, line: string): Edit {
  const at = lineStart(text, offset);
  return { start: at, end: at, newText: line + lineBreakOf(text) };
}

export function insertLineUnder({ text }: SourceText, offset: number, line: string): Edit {
  const at = lineEnd(text, offset);
  return { start: at, end: at, newText: lineBreakOf(text) + line };
}

/** The line that holds `offset`, with its break. */
export function removeLine({ text }: SourceText, offset: number): Edit {
  const end = lineEnd(text, offset);
  const lineBreak = /^(?:\r\n|\r|\n)?/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return { start: lineStart(text, offset), end: end + lineBreak.length, newText: '' };
}
