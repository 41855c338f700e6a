/**
 * Probabilities out of counts: interpolated absolute discounting with three discounts (Chen and Goodman 1999), and
 * what the model would lose without each pair and triple (weighted difference, Seymore and Rosenfeld 1996).
 */
import type { Counts } from './count';

export interface Estimates {
  readonly unigrams: Float64Array;
  /** Dense, as the counts of pairs are. */
  readonly bigrams: Float32Array;
  readonly trigrams: Float32Array;
  readonly bigramLosses: Float32Array;
  readonly trigramLosses: Float32Array;
}

type Discounts = readonly [0, number, number, number];

export function estimate({ words, unigrams: counts, bigrams, trigrams }: Counts): Estimates {
  const size = words.length;
  const unigrams = new Float64Array(size);
  let sum = 0;
  for (const count of counts) sum += count + 0.5;
  for (let w = 0; w < size; w++) unigrams[w] = ((counts[w] ?? 0) + 0.5) / sum;

  const pairs = new Float32Array(size * size);
  const bigramLosses = new Float32Array(size * size);
  const discounts = discountsOf(countsOfCounts(bigrams));
  for (let v = 0; v < size; v++) {
    const row = bigrams.subarray(v * size, (v + 1) * size);
    let total = 0;
    let freed = 0;
    for (const count of row) {
      total += count;
      freed += discounts[Math.min(3, count)] ?? 0;
    }
    const backoff = total === 0 ? 1 : freed / total;
    for (let w = 0; w < size; w++) {
      const count = row[w] ?? 0;
      const lower = backoff * (unigrams[w] ?? 0);
      const share = count === 0 ? 0 : (count - (discounts[Math.min(3, count)] ?? 0)) / total;
      pairs[v * size + w] = share + lower;
      if (count > 0) bigramLosses[v * size + w] = count * Math.log((share + lower) / lower);
    }
  }
  return { unigrams, bigrams: pairs, bigramLosses, ...estimateTrigrams(trigrams, pairs, size) };
}

function estimateTrigrams(
  { rows, keys, counts, countsOfCounts: seen, context }: Counts['trigrams'],
  pairs: Float32Array,
  size: number,
): Pick<Estimates, 'trigrams' | 'trigramLosses'> {
  const discounts = discountsOf(seen);
  const trigrams = new Float32Array(keys.length);
  const trigramLosses = new Float32Array(keys.length);
  const [totals, once, twice, oftener] = context;
  for (let u = 0; u < size; u++) {
    for (let i = rows[u] ?? 0; i < (rows[u + 1] ?? 0); i++) {
      const total = totals[i] ?? 0;
      const freed =
        discounts[1] * (once[i] ?? 0) + discounts[2] * (twice[i] ?? 0) + discounts[3] * (oftener[i] ?? 0);
      const lower = (freed / total) * (pairs[keys[i] ?? 0] ?? 0);
      const count = counts[i] ?? 0;
      const probability = (count - (discounts[Math.min(3, count)] ?? 0)) / total + lower;
      trigrams[i] = probability;
      trigramLosses[i] = count * Math.log(probability / lower);
    }
  }
  return { trigrams, trigramLosses };
}

function countsOfCounts(counts: Uint32Array): readonly number[] {
  const seen = [0, 0, 0, 0, 0];
  for (const count of counts) {
    if (count > 0) seen[Math.min(count, 4)] = (seen[Math.min(count, 4)] ?? 0) + 1;
  }
  return seen;
}

/**
 * Counts of one domain are weighted, so that its twos stand for ones: the third discount is held where the formula
 * strays.
 */
function discountsOf([, n1 = 0, n2 = 0, n3 = 0, n4 = 0]: readonly number[]): Discounts {
  const y = n1 / (n1 + 2 * n2);
  const second = Math.max(0.5, 2 - (3 * y * n3) / n2);
  const third = Math.min(1.5, Math.max(second, 3 - (4 * y * n4 * 0.25) / n3));
  return [0, Math.max(0.3, 1 - (2 * y * n2) / n1), second, third];
}
