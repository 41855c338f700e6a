/**
 * Ways of misspelling a syllable. Real-word errors give another syllable that is written somewhere; the others give
 * what no syllable can be. All forms are in lower case, tones placed as writers place them.
 */
import { readLetters, TONES, withTone } from '../../../server/src/core/vietnamese/letters';
import { analyseSyllable } from '../../../server/src/core/vietnamese/syllable';
import { placeTone } from '../../../server/src/core/vietnamese/tone';
import { keyOf } from '../../../server/src/core/vietnamese/tokens';
import type { Attested } from './attested';
import { isSyllable, stripped } from './words';

export const REAL_WORD_KINDS = ['marks', 'stripped', 'phonetic', 'letter'] as const;
export const IMPOSSIBLE_KINDS = ['doubled', 'swapped', 'misplaced tone', 'missing'] as const;
export type RealWordKind = (typeof REAL_WORD_KINDS)[number];
export type ImpossibleKind = (typeof IMPOSSIBLE_KINDS)[number];
export type ErrorKind = RealWordKind | ImpossibleKind;

/** The letters are right, and their marks are those of another word. */
export const MARK_KINDS: ReadonlySet<ErrorKind> = new Set(['marks', 'stripped']);

/** Every form of one kind that `word` can be misspelled as. */
export function misspellings(word: string, kind: ErrorKind, attested: Attested): string[] {
  const lower = word.toLowerCase();
  if ((IMPOSSIBLE_KINDS as readonly string[]).includes(kind)) {
    return distinct(impossible(lower, kind as ImpossibleKind)).filter(
      (form) => form.length > 1 && form !== lower && !isSyllable(form),
    );
  }
  return distinct(realWords(lower, kind as RealWordKind, attested)).filter(
    (form) => keyOf(form) !== keyOf(lower) && attested.has(form),
  );
}

function realWords(word: string, kind: RealWordKind, attested: Attested): string[] {
  switch (kind) {
    case 'marks':
      return attested.alike(word).filter((other) => other !== stripped(other));
    case 'stripped':
      return [stripped(word)];
    case 'phonetic':
      return phonetic(word);
    case 'letter':
      return typos(word).filter(
        (form) => stripped(form) !== stripped(word) && !phonetic(word).includes(form),
      );
  }
}

/** Sounds that parts of the country do not tell apart. */
const ONSETS = [
  ['d', 'gi'],
  ['s', 'x'],
  ['ch', 'tr'],
  ['n', 'l'],
] as const;
const CODAS = [
  ['c', 't'],
  ['ng', 'n'],
] as const;
const OPEN = /[aăâeêioôơuưy]$/u;

function phonetic(word: string): string[] {
  const syllable = analyseSyllable(word);
  if (!syllable) return [];
  const { base, onset, rime, tone } = syllable;
  const bases: string[] = [];
  for (const [one, other] of ONSETS) {
    if (onset === one) bases.push(joined(other, rime));
    if (onset === other) bases.push(joined(one, rime));
  }
  for (const [one, other] of CODAS) {
    const ending = [one, other].find((coda) => base.endsWith(coda) && OPEN.test(base.slice(0, -coda.length)));
    if (ending !== undefined) bases.push(base.slice(0, -ending.length) + (ending === one ? other : one));
  }
  const forms = bases.map((letters) => placeTone(letters, tone, 'old'));
  if (tone === 3 || tone === 4) forms.push(placeTone(base, tone === 3 ? 4 : 3, 'old'));
  return forms.filter((form) => form !== undefined);
}

/** The i of `gi` and that of its rime are written once. */
const joined = (onset: string, rime: string): string =>
  onset === 'gi' && rime.startsWith('i') ? `g${rime}` : onset + rime;

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One letter beside the right one, left out, written twice or in the place of its neighbour; the tone stays. */
function typos(word: string): string[] {
  const letters = readLetters(word);
  if (!letters) return [];
  const { base, tone } = letters;
  const bases: string[] = [];
  for (let at = 0; at < base.length; at++) {
    const [before, letter, after] = [base.slice(0, at), base.charAt(at), base.slice(at + 1)];
    bases.push(before + after, before + letter + letter + after);
    if (after !== '') bases.push(before + after.charAt(0) + letter + after.slice(1));
    for (const neighbour of neighboursOf(letter)) bases.push(before + neighbour + after);
  }
  return bases
    .map((form) => placeTone(form, tone, 'old'))
    .filter((form) => form !== undefined)
    .filter((form) => form.replaceAll('y', 'i') !== word.replaceAll('y', 'i'));
}

/** Keys to the left and right, and those that touch it in the rows above and below. */
function neighboursOf(letter: string): string[] {
  const row = KEYBOARD.findIndex((keys) => keys.includes(letter));
  const at = KEYBOARD[row]?.indexOf(letter) ?? 0;
  if (row < 0) return [];
  const keyAt = (line: number, index: number): string => KEYBOARD[line]?.charAt(index) ?? '';
  return [
    keyAt(row, at - 1),
    keyAt(row, at + 1),
    keyAt(row - 1, at),
    keyAt(row - 1, at + 1),
    keyAt(row + 1, at - 1),
    keyAt(row + 1, at),
  ].filter((key) => key !== '');
}

function impossible(word: string, kind: ImpossibleKind): string[] {
  const places = Array.from(word, (_, at) => at);
  const without = (at: number): string => word.slice(0, at) + word.slice(at + 1);
  switch (kind) {
    case 'doubled':
      return places.map((at) => word.slice(0, at) + word.charAt(at) + word.slice(at));
    case 'swapped':
      return places
        .slice(1)
        .map((at) => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1));
    case 'missing':
      return places.map(without);
    case 'misplaced tone':
      return misplaced(word);
  }
}

/** The tone on each other vowel of the word. */
function misplaced(word: string): string[] {
  const letters = readLetters(word);
  if (!letters || letters.tone === TONES[0]) return [];
  const { base, tone, toneIndex } = letters;
  return Array.from(base, (letter, at) =>
    at === toneIndex || !/[aăâeêioôơuưy]/u.test(letter)
      ? word
      : base.slice(0, at) + withTone(letter, tone) + base.slice(at + 1),
  );
}

const distinct = (forms: readonly string[]): string[] => [...new Set(forms)];
