/** Line ends and white space inside a paragraph. */
import { withoutLetterSpaces } from './letter-spaces';
import { linesOf, replaced, textOf, trimmed, type Runs } from './runs';

/** The lines of some runs that have any text. */
export const brokenLines = (runs: Runs): Runs[] => linesOf(runs).filter((line) => textOf(line).trim() !== '');

/** A tab in place of each gap that has one; which of them part columns is known when the header and the end block are. */
export function tidied(runs: Runs): Runs {
  const inside = withoutLetterSpaces(trimmed(runs));
  if (!textOf(inside).includes('\t')) return inside;
  const gaps = [...textOf(inside).matchAll(/\s+/gu)]
    .filter(({ 0: gap }) => gap.includes('\t'))
    .map(({ 0: gap, index }) => ({ start: index, end: index + gap.length, newText: '\t' }));
  return replaced(inside, gaps);
}
