/**
 * A blank line between summary and opening where a machine left none: `Thực hiện …`, `Căn cứ …` after the last, short
 * line of the summary.
 */
import { lineBreakIn } from '../../format/gaps';
import { linesOf } from '../../syntax/lines';
import { readNumbering } from '../../syntax/numbering';
import { typeNameLength } from '../../syntax/vocabulary';
import { SourceText } from '../../text/source';
import type { Change } from '../rewriting';
import { unlikeness } from './likeness';

/** With which a plan opens. */
const OPENINGS = [
  'thuc hien',
  'can cu',
  'trien khai',
  'quan triet',
  'tiep tuc',
  'de trien',
  'de thuc',
  'nham',
];
const MOST_UNLIKE = 1.1;
const HEADER_LINES = 40;
const SUMMARY_LINES = 16;
/** The last line of a summary is shorter than this part of a full one. */
const SHORT_SHARE = 0.85;
const UNFINISHED = /[,\-“(]$|(?:^|\s)(?:cua|ve|va|ngay|so)$/iu;

export function partOpening(text: string): readonly Change[] {
  const lines = linesOf(new SourceText(text));
  const title = lines
    .slice(0, HEADER_LINES)
    .find((line) => typeNameLength(line.text) === line.text.length && line.text !== '');
  if (!title) return [];
  const block = lines.slice(title.index + 1, title.index + 1 + SUMMARY_LINES);
  const first = block.findIndex((line) => line.text !== '');
  for (const [i, line] of block.entries()) {
    if (first < 0 || i <= first) continue;
    const before = block[i - 1];
    if (line.text === '' || readNumbering(line.text)) return [];
    if (!before || UNFINISHED.test(before.text) || before.text.length > line.text.length * SHORT_SHARE)
      continue;
    if (opens(line.text))
      return [{ kind: 'line', start: line.lineStart, end: line.lineStart, newText: lineBreakIn(text) }];
  }
  return [];
}

const opens = (text: string): boolean => {
  if (!/^\p{Lu}/u.test(text)) return false;
  const words = text.split(/[ \u00a0]+/);
  return OPENINGS.some((opening) => {
    const written = words.slice(0, opening.split(' ').length).join(' ');
    return Math.abs(written.length - opening.length) <= 2 && unlikeness(written, opening) <= MOST_UNLIKE;
  });
};
