/** The search finds what trying all ways would find. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestPath, type Slot } from '../../../server/src/core/language-model/lattice';
import { BREAK } from '../../../server/src/core/language-model/units';
import { model } from '../../support/model';

function costOf(slots: readonly Slot[], choices: readonly number[]): number {
  let cost = 0;
  let [u, v] = [-1, BREAK];
  for (const [at, { ids, costs }] of slots.entries()) {
    const k = choices[at] ?? 0;
    const w = ids[k] ?? 0;
    cost += (u < 0 ? model.pairCost(v, w) : model.cost(u, v, w)) + (costs?.[k] ?? 0);
    [u, v] = [v, w];
  }
  return cost;
}

function* allChoices(slots: readonly Slot[]): Generator<number[]> {
  const [first, ...rest] = slots;
  if (!first) {
    yield [];
    return;
  }
  for (const choices of allChoices(rest)) for (let k = 0; k < first.ids.length; k++) yield [k, ...choices];
}

const slot = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((candidates): Slot => ({
    ids: candidates.map(([id]) => id),
    costs: candidates.map(([, cost]) => cost),
  }));

describe('the best path', () => {
  it('costs no more than any other', () => {
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 5 }), (slots) => {
        const { choices } = bestPath(model, slots, { beam: 1000, width: Infinity });
        const cheapest = Math.min(...[...allChoices(slots)].map((other) => costOf(slots, other)));
        assert.equal(costOf(slots, choices), cheapest);
      }),
    );
  });

  it('has margins: what it would lose by another choice at one place', () => {
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 5 }), (slots) => {
        const { choices, margins } = bestPath(model, slots, { beam: 1000, width: Infinity });
        for (const [at, { ids }] of slots.entries()) {
          const others = Array.from(ids, (_, k) => choices.with(at, k)).filter((_, k) => k !== choices[at]);
          const expected = Math.min(...others.map((other) => costOf(slots, other))) - costOf(slots, choices);
          assert.equal(margins[at], expected);
        }
      }),
    );
  });
});
