/**
 * What the encodings from before Unicode have in common. Their letters stand in a text as the Western characters
 * (Windows-1252) of the same codes: `KÕ ho¹ch` (TCVN3), `Keá hoaïch` (VNI), `K‰ hoåch` (VPS); VIQR writes the marks
 * beside the letters: `Ke^' hoa.ch`.
 */
import type { Located } from '../../text/span';

/** The more common first. */
export const encodings = ['tcvn3', 'vni', 'viqr', 'vps'] as const;

export type Encoding = (typeof encodings)[number];

/** As people call them. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  viqr: 'VIQR',
  vps: 'VPS',
};

/**
 * How TCVN3 writes capital vowels with a tone, for which it has no codes. `marks`: the capital and a mark after it,
 * which the wider set of the same standard has; a heading all in capitals may have the codes of small letters, as
 * the lines around tell. `font`: always the codes of small letters, to be set in a font that prints them as capitals
 * (`.VnTimeH`); text from such a font is read as capitals.
 */
export type Capitals = 'marks' | 'font';

/** A stretch of letters, read in an encoding. */
export interface CodedWord extends Located {
  readonly decoded: string;
  /** Letters that the encoding writes otherwise than Unicode. */
  readonly codes: number;
  /** Some Western letter is no code of the encoding. */
  readonly stray: boolean;
  /** Some letter is of no code page at all, as Unicode writes Vietnamese. */
  readonly foreign: boolean;
}

export interface Codec {
  readonly encoding: Encoding;
  /** Words of one line, `[from, to)` of the text. */
  words(text: string, from: number, to: number, capitals: Capitals): readonly CodedWord[];
  /** A line of Unicode text in this encoding. */
  encode(line: string, capitals: Capitals): string;
}

/** Written as words are: all in capitals, or small but for the first letter; `vÒ` is neither. */
export const isCased = (word: string): boolean =>
  word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();
