/**
 * Words that somebody vouches for, of one syllable or several (`blockchain`, `Nậm Pồ`, `Krông Nô`), and whether a place
 * in a text lies within one of them. An entry in small letters stands for the word in any case; one with capitals for
 * itself and for the word all in capitals. The school of tone placement, the kind of apostrophe or dash and the width
 * of spaces do not matter; every other mark does.
 */
import type { Span } from '../text/span';
import { inSchool } from './tone';
import { tokensOf, type Token } from './tokens';

/** Words taken from one list. */
const MOST_WORDS = 20_000;
/** Characters of a word, and its syllables, signs counted. */
const LONGEST_WORD = 60;
const MOST_TOKENS = 12;
/** Characters read on either side of a place: more than the longest word needs. */
const REACH = 200;

const APOSTROPHES = '’‘ʼ`´';
const WITH_LETTER = /\p{L}/u;
/** What parts words in lists and cells. */
const PARTING = /[,;|]/;
const EMPTY_LINE = /\n[^\S\n]*\n/;

/** Forms in which a word may be written; undefined for any. */
type Forms = Set<string> | undefined;

/**
 * A word as a dictionary keeps it, or undefined for what is none: nothing, a line, a list, a number.
 * @param given as somebody wrote it
 */
export function dictionaryWord(given: string): string | undefined {
  if (given.length > LONGEST_WORD * 2) return undefined;
  const word = given.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (word.length > LONGEST_WORD || !WITH_LETTER.test(word) || PARTING.test(word)) return undefined;
  return tokensOf(word).length <= MOST_TOKENS ? word : undefined;
}

export class Dictionary {
  private readonly forms = new Map<string, Forms>();
  /** Tokens of the longest word. */
  private longest = 0;

  /** What is no word is left out, and so are words beyond the limit. */
  constructor(words: Iterable<string>) {
    let left = MOST_WORDS;
    for (const given of words) {
      if (left-- === 0) return;
      const word = dictionaryWord(given);
      if (word !== undefined) this.add(word);
    }
  }

  get size(): number {
    return this.forms.size;
  }

  /** Whether the place lies within an occurrence of a word. @param text NFC */
  holds(text: string, { start, end }: Span): boolean {
    if (this.longest === 0 || start >= end || end - start > REACH) return false;
    const from = Math.max(0, start - REACH);
    const around = text.slice(from, end + REACH);
    const tokens = tokensOf(around);
    const heads = tokens.findIndex((token) => token.end > start - from);
    if (heads < 0) return false;
    for (let first = heads; first >= 0 && heads - first < this.longest; first--) {
      if ((tokens[first] as Token).start > start - from) continue;
      if (first < heads && isApart(around, tokens[first], tokens[first + 1])) break;
      if (this.begins(around, tokens, first, end - from)) return true;
    }
    return false;
  }

  /** Whether a word begins with the token at `first` and reaches `end`. */
  private begins(text: string, tokens: readonly Token[], first: number, end: number): boolean {
    let key = '';
    for (let last = first; last < tokens.length && last - first < this.longest; last++) {
      const token = tokens[last] as Token;
      if (last > first && isApart(text, tokens[last - 1], token)) return false;
      key += `${last === first ? '' : ' '}${keyOf(token)}`;
      if (token.end < end || !this.forms.has(key)) continue;
      const forms = this.forms.get(key);
      if (!forms) return true;
      const form = formOf(tokens.slice(first, last + 1));
      if (forms.has(form) || form === form.toUpperCase()) return true;
    }
    return false;
  }

  private add(word: string): void {
    const tokens = tokensOf(word);
    const key = tokens.map(keyOf).join(' ');
    this.longest = Math.max(this.longest, tokens.length);
    if (word === word.toLowerCase()) this.forms.set(key, undefined);
    else if (!this.forms.has(key)) this.forms.set(key, new Set([formOf(tokens)]));
    else this.forms.get(key)?.add(formOf(tokens));
  }
}

const keyOf = ({ key, kind }: Token): string => (kind === 'sign' && APOSTROPHES.includes(key) ? "'" : key);

/** As {@link keyOf}, in the case in which it is written. */
const formOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.kind === 'word' ? inSchool(token.text, 'new') : keyOf(token))).join(' ');

/** Two paragraphs share no word. */
const isApart = (text: string, before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined && after !== undefined && EMPTY_LINE.test(text.slice(before.end, after.start));
