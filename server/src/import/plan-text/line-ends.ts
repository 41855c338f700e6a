/** Line ends and tabs inside a paragraph. */
import { linesOf, replaced, textOf, trimmed, type Runs } from './runs';

/** The lines of some runs that have any text. */
export const brokenLines = (runs: Runs): Runs[] => linesOf(runs).filter((line) => textOf(line).trim() !== '');

/** A tab, or as many blanks as nobody types for an indentation. */
const INDENTED = /^(?:\s*\t|[ \u00a0]{20})/u;

/**
 * A tab in place of each gap that has one; which of them part columns is known when the header and the end block are.
 * @param indented a tab or many blanks at the head may set the line in the right column
 */
export function tidied(runs: Runs, indented: boolean): Runs {
  const text = textOf(runs);
  const head = indented && INDENTED.test(text) ? '\t' : '';
  if (head === '' && !text.includes('\t')) return trimmed(runs);
  const inside = trimmed(runs);
  const gaps = [...textOf(inside).matchAll(/\s+/gu)]
    .filter(({ 0: gap }) => gap.includes('\t'))
    .map(({ 0: gap, index }) => ({ start: index, end: index + gap.length, newText: '\t' }));
  const tabbed = replaced(inside, gaps);
  return head === '' ? tabbed : [{ text: head }, ...tabbed];
}
