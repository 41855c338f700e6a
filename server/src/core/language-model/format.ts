/**
 * The file of the language model: a head, then sections one behind another, each with its length (32 bits, little
 * endian) before it. Written by `scripts/language-model`, read by `model.ts`.
 */

/** Spells the version too: a file of another one is not read. */
export const MAGIC = 'KHLM1';

/** In this order. Integers without a width are of variable length, seven bits a byte, the lowest first. */
export const SECTIONS = [
  /** Syllables joined by spaces, two bytes a letter. */
  'words',
  /** Words that are no syllables but are written with marks (`hđnd`), joined by spaces, two bytes a letter. */
  'markedForms',
  /** A byte a word: cost. */
  'unigramCosts',
  /** A byte a word: backoff + `BACKOFF_ZERO`. */
  'unigramBackoffs',
  /** 2 × `CODES` bytes: the cost that each code of pairs and triples stands for; then the backoff of each code. */
  'codebooks',
  /** How many pairs begin with each word. */
  'bigramRows',
  /** Second words of each row: gaps, the first from -1. */
  'bigramWords',
  /** A byte a pair: code of its cost. */
  'bigramCodes',
  /** How many triples begin with each pair. */
  'trigramRows',
  /** A byte for each pair that begins a triple: code of its backoff. */
  'backoffCodes',
  /** Third words of each row, as indices into the row of pairs of the second word: gaps, the first from -1. */
  'trigramWords',
  /** A byte a triple: code of its cost. */
  'trigramCodes',
] as const;

export type Section = (typeof SECTIONS)[number];

/** Costs are in sixteenths of a nat: −16 ln p. */
export const PER_NAT = 16;
export const CODES = 32;
/** A backoff may be a gain: bytes hold it with this much added. */
export const BACKOFF_ZERO = 64;
