/** All places of a plan that speak of the document under the caret. */
import type { Plan } from '../plan/plan';
import type { Span } from '../text/span';
import { documentAt } from './named-documents';

export interface Highlight {
  readonly span: Span;
  /** The plan's own number: here the document gets its name, elsewhere it is named. */
  readonly gives: boolean;
}

export function highlightsAt(plan: Plan, offset: number): Highlight[] {
  const { document } = documentAt(plan, offset) ?? {};
  if (!document) return [];
  const { documentNumber } = plan.header;
  const own = document.isOwn && documentNumber ? [{ span: documentNumber.symbol, gives: true }] : [];
  return [...own, ...document.mentions.map((one) => ({ span: one.reference ?? one, gives: false }))];
}
