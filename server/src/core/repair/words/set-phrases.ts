/**
 * Set phrases, which help where one of their words is doubtful and all others stand: names of bodies and types, what
 * office papers repeat, and what the document itself repeats.
 */
import documentTypes from '../../../data/document-types.json';
import issuing from '../../../data/issuing.json';
import partyNames from '../../../data/party-names.json';
import partyPhrases from '../../../data/phrases.json';
import data from '../../../data/scan-phrases.json';
import more from '../../../data/scan-wording.json';
import { localCosts } from '../../language-model/lattice';
import type { LanguageModel } from '../../language-model/model';
import { BREAK, FIRST_SYLLABLE, MARK } from '../../language-model/units';
import { keyOf } from '../../vietnamese/tokens';
import type { Place } from './places';

const SHORTEST = 3;
const LONGEST = 6;
/** What a phrase of so many words may make up for, in sixteenths of a nat: a counted one, and one of the trade. */
const BONUS = { counted: [0, 0, 0, 24, 40, 56, 64], trade: [0, 0, 0, 64, 80, 96, 96] } as const;
/** How often the document itself has a phrase that helps, and what it makes up for. */
const LEAST_REPEATED = 2;
const REPEATED_BONUS = 28;
const LONGEST_REPEATED = 4;
/** Stands in a key for the word that is doubtful. */
const HOLE = -1;

/** What a name of two words makes up for. */
const PAIR_BONUS = 40;
const made = new WeakMap<LanguageModel, SetPhrases>();

interface SetPhrases {
  readonly counted: Holes;
  readonly trade: Holes;
  /** Names of two words: the second ones by the first. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

/** What may stand in the hole of a phrase, by the phrase with a hole. */
class Holes {
  private readonly fillers = new Map<string, number[]>();

  add(ids: readonly number[]): void {
    for (let hole = 0; hole < ids.length; hole++) {
      const filler = ids[hole] as number;
      if (filler < FIRST_SYLLABLE) continue;
      const key = ids.with(hole, HOLE).join(' ');
      const known = this.fillers.get(key);
      if (!known) this.fillers.set(key, [filler]);
      else if (!known.includes(filler)) known.push(filler);
    }
  }

  at(ids: readonly number[], start: number, length: number, hole: number): readonly number[] {
    let key = '';
    for (let at = start; at < start + length; at++)
      key += `${at > start ? ' ' : ''}${at === hole ? HOLE : (ids[at] as number)}`;
    return this.fillers.get(key) ?? [];
  }
}

function learn(holes: Holes, phrases: readonly string[], model: LanguageModel): void {
  for (const phrase of phrases) {
    for (const clause of phrase.split(/[()]/u)) {
      const words = clause.match(/[\p{L}\p{M}]+|[,-]/gu) ?? [];
      const ids = words.map((word) => (word === ',' || word === '-' ? MARK : model.idOf(keyOf(word))));
      for (let start = 0; start === 0 || start + LONGEST <= ids.length; start++) {
        const part = ids.slice(start, start + LONGEST);
        if (part.length >= SHORTEST) holes.add(part);
      }
    }
  }
}

function setPhrasesFor(model: LanguageModel): SetPhrases {
  const known = made.get(model);
  if (known) return known;
  const { counted, trade } = { counted: new Holes(), trade: new Holes() };
  const { unique, organs, committees } = partyNames;
  learn(counted, data.phrases, model);
  learn(
    trade,
    [
      ...unique,
      ...organs.flatMap((organ) => committees.map((committee) => `${organ} ${committee}`)),
      ...documentTypes.types.map(({ name }) => name),
      ...issuing.heads.names.map(({ name }) => name),
      ...[...partyPhrases.recipients, ...partyPhrases.bodies, ...partyPhrases.headings],
      ...partyPhrases.sections,
      ...more.phrases,
    ],
    model,
  );
  const pairs = new Map<number, number[]>();
  for (const pair of [...committees, ...more.pairs]) {
    const [first = BREAK, second = BREAK] = pair.split(' ').map((word) => model.idOf(keyOf(word)));
    pairs.set(first, [...(pairs.get(first) ?? []), second]);
  }
  const phrasesOfModel = { counted, trade, pairs };
  made.set(model, phrasesOfModel);
  return phrasesOfModel;
}

/** Choices with doubtful words put as the phrases have them that they stand in. */
export function withSetPhrases(
  model: LanguageModel,
  places: readonly Place[],
  choices: readonly number[],
  margins: readonly number[],
  repeated: Repeated,
): readonly number[] {
  const { counted, trade, pairs } = setPhrasesFor(model);
  let settled = withPairs(model, places, choices, pairs);
  let ids = idsOf(places, settled);
  for (const [at, place] of places.entries()) {
    if (!place.piece || place.ids.length < 2 || (margins[at] as number) > MOST) continue;
    const bonuses = new Map<number, number>();
    for (let length = SHORTEST; length <= LONGEST; length++) {
      for (let start = Math.max(0, at - length + 1); start <= at && start + length <= ids.length; start++) {
        for (const id of counted.at(ids, start, length, at)) raise(bonuses, id, BONUS.counted[length] ?? 0);
        for (const id of trade.at(ids, start, length, at)) raise(bonuses, id, BONUS.trade[length] ?? 0);
        if (length > LONGEST_REPEATED) continue;
        for (const id of repeated.at(ids, start, length, at)) raise(bonuses, id, REPEATED_BONUS);
      }
    }
    const choice = settled[at] as number;
    if (bonuses.size === 0) continue;
    const costs = localCosts(model, places, settled, at);
    let best = choice;
    let least = Infinity;
    costs.forEach((cost, index) => {
      const total = cost - (bonuses.get(place.ids[index] as number) ?? 0);
      if (total >= least) return;
      least = total;
      best = index;
    });
    if (best === choice) continue;
    settled = settled.with(at, best);
    ids = idsOf(places, settled);
  }
  return settled;
}

/** Names of two words, both of which may be doubtful. */
function withPairs(
  model: LanguageModel,
  places: readonly Place[],
  choices: readonly number[],
  pairs: SetPhrases['pairs'],
): readonly number[] {
  let settled = choices;
  for (let at = 0; at + 1 < places.length; at++) {
    const [first, second] = [places[at] as Place, places[at + 1] as Place];
    if (!first.piece && !second.piece) continue;
    for (let index = 0; index < first.ids.length; index++) {
      for (const wanted of pairs.get(first.ids[index] as number) ?? []) {
        const other = Array.prototype.indexOf.call(second.ids, wanted);
        if (other < 0 || (index === settled[at] && other === settled[at + 1])) continue;
        const meant = settled.with(at, index).with(at + 1, other);
        if (costAround(model, places, meant, at) - PAIR_BONUS < costAround(model, places, settled, at))
          settled = meant;
      }
    }
  }
  return settled;
}

/** Cost of two neighbours where all others are chosen. */
function costAround(
  model: LanguageModel,
  places: readonly Place[],
  choices: readonly number[],
  at: number,
): number {
  const idAt = (place: number): number =>
    place < 0 ? BREAK : (places[place]?.ids[choices[place] as number] as number);
  let cost = 0;
  for (let place = at; place < Math.min(places.length, at + 4); place++) {
    cost += model.cost(idAt(place - 2), idAt(place - 1), idAt(place));
    if (place < at + 2) cost += places[place]?.costs?.[choices[place] as number] ?? 0;
  }
  return cost;
}

const MOST = Math.max(...BONUS.counted, ...BONUS.trade);

function raise(bonuses: Map<number, number>, id: number, bonus: number): void {
  bonuses.set(id, Math.max(bonuses.get(id) ?? 0, bonus));
}

const idsOf = (places: readonly Place[], choices: readonly number[]): number[] =>
  places.map(({ ids }, at) => ids[choices[at] ?? 0] ?? BREAK);

/** Phrases that the document has more than once, surely read. */
export class Repeated {
  private readonly counts = new Map<string, number>();
  private readonly holes = new Holes();

  /** @param isSure of a place by its index */
  learn(places: readonly Place[], choices: readonly number[], isSure: (at: number) => boolean): void {
    const ids = idsOf(places, choices);
    for (let start = 0; start < ids.length; start++) {
      for (let length = SHORTEST; length <= LONGEST_REPEATED; length++) {
        const last = start + length - 1;
        if (last >= ids.length || !isSure(last) || ids[last] === BREAK) break;
        if (length === SHORTEST && !(isSure(start) && isSure(start + 1))) break;
        const phrase = ids.slice(start, last + 1);
        const key = phrase.join(' ');
        const count = (this.counts.get(key) ?? 0) + 1;
        this.counts.set(key, count);
        if (count === LEAST_REPEATED) this.holes.add(phrase);
      }
    }
  }

  at(ids: readonly number[], start: number, length: number, hole: number): readonly number[] {
    return this.holes.at(ids, start, length, hole);
  }
}
