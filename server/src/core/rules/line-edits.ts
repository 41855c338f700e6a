/** Edits that put a line of its own into a text, with the line ends the text already has. */
import type { SourceText } from '../text/source';
import type { Edit } from './rule';

export const lineBreakOf = ({ text }: SourceText): string => (text.includes('\r\n') ? '\r\n' : '\n');

export function lineStart({ text }: SourceText, offset: number): number {
  const afterFeed = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return afterFeed + text.slice(afterFeed, offset).lastIndexOf('\r') + 1;
}

function lineEnd({ text }: SourceText, offset: number): number {
  const rest = text.slice(offset).search(/[\r\n]/);
  return rest < 0 ? text.length : offset + rest;
}

export function insertLineAbove(source: SourceText, offset: number, line: string): Edit {
  const at = lineStart(source, offset);
  return { start: at, end: at, newText: line + lineBreakOf(source) };
}

export function insertLineUnder(source: SourceText, offset: number, line: string): Edit {
  const at = lineEnd(source, offset);
  return { start: at, end: at, newText: lineBreakOf(source) + line };
}
