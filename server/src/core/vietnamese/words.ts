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

/** Names of the Central Highlands (`EA KNỐP`, `Ngọk Tụ`): in capitals and at the head of a sentence they look like any word. */
const OF_OTHER_PEOPLES = /^(?:k[bdlnpr]|[bdđp][lr]|m[đlnr]|[hs]r|rv)|k$/u;

/** At the end of a word these are tones and marks typed by Telex. */
const NOT_VIETNAMESE = /[fjwz]./u;
const SEVERAL_SYLLABLES = /[aeiouy]\p{M}{0,2}[^aeiouy\p{M}]+[aeiouy]/u;
/** Longer words are taken for several. */
const LONGEST_GLUED = 40;
/** `nghiêng`, `nghuyêch`. */
const LONGEST_SYLLABLE = 7;

const SENTENCE_END = /[.!?…\n]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const CAPITAL_FIRST = /^\s*\p{Lu}/u;

const exceptions: ReadonlySet<string> = new Set(
  [...Object.values(foreign.loans), ...Object.values(foreign.plain), ...Object.values(foreign.names)].flatMap(
    (words) => words.split(' '),
  ),
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

/** Words that no sign ties to another: no part of a symbol, an address or a compound. Digits count as letters here. */
export function* untiedWords(text: string): Iterable<Located> {
  for (const { 0: word, index } of text.matchAll(RUN)) if (UNTIED.test(word)) yield located(word, index);
}

const UNTIED = /^[\p{L}\p{M}\p{N}]+$/u;

/** Whether a word, in lower case, is a known loan, unit or name that is no syllable. */
export const isForeignWord = (word: string): boolean => exceptions.has(word);

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
  if (word === lower) return !isForeign(lower, parts);
  // Capitals: names of other peoples and abbreviations carry marks of quality, hardly ever a tone.
  if (!TONE.test(parts) || !VIETNAMESE_ONLY.test(lower)) return false;
  if (OF_OTHER_PEOPLES.test(parts)) return false;
  if (word === word.toUpperCase()) return true;
  return word.slice(1) === lower.slice(1) && opensSentence(text, start, start + word.length);
}

/**
 * `négritude`, `granitô`: of several syllables, which are no Vietnamese ones written together, and with none of the
 * letters that Vietnamese alone has; or with a letter that it lacks, elsewhere than where a tone is typed.
 */
function isForeign(lower: string, parts: string): boolean {
  if (VIETNAMESE_ONLY.test(lower)) return false;
  return NOT_VIETNAMESE.test(parts) || (SEVERAL_SYLLABLES.test(parts) && !isGlued(lower));
}

/** Whether a word, in lower case, falls into syllables: `cánhân`, `nàythành`. */
export function isGlued(word: string): boolean {
  if (word.length > LONGEST_GLUED) return true;
  const heads = [0];
  for (const head of heads) {
    for (let end = head + 1; end <= word.length && end <= head + LONGEST_SYLLABLE; end++) {
      if (heads.includes(end) || !analyseSyllable(word.slice(head, end))) continue;
      if (end === word.length) return true;
      heads.push(end);
    }
  }
  return false;
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
