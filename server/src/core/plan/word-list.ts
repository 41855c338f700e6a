/**
 * Fixed phrases with what they stand for, found in running text. Case and the place of the tone do not matter;
 * marks do, unless the text has none: `sở` is not `số`, but `so` typed without marks is both.
 */
import { fold } from '../text/fold';
import { lazy } from '../text/lazy';
import { Phrases } from '../text/phrases';
import type { Span } from '../text/span';
import { textInSchool } from '../vietnamese/school';

export interface WordListMatch<Value> extends Span {
  readonly value: Value;
}

interface Entry<Value> {
  readonly value: Value;
  /** The phrase is a list itself: `sở, ban, ngành`. */
  readonly listed: boolean;
}

interface Entries<Value> {
  /** Each phrase as it is written in either school of tone placement. */
  readonly written: ReadonlyMap<string, Entry<Value>>;
  readonly unmarked: ReadonlyMap<string, Entry<Value>>;
  readonly phrases: Phrases;
}

export class WordList<Value> {
  private readonly entries: () => Entries<Value>;

  /** @param words phrases in small letters, the first of two that are the same winning */
  constructor(words: Iterable<readonly [string, Value]>) {
    this.entries = lazy(() => entriesOf(words));
  }

  /** The longest phrase that begins at `at`, which must be the head of a word. @param folded the fold of `text` */
  at(text: string, folded: string, at: number): WordListMatch<Value> | undefined {
    const end = this.entries().phrases.endAt(folded, at);
    if (end === undefined) return undefined;
    const written = text.slice(at, end);
    const entry = this.entryOf(written);
    const comma = written.indexOf(',');
    if (comma < 0 || entry?.listed) return entry && { start: at, end, value: entry.value };
    // `cấp tỉnh, Uỷ ban` is no `tỉnh uỷ`.
    return this.at(text, folded.slice(0, at + comma), at);
  }

  /** From left to right, without overlap. */
  *findIn(text: string, folded: string): Generator<WordListMatch<Value>> {
    for (const { start } of this.entries().phrases.findIn(folded)) {
      const match = this.at(text, folded, start);
      if (match) yield match;
    }
  }

  private entryOf(words: string): Entry<Value> | undefined {
    const { written, unmarked } = this.entries();
    const exact = written.get(words);
    if (exact) return exact;
    const plain = plainWords(words);
    const known = written.get(plain);
    if (known) return known;
    if (/\P{ASCII}/u.test(plain)) return written.get(textInSchool(plain, 'new'));
    // One syllable without marks is another word: `ban` is not `bản`.
    return plain.includes(' ') ? unmarked.get(plain) : undefined;
  }
}

function entriesOf<Value>(words: Iterable<readonly [string, Value]>): Entries<Value> {
  const written = new Map<string, Entry<Value>>();
  const unmarked = new Map<string, Entry<Value>>();
  for (const [word, value] of words) {
    const plain = plainWords(word);
    const entry = { value, listed: word.includes(',') };
    const folded = fold(plain);
    if (!unmarked.has(folded)) unmarked.set(folded, entry);
    for (const form of [textInSchool(plain, 'new'), textInSchool(plain, 'old')])
      if (!written.has(form)) written.set(form, entry);
  }
  return { written, unmarked, phrases: new Phrases(unmarked.keys()) };
}

const plainWords = (text: string): string => text.toLowerCase().replace(/,?\s+/g, ' ');

/** A list whose phrases all mean the same. */
export const wordsOf = (words: readonly string[]): WordList<true> =>
  new WordList(words.map((word) => [word, true]));
