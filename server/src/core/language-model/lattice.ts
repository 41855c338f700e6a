/** The likeliest way through a row of choices (Viterbi over pairs of candidates, with a beam). */
import { PER_NAT } from './format';
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
  /** Ways that cost so much more than the cheapest are given up, in sixteenths of a nat. */
  readonly width?: number;
}

const BEAM = 24;
const WIDTH = 12 * PER_NAT;

/** @param slots the first after a sentence break */
export function bestPath(
  model: LanguageModel,
  slots: readonly Slot[],
  { beam = BEAM, width = WIDTH }: LatticeOptions = {},
): BestPath {
  const choices = new Search(model, beam, width).run(slots);
  return { choices, margins: slots.map((_, at) => marginAt(model, slots, choices, at)) };
}

/** Ways up to one slot, by their last two candidates. The arrays are longer than `length`. */
class Ways {
  length = 0;
  choice = new Uint16Array(0);
  /** Ids of the last candidate, and of the one before it (-1 before the first). */
  id = new Uint16Array(0);
  before = new Int32Array(0);
  cost = new Float64Array(0);
  /** The way that each goes on from, by its number among those kept. */
  from = new Uint16Array(0);

  clear(length: number): void {
    this.length = length;
    if (this.cost.length < length) {
      this.choice = new Uint16Array(2 * length);
      this.id = new Uint16Array(2 * length);
      this.before = new Int32Array(2 * length);
      this.cost = new Float64Array(2 * length);
      this.from = new Uint16Array(2 * length);
    }
    this.cost.fill(Infinity, 0, length);
  }

  put(at: number, choice: number, id: number, before: number, cost: number, from: number): void {
    this.choice[at] = choice;
    this.id[at] = id;
    this.before[at] = before;
    this.cost[at] = cost;
    this.from[at] = from;
  }
}

class Search {
  private readonly kept = new Ways();
  private readonly next = new Ways();
  private pairCosts = new Int32Array(0);
  /** Choice and origin of every way kept, slot behind slot. */
  private readonly choices: number[] = [];
  private readonly origins: number[] = [];

  constructor(
    private readonly model: LanguageModel,
    private readonly beam: number,
    private readonly width: number,
  ) {}

  run(slots: readonly Slot[]): readonly number[] {
    this.kept.clear(1);
    this.kept.put(0, 0, BREAK, -1, 0, 0);
    const starts: number[] = [];
    for (const slot of slots) {
      this.extend(slot);
      starts.push(this.choices.length);
      this.keepBest();
    }
    const { cost, length } = this.kept;
    let way = 0;
    for (let other = 1; other < length; other++)
      if ((cost[other] as number) < (cost[way] as number)) way = other;
    const path = new Array<number>(slots.length);
    for (let at = slots.length - 1; at >= 0; at--) {
      const place = (starts[at] as number) + way;
      path[at] = this.choices[place] as number;
      way = this.origins[place] as number;
    }
    return path;
  }

  /** Every way with every candidate of the slot; of two that end in the same pair, the cheaper. */
  private extend({ ids, costs }: Slot): void {
    const { model, kept, next } = this;
    const width = ids.length;
    // Ways that end in the same word, whatever stood before it, give the same pairs with this slot.
    const heads: number[] = [];
    const groups: number[] = [];
    for (let way = 0; way < kept.length; way++) {
      const id = kept.id[way] as number;
      let group = heads.indexOf(id);
      if (group < 0) group = heads.push(id) - 1;
      groups.push(group);
    }
    next.clear(heads.length * width);
    if (this.pairCosts.length < next.length) this.pairCosts = new Int32Array(2 * next.length);
    const { pairCosts } = this;
    for (const [group, v] of heads.entries()) {
      for (let k = 0; k < width; k++) pairCosts[group * width + k] = model.pairCost(v, ids[k] as number);
    }
    for (let way = 0; way < kept.length; way++) {
      const v = kept.id[way] as number;
      const u = kept.before[way] as number;
      const pair = u < 0 ? -1 : model.pairAt(u, v);
      const base = (groups[way] as number) * width;
      const cost = kept.cost[way] as number;
      for (let k = 0; k < width; k++) {
        const at = base + k;
        const id = ids[k] as number;
        const own = costs ? (costs[k] as number) : 0;
        const total = cost + own + model.tripleCost(pair, id, pairCosts[at] as number);
        if (total < (next.cost[at] as number)) next.put(at, k, id, v, total, way);
      }
    }
  }

  /** Moves the cheapest of the new ways to the kept ones, and notes where they come from. */
  private keepBest(): void {
    const { kept, next, beam, width } = this;
    let least = Infinity;
    for (let way = 0; way < next.length; way++) least = Math.min(least, next.cost[way] as number);
    let order: number[] = [];
    for (let way = 0; way < next.length; way++) {
      if ((next.cost[way] as number) <= least + width) order.push(way);
    }
    if (order.length > beam) {
      order = order.sort((a, b) => (next.cost[a] as number) - (next.cost[b] as number)).slice(0, beam);
    }
    kept.clear(order.length);
    for (const [at, way] of order.entries()) {
      const choice = next.choice[way] as number;
      const from = next.from[way] as number;
      kept.put(
        at,
        choice,
        next.id[way] as number,
        next.before[way] as number,
        next.cost[way] as number,
        from,
      );
      this.choices.push(choice);
      this.origins.push(from);
    }
  }
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
