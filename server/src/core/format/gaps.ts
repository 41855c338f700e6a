/**
 * The white space between two lines of text: none at the end of a line, one blank line at the most, no
 * indentation. Columns, and text broken as on a printed page, keep their blank lines and indentation: these tell
 * what belongs together.
 */
import type { Edit } from '../rules/rule';
import type { Line } from '../syntax/lines';
import { contains } from '../text/span';
import type { Shape } from './shape';

const LINE_BREAKS = /\r\n|\r|\n/g;

/** The line break that a text puts after its first line; the one to write where breaks are set anew. */
export function lineBreakIn(text: string): string {
  const rest = text.slice(Math.max(text.search(/\S/), 0));
  return /\r\n|\r|\n/.exec(rest)?.[0] ?? '\n';
}

/** Header and end block are laid out, or left alone, as a whole. */
export const columnsOf = ({ tree }: Shape): ((line: Line) => boolean) => {
  const regions = tree.children.filter(({ kind }) => kind === 'Header' || kind === 'End');
  return (line) => regions.some((region) => contains(region, line));
};

/**
 * An edit each for trailing space, blank lines and indentation, so that a caret beside them keeps its place.
 * @param before the line of text above; absent for the first one
 * @param breaks how many line breaks part the two, given how many there are
 */
export function* tidyGap(
  { text }: Shape['source'],
  before: Line | undefined,
  line: Line,
  lineBreak: string,
  breaks: (present: number) => number,
): Generator<Edit> {
  if (before) {
    const gap = text.slice(before.end, line.lineStart);
    const present = gap.match(LINE_BREAKS) ?? [];
    const wanted = breaks(present.length);
    const trailing = gap.search(/[\r\n]/);
    const broken = before.end + trailing;
    if (trailing > 0) yield { start: before.end, end: broken, newText: '' };
    if (wanted !== present.length || present.join('').length < gap.length - trailing)
      yield { start: broken, end: line.lineStart, newText: lineBreak.repeat(wanted) };
  } else {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    if (line.lineStart > start) yield { start, end: line.lineStart, newText: '' };
  }
}
