/** Clean sentences with one error in each, and what was right. */
import { inCaseOf } from '../../../server/src/core/vietnamese/letters';
import type { Attested } from './attested';
import { IMPOSSIBLE_KINDS, misspellings, type ErrorKind } from './misspellings';
import type { Random } from '../../../scripts/random';
import { stripped, wordsOf, type Word } from './words';

export interface Planted {
  readonly kind: ErrorKind;
  readonly clean: string;
  readonly text: string;
  /** Where the error stands in `text`. */
  readonly start: number;
  readonly end: number;
  /** A word with a capital that does not open the sentence: most are names. */
  readonly inName: boolean;
  /** The error has no letter with a mark, as foreign words have none. */
  readonly plain: boolean;
}

/**
 * A real-word error is another syllable of the same letters in six cases of ten (a quarter of these has lost all its
 * marks), one that sounds alike in two, and a slip of one letter in two.
 */
const REAL_WORD_MIX: readonly ErrorKind[] = [
  ...Array<ErrorKind>(9).fill('marks'),
  ...Array<ErrorKind>(3).fill('stripped'),
  ...Array<ErrorKind>(4).fill('phonetic'),
  ...Array<ErrorKind>(4).fill('letter'),
];
const IMPOSSIBLE_MIX: readonly ErrorKind[] = IMPOSSIBLE_KINDS;

export interface PlantedErrors {
  readonly realWord: readonly Planted[];
  readonly impossible: readonly Planted[];
}

/** One real-word error in each sentence, and one impossible syllable in each copy of it. */
export const plantErrors = (
  sentences: readonly string[],
  attested: Attested,
  random: Random,
): PlantedErrors => ({
  realWord: plantMix(sentences, REAL_WORD_MIX, attested, random),
  impossible: plantMix(sentences, IMPOSSIBLE_MIX, attested, random),
});

function plantMix(
  sentences: readonly string[],
  mix: readonly ErrorKind[],
  attested: Attested,
  random: Random,
): Planted[] {
  const planted: Planted[] = [];
  for (const sentence of sentences) {
    const kind = random.pickAny(mix);
    const error = kind && plant(sentence, kind, attested, random);
    if (error) planted.push(error);
  }
  return planted;
}

function plant(sentence: string, kind: ErrorKind, attested: Attested, random: Random): Planted | undefined {
  const words = wordsOf(sentence);
  for (const index of random.shuffled([...words.keys()])) {
    const word = words[index];
    if (!word || !isOpen(sentence, word, attested)) continue;
    const form = random.pickAny(misspellings(word.text, kind, attested));
    if (form === undefined) continue;
    const wrong = inCaseOf(word.text, form);
    return {
      kind,
      clean: sentence,
      text: sentence.slice(0, word.start) + wrong + sentence.slice(word.end),
      start: word.start,
      end: word.start + wrong.length,
      inName: index > 0 && /^\p{Lu}/u.test(word.text),
      plain: wrong === stripped(wrong),
    };
  }
  return undefined;
}

const TIES = /[\p{N}/\-–_@.&]/u;

/** A word of running text: no part of a symbol, no abbreviation. */
function isOpen(sentence: string, { text, start, end }: Word, attested: Attested): boolean {
  if (!attested.has(text) || (text.length > 1 && text === text.toUpperCase())) return false;
  const [before, after] = [sentence.charAt(start - 1), sentence.charAt(end)];
  return !TIES.test(before) && (!TIES.test(after) || (after === '.' && end === sentence.length - 1));
}
