/** Edits that put a line of its own into a text, with the line ends the text already has. */
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
