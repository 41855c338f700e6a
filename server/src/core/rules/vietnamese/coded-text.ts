/** What of a plan is in an old encoding: one rule reports it, and the others on spelling leave it alone. */
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { overlaps, type Span } from '../../text/span';
import { detectEncoding, type CodedStretch } from '../../vietnamese/encodings/detect';

export const codedStretches = derived((plan): readonly CodedStretch[] => detectEncoding(plan.source.text));

/** Whether a place is to be converted before its spelling can be judged. */
export function isCoded(plan: Plan, span: Span): boolean {
  const stretches = codedStretches(plan);
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = stretches[low];
  return next !== undefined && overlaps(next, span);
}
