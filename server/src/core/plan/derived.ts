/** What is read out of a plan once and asked for by many: computed at the first question, kept as long as the plan; where nothing is kept, at each question. */
import { isKept } from '../text/by-text';
import type { Plan } from './plan';

export function derived<Value>(compute: (plan: Plan) => Value): (plan: Plan) => Value {
  const known = new WeakMap<Plan, { readonly value: Value }>();
  return (plan) => {
    if (!isKept() && !known.has(plan)) return compute(plan);
    let kept = known.get(plan);
    if (!kept) {
      kept = { value: compute(plan) };
      known.set(plan, kept);
    }
    return kept.value;
  };
}
