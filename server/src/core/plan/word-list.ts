/**
 * Fixed phrases with what they stand for, found in running text. Case and the place of the tone do not matter;
 * marks do, unless the text has none: `sở` is not `số`, but `so` typed without marks is both.
 */
import { fold } from '../text/fold';
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

export class WordList<Value> {
  private readonly phrases: Phrases;
  /** Each phrase as it is written in either school of tone placement. */
  private readonly written = new Map<string, Entry<Value>>();
  private readonly unmarked = new Map<string, Entry<Value>>();

  /** @param words phrases in small letters, the first of two that are the same winning */
  constructor(words: Iterable<readonly [string, Value]>) {
    for (const [word, value] of words) {
      const plain = plainWords(word);
      const entry = { value, listed: word.includes(',') };
      const unmarked = fold(plain);
      if (!this.unmarked.has(unmarked)) this.unmarked.set(unmarked, entry);
      for (const form of [textInSchool(plain, 'new'), textInSchool(plain, 'old')])
        if (!this.written.has(form)) this.written.set(form, entry);
    }
    this.phrases = new Phrases(this.unmarked.keys());
  }

  /** The longest phrase that begins at `at`, which must be the head of a word. @param folded the fold of `text` */
  at(text: string, folded: string, at: number): WordListMatch<Value> | undefined {
    const end = this.phrases.endAt(folded, at);
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
    for (const { start } of this.phrases.findIn(folded)) {
      const match = this.at(text, folded, start);
      if (match) yield match;
    }
  }

  private entryOf(written: string): Entry<Value> | undefined {
    const exact = this.written.get(written);
    if (exact) return exact;
    const plain = plainWords(written);
    const known = this.written.get(plain);
    if (known) return known;
    if (/\P{ASCII}/u.test(plain)) return this.written.get(textInSchool(plain, 'new'));
    // One syllable without marks is another word: `ban` is not `bản`.
    return plain.includes(' ') ? this.unmarked.get(plain) : undefined;
  }
}

const plainWords = (text: string): string => text.toLowerCase().replace(/,?\s+/g, ' ');

/** A list whose phrases all mean the same. */
export const wordsOf = (words: readonly string[]): WordList<true> =>
  new WordList(words.map((word) => [word, true]));
