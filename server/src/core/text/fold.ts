/**
 * Comparison keys: text without tone and vowel marks, in lower case. Used to recognise fixed words whatever
 * their case and marks (`MUC DICH`, `Mục đích`), and to complete what is typed without marks.
 */
import { characterClass } from './character-class';

/** Letters that Unicode does not decompose: `đ` and its look-alikes. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', Ɖ: 'd', ɖ: 'd' };

/** The fold of each code unit, looked up when a text first has it. */
const folds = new Uint16Array(0x1_0000);

function foldOf(code: number): number {
  const character = String.fromCharCode(code);
  const base = (UNDECOMPOSED[character] ?? character.normalize('NFD').charAt(0)).toLowerCase();
  const result = base.length === 1 ? base.charCodeAt(0) : code;
  folds[code] = result;
  return result;
}

/** Code units made into a string in one call: few enough to be its arguments. */
const CHUNK = 1024;

/** Aligned with `text`, which is composed as the view of a source is: each character gives one. */
export function fold(text: string): string {
  let result = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const codes = new Array<number>(Math.min(CHUNK, text.length - from));
    for (let i = 0; i < codes.length; i++) {
      const code = text.charCodeAt(from + i);
      const known = folds[code] ?? 0;
      codes[i] = known === 0 ? foldOf(code) : known;
    }
    result += String.fromCharCode(...codes);
  }
  return result;
}

/** {@link fold} of any text, with every run of white space and punctuation as one space, trimmed; apostrophes vanish. Not aligned. */
export function foldWords(text: string): string {
  const folded = fold(text.normalize('NFC'));
  let result = '';
  let copied = 0;
  let gap = false;
  for (let at = 0; at < folded.length;) {
    const code = folded.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    if (!isLetterOrNumber(code)) {
      result += folded.slice(copied, at);
      copied = next;
      gap ||= code !== APOSTROPHE && code !== RIGHT_QUOTE;
    } else if (gap) {
      if (result !== '') result += ' ';
      gap = false;
    }
    at = next;
  }
  return result + folded.slice(copied);
}

/** The first letter or digit of a folded text, or nothing. */
export function firstLetter(folded: string): string {
  let at = 0;
  while (at < folded.length && !isLetterOrNumber(folded.charCodeAt(at))) at++;
  return folded.charAt(at);
}

const isLetterOrNumber = characterClass((character) => /[\p{L}\p{N}]/u.test(character));
const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;

/** First letters of the words, folded: `Kế hoạch` gives `kh`. */
export function initials(text: string): string {
  return foldWords(text)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
