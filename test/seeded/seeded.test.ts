/**
 * What the rules find and what they leave alone, by numbers: plans made without breach have no error and no
 * warning; of the breaches planted in them, nearly all are found.
 */
import assert from 'node:assert/strict';
import { readPlan } from '../../server/src/core/plan/build';
import { allRules } from '../../server/src/core/rules/all';
import { check, profileOf } from '../../server/src/core/rules/check';
import { automaticFix, fixAll } from '../../server/src/core/rules/fix';
import { gaps } from './gaps';
import { bases, cleanPlan, type CleanPlan } from './generator';
import { excerpt, LEAST_VARIANTS, plantOne, recallOf, variantsOf, type Recall } from './plant';
import { Random } from '../../scripts/random';
import { seeds } from './seeds';
import { withModel } from '../support/model';

const LEAST_RECALL = 0.98;
const LEAST_RECALL_OF_A_RULE = 0.9;
const SEEDS = 4;
const VARIANTS_OF_GAPS = 6;

const plans: readonly CleanPlan[] = Array.from({ length: SEEDS }, (_, seed) =>
  bases.map((_base, index) => cleanPlan(index, seed)),
).flat();

describe('plans without breach', () => {
  it('have no error and no warning', () => {
    const mild = new Map<string, number>();
    for (const { name, text, profile } of plans) {
      const plan = readPlan(text);
      assert.equal(profileOf(plan).id, profile, name);
      for (const { rule, severity, message, span } of check(plan, withModel)) {
        const place = `${name}: ${rule} ${message} “${text.slice(span.start, span.end)}”`;
        assert.ok(severity === 'information' || severity === 'hint', place);
        mild.set(rule, (mild.get(rule) ?? 0) + 1);
      }
    }
    const counts = [...mild].map(([rule, count]) => `${rule} ${count}`).join(', ');
    console.log(`      ${plans.length} plans; information and hints: ${counts || 'none'}`);
  });
});

describe('planted breaches', () => {
  const recalls = new Map<string, Recall>();

  for (const rule of allRules) {
    it(`${rule.id} finds its own`, () => {
      const mutations = seeds[rule.id];
      assert.ok(mutations, `no breaches of ${rule.id} in test/seeded`);
      const planted = variantsOf(rule.id, mutations, plans);
      assert.ok(planted.length >= LEAST_VARIANTS, `${planted.length} variants`);
      const recall = recallOf(rule, planted);
      recalls.set(rule.id, recall);
      const share = 1 - recall.missed.length / recall.planted;
      assert.ok(share >= LEAST_RECALL_OF_A_RULE, missesOf(recall));
    });
  }

  it('are found, nearly all of them', () => {
    const all = [...recalls.values()];
    const planted = all.reduce((sum, recall) => sum + recall.planted, 0);
    const missed = all.reduce((sum, recall) => sum + recall.missed.length, 0);
    console.log(tableOf(recalls));
    console.log(`      all: ${planted} planted, ${planted - missed} found`);
    assert.ok(1 - missed / planted >= LEAST_RECALL, `${missed} of ${planted} missed`);
  });

  it('that no rule finds yet are counted apart', () => {
    const found = new Map<string, Recall>();
    for (const rule of allRules) {
      const mutations = gaps[rule.id];
      if (mutations)
        found.set(rule.id, recallOf(rule, variantsOf(rule.id, mutations, plans, VARIANTS_OF_GAPS)));
    }
    console.log(`      known gaps:\n${tableOf(found)}`);
  });

  it('belong to a rule each', () => {
    const unknown = Object.keys(seeds).filter((id) => !allRules.some((rule) => rule.id === id));
    assert.deepEqual(unknown, []);
  });

  it('several in one plan leave no automatic fix behind after fix-all, so that a second run changes nothing', () => {
    for (const [i, plan] of plans.entries()) {
      // Rules far apart in the list, so that most breaches of a plan are of different groups.
      const together = allRules.filter((_rule, j) => j % plans.length === i || (j + 17) % plans.length === i);
      const random = new Random(i);
      const text = together.reduce(
        (before, { id }) => plantOne(seeds[id] ?? [], { ...plan, text: before }, random),
        plan.text,
      );
      // A rule is in two plans, one of an even and one of an odd index: with hints and without.
      const hints = i % 2 === 0;
      const fixed = fixAll(readPlan(text), withModel, { hints }).text;
      const left = check(readPlan(fixed), withModel).filter(
        (finding) => automaticFix(finding) && (hints || finding.severity !== 'hint'),
      );
      assert.deepEqual(
        left.map(({ rule, message }) => `${rule} ${message}`),
        [],
        `${plan.name}: ${together.map(({ id }) => id).join(', ')}`,
      );
    }
  });
});

const missesOf = ({ missed, planted }: Recall): string =>
  [
    `${missed.length} of ${planted} missed`,
    ...missed.map(({ plan, mutation, planted: at }) => `  ${plan} #${mutation}: ${excerpt(at)}`),
  ].join('\n');

const tableOf = (recalls: ReadonlyMap<string, Recall>): string =>
  [...recalls]
    .map(([id, { planted, missed }]) => {
      const found = planted - missed.length;
      return `      ${id}  ${String(planted).padStart(4)} planted ${String(found).padStart(4)} found${missed.length > 0 ? `  ${((100 * found) / planted).toFixed(1)} %` : ''}`;
    })
    .join('\n');
