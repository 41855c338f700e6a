/** VPS: one code a letter, control codes among them. */
import data from '../../../data/encodings/vps.json';
import { analyseSyllable } from '../syllable';
import { byteCodec, singleCodes } from './byte-codec';
import { isCased, type Codec, type CodedWord } from './encoding';

const codec = byteCodec('vps', { single: singleCodes(data.rows), pairs: new Map() });

export const vps: Codec = {
  ...codec,
  words: (text, from, to, capitals) => codec.words(text, from, to, capitals).map(withoutSigns),
};

/**
 * Capitals whose codes are dashes, dots and quotation marks in Windows-1252. A text in which somebody has typed these
 * later has them around words.
 */
const SIGNS = '–—•…“”';

function withoutSigns(word: CodedWord): CodedWord {
  const { text, decoded } = word;
  let from = 0;
  let to = text.length;
  while (from < to && SIGNS.includes(text.charAt(from))) from++;
  while (to > from && SIGNS.includes(text.charAt(to - 1))) to--;
  const cut = text.length - (to - from);
  if (cut === 0 || from === to || (isCased(decoded) && analyseSyllable(decoded))) return word;
  return {
    ...word,
    start: word.start + from,
    end: word.start + to,
    text: text.slice(from, to),
    decoded: decoded.slice(from, to),
    codes: word.codes - cut,
  };
}
