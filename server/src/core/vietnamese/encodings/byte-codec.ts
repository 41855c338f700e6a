/** Encodings of one or two codes a letter: reads words by a table and writes letters by it. */
import type { Codec, CodedWord, Encoding } from './encoding';
import { characterOf, codeOf, isLetter } from './western';

export interface ByteTable {
  /** Letter of each single code; empty where the code is no letter of this table. */
  readonly single: readonly string[];
  /** Letters of two codes, by `first * 256 + second`. */
  readonly pairs: ReadonlyMap<number, string>;
}

/** Rows of sixteen letters by the first figure of their codes; a full stop stands for no letter. */
export function singleCodes(rows: Readonly<Record<string, string>>): string[] {
  const single = Array.from({ length: 256 }, () => '');
  for (const [row, letters] of Object.entries(rows)) {
    [...letters].forEach((letter, column) => {
      if (letter !== '.') single[parseInt(row, 16) * 16 + column] = letter;
    });
  }
  return single;
}

/** The letters of a table with the characters that stand for them. */
export function sequencesOf({ single, pairs }: ByteTable): ReadonlyMap<string, string> {
  const sequences = new Map<string, string>();
  for (const [key, letter] of pairs) sequences.set(letter, characterOf(key >> 8) + characterOf(key & 0xff));
  single.forEach((letter, code) => {
    if (letter !== '') sequences.set(letter, characterOf(code));
  });
  return sequences;
}

export function byteCodec(encoding: Encoding, table: ByteTable): Codec {
  const sequences = sequencesOf(table);
  return {
    encoding,
    words: (text, from, to) => wordsIn(table, text, from, to),
    encode: (line) => encodeBy(sequences, line),
  };
}

export function encodeBy(sequences: ReadonlyMap<string, string>, line: string): string {
  let encoded = '';
  for (const letter of line) encoded += sequences.get(letter) ?? letter;
  return encoded;
}

export function wordsIn({ single, pairs }: ByteTable, text: string, from: number, to: number): CodedWord[] {
  const words: CodedWord[] = [];
  let start = -1;
  let decoded = '';
  let codes = 0;
  let stray = false;
  let foreign = false;
  const finish = (end: number): void => {
    if (start >= 0) words.push({ text: text.slice(start, end), start, end, decoded, codes, stray, foreign });
    start = -1;
    decoded = '';
    codes = 0;
    stray = foreign = false;
  };
  for (let at = from; at < to;) {
    const character = text.charCodeAt(at);
    const code = codeOf(character);
    const pair =
      code > 0 && at + 1 < to ? pairs.get(code * 256 + codeOf(text.charCodeAt(at + 1))) : undefined;
    const letter = pair ?? single[code] ?? '';
    if (letter === '' && !isLetter(character)) {
      finish(at++);
      continue;
    }
    if (start < 0) start = at;
    if (letter !== '') codes++;
    else if (code < 0) foreign = true;
    else if (code > 0x7f) stray = true;
    decoded += letter || text.charAt(at);
    at += pair === undefined ? 1 : 2;
  }
  finish(to);
  return words;
}
