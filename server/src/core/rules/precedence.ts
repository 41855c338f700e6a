/** One breach, one finding: where two rules report the same words, the one that knows more about them is heard. */
import type { Plan } from '../plan/plan';
import { contains, type Span } from '../text/span';
import type { Rule } from './rule';

export interface Reported {
  readonly rule: Rule;
  readonly span: Span;
}

/** Beyond this share of a text, what overrules all rules overrules them everywhere. */
const MOST = 0.5;

/** @returns whether a report gives way to one of another rule */
export function overruledBy(plan: Plan, reported: readonly Reported[]): (report: Reported) => boolean {
  const strong = reported.filter(({ rule }) => rule.overrules !== undefined);
  if (strong.length === 0) return () => false;
  const ofAll = strong.filter(({ rule }) => rule.overrules === 'all');
  const covered = ofAll.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const whole = covered > plan.source.text.length * MOST;
  return ({ rule, span }) =>
    strong.some(({ rule: other, span: words }) => {
      if (other === rule) return false;
      if (other.overrules === 'all') return whole || touches(words, span);
      return other.overrules?.includes(rule.id) === true && contains(words, span);
    });
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
