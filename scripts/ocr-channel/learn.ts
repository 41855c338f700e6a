/**
 * Learns what a printed character is read as: P(string of 0 to 3 characters | character), and the same for pairs of
 * letters that are read as one. Expectation maximisation over whole lines, so that lost and inserted spaces are
 * learnt like any other reading.
 */
import type { LinePair } from './align';

/** Readings of each printed character, or pair of letters, with their probabilities. */
export type Readings = ReadonlyMap<string, ReadonlyMap<string, number>>;

const LONGEST = 3;
const ROUNDS = 6;
/** How far the reading may lie from the even pace of the line, in characters. */
const BAND = 14;
/** Of the paths to one place, those this much less likely than the best of its column are not followed. */
const NEGLIGIBLE = 1e-9;
/** A pair is learnt where it was read as one at least so often. */
const LEAST_OF_PAIR = 3;

const fold = (character: string): string =>
  character.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** What is taken for granted before anything was learnt. */
function guess(printed: string, read: string): number {
  if (printed.length === 2) return read.length > 2 ? 0 : 0.02 / 5 ** read.length;
  if (read === printed) return 0.7;
  const base = fold(printed.toLowerCase());
  if (read.length === 0) return 0.01;
  if (read.length === 1) return fold(read.toLowerCase()) === base ? 0.3 : 0.01;
  return (read.toLowerCase().includes(base) ? 0.02 : 0.002) / 20 ** (read.length - 1);
}

const UNSEEN: readonly number[] = [1e-4, 1e-5, 1e-7, 1e-9];

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

export function learn(pairs: readonly LinePair[]): {
  readings: Readings;
  counts: ReadonlyMap<string, number>;
} {
  let readings: Readings | undefined;
  let counts = new Map<string, number>();
  const pairTotals = new Map<string, number>();
  for (const { printed } of pairs) {
    for (let at = 0; at + 1 < printed.length; at++) add(pairTotals, printed.slice(at, at + 2), 1);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const expected = new Map<string, Map<string, number>>();
    let bits = 0;
    for (const pair of pairs) bits += expect(pair, probabilityIn(readings), expected);
    console.log(`round ${round + 1}: ${(-bits / pairs.length).toFixed(2)} nats a line`);
    counts = new Map();
    const next = new Map<string, ReadonlyMap<string, number>>();
    for (const [printed, reads] of expected) {
      const total = printed.length === 2 ? (pairTotals.get(printed) ?? 0) : sum(reads.values());
      counts.set(printed, total);
      const kept = [...reads].filter(([, count]) => printed.length === 1 || count >= LEAST_OF_PAIR);
      if (kept.length > 0)
        next.set(printed, new Map(kept.map(([read, count]) => [read, count / (total + 2)])));
    }
    readings = next;
  }
  return { readings: readings ?? new Map<string, ReadonlyMap<string, number>>(), counts };
}

type Probability = (printed: string, read: string) => number;

const probabilityIn =
  (readings: Readings | undefined): Probability =>
  (printed, read) => {
    if (!readings) return guess(printed, read);
    const known = readings.get(printed)?.get(read);
    return known ?? (printed.length === 2 ? 0 : (UNSEEN[read.length] ?? 0));
  };

/** Adds what one line shows to the expected counts; returns the logarithm of its probability. */
function expect(
  { printed, read }: LinePair,
  probability: Probability,
  expected: Map<string, Map<string, number>>,
): number {
  const [n, m] = [printed.length, read.length];
  const width = m + 1;
  const forward = new Float64Array((n + 3) * width);
  const steps: { from: number; to: number; unit: string; reading: string; p: number }[] = [];
  forward[0] = 1;
  for (let i = 0; i < n; i++) {
    const pace = (i * m) / n;
    let best = 0;
    for (let j = 0; j <= m; j++) best = Math.max(best, forward[i * width + j] ?? 0);
    for (let j = Math.max(0, Math.floor(pace) - BAND); j <= Math.min(m, pace + BAND); j++) {
      const at = i * width + j;
      const here = forward[at] ?? 0;
      if (here <= best * NEGLIGIBLE) continue;
      const step = (length: number, count: number) => {
        const unit = printed.slice(i, i + length);
        const reading = read.slice(j, j + count);
        const p = probability(unit, reading);
        if (p === 0) return;
        const to = (i + length) * width + j + count;
        forward[to] = (forward[to] ?? 0) + here * p;
        steps.push({ from: at, to, unit, reading, p });
      };
      for (let count = 0; count <= Math.min(LONGEST, m - j); count++) step(1, count);
      if (i + 1 < n && isLetter(printed.charAt(i)) && isLetter(printed.charAt(i + 1))) {
        for (let count = 1; count <= Math.min(2, m - j); count++) step(2, count);
      }
    }
  }
  const end = n * width + m;
  const total = forward[end] ?? 0;
  if (total === 0) return -500;
  const backward = new Float64Array(forward.length);
  backward[end] = 1;
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index];
    if (!step) continue;
    const { from, to, unit, reading, p } = step;
    const after = backward[to] ?? 0;
    if (after === 0) continue;
    backward[from] = (backward[from] ?? 0) + p * after;
    const count = ((forward[from] ?? 0) * p * after) / total;
    if (count < 1e-4) continue;
    const reads = expected.get(unit) ?? new Map<string, number>();
    add(reads, reading, count);
    expected.set(unit, reads);
  }
  return Math.log(total);
}

function add(map: Map<string, number>, key: string, count: number): void {
  map.set(key, (map.get(key) ?? 0) + count);
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
