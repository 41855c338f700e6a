/** A text as the model reads it: an id and a cost for each unit, and what another word would cost in its place. */
import { PER_NAT } from './format';
import type { LanguageModel } from './model';
import { BREAK, FIRST_SYLLABLE, MARK, NUMBER, UNKNOWN, unitsOf, type Unit } from './units';

/** Sentence breaks at both ends. */
export interface Line {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly ids: Uint16Array;
  /** Cost of each unit after the two before it; two zeros behind the last. */
  readonly costs: Int32Array;
}

const ids: Readonly<Record<Exclude<Unit['kind'], 'word'>, number>> = {
  break: BREAK,
  mark: MARK,
  number: NUMBER,
  symbol: UNKNOWN,
};

export const idOfUnit = (model: LanguageModel, text: string, { kind, start, end }: Unit): number =>
  kind === 'word' ? model.idOfWord(text.slice(start, end)) : ids[kind];

export function lineOf(model: LanguageModel, text: string): Line {
  const units = unitsOf(text);
  const line = { text, units, ids: new Uint16Array(units.length), costs: new Int32Array(units.length + 2) };
  for (const [at, unit] of units.entries()) {
    const id = idOfUnit(model, text, unit);
    line.ids[at] = id;
    if (at === 0) continue;
    const v = line.ids[at - 1] as number;
    line.costs[at] = at > 1 ? model.cost(line.ids[at - 2] as number, v, id) : model.pairCost(v, id);
  }
  return line;
}

/** What a unit costs, with the two after it as far as they depend on it. */
export function ownCost({ ids, costs }: Line, at: number): number {
  const cost = (costs[at] as number) + (costs[at + 1] as number);
  return ids[at + 1] === BREAK ? cost : cost + (costs[at + 2] as number);
}

/** Where another word might stand. */
export class Place {
  private readonly pair: number;
  private readonly v: number;
  private readonly x: number;
  private readonly y: number;

  constructor(
    private readonly model: LanguageModel,
    ids: Uint16Array,
    at: number,
  ) {
    this.v = ids[at - 1] ?? BREAK;
    this.pair = at > 1 ? model.pairAt(ids[at - 2] ?? BREAK, this.v) : -1;
    this.x = ids[at + 1] ?? BREAK;
    this.y = this.x === BREAK ? -1 : (ids[at + 2] ?? -1);
  }

  /** As `ownCost` of that word; Infinity when it is more than `limit`. */
  cost(w: number, limit = Infinity): number {
    const { model, v, x, y } = this;
    let cost = model.tripleCost(this.pair, w, model.pairCost(v, w));
    if (cost > limit) return Infinity;
    cost += model.cost(v, w, x);
    if (y >= 0 && cost <= limit) cost += model.cost(w, x, y);
    return cost > limit ? Infinity : cost;
  }

  /** The same of several words in a row. */
  costOfAll(words: readonly number[]): number {
    const { model, x, y } = this;
    let { v, pair } = this;
    let cost = 0;
    for (const w of words) {
      cost += model.tripleCost(pair, w, model.pairCost(v, w));
      pair = model.pairAt(v, w);
      v = w;
    }
    cost += model.tripleCost(pair, x, model.pairCost(v, x));
    return y < 0 ? cost : cost + model.cost(v, x, y);
  }
}

export interface Score {
  /** −ln of the text's probability. */
  readonly nats: number;
  readonly words: number;
  /** Share of the words that the model knows: the less it knows, the less its score says. */
  readonly confidence: number;
}

/** How unlikely a text is. Vietnamese prose costs three to four nats a word. */
export const score = (model: LanguageModel, text: string): Score => scoreOfLine(lineOf(model, text));

export function scoreOfLine({ ids, units, costs }: Line): Score {
  let cost = 0;
  let words = 0;
  let known = 0;
  for (let at = 1; at < ids.length; at++) {
    cost += costs[at] as number;
    if (units[at]?.kind !== 'word') continue;
    words++;
    if ((ids[at] as number) >= FIRST_SYLLABLE) known++;
  }
  return { nats: cost / PER_NAT, words, confidence: words === 0 ? 0 : known / words };
}
