/** What a word might have been where it stands. */
import type { Span } from '../text/span';
import { PER_NAT } from './format';
import { lineOf, ownCost, Place } from './line';
import type { LanguageModel } from './model';
import { neighboursOf, neighboursOfWord } from './neighbours';
import { splitsOf } from './splits';
import { syllableKey } from './units';

export interface Suggestion {
  /** As the model spells it: lower case, new school. */
  readonly word: string;
  /** What the text gains by it, in nats; below zero when the text loses. */
  readonly gain: number;
  /** Chance that it is the right one of those suggested, 0 to 1. */
  readonly confidence: number;
}

/** Several words written together. */
const GLUED = 6 * PER_NAT;
const MOST_SUGGESTIONS = 5;
/** Suggestions that far behind the first, in nats, would be doubted themselves. */
const FARTHEST = 3.9;

export interface Found {
  readonly word: string;
  readonly cost: number;
}

/** Neighbours of a syllable whose cost is at most `limit`, the cheapest first. */
export function cheaper(model: LanguageModel, place: Place, key: string, limit: number): Found[] {
  const { ids, prices } = neighboursOf(model, key);
  const found: Found[] = [];
  let farthest = limit;
  for (let k = 0; k < ids.length; k++) {
    const price = prices[k] as number;
    if (price > farthest) break;
    const cost = place.cost(ids[k] as number, farthest - price) + price;
    if (cost > farthest) continue;
    found.push({ word: model.words[ids[k] as number] ?? '', cost });
    farthest = Math.min(farthest, cost + FARTHEST * PER_NAT);
  }
  return found;
}

/** What a word falls into that is several, written together. */
export function cheaperSplits(model: LanguageModel, place: Place, word: string, limit: number): Found[] {
  const found: Found[] = [];
  for (const split of splitsOf(model, word)) {
    const cost = place.costOfAll(split) + GLUED;
    if (cost <= limit) found.push({ word: wordsOf(model, split), cost });
  }
  return found;
}

const wordsOf = (model: LanguageModel, ids: readonly number[]): string =>
  ids.map((id) => model.words[id] ?? '').join(' ');

/**
 * The cheapest first, without those that are far behind it.
 * @param own what the text costs as it stands
 */
export function likeliest(found: readonly Found[], own: number): Suggestion[] {
  const sorted = [...found].sort((a, b) => a.cost - b.cost);
  const least = sorted[0]?.cost ?? 0;
  const near = sorted.filter(({ cost }) => cost <= least + FARTHEST * PER_NAT).slice(0, MOST_SUGGESTIONS);
  const weight = (cost: number): number => Math.exp((least - cost) / PER_NAT);
  const sum = near.reduce((all, { cost }) => all + weight(cost), 0);
  return near.map(({ word, cost }) => ({
    word,
    gain: (own - cost) / PER_NAT,
    confidence: weight(cost) / sum,
  }));
}

export const isSyllable = (key: string): boolean => syllableKey(key) !== undefined;

/** Letters that hold more words than a word is judged by. */
const NEAR = 60;

/**
 * What the word at a place might have been, in its context: syllables with the same letters, sounding alike, or one
 * keystroke away.
 * @param text NFC, one paragraph
 * @param span one word of it
 */
export function suggest(model: LanguageModel, text: string, span: Span): readonly Suggestion[] {
  const from = Math.max(0, text.lastIndexOf(' ', span.start - NEAR));
  const to = text.indexOf(' ', span.end + NEAR);
  const line = lineOf(model, text.slice(from, to < 0 ? undefined : to));
  const at = line.units.findIndex(({ start, end }) => from + start <= span.start && span.end <= from + end);
  if (at < 1) return [];
  const place = new Place(model, line.ids, at);
  const own = ownCost(line, at);
  const word = text.slice(span.start, span.end).toLowerCase();
  const found = [...neighboursOfWord(model, word)]
    .filter(([id]) => model.words[id] !== word)
    .map(([id, price]): Found => ({ word: model.words[id] ?? '', cost: place.cost(id) + price }));
  if (!isSyllable(word)) found.push(...cheaperSplits(model, place, word, Infinity));
  return likeliest(found, own);
}
