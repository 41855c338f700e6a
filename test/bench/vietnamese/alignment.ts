/** Which word of one text answers to which of another. */
import { stripped } from './words';

/** Cost of leaving a word out on either side; putting one for another costs at most 1. */
const GAP = 0.7;

/**
 * The cheapest way through both texts.
 * @returns pairs of indices in the order of the texts; undefined where the other side has nothing
 */
export function align(
  from: readonly string[],
  to: readonly string[],
): (readonly [from: number | undefined, to: number | undefined])[] {
  const [a, b] = [from.map(lettersOf), to.map(lettersOf)];
  const width = b.length + 1;
  const costs = new Float32Array((a.length + 1) * width);
  const steps = new Uint8Array(costs.length);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i + j === 0) continue;
      const at = i * width + j;
      const both =
        i > 0 && j > 0 ? (costs[at - width - 1] ?? 0) + unlikeness(a[i - 1] ?? '', b[j - 1] ?? '') : Infinity;
      const left = i > 0 ? (costs[at - width] ?? 0) + GAP : Infinity;
      const right = j > 0 ? (costs[at - 1] ?? 0) + GAP : Infinity;
      costs[at] = Math.min(both, left, right);
      steps[at] = both <= left && both <= right ? BOTH : left <= right ? LEFT : RIGHT;
    }
  }
  const pairs: (readonly [number | undefined, number | undefined])[] = [];
  for (let i = a.length, j = b.length; i + j > 0;) {
    const step = steps[i * width + j];
    if (step !== RIGHT) i--;
    if (step !== LEFT) j--;
    pairs.push([step === RIGHT ? undefined : i, step === LEFT ? undefined : j]);
  }
  return pairs.reverse();
}

const BOTH = 0;
const LEFT = 1;
const RIGHT = 2;

const lettersOf = (word: string): string => stripped(word).toLowerCase();

const known = new Map<string, number>();

/** From 0 to 1. */
function unlikeness(a: string, b: string): number {
  if (a === b) return 0;
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest / 2) return 1;
  const key = `${a}\n${b}`;
  let value = known.get(key);
  if (value === undefined) {
    value = distance(a, b) / longest;
    known.set(key, value);
  }
  return value;
}

/** Characters to put in, leave out or change to make one string of another. */
export function distance(a: string, b: string): number {
  let before = Uint16Array.from({ length: b.length + 1 }, (_, j) => j);
  let now = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    now[0] = i;
    const code = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] as number) + (code === b.charCodeAt(j - 1) ? 0 : 1);
      const gap = Math.min(before[j] as number, now[j - 1] as number) + 1;
      now[j] = Math.min(change, gap);
    }
    [before, now] = [now, before];
  }
  return before[b.length] as number;
}
