/**
 * The language model: how likely a syllable is after the two before it, from counts of Vietnamese text that were
 * pruned to fit a small file. A backoff trigram; costs are −16 ln p, rounded.
 */
import { BACKOFF_ZERO, CODES, MAGIC, SECTIONS, type Section } from './format';
import { BREAK, FIRST_SYLLABLE, syllableKey, UNKNOWN } from './units';

/** Work between two yields of the decoder: some three milliseconds. */
const SLICE = 100_000;

/** Cleared when full, so that a server which sees much foreign text does not grow. */
const MEMO_LIMIT = 20_000;

type Sections = Readonly<Record<Section, Uint8Array>>;

/** Rows of sorted ids, one behind another. */
interface Rows {
  /** Where each row begins, and the end of the last. */
  readonly starts: Uint32Array;
  readonly ids: Uint16Array;
  readonly costs: Uint8Array;
}

export class LanguageModel {
  private constructor(
    /** By id; empty for what is no syllable. As `keyOf` spells them. */
    readonly words: readonly string[],
    /** Words that are no syllables but are written with marks: `hđnd`, `đắk`. */
    readonly markedForms: readonly string[],
    /** Cost of each word with nothing known before it. */
    readonly unigrams: Uint8Array,
    private readonly unigramBackoffs: Int16Array,
    private readonly pairs: Rows,
    private readonly triples: Rows,
    /** By pair. */
    private readonly pairBackoffs: Int16Array,
  ) {
    this.ids = new Map(words.map((word, id) => [word, id]));
  }

  private readonly ids: ReadonlyMap<string, number>;

  /** Bytes of the arrays. */
  get size(): number {
    const arrays = [
      this.unigrams,
      this.unigramBackoffs,
      this.pairBackoffs,
      ...[this.pairs, this.triples].flatMap(({ starts, ids, costs }) => [starts, ids, costs]),
    ];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** @param key as `syllableKey` gives it */
  idOf(key: string): number {
    return this.ids.get(key) ?? UNKNOWN;
  }

  private readonly idsOfWords = new Map<string, number>();

  /** The same of a word as it is written; what is no syllable is unknown. */
  idOfWord(word: string): number {
    let id = this.idsOfWords.get(word);
    if (id === undefined) {
      const key = syllableKey(word);
      id = key === undefined ? UNKNOWN : this.idOf(key);
      if (this.idsOfWords.size >= MEMO_LIMIT) this.idsOfWords.clear();
      this.idsOfWords.set(word, id);
    }
    return id;
  }

  /** Cost of `w` after `v`, in sixteenths of a nat. */
  pairCost(v: number, w: number): number {
    const pair = find(this.pairs, v, w);
    if (pair >= 0) return this.pairs.costs[pair] as number;
    return (this.unigramBackoffs[v] as number) + (this.unigrams[w] as number);
  }

  /** The pair as `tripleCost` wants it; -1 when nothing is known to follow it. A sentence break hides what was before. */
  pairAt(u: number, v: number): number {
    if (v === BREAK) return -1;
    const pair = find(this.pairs, u, v);
    const { starts } = this.triples;
    return pair >= 0 && starts[pair] !== starts[pair + 1] ? pair : -1;
  }

  /** Cost of `w` after the pair `pair`, whose second word is `v`; `pairCost` is that of `v` and `w`. */
  tripleCost(pair: number, w: number, pairCost: number): number {
    if (pair < 0) return pairCost;
    const triple = find(this.triples, pair, w);
    if (triple >= 0) return this.triples.costs[triple] as number;
    return (this.pairBackoffs[pair] as number) + pairCost;
  }

  /** Cost of `w` after `u` and `v`. */
  cost(u: number, v: number, w: number): number {
    return this.tripleCost(this.pairAt(u, v), w, this.pairCost(v, w));
  }

  /**
   * @param bytes the unpacked file
   * @throws when they are no model, or one of another version
   */
  static decode(bytes: Uint8Array): LanguageModel {
    const steps = LanguageModel.decodeInSteps(bytes);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same in slices of a few milliseconds, for whoever must not block. */
  static *decodeInSteps(bytes: Uint8Array): Generator<undefined, LanguageModel> {
    const sections = sectionsOf(bytes);
    const words = [...Array<string>(FIRST_SYLLABLE).fill(''), ...wordsOf(sections.words)];
    const { codebooks } = sections;
    if (words.length !== sections.unigramCosts.length || codebooks.length !== 2 * CODES) throw notAModel();
    yield;
    const pairs = yield* rowsOf(sections.bigramRows, words.length, sections.bigramCodes, codebooks);
    yield* readIds(pairs, sections.bigramWords);
    const triples = yield* rowsOf(sections.trigramRows, pairs.ids.length, sections.trigramCodes, codebooks);
    yield* readIds(triples, sections.trigramWords, pairs);
    const unigramBackoffs = Int16Array.from(sections.unigramBackoffs, (backoff) => backoff - BACKOFF_ZERO);
    yield;
    const pairBackoffs = new Int16Array(pairs.ids.length);
    let next = 0;
    for (let pair = 0; pair < pairBackoffs.length; pair++) {
      if (triples.starts[pair] === triples.starts[pair + 1]) continue;
      pairBackoffs[pair] = (codebooks[CODES + (sections.backoffCodes[next++] ?? 0)] ?? 0) - BACKOFF_ZERO;
    }
    const markedForms = wordsOf(sections.markedForms);
    return new LanguageModel(
      words,
      markedForms,
      sections.unigramCosts.slice(),
      unigramBackoffs,
      pairs,
      triples,
      pairBackoffs,
    );
  }
}

/** Index of `id` in a row, or -1. */
function find({ starts, ids }: Rows, row: number, id: number): number {
  let low = starts[row] as number;
  let high = (starts[row + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] as number;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const notAModel = (): Error => new Error('not a language model of this version');

function sectionsOf(bytes: Uint8Array): Sections {
  let at = MAGIC.length;
  if (String.fromCharCode(...bytes.subarray(0, at)) !== MAGIC) throw notAModel();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = SECTIONS.map((name) => {
    if (at + 4 > bytes.length) throw notAModel();
    const start = at + 4;
    at = start + view.getUint32(at, true);
    if (at > bytes.length) throw notAModel();
    return [name, bytes.subarray(start, at)] as const;
  });
  return Object.fromEntries(sections) as Sections;
}

function wordsOf(bytes: Uint8Array): string[] {
  const letters: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    letters.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)));
  }
  return letters.length === 0 ? [] : letters.join('').split(' ');
}

/** Integers of variable length, one after another. */
class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  next(): number {
    let integer = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      integer |= (byte & 127) << shift;
      if (byte < 128) return integer;
      shift += 7;
    }
  }
}

/** Where rows begin, and the costs in them; the ids are still to be read. */
function* rowsOf(
  lengths: Uint8Array,
  rows: number,
  codes: Uint8Array,
  costs: Uint8Array,
): Generator<undefined, Rows> {
  const starts = new Uint32Array(rows + 1);
  const reader = new Reader(lengths);
  for (let row = 0; row < rows; row++) {
    starts[row + 1] = (starts[row] as number) + reader.next();
    if (row % SLICE === 0) yield;
  }
  if (starts[rows] !== codes.length) throw notAModel();
  const decoded = new Uint8Array(codes.length);
  for (let item = 0; item < codes.length; item++) {
    decoded[item] = costs[codes[item] as number] as number;
    if (item % (SLICE * 4) === 0) yield;
  }
  return { starts, ids: new Uint16Array(codes.length), costs: decoded };
}

/**
 * Ids of all rows; with `pairs`, the row of a triple names its third words by their places in the row of pairs that
 * begin with its second.
 */
function* readIds({ starts, ids }: Rows, gaps: Uint8Array, pairs?: Rows): Generator<undefined, void> {
  let at = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    if (row % SLICE === 0) yield;
    const base = pairs ? (pairs.starts[pairs.ids[row] as number] as number) : 0;
    const end = starts[row + 1] as number;
    let id = -1;
    for (let item = starts[row] as number; item < end; item++) {
      // As `Reader` does it; nearly every gap is one byte.
      let byte = gaps[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = gaps[at++] as number;
        gap |= (byte & 127) << shift;
      }
      id += 1 + gap;
      ids[item] = pairs ? (pairs.ids[base + id] as number) : id;
    }
  }
}
