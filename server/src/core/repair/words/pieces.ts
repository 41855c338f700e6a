/**
 * Cuts the text of a scan into what may be a misread word and what is none: numbers, symbols, marks. Signs inside a word
 * belong to it, since they may be what is left of a letter (`chu:c`, `nu'o'c`).
 */
import type { Located } from '../../text/span';
import { analyseSyllable } from '../../vietnamese/syllable';

export interface Piece extends Located {
  /** `symbol`: whatever is to be left alone. `break` ends a sentence. */
  readonly kind: 'word' | 'number' | 'symbol' | 'mark' | 'break';
  /** Apostrophes right behind a word, which may be part of its last letter. */
  readonly tail: string;
  /** A space is missing before it. */
  readonly isParted?: boolean;
  /** Which line of the text it stands on. */
  readonly line: number;
}

const CHUNK = /\S+/gu;
/** An address, or letters and digits tied together as a document's symbol is. */
const ADDRESS = /^[^@]{2,}@[^.@]+\.|\.(?:vn|com|org)\b|^https?:/u;
const TIED = /[-‑/&]/u;
/** A part of a symbol: `25`, `33a`, `2023`, `QĐ`, `TTg`, `CTr`. */
const SYMBOL_PART = /^(?:\d+[a-z]?|\p{Lu}{1,7}|\p{Lu}{1,3}[a-z]{1,2})$/u;
/** Short forms of two letters: `đ/c`, `T/h`. */
const SHORT_FORM = /^\p{L}\/\p{L}$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Number of a part or an item at the beginning of a line. */
const ORDINAL = /^(?:[IVXLl1|!]+[-.,]+|\d+[-.,)]+|\d+(?:\.\d+)+\.?|[a-zđ]\)|\([\da-zđ]\))$/u;
const NUMBER = /^\d+(?:[.,:/]\d+)*%?$/u;
const APOSTROPHES = "'’‘`´";
const BREAKS = '.;:?!…';
/** Signs that part words even inside a chunk. */
const PARTING = '-‐‑–—/()[]“”"«»…=_+*|';
/** Signs that part words where both have letters enough. */
const PARTING_WORDS = ',;:.!?';

/** Quotes, which between two letters are none. */
const QUOTES = '“”"‘’';
/** Upright strokes that an l or an i at the beginning of a word is read as. */
const STROKES = '[]|!';

const isSign = (character: string): boolean =>
  PARTING.includes(character) || PARTING_WORDS.includes(character) || APOSTROPHES.includes(character);

/** @param text NFC */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  text.split('\n').forEach((line, number) => {
    let isFirst = true;
    for (const { 0: chunk, index } of line.matchAll(CHUNK)) {
      const at = start + index;
      const whole = { text: chunk, start: at, end: at + chunk.length, tail: '', line: number };
      if (isFirst && ORDINAL.test(chunk)) pieces.push({ ...whole, kind: 'break' });
      else if (isSymbol(chunk)) putSymbol(pieces, whole);
      else putParts(pieces, chunk, at, number);
      isFirst = false;
    }
    start += line.length + 1;
  });
  return pieces;
}

function isSymbol(chunk: string): boolean {
  if (ADDRESS.test(chunk)) return true;
  if (!TIED.test(chunk)) return false;
  const core = coreOf(chunk);
  if (SHORT_FORM.test(core)) return true;
  const parts = core.split(TIED);
  return parts.length > 1 && parts.every((part) => SYMBOL_PART.test(part));
}

/** Without the signs at both ends. */
function coreOf(chunk: string): string {
  let [start, end] = [0, chunk.length];
  while (start < end && !LETTER_OR_DIGIT.test(chunk.charAt(start))) start++;
  while (end > start && !LETTER_OR_DIGIT.test(chunk.charAt(end - 1))) end--;
  return chunk.slice(start, end);
}

/** A symbol with the marks around it. */
function putSymbol(pieces: Piece[], whole: Omit<Piece, 'kind'>): void {
  const { text } = whole;
  let end = text.length;
  while (end > 1 && isSign(text.charAt(end - 1))) end--;
  const core = text.slice(0, end);
  pieces.push({
    ...whole,
    text: core,
    end: whole.start + end,
    kind: NUMBER.test(core) ? 'number' : 'symbol',
  });
  if (end < text.length) putMarks(pieces, text.slice(end), whole.start + end, whole.line);
}

function putParts(pieces: Piece[], chunk: string, offset: number, line: number): void {
  for (let at = 0; at < chunk.length;) {
    const start = at;
    if (opensMarks(chunk, at)) {
      do at++;
      while (at < chunk.length && opensMarks(chunk, at));
      putMarks(pieces, chunk.slice(start, at), offset + start, line);
      continue;
    }
    do at++;
    while (at < chunk.length && !endsWord(chunk, start, at));
    let end = at;
    while (end > start + 1 && PARTING_WORDS.includes(chunk.charAt(end - 1))) end--;
    let core = end;
    while (core > start + 1 && APOSTROPHES.includes(chunk.charAt(core - 1))) core--;
    const text = chunk.slice(start, core);
    pieces.push({
      kind: kindOf(text),
      text,
      start: offset + start,
      end: offset + core,
      tail: chunk.slice(core, end),
      line,
    });
    at = end;
  }
}

/** A stroke right before a letter is a letter itself, where no bracket is closed. */
function opensMarks(chunk: string, at: number): boolean {
  const sign = chunk.charAt(at);
  if (!isSign(sign)) return false;
  if (!STROKES.includes(sign) || !/^\p{L}/u.test(chunk.slice(at + 1, at + 3))) return true;
  return sign === '[' && chunk.includes(']');
}

function endsWord(chunk: string, start: number, at: number): boolean {
  const character = chunk.charAt(at);
  const isBetweenLetters = /^\p{L}.\p{L}/u.test(chunk.slice(at - 1, at + 3));
  if (QUOTES.includes(character) && isBetweenLetters) return false;
  if (PARTING.includes(character)) return true;
  if (APOSTROPHES.includes(character)) return false;
  if (!PARTING_WORDS.includes(character)) return false;
  const rest = chunk.slice(at + 1, at + 4);
  if (at > start && /\d/u.test(chunk.charAt(at - 1)) && /^\d/u.test(rest)) return false;
  const following = /^[\p{L}\p{M}]*/u.exec(rest)?.[0].length ?? 0;
  return following === 0 ? !/^\d/u.test(rest) : following > 1 && at - start > 1;
}

function putMarks(pieces: Piece[], text: string, start: number, line: number): void {
  const kind = Array.from(text).some((sign) => BREAKS.includes(sign)) ? 'break' : 'mark';
  pieces.push({ kind, text, start, end: start + text.length, tail: '', line });
}

function kindOf(text: string): Piece['kind'] {
  if (NUMBER.test(text)) return 'number';
  return /[\p{L}\p{N}¢€£§©®@&$]/u.test(text) ? 'word' : 'symbol';
}

/** Whether a word is a syllable as it stands. */
export const isSyllable = (word: string): boolean => analyseSyllable(word) !== undefined;
