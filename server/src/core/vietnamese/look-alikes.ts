/**
 * Characters that look like Vietnamese ones and are not: letters of other alphabets (Ð, ƣ, Cyrillic о), marks in a
 * wrong order or beside their letter, full-width forms, invisible characters inside words. They come from converters,
 * scans and web pages; search and sorting do not see what the eye sees. A word of another language or a sign in a
 * formula is never touched: only what becomes Vietnamese is.
 */
import tables from '../../data/look-alikes.json';
import type { Span } from '../text/span';
import { readLetters } from './letters';
import { analyseSyllable } from './syllable';

/** `letter`: of another alphabet; `mark`: out of place; `width`: full-width; `invisible`: of no width. */
export type LookAlikeKind = 'letter' | 'mark' | 'width' | 'invisible';

/** A word or sign, and how it reads with the right characters. */
export interface LookAlike extends Span {
  readonly newText: string;
  /** The first of these kinds that it has. */
  readonly kind: LookAlikeKind;
}

const FULL_WIDTH = String.raw`\uff01-\uff5e`;
/** Zero-width spaces and joiners, marks of direction, and a byte order mark inside a text. */
const INVISIBLE = String.raw`\u200b-\u200f\u2060\ufeff`;
/** Marks of tone and of a circumflex that stand beside their letter; those of ASCII are signs of their own. */
const SPACING: Readonly<Record<string, string>> = {
  '´': '\u0301',
  ˊ: '\u0301',
  ˋ: '\u0300',
  '˜': '\u0303',
  ˆ: '\u0302',
};
const SPACING_MARKS = Object.keys(SPACING).join('');
/** Those of them that Unicode does not count among letters. */
const SPACING_SIGNS = '´˜';

const letterTables = {
  ...tables.strokes,
  ...tables.horns,
  ...tables.same,
  ...tables.similar,
  ...tables.marks,
};
const LETTERS = Object.keys(letterTables).filter((letter) => !/[\u0370-\u052f]/.test(letter));

/** What a text must have one of. */
const ANY = new RegExp(
  `[${LETTERS.join('')}\u0370-\u052f${FULL_WIDTH}\u3000${INVISIBLE}${SPACING_MARKS}]|\\p{M}`,
  'u',
);
const PIECE = new RegExp(`[\\p{L}\\p{M}\\p{N}${INVISIBLE}${SPACING_SIGNS}]+|[${FULL_WIDTH}\u3000]+`, 'gu');
const WIDE = new RegExp(`[${FULL_WIDTH}\u3000]`, 'g');
const UNSEEN = new RegExp(`([${INVISIBLE}]+)`, 'u');
const WORD = new RegExp(`[\\p{L}\\p{M}${SPACING_SIGNS}]+`, 'gu');
/** In texts of East Asia full-width signs are the usual ones. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f]/u;

/** Where marks of direction are needed. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * @param text NFC
 * @returns edits in the order of the text, without overlap
 */
export function normalizeLookAlikes(text: string): LookAlike[] {
  const found: LookAlike[] = [];
  if (!ANY.test(text)) return found;
  for (const { 0: written, index: start } of text.matchAll(PIECE)) {
    if (!ANY.test(written)) continue;
    const end = start + written.length;
    const kinds: LookAlikeKind[] = [];
    let right = written;
    const step = (kind: LookAlikeKind, next: string): void => {
      if (next !== right) kinds.push(kind);
      right = next;
    };
    if (written.search(WIDE) >= 0 && !EAST_ASIAN.test(text.slice(Math.max(0, start - 2), end + 2)))
      step('width', narrow(written));
    if (!RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - 2), end + 2)))
      step('invisible', seen(right, start === 0));
    step(
      'letter',
      right.replace(WORD, (word, at: number) =>
        latin(word, () => isAmongVietnamese(text, start + at, start + at + word.length)),
      ),
    );
    step('mark', right.replace(WORD, attached));
    const [kind] = kinds;
    if (kind) found.push({ start, end, newText: right, kind });
  }
  return found;
}

const narrow = (wide: string): string =>
  wide.replace(WIDE, (sign) => (sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));

/** Without what is not seen; two syllables that nothing else parts get a space. */
function seen(word: string, opensText: boolean): string {
  const pieces = word.split(UNSEEN);
  if (pieces.length === 1) return word;
  let right = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) {
      right += isTwoSyllables(right, piece) ? ` ${piece}` : piece;
      continue;
    }
    // A byte order mark may open a file; joiners belong to the writing of other languages and to emoji.
    const before = pieces[index - 1] ?? '';
    const after = pieces[index + 1] ?? '';
    const isLatin = LATIN_END.test(before) || LATIN_START.test(after);
    if ((opensText && index === 1 && before === '') || (/[\u200c\u200d]/.test(piece) && !isLatin))
      right += piece;
  }
  return right;
}

const LATIN_END = /[\p{Script=Latin}\p{N}]\p{M}*$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;
const LAST_WORD = /(?<!\p{L})\p{L}{1,8}$/u;
const FIRST_WORD = /^\p{L}{1,8}(?!\p{L})/u;

function isTwoSyllables(before: string, after: string): boolean {
  const last = LAST_WORD.exec(before)?.[0];
  const first = FIRST_WORD.exec(after)?.[0];
  if (last === undefined || first === undefined) return false;
  return (
    !analyseSyllable(last + first) &&
    analyseSyllable(last) !== undefined &&
    analyseSyllable(first) !== undefined
  );
}

type Table = Readonly<Record<string, string>>;
const SURE: Table = { ...tables.strokes, ...tables.horns };
const SAME: Table = tables.same;
const MIXED: Table = { ...SURE, ...tables.same, ...tables.similar, ...tables.marks };

const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;
/** Letters and codas that neither pinyin nor a language of Europe has beside ǎ and ě. */
const OF_VIETNAMESE = /[đơư\u1ea0-\u1ef9]|(?:[cmpt]|ch|nh)$/u;

/** The word in letters of the Vietnamese alphabet; the word itself where that is not surely meant. */
function latin(word: string, isAmongVietnamese: () => boolean): string {
  if (OTHER_SCRIPT.test(word)) {
    if (LATIN.test(word)) {
      const right = spelled(word, MIXED);
      return isWord(right) && !OTHER_SCRIPT.test(right) ? right : word;
    }
    // A word wholly of look-alikes may be a word of its own language.
    const right = spelled(word, SAME);
    return right.length > 1 && analyseSyllable(right) && isAmongVietnamese() ? right : word;
  }
  const right = spelled(word, SURE);
  if (right !== word) return FOREIGN_STROKE.test(word) && !isWord(right) ? word : right;
  const other = spelled(word, MIXED);
  return other !== word && analyseSyllable(other) && OF_VIETNAMESE.test(other.toLowerCase()) ? other : word;
}

/** Names of Iceland have ð inside (`Guðmundur`), and phonetic writing has small ones anywhere. */
const FOREIGN_STROKE = /.[ÐƉ]|[ðɖ]/u;

/** A possible syllable, or an abbreviation: `НĐND`. */
const isWord = (word: string): boolean =>
  analyseSyllable(word) !== undefined ||
  (word.length > 1 && word === word.toUpperCase() && readLetters(word) !== undefined);

/** Letter by letter, each with the marks it has. */
function spelled(word: string, table: Table): string {
  return [...word]
    .map((letter) => {
      const direct = table[letter];
      if (direct !== undefined) return direct;
      const parts = letter.normalize('NFD');
      const base = table[parts.charAt(0)];
      return base === undefined ? letter : base + parts.slice(1);
    })
    .join('')
    .normalize('NFC');
}

const WORD_BEFORE = /(\p{L}{1,8}) $/u;
const WORD_AFTER = /^ (\p{L}{1,8})/u;
/** Letters of the longest syllable, with the space beside them. */
const NEAR = 9;

/** Both words beside are Vietnamese, one of them by its marks, and no sign parts them from it. */
function isAmongVietnamese(text: string, start: number, end: number): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
  const after = WORD_AFTER.exec(text.slice(end, end + NEAR))?.[1];
  if (before === undefined || after === undefined) return false;
  return [before, after].every(analyseSyllable) && /[^\0-\x7f]/.test(before + after);
}

/** Marks of the quality of a vowel; they come before its tone. */
const QUALITY = /[\u0302\u0306\u031b]/;
const SPACED = new RegExp(`(?<=[aeiouyăâêôơư])[${SPACING_MARKS}]`, 'giu');
const SPACED_ANY = new RegExp(`[${SPACING_MARKS}]`);

/** The word with its marks on their letters, where that makes a syllable of it. */
function attached(word: string): string {
  if (!/\p{M}/u.test(word) && !SPACED_ANY.test(word)) return word;
  const joined = word.replace(SPACED, (mark) => SPACING[mark] ?? mark).normalize('NFD');
  const right = joined
    .replace(/\p{M}+/gu, (marks) => {
      const all = [...new Set(marks)];
      return [...all.filter((mark) => QUALITY.test(mark)), ...all.filter((mark) => !QUALITY.test(mark))].join(
        '',
      );
    })
    .normalize('NFC');
  return analyseSyllable(right) ? right : word;
}
