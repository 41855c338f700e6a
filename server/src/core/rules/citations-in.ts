/** The citations of a plan that stand within a stretch of it, found without going through all of them. */
import type { Citation } from '../citations/citation';
import type { Plan } from '../plan/plan';
import type { Span } from '../text/span';

/** In the order of the text, those inside the summaries of others included. */
export function* citationsIn({ citations }: Plan, { start, end }: Span): Generator<Citation> {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((citations[middle]?.start ?? end) < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < citations.length; i++) {
    const citation = citations[i] as Citation;
    if (citation.start >= end) return;
    if (citation.end <= end) yield citation;
  }
}
