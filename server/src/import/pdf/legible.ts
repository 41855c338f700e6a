/** Whether the text of a page can be trusted to be what is printed on it. */
import { analyseSyllable } from '../../core/vietnamese/syllable';
import { isStripped } from '../../core/vietnamese/stripped';
import { wordsIn } from '../../core/vietnamese/words';
import { measured } from '../pages/lines';
import { withoutMargins } from '../pages/margins';
import type { PositionedLine, PositionedPage } from '../reader';

/** Fewer letters are a stamp or a line of a scanner's program, if there is a picture behind them. */
const FEW_LETTERS = 120;
const LONGEST_SIGNATURE = 400;
/** A page with a greater part of letters from foreign scripts, or of none, cannot be read. */
const STRANGE = 0.1;
/**
 * Of the words of a Vietnamese page, names and abbreviations with them, nineteen in twenty are possible syllables (0.94
 * to 1 in issued plans); of one read by OCR without Vietnamese, six in ten (0.54 to 0.64).
 */
const LEAST_SYLLABLES = 0.8;
const LEAST_WORDS = 40;

type Lines = readonly PositionedLine[];

const textOf = (lines: Lines): string =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');

/** But for page numbers, and for the marks of a digital signature, which are printed over a scan. */
export function isShort(page: PositionedPage): boolean {
  const { length } = textOf(page.lines);
  if (length < FEW_LETTERS || length > FEW_LETTERS + LONGEST_SIGNATURE) return length < FEW_LETTERS;
  return withoutMargins(measured([page])).pages.every(({ lines }) => textOf(lines).length < FEW_LETTERS);
}

/** Letters by their numbers in the font come out as signs of control, of private use, or of any script. */
export function isStrange(lines: Lines): boolean {
  const text = textOf(lines).replace(/\s/g, '');
  const known = text.replace(/[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}]/gu, '');
  const unsaid = text.match(/[\ufffd\p{Co}\p{Cc}\p{Cn}]/gu)?.length ?? 0;
  return text.length > 0 && Math.max(known.length, unsaid) > text.length * STRANGE;
}

/** Without its marks, or in words that are none: read by a program that knows no Vietnamese, or in an old encoding. */
export function isPoor(lines: Lines): boolean {
  const text = textOf(lines).normalize('NFC');
  if (isStripped(text)) return true;
  const words = [...wordsIn(text)];
  const syllables = words.filter((word) => analyseSyllable(word.text) !== undefined);
  return words.length >= LEAST_WORDS && syllables.length < words.length * LEAST_SYLLABLES;
}
