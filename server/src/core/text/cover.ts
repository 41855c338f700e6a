/** Stretches of a text that may lie inside one another, asked whether one of them covers a place. */
import type { Span } from './span';

export class Cover {
  private readonly starts: readonly number[];
  /** The furthest end of any stretch up to that one. */
  private readonly reach: readonly number[];

  constructor(spans: Iterable<Span>) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    let furthest = 0;
    this.starts = sorted.map(({ start }) => start);
    this.reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  covers({ start, end }: Span): boolean {
    return end <= (this.reach[countUpTo(this.starts, start) - 1] ?? -1);
  }
}

/** How many of the numbers, which ascend, are not above `limit`. */
export function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
