/** Plants the breaches of a rule in many clean plans and asks the rule for them. */
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import type { Rule } from '../../server/src/core/rules/rule';
import type { CleanPlan } from './generator';
import type { Mutation, Planted } from './mutation';
import { Random } from '../../scripts/random';
import { inFolder } from '../support/folder';
import { withModel } from '../support/model';

/** Variants of each rule, at least. */
export const LEAST_VARIANTS = 20;
/** Variants of each mutation, at least, where a rule has many. */
const LEAST_OF_EACH = 2;

export interface Variant {
  readonly plan: string;
  /** Index of the mutation in its list. */
  readonly mutation: number;
  readonly planted: Planted;
}

export interface Recall {
  readonly planted: number;
  readonly missed: readonly Variant[];
}

/** @returns different texts, spread over mutations and plans */
export function variantsOf(
  id: string,
  mutations: readonly Mutation[],
  plans: readonly CleanPlan[],
  wanted = LEAST_VARIANTS + 2,
): Variant[] {
  const variants = new Map<string, Variant>();
  const each = Math.max(LEAST_OF_EACH, Math.ceil(wanted / mutations.length));
  for (const [mutation, mutate] of mutations.entries()) {
    const random = new Random(hash(`${id} ${mutation}`));
    const before = variants.size;
    // Every plan is tried, from a place of its own; a few plans take several variants where no other has room.
    for (let i = 0; i < plans.length * 3 && variants.size < before + each; i++) {
      const plan = plans[(i * 7 + mutation * 11) % plans.length] as CleanPlan;
      const planted = mutate(plan, random);
      if (!planted || planted.text === plan.text) continue;
      variants.set(planted.text, { plan: plan.name, mutation, planted });
    }
  }
  return [...variants.values()];
}

/** The plan's text with the first breach of a list that it has a place for. */
export function plantOne(mutations: readonly Mutation[], plan: CleanPlan, random: Random): string {
  for (const mutate of mutations) {
    const planted = mutate(plan, random);
    if (planted) return planted.text;
  }
  return plan.text;
}

export function recallOf(rule: Rule, variants: readonly Variant[]): Recall {
  return { planted: variants.length, missed: variants.filter(({ planted }) => !isFound(rule, planted)) };
}

function isFound(rule: Rule, { text, place }: Planted): boolean {
  const findings = check(readPlan(text), { ...withModel, ...inFolder }, [rule]);
  if (place === 'document') return findings.length > 0;
  return findings.some(({ span }) => span.start <= place.end && place.start <= span.end);
}

const hash = (text: string): number =>
  [...text].reduce((sum, character) => (sum * 33 + character.charCodeAt(0)) | 0, 5381);

/** The stretch around the place, for a report. */
export function excerpt({ text, place }: Planted): string {
  if (place === 'document') return '(absent)';
  const from = Math.max(0, place.start - 40);
  return text.slice(from, place.end + 40).replace(/\n/g, '⏎');
}
