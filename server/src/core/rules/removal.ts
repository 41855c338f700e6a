/** Takes a cell of a header or a signature out of its line. */
import { lineStart } from '../text/line-breaks';
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';
import type { Edit } from './rule';

/** Takes the spaces before along, and the whole line where nothing else stands on it. */
export function removeCell(source: SourceText, { start, end }: Span): Edit {
  const { text } = source;
  const line = lineStart(source.text, start);
  const before = text.slice(line, start).trimEnd();
  const lineRest = /^[^\S\r\n]*(?:\r\n|\r|\n|$)/.exec(text.slice(end));
  if (before === '' && lineRest) return { start: line, end: end + lineRest[0].length, newText: '' };
  return { start: line + before.length, end, newText: '' };
}
