/**
 * VIQR (RFC 1456): marks are signs after the vowel, of its quality and then of its tone, and a backslash makes the
 * sign after it a sign again. Writers leave the backslash out where a word has its tone already: `nghi~a.`
 */
import data from '../../../data/encodings/viqr.json';
import { withTone, type Tone } from '../letters';
import { analyseSyllable } from '../syllable';
import type { Codec, CodedWord } from './encoding';
import { isLetter } from './western';

const VOWELS = 'aeiouy';
const qualities: ReadonlyMap<string, string> = new Map(
  [...Object.entries(data.qualities), ...Object.entries(data.otherQualities)].map(([letter, pair]) => [
    pair,
    letter,
  ]),
);
const tones: ReadonlyMap<string, Tone> = new Map(
  Object.entries(data.toneMarks).map(([mark, tone]) => [mark, tone as Tone]),
);
const ESCAPE = data.escape;
/** Signs that may be marks, and what else a backslash may stand before. */
const escapable: ReadonlySet<string> = new Set([
  ...[...qualities.keys()].map((pair) => pair.charAt(1)),
  ...tones.keys(),
  ...['d', 'D', ESCAPE],
]);
const sequences: ReadonlyMap<string, string> = sequencesOf();

function sequencesOf(): ReadonlyMap<string, string> {
  const quality = new Map(Object.entries(data.qualities));
  const all = new Map<string, string>([
    ['đ', 'dd'],
    ['Đ', 'DD'],
  ]);
  for (const vowel of [...VOWELS, ...quality.keys()]) {
    const pair = quality.get(vowel) ?? vowel;
    for (const [mark, tone] of [['', 0] as const, ...tones]) {
      const letter = withTone(vowel, tone);
      all.set(letter, pair + mark);
      all.set(letter.toUpperCase(), (pair + mark).toUpperCase());
    }
  }
  return all;
}

export const viqr: Codec = { encoding: 'viqr', words: wordsIn, encode };

/** A vowel with the signs after it that are its marks. */
function vowelAt(
  text: string,
  at: number,
  to: number,
): { readonly letter: string; readonly length: number; readonly tone: Tone } {
  const vowel = text.charAt(at);
  let base = vowel.toLowerCase();
  let tone: Tone = 0;
  let end = at + 1;
  for (; end < to; end++) {
    const sign = text.charAt(end);
    const marked = qualities.get(base + sign);
    const toned = tones.get(sign);
    if (marked !== undefined) base = marked;
    else if (toned !== undefined && tone === 0) tone = toned;
    else break;
  }
  const letter = withTone(base, tone);
  return { letter: vowel === vowel.toLowerCase() ? letter : letter.toUpperCase(), length: end - at, tone };
}

function wordsIn(text: string, from: number, to: number): CodedWord[] {
  const words: CodedWord[] = [];
  let start = -1;
  let decoded = '';
  let codes = 0;
  let toned = false;
  let stray = false;
  let foreign = false;
  const finish = (end: number): void => {
    if (start >= 0) words.push({ text: text.slice(start, end), start, end, decoded, codes, stray, foreign });
    start = -1;
    decoded = '';
    codes = 0;
    toned = stray = foreign = false;
  };
  for (let at = from; at < to;) {
    const character = text.charAt(at);
    const next = at + 1 < to ? text.charAt(at + 1) : '';
    const lower = character.toLowerCase();
    if (character === ESCAPE && escapable.has(next)) {
      const inWord = next.toLowerCase() === 'd';
      if (!inWord) finish(at);
      if (start < 0) start = at;
      decoded += next;
      at += 2;
      if (!inWord) finish(at);
    } else if (VOWELS.includes(lower)) {
      if (start < 0) start = at;
      let vowel = vowelAt(text, at, to);
      const end = at + vowel.length;
      if (toned && vowel.tone > 0 && isSign(text.charAt(end - 1)) && !isLetter(text.charCodeAt(end))) {
        const bare = vowelAt(text, at, end - 1);
        if (analyseSyllable(decoded + bare.letter)) vowel = bare;
      }
      decoded += vowel.letter;
      if (vowel.length > 1) codes++;
      toned ||= vowel.tone > 0;
      at += vowel.length;
    } else if (lower === 'd' && (next === 'd' || (next === 'D' && character === 'D'))) {
      if (start < 0) start = at;
      decoded += character === 'd' ? 'đ' : 'Đ';
      codes++;
      at += 2;
    } else if (isLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
      if (character > '\u007f') foreign = true;
      decoded += character;
      at++;
    } else finish(at++);
  }
  finish(to);
  return words;
}

/** Of a sentence's end, as a mark may be. */
const isSign = (mark: string): boolean => mark === '.' || mark === '?';

/** Signs that would be read as marks get a backslash before them. */
function encode(line: string): string {
  let encoded = '';
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    const isLiteral = character === ESCAPE || isJoined(line.charAt(at - 1), character);
    if (isLiteral || (/d/i.test(character) && /đ/iu.test(line.charAt(at + 1)))) encoded += ESCAPE;
    encoded += sequences.get(character) ?? character;
  }
  return encoded;
}

/** Whether two characters of Unicode text would be read as one letter. */
function isJoined(before: string, character: string): boolean {
  if (before === '' || !escapable.has(character)) return false;
  const pair = (sequences.get(before) ?? before) + character;
  if (character === 'd' || character === 'D') return before === 'D' || (before === 'd' && character === 'd');
  return (
    VOWELS.includes(pair.charAt(0).toLowerCase()) && vowelAt(pair, 0, pair.length).length === pair.length
  );
}
