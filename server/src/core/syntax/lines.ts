/** The text cut into lines, each with its content apart from indentation, trailing space and line break. */
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';

/** The span is that of the content: from the first to the last character that is not white space. */
export interface Line extends Span {
  readonly index: number;
  /** Content; empty for a blank line. */
  readonly text: string;
  /** White-space characters before the content; a tab counts as eight. */
  readonly indent: number;
}

const TAB_WIDTH = 8;

export function linesOf(source: SourceText): Line[] {
  const lines: Line[] = [];
  const { text } = source;
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push(lineOf(text, lines.length, lineStart, match.index));
    lineStart = match.index + match[0].length;
    if (match[0] === '') break;
  }
  return lines;
}

function lineOf(text: string, index: number, lineStart: number, lineEnd: number): Line {
  let start = lineStart;
  let end = lineEnd;
  let indent = 0;
  for (; start < end && isSpace(text.charCodeAt(start)); start++) {
    indent += text.charCodeAt(start) === 9 ? TAB_WIDTH : 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { index, start, end, indent, text: text.slice(start, end) };
}

/** Spaces inside a line, no-break and form feed included: a form feed is what a PDF leaves between pages. */
export const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || code === 12 || code === 11 || code === 0x3000;
