/** Finds which line of a page each line read from it is. */

export interface LinePair {
  readonly printed: string;
  readonly read: string;
}

/** A line left out on either side costs this much; a pair costs what it differs by, from 0 to 1. */
const SKIP = 0.5;
/** Pairs that differ more are not the same line. */
const MOST = 0.55;

export function linePairs(printed: readonly string[], read: readonly string[]): LinePair[] {
  const width = read.length + 1;
  const costs = new Float64Array((printed.length + 1) * width).fill(Infinity);
  const steps = new Uint8Array(costs.length);
  const offer = (at: number, cost: number, step: number) => {
    if (cost >= (costs[at] ?? 0)) return;
    costs[at] = cost;
    steps[at] = step;
  };
  costs[0] = 0;
  for (let i = 0; i <= printed.length; i++) {
    for (let j = 0; j <= read.length; j++) {
      const at = i * width + j;
      const cost = costs[at] ?? 0;
      const [a, b] = [printed[i], read[j]];
      if (a !== undefined && b !== undefined && Math.abs(i - j) < 12) {
        offer(at + width + 1, cost + difference(a, b), 1);
      }
      if (a !== undefined) offer(at + width, cost + SKIP, 2);
      if (b !== undefined) offer(at + 1, cost + SKIP, 3);
    }
  }
  const pairs: LinePair[] = [];
  for (let i = printed.length, j = read.length; i > 0 || j > 0;) {
    const step = steps[i * width + j];
    if (step !== 3) i--;
    if (step !== 2) j--;
    const [a, b] = [printed[i] ?? '', read[j] ?? ''];
    if (step === 1 && difference(a, b) < MOST) pairs.push({ printed: a, read: b });
  }
  return pairs.reverse();
}

const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(/\s+/g, ' ');

/** Share of the letters that differ, marks and case aside. */
export function difference(left: string, right: string): number {
  const [a, b] = [fold(left), fold(right)];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped));
    }
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
