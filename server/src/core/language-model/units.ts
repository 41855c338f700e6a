/**
 * Running text as the language model counts it: syllables by their key, and everything else by its kind. A symbol
 * (`25-CT/TW`) is one unknown word, a date one number; marks in a row are one, the strongest.
 */
import type { Span } from '../text/span';
import { keyOf } from '../vietnamese/tokens';
import { analyseSyllable } from '../vietnamese/syllable';

/** Ids of what is no syllable; syllables follow, the commonest first. */
export const BREAK = 0;
export const MARK = 1;
export const NUMBER = 2;
export const UNKNOWN = 3;
export const FIRST_SYLLABLE = 4;

export interface Unit extends Span {
  readonly kind: 'break' | 'mark' | 'number' | 'word' | 'symbol';
}

/**
 * The units between two sentence breaks, which stand at the beginning and the end (empty where no mark stands there).
 * @param text NFC
 */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [{ kind: 'break', start: 0, end: 0 }];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    const type = typeOf(code);
    if (type === OTHER) {
      at++;
      putMark(units, BREAKING.includes(text.charAt(start)) ? 'break' : 'mark', start, at);
      continue;
    }
    let types = 0;
    do types |= typeOf(text.charCodeAt(at++)) & (LETTER | DIGIT);
    while (at < text.length && (typeOf(text.charCodeAt(at)) !== OTHER || isTie(text, at, types)));
    if (types === DIGIT) units.push({ kind: 'number', start, end: at });
    else if ((types & DIGIT) !== 0) units.push({ kind: 'symbol', start, end: at });
    else putWords(units, text, start, at);
  }
  putMark(units, 'break', text.length, text.length);
  return units;
}

/** Units on either side by which a word is judged: as many as the model looks back. */
export const REACH = 2;

/** The stretch that a unit is judged by: its sentence, two units to either side. */
export function contextOf(units: readonly Unit[], at: number): Span {
  let first = at;
  let last = at;
  while (first > 0 && at - first < REACH && units[first]?.kind !== 'break') first--;
  while (last + 1 < units.length && last - at < REACH && units[last]?.kind !== 'break') last++;
  return { start: units[first]?.start ?? 0, end: units[last]?.end ?? 0 };
}

const OTHER = 4;
const LETTER = 1;
const DIGIT = 2;

const BREAKING = '.;:?!…';
const TIES = '-‑/.,@&_';

/** A sign between two characters of one symbol or number: `25-CT/TW`, `1.000`, `25/10/2023`. */
function isTie(text: string, at: number, types: number): boolean {
  if (!TIES.includes(text.charAt(at))) return false;
  const next = typeOf(text.charCodeAt(at + 1));
  if (next === OTHER) return false;
  const sign = text.charAt(at);
  // A full stop or a comma without a space behind it still ends a sentence or a clause.
  if (sign === ',' || sign === '.') return types === DIGIT && next === DIGIT;
  return true;
}

/** Words tied to each other: `tế-xã`, `và/hoặc`. */
function putWords(units: Unit[], text: string, start: number, end: number): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && typeOf(text.charCodeAt(at)) !== OTHER) continue;
    units.push({ kind: 'word', start: from, end: at });
    if (at < end) putMark(units, 'mark', at, at + 1);
    from = at + 1;
  }
}

function putMark(units: Unit[], kind: 'break' | 'mark', start: number, end: number): void {
  const last = units.at(-1);
  if (last?.kind === 'break') return;
  if (last?.kind !== 'mark') units.push({ kind, start, end });
  else if (kind === 'break') units[units.length - 1] = { kind, start: last.start, end };
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0xad || code === 0x200b;

function typeOf(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    return code >= 48 && code <= 57 ? DIGIT : OTHER;
  }
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
  if ((code >= 0x1e00 && code <= 0x1eff) || (code >= 0x300 && code <= 0x36f)) return LETTER;
  return code >= 0x370 && code < 0x2000 ? LETTER : OTHER;
}

/** What the vocabulary knows a word by; undefined when it is no possible syllable. */
export const syllableKey = (word: string): string | undefined =>
  analyseSyllable(word) ? keyOf(word) : undefined;

/** Has a letter beyond the plain Latin ones. */
export const isMarked = (word: string): boolean => /[^\0-\u007f]/.test(word);
