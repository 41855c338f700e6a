/**
 * Which encoding the bytes of a plain text are in. Bytes that are Unicode are known as such; others are read in every
 * encoding that offices have used, and the one is taken in which words with marks are Vietnamese syllables.
 */
import { toUnicode } from '../../core/vietnamese/encodings/convert';
import { encodings, type Encoding } from '../../core/vietnamese/encodings/encoding';
import { detectEncoding } from '../../core/vietnamese/encodings/detect';
import { analyseSyllable } from '../../core/vietnamese/syllable';
import { decodedAs, westernText } from '../decoding';
import type { Choice } from '../foreign';
import { unicodeText } from './unicode';

/** What the bytes of a plain text may be read as. */
export const textEncodings = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const),
  ...encodings,
] as const;

export type TextEncodingChoice = (typeof textEncodings)[number];

export interface DecodedText {
  readonly text: string;
  /** Where the encoding is not sure. */
  readonly choice?: Choice;
}

/** @param wanted what somebody has chosen; a name that is not known is as none */
export function decodeText(bytes: Uint8Array, wanted?: string): DecodedText {
  const chosen = textEncodings.find((each) => each === wanted);
  if (chosen) return { text: readAs(bytes, chosen), choice: choiceOf(bytes, chosen, candidates(bytes)) };
  const unicode = unicodeText(bytes);
  return unicode === undefined ? singleBytes(bytes) : withViqr(bytes, unicode);
}

function readAs(bytes: Uint8Array, encoding: TextEncodingChoice): string {
  if (!isOld(encoding)) return decodedAs(encoding, bytes).normalize('NFC');
  const western = unicodeText(bytes) ?? westernText(bytes);
  return toUnicode(western, encoding).text;
}

const isOld = (encoding: TextEncodingChoice): encoding is Encoding =>
  (encodings as readonly string[]).includes(encoding);

/** Letters of a text by which its encoding is judged. */
const JUDGED = 100_000;
/** Parts of the marked words that are syllables: in the encoding of a text, and less than that in any other. */
const SURE_SHARE = 0.85;
const SURE_LEAD = 0.25;
/** Marked words in a row may be names of other languages. */
const SURE_WORDS = 5;

interface Reading {
  readonly encoding: TextEncodingChoice;
  /** Of the words with letters beyond ASCII, those that are Vietnamese syllables, from 0 to 1. */
  readonly share: number;
  readonly words: number;
}

function singleBytes(bytes: Uint8Array): DecodedText {
  const [best, next] = candidates(bytes);
  if (!best) return { text: readAs(bytes, 'windows-1252') };
  const text = readAs(bytes, best.encoding);
  const isSure =
    best.words >= SURE_WORDS &&
    best.share >= SURE_SHARE &&
    (!next || best.share - next.share >= SURE_LEAD || readAs(bytes, next.encoding) === text);
  return isSure ? { text } : { text, choice: choiceOf(bytes, best.encoding, candidates(bytes)) };
}

/** VIQR is ASCII, as is a text without marks: the former has signs in the midst of its words. */
function withViqr(bytes: Uint8Array, text: string): DecodedText {
  const stretches = detectEncoding(text).filter(({ encoding }) => encoding === 'viqr');
  if (stretches.length === 0) return { text };
  const read = toUnicode(text, 'viqr').text;
  const { share, words } = judged('viqr', read);
  if (share >= SURE_SHARE && words >= SURE_WORDS) return { text: read };
  return { text, choice: choiceOf(bytes, 'utf-8', [{ encoding: 'viqr', share, words }]) };
}

/** The likelier first. */
function candidates(bytes: Uint8Array): Reading[] {
  const part = bytes.subarray(0, JUDGED);
  return (
    (['windows-1258', 'tcvn3', 'vni', 'vps', 'utf-8', 'windows-1252'] as const)
      .map((encoding) => judged(encoding, readAs(part, encoding)))
      // Broken bytes of UTF-8 leave at least some of its words whole.
      .filter(({ encoding, share }) => encoding !== 'utf-8' || share > 0)
      .sort((a, b) => b.share - a.share)
  );
}

function judged(encoding: TextEncodingChoice, text: string): Reading {
  const marked = (text.match(/[\p{L}\p{M}\ufffd]+/gu) ?? []).filter((word) => /[^\0-\x7f]/.test(word));
  const good = marked.filter(
    (word) => isCased(word) && analyseSyllable(word.toLowerCase()) !== undefined,
  ).length;
  return { encoding, share: good / Math.max(marked.length, 1), words: marked.length };
}

const isCased = (word: string): boolean =>
  word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();

function choiceOf(bytes: Uint8Array, chosen: TextEncodingChoice, readings: readonly Reading[]): Choice {
  const others = readings
    .filter(({ encoding }) => encoding !== chosen)
    .map(({ encoding }) => ({
      value: encoding,
      sample: sampleOf(readAs(bytes.subarray(0, JUDGED), encoding)),
    }));
  return { kind: 'encoding', chosen, others };
}

const LONGEST_SAMPLE = 80;

/** The first line that tells one encoding from another. */
function sampleOf(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const line = lines.find((each) => /[^\0-\x7f]/.test(each)) ?? lines.find((each) => each !== '') ?? '';
  return line.slice(0, LONGEST_SAMPLE);
}
