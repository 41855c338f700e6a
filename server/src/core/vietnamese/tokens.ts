/**
 * Cuts running text into words, numbers and signs, once for all rules on wording. A word's key is the same whatever
 * its case and the school of its tone mark (`Uỷ`, `ủy` and `UỶ` are `uỷ`), and keeps every mark that tells words
 * apart.
 */
import type { Located } from '../text/span';
import { analyseSyllable, type ToneSchool } from './syllable';
import { inSchool, mayShow } from './tone';

export interface Token extends Located {
  readonly kind: 'word' | 'number' | 'sign';
  /** Lower case, tone placed by the new school; a sign's is the sign, any dash a hyphen. */
  readonly key: string;
  /** `capital`: on the first letter, or a single one; `capitals`: every letter of several. Signs and numbers are `lower`. */
  readonly letters: 'lower' | 'capital' | 'capitals';
  /** What the word shows of the placing of tones; undefined where the schools agree. */
  readonly school: ToneSchool | undefined;
}

type Spelling = Pick<Token, 'key' | 'letters' | 'school'>;

/** Cleared when full, so that a server which sees much foreign text does not grow. */
const MEMO_LIMIT = 20_000;
const spellings = new Map<string, Spelling>();

/** @param text NFC */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    if (isLetter(code)) {
      do at++;
      while (at < text.length && isLetter(text.charCodeAt(at)));
      const word = text.slice(start, at);
      tokens.push(tokenOf('word', word, start, spellingOf(word)));
    } else if (isDigit(code)) {
      do at++;
      while (at < text.length && isInNumber(text, at));
      const number = text.slice(start, at);
      tokens.push(tokenOf('number', number, start, plain(number)));
    } else {
      at++;
      const sign = text.charAt(start);
      const key = sign > '\u007f' && DASHES.includes(sign) ? '-' : sign;
      tokens.push(tokenOf('sign', sign, start, plain(key)));
    }
  }
  return tokens;
}

/** All tokens have the same fields in the same order, which keeps them small and quick to read. */
const tokenOf = (
  kind: Token['kind'],
  text: string,
  start: number,
  { key, letters, school }: Spelling,
): Token => ({ kind, text, start, end: start + text.length, key, letters, school });

const plain = (key: string): Spelling => ({ key, letters: 'lower', school: undefined });

/** The key of one word. */
export const keyOf = (word: string): string => spellingOf(word).key;

function spellingOf(word: string): Spelling {
  const known = spellings.get(word);
  if (known) return known;
  const shows = mayShow(word, 'old') || mayShow(word, 'new');
  const school = shows ? analyseSyllable(word)?.school : undefined;
  const spelling = { key: inSchool(word, 'new').toLowerCase(), letters: lettersOf(word), school };
  if (spellings.size >= MEMO_LIMIT) spellings.clear();
  spellings.set(word, spelling);
  return spelling;
}

function lettersOf(word: string): Token['letters'] {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'capitals' : 'capital';
}

const DASHES = '-‐‑–—−';

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0xad;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** `1.000`, `2,5`: a mark between digits belongs to the number. */
function isInNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isDigit(code) || ((code === 44 || code === 46) && isDigit(text.charCodeAt(at + 1)));
}

/** Latin letters with their marks need no look-up; the rest of Unicode is rare in a plan. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x1e00 && code <= 0x1eff) return true;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code));
}
