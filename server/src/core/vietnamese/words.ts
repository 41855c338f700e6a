/**
 * Cuts running text into written syllables, and points at those that are surely misspelled. Judges each word by
 * its form alone, and stays silent wherever a foreign word, a name or an abbreviation is as likely as a mistake:
 * a false alarm costs more than a miss.
 */
import foreign from '../../data/foreign-words.json';
import type { Located } from '../text/span';
import { MARKED_LETTERS } from './letters';
import { analyseSyllable } from './syllable';
import { repairTonePlacement } from './tone';

export interface Suspect extends Located {
  /** The word with its tone on the right letter, where that is all it lacks. */
  readonly repaired?: string;
}

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Letters and digits with the signs that tie them into one symbol, address or compound: `33a-KH/ĐU`, `H'Hen`. The
 * count has an end because the engine's stack has one.
 */
const RUN = /[\p{L}\p{M}\p{N}]+(?:[-‑~/\\_.:@&+=#%'’‘`]+[\p{L}\p{M}\p{N}]+){0,99}/gu;

const marked = MARKED_LETTERS.join('');

/** A word of the Vietnamese alphabet alone, at least one letter with a mark. Lower case. */
const MARKED = new RegExp(`^[a-z]*[${marked}][a-z${marked}]*$`, 'u');

/** Letters that no Western European language writes, so that `Verónica` and `Müller` are left alone. */
const VIETNAMESE_ONLY = new RegExp(`[${MARKED_LETTERS.filter((letter) => letter > 'ÿ').join('')}]`, 'u');

/** A vowel, and a tone, in text taken apart (NFD). */
const VOWEL = /[aeiouy]/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Names of the Central Highlands (`EA KNỐP`, `ĐẮK SẮK`): where all is in capitals, they look like any word. */
const OF_OTHER_PEOPLES = /^(?:k[bdlnpr]|[bdđp][lr]|m[đlnr]|[hs]r|rv)|k$/u;

const SENTENCE_END = /[.!?…\n]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const CAPITAL_FIRST = /^\s*\p{Lu}/u;

const exceptions: ReadonlySet<string> = new Set(
  [...Object.values(foreign.loans), ...Object.values(foreign.names)].flatMap((words) => words.split(' ')),
);

/** Written syllables: letters with their marks. Digits, signs and spaces part them. */
export function* wordsIn(text: string): Iterable<Located> {
  for (const { 0: word, index } of text.matchAll(WORD)) yield located(word, index);
}

/**
 * Words with a Vietnamese mark that are no possible syllable, in the order of the text. Words without marks,
 * words inside symbols, addresses and hyphenated compounds, abbreviations and known loans are never reported.
 * @param text NFC
 */
export function* suspectSyllables(text: string): Iterable<Suspect> {
  for (const { 0: word, index } of text.matchAll(RUN)) {
    if (!isSuspect(word)) continue;
    const lower = word.toLowerCase();
    const repaired = repairTonePlacement(word);
    if (repaired !== undefined) yield { ...located(word, index), repaired };
    else if (isSurelyWrong(word, lower, text, index)) yield located(word, index);
  }
}

/** By its letters alone. In a text without such a word nothing is misspelled. */
export function isSuspect(word: string): boolean {
  if (analyseSyllable(word)) return false;
  const lower = word.toLowerCase();
  return MARKED.test(lower) && !exceptions.has(lower);
}

const located = (text: string, start: number): Located => ({ text, start, end: start + text.length });

/** Of a marked word that is no syllable even with its tone moved. */
function isSurelyWrong(word: string, lower: string, text: string, start: number): boolean {
  const parts = lower.normalize('NFD');
  if (word.length === 1 || !VOWEL.test(parts)) return false;
  if (word === lower) return true;
  // Capitals: names of other peoples and abbreviations carry marks of quality, hardly ever a tone.
  if (!TONE.test(parts) || !VIETNAMESE_ONLY.test(lower)) return false;
  if (word === word.toUpperCase()) return !OF_OTHER_PEOPLES.test(parts);
  return word.slice(1) === lower.slice(1) && opensSentence(text, start, start + word.length);
}

/** Whether the capital is that of a sentence: the word is its first, and no name, which would go on in capitals. */
function opensSentence(text: string, start: number, end: number): boolean {
  if (CAPITAL_FIRST.test(text.slice(end))) return false;
  for (let index = start - 1; index >= 0; index--) {
    const character = text.charAt(index);
    if (SENTENCE_END.test(character)) return true;
    if (LETTER_OR_DIGIT.test(character) || character === '|') return false;
  }
  return true;
}
