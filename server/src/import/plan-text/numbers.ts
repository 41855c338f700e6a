/** Numbers and bullets at the head of a paragraph, those that were typed and those that the program counts. */
import { readNumbering } from '../../core/syntax/numbering';
import type { ForeignParagraph } from '../foreign';
import { replaced, sliceOf, textOf, trimmed, type Runs } from './runs';

export interface Numbered {
  readonly number?: string;
  readonly runs: Runs;
}

/** Signs of lists; the letters are those of symbol fonts (a circle, squares, arrows, ticks), with a tab after them. */
const TYPED_BULLET = /^(?:[-–—−•●▪·‣◦○■□◆◇❖►▶➢➤✓✔★☑\uf000-\uf0ff]|[o§Øüvqn](?=\t))/u;
const SYMBOL_LETTER = /^[o§Øüvqn]$/u;

/** @param line of a paragraph; its number is taken off its text, and off what is bold in it */
export function partNumber(line: Runs): Numbered {
  const runs = withOneMark(trimmed(line));
  const text = textOf(runs);
  const bullet = TYPED_BULLET.exec(text)?.[0];
  if (bullet !== undefined && /^(?:\s+\S|[\p{L}“"(])/u.test(text.slice(bullet.length)))
    return { number: bullet, runs: rest(runs, bullet.length) };
  const length = readNumbering(text.replaceAll('\t', ' '))?.length ?? 0;
  // A star may mark a note as well.
  if (length === 0 || text.startsWith('*')) return { runs };
  return { number: text.slice(0, length), runs: rest(runs, length) };
}

/** `I/. Mục đích`, `1/- Chỉ tiêu`: a slash with one more mark behind it. */
const TWO_MARKS = /^(?:[IVX]{1,6}|\d{1,2}|\p{Ll})[ \u00a0]?\/[.\-–)](?=\s*\p{L})/u;

/** The slash alone stays, which is a number's mark, too. */
function withOneMark(runs: Runs): Runs {
  const text = textOf(runs);
  const end = TWO_MARKS.exec(text)?.[0].length;
  if (end === undefined) return runs;
  const gap = /^\s/u.test(text.slice(end)) ? '' : ' ';
  return replaced(runs, [{ start: end - 1, end, newText: gap }]);
}

const rest = (runs: Runs, from: number): Runs => trimmed(sliceOf(runs, from, Infinity));

/** @param line the first of its paragraph */
export function withOwnNumber({ number }: ForeignParagraph, line: Runs): Numbered {
  const own = number?.trim() ?? '';
  if (own === '') return partNumber(line);
  return { number: own.replace(/\/[.\-–)]$/u, '/'), runs: trimmed(line) };
}

const isBullet = (number: string): boolean => SYMBOL_LETTER.test(number) || !/[\p{L}\p{N}]/u.test(number);

/**
 * Writes bullets of all shapes as `-`, and those of another shape under them as `+`.
 * @returns the number of each line in turn; lines must come in their order
 */
export function bulletsOf(): (number: string | undefined) => string | undefined {
  let outer: string | undefined;
  return (number) => {
    if (number === undefined || !isBullet(number)) {
      outer = undefined;
      return number;
    }
    if (number === '+') {
      outer ??= '-';
      return number;
    }
    const shape = /^[-–—−]$/u.test(number) ? '-' : number;
    outer ??= shape;
    return shape === outer ? '-' : '+';
  };
}
