/**
 * Keys of an input method that were left in a word (`ddang`, `tie61n`, `hoạtj`) because it was off, or gave up half
 * way. Reads one word by its letters alone: Telex and VNI, wholly or in part, the tone wherever its key stands. The
 * marks of VIQR are signs, and a text written so has an encoding of its own.
 */
import words from '../../data/typed-words.json';
import { lazy } from '../text/lazy';
import { readLetters, type Tone } from './letters';
import { analyseSyllable, shapeOf, type ToneSchool } from './syllable';
import { placeTone } from './tone';
import { isSuspect } from './words';

export interface Typed {
  /** The syllable that was meant, in the case of the word. */
  readonly text: string;
  /**
   * `sure`: no word of another language, no name and no symbol is written so. `likely`: some may be (`giams`, `songs`),
   * so that the words around must speak for it. `possible`: a number may be stuck to a word (`nha2`), so that only a
   * model can tell.
   */
  readonly confidence: 'sure' | 'likely' | 'possible';
}

type Key =
  /** `dd`. */
  | 'stroke'
  /** `aa`, `ee`, `oo`. */
  | 'roof'
  /** A w behind the vowel that it changes. */
  | 'horn'
  /** A w that is the vowel itself: `nhw`. */
  | 'bareHorn'
  /** A d that strokes the first letter from behind the vowel: `duwowcjd`. */
  | 'lateStroke'
  | 'tone'
  /** `6`, `7`, `8`, `9` of VNI. */
  | 'digit'
  /** `1` to `5` of VNI. */
  | 'toneDigit';

/** A word as far as it is read. */
interface Draft {
  /** Lower case, with the marks of their quality, without tone. */
  readonly letters: string[];
  /** Of each letter. */
  readonly capitals: boolean[];
  tone: Tone;
  /** In the order of the word. */
  readonly keys: Key[];
  /** What the last character was: a key, or a letter that carries its tone. */
  last: 'key' | 'toned' | 'plain';
}

const TONE_KEYS: Readonly<Record<string, Tone>> = {
  ...{ s: 1, f: 2, r: 3, x: 4, j: 5 },
  ...{ '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 },
};
const ROOFED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORNED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };
const VOWELS = 'aăâeêioôơuưy';
/** Characters, keys among them: `dduwowngf` has nine. */
const LONGEST = 14;

const met = lazy((): ReadonlySet<string> => new Set(words.met.split(' ')));
const english = lazy((): ReadonlySet<string> => new Set(words.english.split(' ')));

/** Possible syllables that nobody means. */
const mistyped: ReadonlySet<string> = new Set(words.mistyped.split(' '));

const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter);
const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/**
 * @param word letters and digits, NFC
 * @returns undefined when the word is a possible syllable as it stands, or when its keys make none
 */
export function decodeTyped(word: string, school: ToneSchool = 'old'): Typed | undefined {
  if (word.length < 2 || word.length > LONGEST) return undefined;
  const lower = word.toLowerCase();
  if (lower.length !== word.length || (analyseSyllable(word) && !mistyped.has(lower))) return undefined;
  if (met().has(lower)) return undefined;
  const draft = read(word, lower);
  const text = draft && syllableOf(draft, school);
  const confidence = draft && (english().has(lower) ? 'possible' : confidenceOf(draft, word, lower));
  return text === undefined || confidence === undefined ? undefined : { text, confidence };
}

function read(word: string, lower: string): Draft | undefined {
  const draft: Draft = { letters: [], capitals: [], tone: 0, keys: [], last: 'plain' };
  for (let at = 0; at < lower.length; at++) {
    const character = lower.charAt(at);
    const capital = character !== word.charAt(at);
    const key = press(draft, character);
    if (key) {
      // Shift is not pressed for a key of a word in small letters: `DDoS`.
      if (capital && !draft.capitals.at(-1)) return undefined;
      draft.keys.push(key);
      draft.last = 'key';
    } else if (!write(draft, character, capital)) return undefined;
  }
  return draft.keys.length > 0 ? draft : undefined;
}

/** @returns false where no syllable has such a letter, or a second tone */
function write(draft: Draft, character: string, capital: boolean): boolean {
  const letter = readLetters(character);
  if (!letter || (letter.tone !== 0 && draft.tone !== 0)) return false;
  // `chuẩn3G`, `MoMo`: small letters do not go on in capitals.
  if (capital && draft.capitals.at(-1) === false) return false;
  if (letter.tone !== 0) draft.tone = letter.tone;
  draft.last = letter.tone === 0 ? 'plain' : 'toned';
  draft.letters.push(letter.base);
  draft.capitals.push(capital);
  return true;
}

/** Does what the character does as a key; undefined when it is none here. */
function press(draft: Draft, character: string): Key | undefined {
  const { letters } = draft;
  const tone = TONE_KEYS[character];
  if (tone !== undefined) return pressTone(draft, tone, isDigit(character) ? 'toneDigit' : 'tone');
  switch (character) {
    case 'd':
    case 'đ':
    case '9':
      return pressStroke(letters, character);
    case '6':
      return change(letters, ROOFED, 'aeo') ? 'digit' : undefined;
    case 'w':
      return pressHorn(letters);
    case '7':
      return hornPair(letters) || change(letters, HORNED, 'ou') ? 'digit' : undefined;
    case '8':
      return change(letters, HORNED, 'a') ? 'digit' : undefined;
    default:
      return pressRoof(draft, character);
  }
}

function pressTone(draft: Draft, tone: Tone, key: 'tone' | 'toneDigit'): Key | undefined {
  if (!draft.letters.some(isVowel) || draft.keys.includes(key)) return undefined;
  if (draft.tone !== 0 && draft.tone !== tone) return undefined;
  draft.tone = tone;
  return key;
}

function pressStroke(letters: string[], character: string): Key | undefined {
  const [first, second] = letters;
  const doubled = second === undefined && (first === 'd' || (first === 'đ' && character === 'd'));
  if (!doubled && (first !== 'd' || character === 'đ')) return undefined;
  letters[0] = 'đ';
  if (character === '9') return 'digit';
  return doubled ? 'stroke' : 'lateStroke';
}

function pressHorn(letters: string[]): Key | undefined {
  if (hornPair(letters)) return 'horn';
  const at = lastVowel(letters, 'aou');
  // `muaw` is mưa, `quaw` is quă.
  const beforeA = letters[at] === 'a' && letters[at - 1] === 'u' && letters[at - 2] !== 'q' ? at - 1 : at;
  if (beforeA >= 0) {
    letters[beforeA] = HORNED[letters[beforeA] ?? ''] ?? '';
    return 'horn';
  }
  if (lastVowel(letters, 'ăơư') >= 0) return 'horn';
  if (letters.some(isVowel)) return undefined;
  letters.push('ư');
  return 'bareHorn';
}

/** `uo`, half or wholly horned, is ươ. */
function hornPair(letters: string[]): boolean {
  const o = lastVowel(letters, 'oơ');
  const u = letters[o - 1];
  if ((u !== 'u' && u !== 'ư') || letters[o - 2] === 'q') return false;
  letters[o - 1] = 'ư';
  letters[o] = 'ơ';
  return true;
}

/** A second a, e or o beside the first; `vieên` was typed with both. */
function pressRoof(draft: Draft, character: string): Key | undefined {
  const { letters } = draft;
  const letter = readLetters(character);
  const last = letters.at(-1) ?? '';
  const roofed = ROOFED[last] ?? last;
  if (!letter || draft.last !== 'plain' || roofed === '' || !'âêô'.includes(roofed)) return undefined;
  if ((ROOFED[letter.base] ?? letter.base) !== roofed || (last === roofed && letter.base === roofed))
    return undefined;
  // oo is a rime, too: xoong, moóc.
  if (letter.tone !== 0 && (draft.tone !== 0 || letter.base === 'o')) return undefined;
  if (letter.tone !== 0) draft.tone = letter.tone;
  letters[letters.length - 1] = roofed;
  return 'roof';
}

/** Marks the last of some vowels of the rime. */
function change(letters: string[], marks: Readonly<Record<string, string>>, vowels: string): boolean {
  const at = lastVowel(letters, vowels);
  if (at < 0) return false;
  letters[at] = marks[letters[at] ?? ''] ?? '';
  return true;
}

/** Index of the last of these letters in the last group of vowels, or -1. */
function lastVowel(letters: readonly string[], wanted: string): number {
  let at = letters.length - 1;
  while (at >= 0 && !isVowel(letters[at] ?? '')) at--;
  while (at >= 0 && isVowel(letters[at] ?? '') && !wanted.includes(letters[at] ?? '')) at--;
  return isVowel(letters[at] ?? '') ? at : -1;
}

/** The syllable of the letters, in their case. */
function syllableOf({ letters, capitals, tone }: Draft, school: ToneSchool): string | undefined {
  // `đuowc`, `đươc`: a half-horned pair before a coda is one of the method's own states.
  const base = letters.join('').replace(HALF_HORNED, 'ươ');
  const syllable = shapeOf(base) && placeTone(base, tone, school);
  if (syllable === undefined) return undefined;
  return [...syllable].map((letter, at) => (capitals[at] ? letter.toUpperCase() : letter)).join('');
}

const HALF_HORNED = /(?<!q)(?:uơ|ưo)(?=.)/;

/** Letters that no Western European language writes: ă, đ, ơ, ư, and vowels with two marks or a tone of Vietnamese. */
const VIETNAMESE_ONLY = /[\u0100-\uffff]/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Telex for rimes that no English word has: `tieen`, `quyeet`, `nuoi`, `duwowng`, `tuwj`. */
const OWN_RIME = /[iy]ee|(?<!q)uee|uyee|u(?:oo|aa)|uw|uow/;
/** `hows`, `laws`, `trees` and `doors` are English; no word of it ends so. */
const OWN_END = /(?:[ao]w|aa|ee|oo)[a-z]{0,4}[fjx]$/;

/** @returns undefined where the word may be anything: `ADN`, `A4`, `Los` */
function confidenceOf(draft: Draft, word: string, lower: string): Typed['confidence'] | undefined {
  const form = word === lower ? 'lower' : draft.capitals.filter(Boolean).length > 1 ? 'capitals' : 'capital';
  if (/\d/.test(lower)) return ofDigits(draft, lower, form);
  if (BEYOND_ASCII.test(lower)) return ofMarked(draft, word, lower, form);
  return ofPlain(draft, lower, form);
}

type Form = 'lower' | 'capital' | 'capitals';

/** VNI: a digit inside the word, or one that changes a letter and one for the tone. */
function ofDigits({ keys, letters }: Draft, lower: string, form: Form): Typed['confidence'] | undefined {
  const changes = keys.filter((key) => key === 'digit').length;
  const inside = /\d\D/.test(lower);
  if (keys.includes('tone') || letters.length < 2) return undefined;
  if (form === 'capitals')
    return inside && changes > 0 && keys.length > 1 && letters.length > 2 ? 'sure' : undefined;
  if (/^d9\D/.test(lower)) return letters.length > 2 || form === 'lower' ? 'sure' : 'likely';
  // `lo2a`, `nha1c` may be lots and rows of a list; `cu3a` is no more sure than they.
  if (/\d\D{2}/.test(lower) || (inside && keys.length > 1)) return letters.length > 2 ? 'sure' : 'likely';
  if (letters.length < 3 && !inside)
    return form === 'lower' && !BEYOND_ASCII.test(lower) ? 'possible' : undefined;
  if (inside || (changes > 0 && keys.length > 1)) return letters.length > 2 ? 'likely' : 'possible';
  // A number behind a word with marks is a footnote: `khoản3`.
  return form === 'lower' && !BEYOND_ASCII.test(lower) ? 'possible' : undefined;
}

/** A word with marks that is no syllable is misspelled; only names and foreign words are left alone. */
function ofMarked({ keys, letters }: Draft, word: string, lower: string, form: Form): 'sure' | undefined {
  if (!isSuspect(word) || keys.includes('bareHorn') || hasEarlyTone(keys, letters, lower)) return undefined;
  const foreignKey = keys.includes('tone') && /[fjx]$/.test(lower);
  const long = letters.length > 3;
  if (form === 'lower') return long || foreignKey || VIETNAMESE_ONLY.test(lower) ? 'sure' : undefined;
  const closing = foreignKey || long || keys.includes('stroke');
  return VIETNAMESE_ONLY.test(lower) && closing ? 'sure' : undefined;
}

/** `ôxi`, `hero`, `asma`: nobody presses the key of a tone before the vowel. */
function hasEarlyTone(keys: readonly Key[], letters: readonly string[], lower: string): boolean {
  return (
    keys.includes('tone') && TONE_BEFORE_VOWEL.test(lower.slice(letters.findIndex(isVowel)).normalize('NFD'))
  );
}

const TONE_BEFORE_VOWEL = /[sfrxj][aeiouyđ]/;

/** A word of ASCII letters may be a name, or a word of any language. */
function ofPlain({ keys, letters }: Draft, lower: string, form: Form): Typed['confidence'] | undefined {
  const hasTone = keys.includes('tone');
  const ownRime = OWN_RIME.test(lower);
  if (keys.includes('stroke') && letters.length > (form === 'lower' ? 2 : 3)) return 'sure';
  if (form === 'capitals') return ownRime && hasTone && letters.length > 3 ? 'sure' : undefined;
  if (ownRime && (form === 'lower' || (hasTone && letters.length > 3))) return 'sure';
  if (form === 'lower' && OWN_END.test(lower)) return 'sure';
  if (keys.includes('bareHorn') && !hasTone && letters.length < 3) return undefined;
  if (hasEarlyTone(keys, letters, lower)) return undefined;
  if (keys.includes('lateStroke') && !hasTone && !keys.includes('horn') && !keys.includes('roof'))
    return undefined;
  return 'likely';
}
