/** Line ends and tabs inside a paragraph. */
import { linesOf, replaced, textOf, trimmed, type Runs } from './runs';

/** The lines of some runs that have any text. */
export const brokenLines = (runs: Runs): Runs[] => linesOf(runs).filter((line) => textOf(line).trim() !== '');

/**
 * A tab in place of each gap that has one; which of them part columns is known when the header and the end block are.
 * @param indented a tab at the head may set the line in the right column
 */
export function tidied(runs: Runs, indented: boolean): Runs {
  const text = textOf(runs);
  if (!text.includes('\t')) return trimmed(runs);
  const head = indented && /^\s*\t/.test(text) ? '\t' : '';
  const inside = trimmed(runs);
  const gaps = [...textOf(inside).matchAll(/\s+/gu)]
    .filter(({ 0: gap }) => gap.includes('\t'))
    .map(({ 0: gap, index }) => ({ start: index, end: index + gap.length, newText: '\t' }));
  const tabbed = replaced(inside, gaps);
  return head === '' ? tabbed : [{ text: head }, ...tabbed];
}
