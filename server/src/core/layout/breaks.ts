/**
 * Where a line may end inside a run of letters: after a dash, as Word does, but never inside a symbol or a number.
 * LibreOffice does the same, but for a word with slashes (`a-b/c`): where the line would end after its slash, it moves
 * the whole word down, though a hyphen stands before.
 */

/** The only character that is stretched and broken at; a flow has no other white space but no-break spaces. */
export const SPACE = 0x20;

const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
const LETTER = /\p{L}/u;
const NO_SPACE = /\S/u;
/** `!`, `?` and `…` have a letter after them in web addresses and slips alone; lines end there as UAX #14 says. */
const EXCLAIMING = new Set([0x21, 0x3f, 0x2026]);

/** `25-CT/TW`, `33a-KH/ĐU`: what stands before and after the first hyphen of a symbol. */
const NUMBER_BEFORE = /\d\p{L}?$/u;
const SYMBOL_AFTER = /^\p{L}{1,8}(?:[/-]|$)/u;
/** `06-NQ/BTCTU-BNCTU`, `01/2021/TT-BNV`: and before a later one. */
const SYMBOL_BEFORE = /\d\p{L}?[/-](?:[\p{L}\d]{1,8}[/-]){0,3}[\p{L}\d]{1,8}$/u;
const LONGEST_SYMBOL = 30;

/** @param at index of any character but a space */
export function mayBreakAfter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (next === EM_DASH) return LETTER.test(text[at] ?? '');
  if (unit !== HYPHEN && unit !== EN_DASH && unit !== EM_DASH && !EXCLAIMING.has(unit)) return false;
  const after = text[at + 1] ?? ' ';
  if (EXCLAIMING.has(unit)) return LETTER.test(after);
  return NO_SPACE.test(after) && (unit !== HYPHEN || (LETTER.test(after) && !isSolid(text, at)));
}

/** A hyphen at which no line ends: `2021-2025`, `25-CT/TW`. A Word file says so of it. */
export const isSolidHyphen = (text: string, at: number): boolean =>
  text.charCodeAt(at) === HYPHEN &&
  NO_SPACE.test(text[at - 1] ?? ' ') &&
  NO_SPACE.test(text[at + 1] ?? ' ') &&
  isSolid(text, at);

function isSolid(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 10);
  if (/^\d/u.test(after)) return true;
  const before = text.slice(Math.max(0, at - LONGEST_SYMBOL), at);
  return (
    (NUMBER_BEFORE.test(before) && SYMBOL_AFTER.test(after)) ||
    (SYMBOL_BEFORE.test(before) && /^\p{Lu}/u.test(after))
  );
}

/** Whether an index parts what is one character to the reader: a letter from its mark, the halves of a code point. */
export function isInsideCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0xdc00 && unit <= 0xdfff);
}
