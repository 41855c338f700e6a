/** Counts syllables, pairs and triples of the training lines. Memory: some three gigabytes. */
import {
  BREAK,
  FIRST_SYLLABLE,
  MARK,
  NUMBER,
  syllableKey,
  UNKNOWN,
  unitsOf,
} from '../../server/src/core/language-model/units';
import { corpora, linesOf } from './corpus';
import { IntList } from './int-list';

/** Syllables seen fewer times are unknown to the model. */
const LEAST_COUNT = 20;
/** Longer lines are lists and tables. */
const LONGEST_LINE = 15_000;

export interface Counts {
  /** By id; what is no syllable first, with no spelling of its own. */
  readonly words: readonly string[];
  /** Weighted occurrences by id. */
  readonly unigrams: Float64Array;
  /** Weighted, at `v * words.length + w`. */
  readonly bigrams: Uint32Array;
  readonly trigrams: Trigrams;
  /** Words that are no syllable, as written in lower case, with their weighted counts. */
  readonly others: ReadonlyMap<string, number>;
  readonly tokens: number;
}

/** Triples that were seen more than once: row by row of their first word, sorted by the other two. */
export interface Trigrams {
  readonly rows: Uint32Array;
  /** `v * V + w`. */
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
  /** Number of different triples seen 1, 2, 3 and 4 times or more (index 1 to 4). */
  readonly countsOfCounts: readonly number[];
  /** Of the pair before each triple: its whole count, and how many triples follow it once, twice, oftener. */
  readonly context: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
}

interface Counter {
  readonly ids: Map<string, number>;
  readonly words: string[];
  readonly counts: number[];
  readonly others: Map<string, number>;
  /** Units of all lines by provisional id, one list for each weight. */
  readonly streams: Map<number, IntList>;
}

export async function countCorpora(folder: string, log: (line: string) => void): Promise<Counts> {
  const counter: Counter = {
    ids: new Map(),
    words: ['', '', '', ''],
    counts: [0, 0, 0, 0],
    others: new Map(),
    streams: new Map(),
  };
  for (const corpus of corpora) {
    const stream = counter.streams.get(corpus.weight) ?? new IntList(Uint16Array);
    counter.streams.set(corpus.weight, stream);
    for await (const { text, heldOut } of linesOf(folder, corpus)) {
      if (!heldOut && text.length <= LONGEST_LINE) readLine(counter, stream, text, corpus.weight);
    }
    log(`${corpus.name}: ${stream.length} units, ${counter.words.length} syllables`);
  }
  const { words, newIds } = vocabularyOf(counter);
  const size = words.length;
  log(`vocabulary ${size}`);
  const streams = [...counter.streams].map(([weight, stream]) => {
    const units = stream.toArray() as Uint16Array;
    for (let i = 0; i < units.length; i++) units[i] = newIds[units[i] ?? 0] ?? UNKNOWN;
    return { weight, units };
  });
  const unigrams = new Float64Array(size);
  const bigrams = new Uint32Array(size * size);
  let tokens = 0;
  for (const { weight, units } of streams) {
    let before = BREAK;
    for (const unit of units) {
      unigrams[unit] = (unigrams[unit] ?? 0) + weight;
      const pair = before * size + unit;
      bigrams[pair] = (bigrams[pair] ?? 0) + weight;
      before = unit;
    }
    tokens += units.length;
  }
  log(`${tokens} units counted in pairs`);
  return { words, unigrams, bigrams, trigrams: countTrigrams(streams, size), others: counter.others, tokens };
}

function readLine(counter: Counter, stream: IntList, text: string, weight: number): void {
  let last = -1;
  for (const { kind, start, end } of unitsOf(text)) {
    let id: number;
    if (kind === 'word') id = idOf(counter, text.slice(start, end), weight);
    else if (kind === 'break') id = BREAK;
    else if (kind === 'mark') id = MARK;
    else id = kind === 'number' ? NUMBER : UNKNOWN;
    if (id !== BREAK || last !== BREAK) stream.push(id);
    last = id;
  }
}

const spellings = new Map<string, string>();

function idOf(counter: Counter, word: string, weight: number): number {
  let key = spellings.get(word);
  if (key === undefined) {
    key = syllableKey(word) ?? '';
    spellings.set(word, key);
  }
  if (key === '') {
    const lower = word.toLowerCase();
    counter.others.set(lower, (counter.others.get(lower) ?? 0) + weight);
    return UNKNOWN;
  }
  let id = counter.ids.get(key);
  if (id === undefined) {
    id = counter.words.length;
    counter.ids.set(key, id);
    counter.words.push(key);
    counter.counts.push(0);
  }
  counter.counts[id] = (counter.counts[id] ?? 0) + 1;
  return id;
}

/** The syllables that are common enough, the commonest first; equal ones in the order of their spelling. */
function vocabularyOf({ words, counts }: Counter): {
  words: string[];
  newIds: Uint16Array;
} {
  const kept = words
    .map((word, id) => ({ word, id, count: counts[id] ?? 0 }))
    .filter(({ id, count }) => id >= FIRST_SYLLABLE && count >= LEAST_COUNT)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  const newIds = new Uint16Array(words.length).fill(UNKNOWN);
  for (let id = 0; id < FIRST_SYLLABLE; id++) newIds[id] = id;
  kept.forEach(({ id }, at) => {
    newIds[id] = FIRST_SYLLABLE + at;
  });
  return { words: [...words.slice(0, FIRST_SYLLABLE), ...kept.map(({ word }) => word)], newIds };
}

interface Stream {
  readonly weight: number;
  readonly units: Uint16Array;
}

/** Triples whose second unit is no sentence break, sorted within buckets of their first unit. */
function countTrigrams(streams: readonly Stream[], size: number): Trigrams {
  const starts = new Uint32Array(size + 1);
  const each = (visit: (u: number, key: number, weight: number) => void): void => {
    for (const { weight, units } of streams) {
      for (let i = 0; i + 2 < units.length; i++) {
        const v = units[i + 1] ?? 0;
        if (v !== BREAK) visit(units[i] ?? 0, v * size + (units[i + 2] ?? 0), weight);
      }
    }
  };
  each((u, _, weight) => {
    starts[u + 1] = (starts[u + 1] ?? 0) + weight;
  });
  for (let u = 0; u < size; u++) starts[u + 1] = (starts[u + 1] ?? 0) + (starts[u] ?? 0);
  const all = new Uint32Array(starts[size] ?? 0);
  const next = starts.slice();
  each((u, key, weight) => {
    for (let copy = 0; copy < weight; copy++) {
      const at = next[u] ?? 0;
      all[at] = key;
      next[u] = at + 1;
    }
  });
  return countSorted(all, starts, size);
}

function countSorted(all: Uint32Array, starts: Uint32Array, size: number): Trigrams {
  const rows = new Uint32Array(size + 1);
  const keys = new IntList(Uint32Array);
  const counts = new IntList(Uint32Array);
  const countsOfCounts = [0, 0, 0, 0, 0];
  const context = [0, 1, 2, 3].map(() => new IntList(Uint32Array)) as [IntList, IntList, IntList, IntList];
  for (let u = 0; u < size; u++) {
    const bucket = all.subarray(starts[u], starts[u + 1]).sort();
    for (let from = 0; from < bucket.length;) {
      const v = Math.floor((bucket[from] ?? 0) / size);
      const first = keys.length;
      const followers = [0, 0, 0, 0];
      let i = from;
      while (i < bucket.length && Math.floor((bucket[i] ?? 0) / size) === v) {
        const key = bucket[i] ?? 0;
        const begin = i;
        while (bucket[i] === key) i++;
        const count = i - begin;
        countsOfCounts[Math.min(count, 4)] = (countsOfCounts[Math.min(count, 4)] ?? 0) + 1;
        followers[Math.min(count, 3)] = (followers[Math.min(count, 3)] ?? 0) + 1;
        if (count > 1) {
          keys.push(key);
          counts.push(count);
        }
      }
      followers[0] = i - from;
      for (let at = first; at < keys.length; at++) {
        context.forEach((list, kind) => {
          list.push(followers[kind] ?? 0);
        });
      }
      from = i;
    }
    rows[u + 1] = keys.length;
  }
  const [total, once, twice, oftener] = context.map((list) => list.toArray() as Uint32Array);
  if (!total || !once || !twice || !oftener) throw new Error('unreachable');
  return {
    rows,
    keys: keys.toArray() as Uint32Array,
    counts: counts.toArray() as Uint32Array,
    countsOfCounts,
    context: [total, once, twice, oftener],
  };
}
