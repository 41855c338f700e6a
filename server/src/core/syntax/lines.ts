/** The text cut into lines, each with its content apart from indentation, trailing space and line break. */
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';

/** The span is that of the content: from the first to the last character that is not white space. */
export interface Line extends Span {
  readonly index: number;
  /** Where the line begins, indentation included. */
  readonly lineStart: number;
  /** Content; empty for a blank line. */
  readonly text: string;
  /** White-space characters before the content; a tab counts as eight, a form feed for nothing. */
  readonly indent: number;
}

/** Columns that a space takes, where it is not one. */
const WIDTHS: Readonly<Record<number, number>> = { 9: 8, 12: 0 };

export function linesOf(source: SourceText): Line[] {
  const lines: Line[] = [];
  const { text } = source;
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = lineStart; at <= text.length; at++) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue;
    lines.push(lineOf(text, lines.length, lineStart, at));
    if (text.startsWith('\r\n', at)) at++;
    lineStart = at + 1;
  }
  return lines;
}

function lineOf(text: string, index: number, lineStart: number, lineEnd: number): Line {
  let start = lineStart;
  let end = lineEnd;
  let indent = 0;
  for (; start < end && isSpace(text.charCodeAt(start)); start++) {
    indent += WIDTHS[text.charCodeAt(start)] ?? 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { index, lineStart, start, end, indent, text: text.slice(start, end) };
}

/** The line from `offset` of its content on. */
export function restOf(line: Line, offset: number): Line {
  const rest = line.text.slice(offset);
  const text = rest.trimStart();
  return { ...line, start: line.end - text.length, text };
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;

/** Every white space that does not end a line. A form feed is one: it is what a PDF leaves between pages. */
const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 11 || code === 12 || (code >= 0xa0 && WIDE_SPACES.has(code));

const WIDE_SPACES = new Set([
  ...[0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
  ...Array.from({ length: 11 }, (_, i) => 0x2000 + i),
]);
