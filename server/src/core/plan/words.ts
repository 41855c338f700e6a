/**
 * The words of a plan as rules on wording ask for them: every reading cut into tokens once, an index of where each
 * word stands, and the questions that all of them ask of a token. A text that has lost its marks has no words to
 * judge.
 */
import { byText } from '../text/by-text';
import type { Span } from '../text/span';
import type { ToneSchool } from '../vietnamese/syllable';
import type { Match, TokenPatterns } from '../vietnamese/token-patterns';
import { tokensOf, type Token } from '../vietnamese/tokens';
import { derived } from './derived';
import type { Plan } from './plan';
import { isOthersWords, readingsOf, type Reading } from './reading';

export interface Words extends OwnWords {
  readonly reading: Reading;
}

/** What the words of a text say of themselves. */
interface OwnWords {
  readonly tokens: readonly Token[];
  /** The whole text is in capitals, which tell nothing of its words. */
  readonly capitals: boolean;
  readonly count: number;
  /** Of these, the words with a letter beyond ASCII. */
  readonly marked: number;
}

/** Where a token stands. */
export interface Place {
  readonly words: Words;
  readonly index: number;
}

/** As in `isStripped`: fewer words may be names or symbols; text with its marks has them on seven words in eight. */
const LEAST_WORDS = 40;
const LEAST_SHARE = 0.5;

const ownWords = byText((text): OwnWords => {
  const tokens = tokensOf(text);
  let count = 0;
  let marked = 0;
  let large = 0;
  let small = 0;
  for (const { kind, letters, text: word } of tokens) {
    if (kind !== 'word') continue;
    count++;
    if (isMarked(word)) marked++;
    if (letters === 'capitals') large += word.length;
    else small += word.length;
  }
  return { tokens, capitals: isInLarge(large, small), count, marked };
});

/** In the order in which a plan is printed, marks or none. */
export const anyWordsOf = derived((plan): readonly Words[] =>
  readingsOf(plan).map((reading) => ({ reading, ...ownWords(reading.prose.text) })),
);

/** The same; nothing where the text has lost its marks. */
export const wordsOf = derived((plan): readonly Words[] => {
  const all = anyWordsOf(plan);
  let count = 0;
  let marked = 0;
  for (const words of all) {
    count += words.count;
    marked += words.marked;
  }
  return count >= LEAST_WORDS && marked < count * LEAST_SHARE ? [] : all;
});

/** A few small letters do not make a sentence of a heading: one in six at the most. */
const isInLarge = (large: number, small: number): boolean => large >= 2 && small * 5 <= large;

function isMarked(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return true;
  return false;
}

interface WordIndex {
  readonly byKey: ReadonlyMap<string, readonly Place[]>;
  /** Words whose tone shows a school. */
  readonly toned: readonly Place[];
  /** Words in capitals in text that is not. */
  readonly inCapitals: readonly Place[];
}

/** Every list in the order of the text. */
export const wordIndex = derived((plan): WordIndex => {
  const byKey = new Map<string, Place[]>();
  const toned: Place[] = [];
  const inCapitals: Place[] = [];
  for (const words of wordsOf(plan)) {
    const { tokens } = words;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token) continue;
      const place = { words, index };
      const known = byKey.get(token.key);
      if (known) known.push(place);
      else byKey.set(token.key, [place]);
      if (token.school !== undefined) toned.push(place);
      if (token.letters === 'capitals') inCapitals.push(place);
    }
  }
  return { byKey, toned, inCapitals };
});

/** Where a word or sign stands, by its key. */
export const placesOf = (plan: Plan, key: string): readonly Place[] => wordIndex(plan).byKey.get(key) ?? [];

export interface PlanMatch<Value> extends Match<Value> {
  readonly words: Words;
}

/** Every expression in the order of the text, the longest where several begin, without overlap. */
export function matchesIn<Value>(plan: Plan, patterns: TokenPatterns<Value>): PlanMatch<Value>[] {
  const found: PlanMatch<Value>[] = [];
  const { byKey } = wordIndex(plan);
  for (const head of patterns.heads()) {
    for (const { words, index } of byKey.get(head) ?? []) {
      const match = patterns.matchAt(words.tokens, index);
      if (match) found.push({ words, ...match });
    }
  }
  found.sort((a, b) => a.words.reading.prose.start - b.words.reading.prose.start || a.first - b.first);
  return found.filter((match, i) => {
    const before = found[i - 1];
    return before?.words !== match.words || before.last < match.first;
  });
}

/** Place in the source of the tokens from `first` to `last`. */
export function spanOf({ reading, tokens }: Words, first: number, last = first): Span {
  return reading.prose.spanAt(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}

/** The tokens as they stand, with the spaces between them. */
export function textOf({ reading, tokens }: Words, first: number, last = first): string {
  return reading.prose.text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}

export const isOthers = (plan: Plan, words: Words, first: number, last = first): boolean =>
  isOthersWords(plan, spanOf(words, first, last));

/** The first letter is a capital. */
export const isCapitalised = ({ letters }: Token): boolean => letters !== 'lower';

/** Every letter is a capital, and there are several. */
export const isInCapitals = ({ letters }: Token): boolean => letters === 'capitals';

/** What stands before is a word, a number or a comma, so that a capital here is no capital of a beginning. */
export function isInsideSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before !== undefined && (before.kind !== 'sign' || before.key === ',');
}

/** Whether the second token follows the first without a space. */
export const touches = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined && before.end === after?.start;

/** The school in which most words of the text place their tones; the Central Office's where none tells. */
export const schoolOf = derived((plan): ToneSchool => {
  let balance = 0;
  for (const { words, index } of wordIndex(plan).toned)
    balance += words.tokens[index]?.school === 'new' ? 1 : -1;
  return balance < 0 ? 'old' : 'new';
});
