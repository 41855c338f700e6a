/** Leaves out the pairs and triples that the model misses least, until it has the size asked for. */
import type { Counts } from './count';
import type { Estimates } from './estimate';

export interface Kept {
  /** At `v * V + w`: whether the pair is kept. */
  readonly bigrams: Uint8Array;
  readonly trigrams: Uint8Array;
  readonly bigramCount: number;
  readonly trigramCount: number;
}

/** Losses under which nothing is worth its place, and over which everything is. */
const BOUNDS: readonly [number, number] = [0.001, 1_000_000];
const STEPS = 30;

/** @param most triples at most; pairs are kept by the same measure, and those that a triple is built on */
export function prune(counts: Counts, estimates: Estimates, most: number): Kept {
  let [low, high] = BOUNDS;
  for (let step = 0; step < STEPS; step++) {
    const middle = Math.sqrt(low * high);
    if (countAbove(estimates.trigramLosses, middle) > most) low = middle;
    else high = middle;
  }
  return keepAbove(counts, estimates, high);
}

function countAbove(losses: Float32Array, least: number): number {
  let count = 0;
  for (const loss of losses) if (loss > least) count++;
  return count;
}

function keepAbove({ words, trigrams: { rows, keys } }: Counts, estimates: Estimates, least: number): Kept {
  const size = words.length;
  const bigrams = new Uint8Array(size * size);
  const trigrams = new Uint8Array(keys.length);
  let trigramCount = 0;
  for (let u = 0; u < size; u++) {
    for (let i = rows[u] ?? 0; i < (rows[u + 1] ?? 0); i++) {
      if ((estimates.trigramLosses[i] ?? 0) <= least) continue;
      const key = keys[i] ?? 0;
      trigrams[i] = 1;
      trigramCount++;
      // The pair that it follows, and the one that it ends with: the file names its last word within that pair's row.
      bigrams[u * size + Math.floor(key / size)] = 1;
      bigrams[key] = 1;
    }
  }
  let bigramCount = 0;
  for (let pair = 0; pair < bigrams.length; pair++) {
    if ((estimates.bigramLosses[pair] ?? 0) > least) bigrams[pair] = 1;
    bigramCount += bigrams[pair] ?? 0;
  }
  return { bigrams, trigrams, bigramCount, trigramCount };
}
