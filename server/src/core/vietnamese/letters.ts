/**
 * Letters of the Vietnamese alphabet taken apart: `ướ` is the base letters `ươ` and a tone. A base letter keeps
 * its vowel quality (ă â ê ô ơ ư đ); the tone is a property of the syllable, wherever it was typed.
 */

/** Thanh: 0 ngang, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

export const TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5];

const VOWELS = 'aăâeêioôơuưy';

/** Combining mark of each tone: none, acute, grave, hook above, tilde, dot below. */
const TONE_MARKS: readonly string[] = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

export interface Letters {
  /** Lower case, without tone; as long as the word. */
  readonly base: string;
  readonly tone: Tone;
  /** Index of the letter that carries the tone; -1 for ngang. */
  readonly toneIndex: number;
}

interface Letter {
  readonly base: string;
  readonly tone: Tone;
}

const letters: ReadonlyMap<string, Letter> = new Map([
  ...[...'abcdđefghijklmnopqrstuvwxyz'].map((base) => [base, { base, tone: 0 }] as const),
  ...[...VOWELS].flatMap((base) => TONES.map((tone) => [withTone(base, tone), { base, tone }] as const)),
]);

/** The letters beyond the plain Latin ones, lower case: `àáảãạăằ…đ`. */
export const MARKED_LETTERS: readonly string[] = [...letters.keys()].filter((letter) => letter > 'z');

/** A vowel letter with a tone, composed. */
export function withTone(vowel: string, tone: Tone): string {
  return (vowel + (TONE_MARKS[tone] ?? '')).normalize('NFC');
}

/** @returns undefined when the word has a letter of another alphabet or more than one tone */
export function readLetters(word: string): Letters | undefined {
  const lower = word.toLowerCase();
  let base = '';
  let tone: Tone = 0;
  let toneIndex = -1;
  for (let index = 0; index < lower.length; index++) {
    const letter = letters.get(lower.charAt(index));
    if (letter === undefined || (letter.tone !== 0 && tone !== 0)) return undefined;
    base += letter.base;
    if (letter.tone === 0) continue;
    tone = letter.tone;
    toneIndex = index;
  }
  return { base, tone, toneIndex };
}

/** `word` in the case of `model`: letter by letter where they are as long, else as a whole or by the first letter. */
export function inCaseOf(model: string, word: string): string {
  if (model.length !== word.length) {
    if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
    return isUpper(model.charAt(0)) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  return [...word]
    .map((letter, index) => (isUpper(model.charAt(index)) ? letter.toUpperCase() : letter))
    .join('');
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
