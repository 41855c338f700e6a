/** The likeliest way through a row of choices (Viterbi over pairs of candidates, with a beam). */
import type { LanguageModel } from './model';
import { BREAK } from './units';

/** What may stand at one place. */
export interface Slot {
  /** Ids of the model. */
  readonly ids: ArrayLike<number>;
  /** What each candidate costs of itself, in sixteenths of a nat. */
  readonly costs?: ArrayLike<number> | undefined;
}

export interface BestPath {
  /** Index of the candidate chosen, slot by slot. */
  readonly choices: readonly number[];
  /** What the path would lose by the best other candidate, its neighbours kept; Infinity where there is none. */
  readonly margins: readonly number[];
}

export interface LatticeOptions {
  /** Pairs of candidates followed at each place. */
  readonly beam?: number;
}

const BEAM = 24;

/** A way up to one slot: its last two candidates. */
interface States {
  readonly choice: Uint16Array;
  readonly id: Uint16Array;
  readonly before: Int32Array;
  readonly cost: Float64Array;
  readonly from: Int32Array;
  length: number;
}

/** @param slots the first after a sentence break */
export function bestPath(
  model: LanguageModel,
  slots: readonly Slot[],
  { beam = BEAM }: LatticeOptions = {},
): BestPath {
  const choices = choose(model, slots, beam);
  return { choices, margins: slots.map((_, at) => marginAt(model, slots, choices, at)) };
}

function choose(model: LanguageModel, slots: readonly Slot[], beam: number): readonly number[] {
  const history: { choice: Uint16Array; from: Int32Array }[] = [];
  let states = first();
  for (const slot of slots) {
    states = prunedStates(extend(model, states, slot), beam);
    history.push({ choice: states.choice, from: states.from });
  }
  let best = 0;
  for (let state = 1; state < states.length; state++) {
    if ((states.cost[state] as number) < (states.cost[best] as number)) best = state;
  }
  const choices = new Array<number>(slots.length);
  for (let at = slots.length - 1; at >= 0; at--) {
    const { choice, from } = history[at] as (typeof history)[number];
    choices[at] = choice[best] as number;
    best = from[best] as number;
  }
  return choices;
}

const statesOf = (most: number): States => ({
  choice: new Uint16Array(most),
  id: new Uint16Array(most),
  before: new Int32Array(most),
  cost: new Float64Array(most),
  from: new Int32Array(most),
  length: 0,
});

function first(): States {
  const states = statesOf(1);
  states.id[0] = BREAK;
  states.before[0] = -1;
  states.length = 1;
  return states;
}

/** Every way, with every candidate of the next slot; of two that end in the same pair, the cheaper. */
function extend(model: LanguageModel, states: States, { ids, costs }: Slot): States {
  const width = ids.length;
  // States that end in the same word, whatever stood before it, give the same pairs with the next slot.
  const groups = new Map<number, number>();
  for (let state = 0; state < states.length; state++) {
    const id = states.id[state] as number;
    if (!groups.has(id)) groups.set(id, groups.size);
  }
  const next = statesOf(groups.size * width);
  next.length = groups.size * width;
  next.cost.fill(Infinity);
  const pairCosts = new Int32Array(next.length);
  for (const [v, group] of groups) {
    for (let k = 0; k < width; k++) pairCosts[group * width + k] = model.pairCost(v, ids[k] as number);
  }
  for (let state = 0; state < states.length; state++) {
    const v = states.id[state] as number;
    const u = states.before[state] as number;
    const pair = u < 0 ? -1 : model.pairAt(u, v);
    const base = (groups.get(v) as number) * width;
    const cost = states.cost[state] as number;
    for (let k = 0; k < width; k++) {
      const at = base + k;
      const total =
        cost +
        model.tripleCost(pair, ids[k] as number, pairCosts[at] as number) +
        (costs ? (costs[k] as number) : 0);
      if (total >= (next.cost[at] as number)) continue;
      next.cost[at] = total;
      next.choice[at] = k;
      next.id[at] = ids[k] as number;
      next.before[at] = v;
      next.from[at] = state;
    }
  }
  return next;
}

function prunedStates(states: States, beam: number): States {
  if (states.length <= beam) return states;
  const order = Uint32Array.from({ length: states.length }, (_, state) => state).sort(
    (a, b) => (states.cost[a] as number) - (states.cost[b] as number),
  );
  const kept = statesOf(beam);
  kept.length = beam;
  for (let at = 0; at < beam; at++) {
    const state = order[at] as number;
    kept.choice[at] = states.choice[state] as number;
    kept.id[at] = states.id[state] as number;
    kept.before[at] = states.before[state] as number;
    kept.cost[at] = states.cost[state] as number;
    kept.from[at] = states.from[state] as number;
  }
  return kept;
}

/** What the candidates of a slot cost where all others are chosen. */
export function localCosts(
  model: LanguageModel,
  slots: readonly Slot[],
  choices: readonly number[],
  at: number,
): Float64Array {
  const idAt = (place: number): number =>
    place < 0
      ? place === -1
        ? BREAK
        : -1
      : ((slots[place] as Slot).ids[choices[place] as number] as number);
  const { ids, costs } = slots[at] as Slot;
  const u = idAt(at - 2);
  const v = idAt(at - 1);
  const next = at + 1 < slots.length ? idAt(at + 1) : -1;
  const afterNext = at + 2 < slots.length ? idAt(at + 2) : -1;
  const pair = u < 0 ? -1 : model.pairAt(u, v);
  return Float64Array.from(ids, (w, k) => {
    let cost = model.tripleCost(pair, w, model.pairCost(v, w)) + (costs ? (costs[k] as number) : 0);
    if (next >= 0) cost += model.cost(v, w, next);
    if (next > 0 && afterNext >= 0) cost += model.cost(w, next, afterNext);
    return cost;
  });
}

function marginAt(
  model: LanguageModel,
  slots: readonly Slot[],
  choices: readonly number[],
  at: number,
): number {
  if ((slots[at] as Slot).ids.length < 2) return Infinity;
  const costs = localCosts(model, slots, choices, at);
  const chosen = choices[at] as number;
  let other = Infinity;
  costs.forEach((cost, k) => {
    if (k !== chosen && cost < other) other = cost;
  });
  return other - (costs[chosen] as number);
}
