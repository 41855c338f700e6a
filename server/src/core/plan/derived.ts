/** What is read out of a plan once and asked for by many: computed at the first question, kept as long as the plan. */
import type { Plan } from './plan';

export function derived<Value>(compute: (plan: Plan) => Value): (plan: Plan) => Value {
  const known = new WeakMap<Plan, { readonly value: Value }>();
  return (plan) => {
    let kept = known.get(plan);
    if (!kept) {
      kept = { value: compute(plan) };
      known.set(plan, kept);
    }
    return kept.value;
  };
}
