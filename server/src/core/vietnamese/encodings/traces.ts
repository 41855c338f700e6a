/**
 * Lines that may hold an old encoding, found in one walk over the text: characters that correct Vietnamese has not,
 * beside letters. Most texts have none, and nothing else is asked of them.
 */
import { MARKED_LETTERS } from '../letters';
import { codecs } from './codecs';
import { encodings, type Encoding } from './encoding';
import { codeOf, isLetter } from './western';

export interface Line {
  readonly start: number;
  /** Without its break. */
  readonly end: number;
}

/** A bit for each encoding. */
const BIT: Readonly<Record<Encoding, number>> = { tcvn3: 1, vni: 2, vps: 4, viqr: 8 };
/** A sign that VIQR may use. */
const SIGN = 16;
const BREAK = 32;
/** Of running text, and capitals of VPS. */
const PUNCTUATION = '–—…•“”';
/** A Western letter that Vietnamese has, too: a capital after a small letter, or a second vowel with a mark. */
const CAPITAL = 64;
const SECOND = 128;

/** Kinds by character, up to the last one of Windows-1252 (`™`). */
const kinds = kindsOf();

function kindsOf(): Uint8Array {
  const kinds = new Uint8Array(0x2123);
  const vietnamese = new Set(MARKED_LETTERS.flatMap((letter) => [letter, letter.toUpperCase()]));
  for (const encoding of ['tcvn3', 'vni', 'vps'] as const) {
    for (const letter of vietnamese) {
      for (const character of codecs[encoding].encode(letter, 'marks')) {
        if (character < '\u0080' || vietnamese.has(character) || PUNCTUATION.includes(character)) continue;
        for (const code of [character.charCodeAt(0), codeOf(character.charCodeAt(0))]) {
          kinds[code] = (kinds[code] ?? 0) | BIT[encoding];
        }
      }
    }
  }
  for (const capital of 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ') kinds[capital.charCodeAt(0)] = CAPITAL;
  for (const letter of 'àáâãèéêõùú') kinds[letter.charCodeAt(0)] = SECOND;
  for (const sign of "^(+*~`'?.dD") kinds[sign.charCodeAt(0)] = SIGN;
  for (const lineBreak of '\r\n') kinds[lineBreak.charCodeAt(0)] = BREAK;
  return kinds;
}

/** In the order of the text; an encoding is missing where nothing speaks for it. */
export function suspectLines(text: string): ReadonlyMap<Encoding, readonly Line[]> {
  const suspects = new Map<Encoding, Line[]>();
  let start = 0;
  let found = 0;
  const finish = (end: number): void => {
    for (const encoding of found === 0 ? [] : encodings) {
      if ((found & BIT[encoding]) === 0) continue;
      const lines = suspects.get(encoding);
      if (lines) lines.push({ start, end });
      else suspects.set(encoding, [{ start, end }]);
    }
    found = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    const kind = character < kinds.length ? kinds[character] : 0;
    if (kind === 0 || kind === undefined) continue;
    if (kind === BREAK) {
      finish(at);
      start = at + 1;
    } else if (kind === SIGN) {
      if (isMark(text, at, character)) found |= BIT.viqr;
    } else if (kind === CAPITAL) {
      const before = text.charCodeAt(at - 1);
      if (isSmall(before)) found |= BIT.tcvn3 | BIT.vps;
      else if (before === CAPITAL_A || before === CAPITAL_E) found |= BIT.vni;
    } else if (kind === SECOND) {
      const before = text.charCodeAt(at - 1);
      if (before === SMALL_A || before === SMALL_E) found |= BIT.vni;
    } else if (isLetter(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at + 1))) found |= kind;
  }
  finish(text.length);
  return suspects;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[\r\n]/g)) {
    if (index > start) lines.push({ start, end: index });
    start = index + 1;
  }
  if (text.length > start) lines.push({ start, end: text.length });
  return lines;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isPlain = (code: number): boolean => isSmall(code) || (code >= 65 && code <= 90);

const [SMALL_A, SMALL_E, CAPITAL_A, CAPITAL_E] = [0x61, 0x65, 0x41, 0x45];
const SMALL_D = 0x64;
const ENDS_WORD: ReadonlySet<number> = new Set([...".?'"].map((sign) => sign.charCodeAt(0)));
const VOWELS_BEFORE: Readonly<Record<string, string>> = { '^': 'aeo', '(': 'a', '+': 'ou', '*': 'ou' };

/** Whether a sign may be a mark of VIQR: after its vowel, and those that end sentences before more of the word. */
function isMark(text: string, at: number, character: number): boolean {
  const before = text.charCodeAt(at - 1) | 0x20;
  if ((character | 0x20) === SMALL_D) {
    return before === SMALL_D && !isLetter(text.charCodeAt(at - 2)) && isPlain(text.charCodeAt(at + 1));
  }
  if (!isSmall(before)) return false;
  if (ENDS_WORD.has(character) && !isPlain(text.charCodeAt(at + 1))) return false;
  const vowels = VOWELS_BEFORE[String.fromCharCode(character)] ?? 'aeiouy';
  return vowels.includes(String.fromCharCode(before));
}
