/** Signs of a foreign text that would be read as marks of a plan: they are set so that they stay what they are. */
import { replaced, textOf, type Runs } from './runs';

/**
 * `**` turns bold on, `_` at the edge of a word turns italics on, and `//` at the head of a line takes it off the
 * page. None of them has an escape, and with a space inside or beside them all three are text.
 */
const READ_AS_MARK =
  /\*(?=\*)|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}“"(])|(?<=[\p{L}\p{N}”").,;:])(?=_(?![\p{L}\p{N}_]))|^\s*\/(?=\/(?!\/))/gu;

/** Stars alone on a line are the header's star, or a rule. */
const STARS = /^\s*\*+\s*$/u;

/** @param runs of one line */
export function literal(runs: Runs): Runs {
  const text = textOf(runs);
  if (!/[*_/]/.test(text) || STARS.test(text)) return runs;
  const places = [...text.matchAll(READ_AS_MARK)].map(({ 0: sign, index }) => ({
    start: index + sign.length,
    end: index + sign.length,
    newText: ' ',
  }));
  return places.length > 0 ? replaced(runs, places) : runs;
}

/** In a cell of a pipe table no pipe can stand: a broken bar does in its place. */
export const literalCell = (runs: Runs): Runs =>
  literal(runs).map((run) =>
    run.text.includes('|') ? { ...run, text: run.text.replaceAll('|', '¦') } : run,
  );
