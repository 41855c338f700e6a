/**
 * The words of a plan as rules on wording ask for them: every reading cut into tokens once, where words and
 * expressions stand, and the questions that all of them ask of a token. A text that has lost its marks has no words to
 * judge.
 */
import { byText } from '../text/by-text';
import type { Span } from '../text/span';
import type { ToneSchool } from '../vietnamese/syllable';
import { allMatches, matchesOf, TokenPatterns, type Match } from '../vietnamese/token-patterns';
import { tokensOf, type Token } from '../vietnamese/tokens';
import { isSuspect } from '../vietnamese/words';
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
  /** A word may be misspelled, as `isSuspect` tells. */
  readonly suspect: boolean;
  /** Indices of words whose tone shows a school. */
  readonly toned: readonly number[];
  /** Indices of words in capitals. */
  readonly inCapitals: readonly number[];
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
  let suspect = false;
  const toned: number[] = [];
  const inCapitals: number[] = [];
  for (const [index, { kind, letters, text: word, school }] of tokens.entries()) {
    if (kind !== 'word') continue;
    count++;
    if (isMarked(word)) {
      marked++;
      suspect ||= isSuspect(word);
    }
    if (school !== undefined) toned.push(index);
    if (letters === 'capitals') {
      inCapitals.push(index);
      large += word.length;
    } else small += word.length;
  }
  return { tokens, capitals: isInLarge(large, small), count, marked, suspect, toned, inCapitals };
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

/** Words whose tone shows a school, in the order of the text. */
export const tonedPlaces = derived((plan) => places(plan, ({ toned }) => toned));

/** Words in capitals, in the order of the text. */
export const placesInCapitals = derived((plan) => places(plan, ({ inCapitals }) => inCapitals));

const places = (plan: Plan, indices: (words: Words) => readonly number[]): readonly Place[] =>
  wordsOf(plan).flatMap((words) => indices(words).map((index) => ({ words, index })));

export interface PlanMatch<Value> extends Match<Value> {
  readonly words: Words;
}

/** Of every set of expressions that was there when the plan was first asked. */
const matchesBySet = derived((plan) => {
  const bySet = new Map<number, PlanMatch<unknown>[]>();
  let sets = Infinity;
  for (const words of wordsOf(plan)) {
    const all = allMatches(words.tokens);
    sets = Math.min(sets, all.sets);
    for (const { set, match } of all.matches) {
      const found = { words, ...match };
      const others = bySet.get(set.number);
      if (others) others.push(found);
      else bySet.set(set.number, [found]);
    }
  }
  return { bySet, sets };
});

/** In the order in which the plan is printed. */
function placedMatches<Value>(plan: Plan, patterns: TokenPatterns<Value>): readonly PlanMatch<Value>[] {
  const { bySet, sets } = matchesBySet(plan);
  if (patterns.number < sets) return (bySet.get(patterns.number) ?? []) as PlanMatch<Value>[];
  return wordsOf(plan).flatMap((words) =>
    matchesOf(words.tokens, patterns).map(({ match }) => ({ words, ...(match as Match<Value>) })),
  );
}

/** Every expression in the order of the text, the longest where several begin, without overlap. */
export const matchesIn = <Value>(plan: Plan, patterns: TokenPatterns<Value>): readonly PlanMatch<Value>[] =>
  placedMatches(plan, patterns).toSorted((a, b) => a.words.reading.prose.start - b.words.reading.prose.start);

const keyPatterns = new Map<string, TokenPatterns<true>>();

/** Where a word or sign stands, by its key, in the order in which the plan is printed. */
export function placesOf(plan: Plan, key: string): readonly Place[] {
  const pattern = keyPatterns.get(key) ?? new TokenPatterns([[key, true]]);
  keyPatterns.set(key, pattern);
  return placedMatches(plan, pattern).map(({ words, first }) => ({ words, index: first }));
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
  for (const { words, index } of tonedPlaces(plan)) balance += words.tokens[index]?.school === 'new' ? 1 : -1;
  return balance < 0 ? 'old' : 'new';
});
