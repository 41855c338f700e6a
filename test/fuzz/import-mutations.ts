/** Files gone wrong, as disks, networks and wicked people make them: always the same ones of the same number. */
import { unzipSync, zipSync } from 'fflate';

/** From 0 to below 1. */
export type Random = () => number;

/** @param seed 32 bits (mulberry32) */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[below(random, values.length)] as Value;

/** Bytes of the largest file that is made. */
const LARGEST = 400_000;

type Mutation = (bytes: Uint8Array, random: Random, words: readonly Uint8Array[]) => Uint8Array;

const flip: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  for (let count = 1 + below(random, 8); count > 0; count--) {
    const at = below(random, changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
  }
  return changed;
};

const BYTES = [0, 1, 0x20, 0x3c, 0x7b, 0x7f, 0x80, 0xfe, 0xff];

const overwrite: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  const at = below(random, changed.length);
  return changed.fill(oneOf(random, BYTES), at, at + 1 + below(random, 16));
};

const NUMBERS = [0, 1, 0x7f, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const renumber: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  if (changed.length < 4) return changed;
  const view = new DataView(changed.buffer, changed.byteOffset, changed.length);
  view.setUint32(below(random, changed.length - 3), oneOf(random, NUMBERS), true);
  return changed;
};

const DIGITS = /\d+/g;

/** Numbers in letters, as in markup. */
const recount: Mutation = (bytes, random) => {
  const text = latin.decode(bytes);
  const found = [...text.matchAll(DIGITS)];
  if (found.length === 0) return bytes;
  const { index, 0: digits } = oneOf(random, found);
  const other = oneOf(random, [
    '0',
    '-1',
    '1',
    '65535',
    '65536',
    '99999999',
    '4294967296',
    '1e9',
    '9'.repeat(40),
  ]);
  return spliced(bytes, index, index + digits.length, bytesOf(other));
};

const truncate: Mutation = (bytes, random) => bytes.slice(0, below(random, bytes.length));

const remove: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  return spliced(bytes, start, end, NOTHING);
};

const repeat: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  const length = end - start;
  const times = Math.min(oneOf(random, [1, 2, 10, 200, 5000]), Math.floor((LARGEST - bytes.length) / length));
  if (times < 1) return bytes;
  const piece = bytes.subarray(start, end);
  const copies = new Uint8Array(length * times);
  for (let i = 0; i < times; i++) copies.set(piece, i * length);
  return spliced(bytes, start, start, copies);
};

const move: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  const at = below(random, bytes.length);
  return spliced(bytes, at, at, bytes.slice(start, end));
};

const word: Mutation = (bytes, random, words) => {
  if (words.length === 0) return flip(bytes, random, words);
  const at = below(random, bytes.length);
  const over = random() < 0.5 ? 0 : below(random, 20);
  return spliced(bytes, at, Math.min(at + over, bytes.length), oneOf(random, words));
};

const MUTATIONS: readonly Mutation[] = [
  flip,
  overwrite,
  renumber,
  recount,
  truncate,
  remove,
  repeat,
  move,
  word,
  word,
];

/** @param words of the format, which a chance would not hit upon */
export function mutated(file: Uint8Array, random: Random, words: readonly string[]): Uint8Array {
  // A Buffer, which files come as, slices without copying and fills nothing beyond its end.
  const bytes = new Uint8Array(file);
  const known = words.map(bytesOf);
  const inside = random() < 0.85 ? mutatedInside(bytes, random, known) : undefined;
  return inside ?? severalTimes(bytes, random, known);
}

function severalTimes(bytes: Uint8Array, random: Random, words: readonly Uint8Array[]): Uint8Array {
  let changed = bytes;
  for (let count = oneOf(random, [1, 1, 1, 2, 3, 6]); count > 0 && changed.length > 0; count--) {
    const next = oneOf(random, MUTATIONS)(changed, random, words);
    if (next.length <= LARGEST) changed = next;
  }
  return changed;
}

/** What is packed hides its content from chance: a part of it is changed and packed anew. */
function mutatedInside(
  bytes: Uint8Array,
  random: Random,
  words: readonly Uint8Array[],
): Uint8Array | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const parts = { ...unzipSync(bytes) };
  const name = oneOf(
    random,
    Object.keys(parts).filter((each) => /(?:document|content|styles|numbering|footnotes)\.xml$/.test(each)),
  );
  const part = parts[name];
  if (!part) return undefined;
  parts[name] = Uint8Array.from(severalTimes(part, random, words));
  return zipSync(parts, { level: 1 });
}

const latin = new TextDecoder('windows-1252');
const NOTHING = new Uint8Array();

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function spliced(bytes: Uint8Array, start: number, end: number, put: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - (end - start) + put.length);
  result.set(bytes.subarray(0, start));
  result.set(put, start);
  result.set(bytes.subarray(end), start + put.length);
  return result;
}

/** Not empty; mostly short. */
function stretch(bytes: Uint8Array, random: Random): readonly [start: number, end: number] {
  const start = below(random, bytes.length);
  const longest = oneOf(random, [4, 64, 1000, bytes.length]);
  return [start, Math.min(start + 1 + below(random, longest), bytes.length)];
}
