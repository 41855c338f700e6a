/**
 * Words that the OCR ran together (`quantriét`) or tore apart. Only words that fit badly where they stand are looked at,
 * and the words around them are taken as decided.
 */
import type { LanguageModel } from '../../language-model/model';
import { BREAK, NUMBER, UNKNOWN } from '../../language-model/units';
import type { Candidates } from './candidates';
import type { Piece } from './pieces';
import { openPlace, type Place } from './places';

/** A word fits badly that costs more than this by itself, or that is not known. */
const BAD_FIT = 88;
/** What the new reading must be better by, where a word is parted and where two are joined. */
const GAIN = { parted: 8, joined: 40 } as const;
/** Longer strings are no two words. */
const LONGEST = 24;
/** Candidates tried of each half. */
const TRIED = 8;

export interface SpaceCosts {
  /** That a space is not read. */
  readonly lost: number;
  /** That a space is read inside a word. */
  readonly put: number;
}

/** The same places with words parted and joined where that is likelier; undefined when there is none. */
export function respaced(
  model: LanguageModel,
  candidates: Candidates,
  costs: SpaceCosts,
  places: readonly Place[],
  choices: readonly number[],
): Place[] | undefined {
  const result: Place[] = [];
  let changed = false;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as Place;
    const context = { model, places, choices, at };
    const other = fitsBadly(place, choices[at] ?? 0)
      ? (joined(context, candidates, costs.put) ?? parted(context, candidates, costs.lost))
      : undefined;
    if (!other) {
      result.push(place);
      continue;
    }
    changed = true;
    result.push(...other.places);
    at += other.taken - 1;
  }
  return changed ? result : undefined;
}

function fitsBadly({ piece, candidates }: Place, choice: number): boolean {
  const chosen = candidates[choice];
  return piece?.kind === 'word' && chosen !== undefined && (chosen.id === UNKNOWN || chosen.cost > BAD_FIT);
}

interface Context {
  readonly model: LanguageModel;
  readonly places: readonly Place[];
  readonly choices: readonly number[];
  readonly at: number;
}

/** How many places of the old row other places stand for. */
interface Replacement {
  readonly places: readonly Place[];
  readonly taken: number;
}

const idAt = ({ places, choices }: Context, at: number): number =>
  at < 0 ? BREAK : (places[at]?.ids[choices[at] ?? 0] ?? BREAK);

/**
 * Cost of ids in place of `taken` places, with two neighbours on each side. The next one is chosen anew, since a word run
 * together spoils it too; what it costs of itself is part of the sum.
 */
function costOf(context: Context, ids: readonly number[], taken: number): number {
  const { at, model, places } = context;
  const next = places[at + taken];
  const before = cost(model, [idAt(context, at - 2), idAt(context, at - 1), ...ids]);
  if (!next) return before;
  const [u, v] = [ids.at(-2) ?? idAt(context, at - 1), ids.at(-1) ?? BREAK];
  const after = at + taken + 1 < places.length ? [idAt(context, at + taken + 1)] : [];
  let least = Infinity;
  for (let index = 0; index < next.ids.length; index++) {
    const own = next.costs?.[index] ?? 0;
    if (own >= least) continue;
    least = Math.min(least, own + cost(model, [u, v, next.ids[index] ?? BREAK, ...after]));
  }
  return before + least;
}

/** Cost of the third of the ids and those behind it. */
function cost(model: LanguageModel, ids: readonly number[]): number {
  let sum = 0;
  for (let index = 2; index < ids.length; index++) {
    sum += model.cost(ids[index - 2] ?? BREAK, ids[index - 1] ?? BREAK, ids[index] ?? BREAK);
  }
  return sum;
}

function costNow(context: Context, taken: number): number {
  const { places, choices, at } = context;
  let own = 0;
  const ids: number[] = [];
  for (let index = at; index < at + taken; index++) {
    ids.push(idAt(context, index));
    own += places[index]?.costs?.[choices[index] ?? 0] ?? 0;
  }
  return own + costOf(context, ids, taken);
}

function parted(context: Context, candidates: Candidates, lost: number): Replacement | undefined {
  const piece = context.places[context.at]?.piece;
  if (!piece || piece.text.length < 3 || piece.text.length > LONGEST) return undefined;
  let best = costNow(context, 1) - GAIN.parted;
  let found: readonly [Piece, Piece] | undefined;
  for (let cut = 1; cut < piece.text.length; cut++) {
    const parts = halves(piece, cut);
    const [left, right] = parts.map(({ text }) => candidates.near(lowered(text)).slice(0, TRIED));
    for (const a of left ?? []) {
      for (const b of right ?? []) {
        const own = a.cost + b.cost + lost;
        if (own > best) continue;
        const total = own + costOf(context, [a.id, b.id], 1);
        if (total >= best) continue;
        best = total;
        found = parts;
      }
    }
  }
  return found && { places: found.map((part) => openPlace(part, candidates, false)), taken: 1 };
}

/** A capital at the beginning does not matter here. */
const lowered = (text: string): string =>
  text === text.toUpperCase() && text.length > 1 ? text : text.toLowerCase();

function joined(context: Context, candidates: Candidates, put: number): Replacement | undefined {
  const { places, at } = context;
  const [left, right] = [places[at]?.piece, places[at + 1]?.piece];
  if (
    !left ||
    !right ||
    left.text.length + right.text.length > LONGEST ||
    left.tail !== '' ||
    right.start !== left.end + 1 ||
    right.line !== left.line
  )
    return undefined;
  const whole = { ...right, text: left.text + right.text, start: left.start };
  const place = openPlace(whole, candidates, false);
  const best = costNow(context, 2) - GAIN.joined;
  const isBetter = wordsOf(place).some(({ id, cost: own }) => own + put + costOf(context, [id], 2) < best);
  return isBetter ? { places: [place], taken: 2 } : undefined;
}

const wordsOf = ({ candidates }: Place) =>
  candidates.filter(({ id }) => id !== UNKNOWN && id !== NUMBER).slice(0, TRIED);

function halves(piece: Piece, cut: number): readonly [Piece, Piece] {
  const middle = piece.start + cut;
  return [
    { ...piece, text: piece.text.slice(0, cut), end: middle, tail: '' },
    { ...piece, text: piece.text.slice(cut), start: middle, isParted: true },
  ];
}
