/** Whether a place lies in a citation of another document: what is told there was told by others. */
import { derived } from './derived';
import type { Plan } from './plan';

interface Cited {
  /** In the order of the text. */
  readonly starts: readonly number[];
  /** How far the citations up to each of these reach. */
  readonly reach: readonly number[];
}

const citedIn = derived((plan): Cited => {
  const starts: number[] = [];
  const reach: number[] = [];
  for (const { start, end, self } of plan.citations) {
    if (self) continue;
    starts.push(start);
    reach.push(Math.max(end, reach.at(-1) ?? 0));
  }
  return { starts, reach };
});

/** @param offset into the view of the source */
export function isCitedAt(plan: Plan, offset: number): boolean {
  const { starts, reach } = citedIn(plan);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < (reach[low - 1] ?? 0);
}
