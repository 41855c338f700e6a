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

export class WordList<Value> {
  private readonly phrases: Phrases;
  /** Each phrase as it is written in either school of tone placement. */
  private readonly written = new Map<string, Value>();
  private readonly unmarked = new Map<string, Value>();

  /** @param words phrases in small letters, the first of two that are the same winning */
  constructor(words: Iterable<readonly [string, Value]>) {
    for (const [word, value] of words) {
      const plain = plainWords(word);
      const unmarked = fold(plain);
      if (!this.unmarked.has(unmarked)) this.unmarked.set(unmarked, value);
      for (const form of [textInSchool(plain, 'new'), textInSchool(plain, 'old')])
        if (!this.written.has(form)) this.written.set(form, value);
    }
    this.phrases = new Phrases(this.unmarked.keys());
  }

  /** The longest phrase that begins at `at`, which must be the head of a word. @param folded the fold of `text` */
  at(text: string, folded: string, at: number): WordListMatch<Value> | undefined {
    const end = this.phrases.endAt(folded, at);
    return end === undefined ? undefined : this.match(text, at, end);
  }

  /** From left to right, without overlap. */
  *findIn(text: string, folded: string): Generator<WordListMatch<Value>> {
    for (const { start, end } of this.phrases.findIn(folded)) {
      const match = this.match(text, start, end);
      if (match) yield match;
    }
  }

  private match(text: string, start: number, end: number): WordListMatch<Value> | undefined {
    const plain = plainWords(text.slice(start, end));
    const value =
      this.written.get(plain) ??
      (/\P{ASCII}/u.test(plain) ? this.written.get(textInSchool(plain, 'new')) : this.unmarked.get(plain));
    return value === undefined ? undefined : { start, end, value };
  }
}

const plainWords = (text: string): string => text.toLowerCase().replace(/,?\s+/g, ' ');

/** A list whose phrases all mean the same. */
export const wordsOf = (words: readonly string[]): WordList<true> =>
  new WordList(words.map((word) => [word, true]));
