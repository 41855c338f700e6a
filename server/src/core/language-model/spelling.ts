/**
 * Words that are possible but wrong where they stand (`xây dụng`, `chỉ dạo`), by what the model expects in their
 * context; and what a word might have been. A doubt is worth what the text would gain by its first suggestion.
 */
import familyNames from '../../data/family-names.json';
import titles from '../../data/name-titles.json';
import rareWords from '../../data/rare-words.json';
import { byText } from '../text/by-text';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { MARKED_LETTERS } from '../vietnamese/letters';
import { isForeignWord } from '../vietnamese/words';
import { PER_NAT } from './format';
import type { LanguageModel } from './model';
import { neighboursOf, neighboursOfWord } from './neighbours';
import { splitsOf } from './splits';
import {
  BREAK,
  contextOf,
  FIRST_SYLLABLE,
  MARK,
  NUMBER,
  REACH,
  syllableKey,
  UNKNOWN,
  unitsOf,
  type Unit,
} from './units';

export interface Suggestion {
  /** As the model spells it: lower case, new school. */
  readonly word: string;
  /** What the text gains by it, in nats; below zero when the text loses. */
  readonly gain: number;
}

export interface Doubt extends Span {
  readonly word: string;
  /** The word with its neighbours by which it is doubted. */
  readonly context: Span;
  /** `missing`: nothing but marks is; `impossible`: no syllable is written so. */
  readonly kind: 'missing' | 'impossible' | 'wrong';
  /** The likeliest first, never empty. */
  readonly suggestions: readonly [Suggestion, ...Suggestion[]];
}

/** Gains below this are no doubt in any text, in nats. */
const LEAST_GAIN = 3.7;
/** Capitals within a sentence are names, of which the model knows little. */
const CAPITAL_PRICE = 2.5 * PER_NAT;
const NAME_PRICE = 5 * PER_NAT;
const UNMARKED_NAME_PRICE = 9 * PER_NAT;
/** Whatever a name is made of. */
const PERSON_PRICE = 9 * PER_NAT;
const UNMARKED_PERSON_PRICE = 12 * PER_NAT;
const FAMILY_NAMES: ReadonlySet<string> = new Set(familyNames.names.split(' '));
const TITLES: ReadonlySet<string> = new Set(titles.titles.split(' '));
/** Marks that are missing are the commonest slip. */
const MISSING_BONUS = 1.3 * PER_NAT;
/** A foreign word beside it: what looks like a word without marks may be one more. */
const FOREIGN_PRICE = 5 * PER_NAT;
/** Words of everyday life, which laws and news hardly have. */
const RARE_WORDS: ReadonlySet<string> = new Set(
  Object.values(rareWords.groups).flatMap((words) => words.split(' ')),
);
const RARE_WORD_PRICE = 4 * PER_NAT;
/** What a possible syllable that the corpora hardly know costs more than any unknown word. */
const RARE = 4 * PER_NAT;
/** The same where it has marks and is no name: hardly ever anything but a slip. */
const RARE_MARKED = 12 * PER_NAT;
/** What no syllable is written so, and no foreign word that is known, costs more. */
const IMPOSSIBLE = 12 * PER_NAT;
/** Several words written together. */
const GLUED = 6 * PER_NAT;
const MOST_SUGGESTIONS = 5;
/** Suggestions that far behind the first, in nats, would be doubted themselves. */
const FARTHEST = 3.9;

/** Text as the model reads it: one id for each unit, sentence breaks at both ends. */
interface Line {
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

function lineOf(model: LanguageModel, text: string): Line {
  const units = unitsOf(text);
  const line = { text, units, ids: new Uint16Array(units.length), costs: new Int32Array(units.length + 2) };
  for (const [at, { kind, start, end }] of units.entries()) {
    const id = kind === 'word' ? model.idOfWord(text.slice(start, end)) : ids[kind];
    line.ids[at] = id;
    if (at === 0) continue;
    const v = line.ids[at - 1] as number;
    line.costs[at] = at > 1 ? model.cost(line.ids[at - 2] as number, v, id) : model.pairCost(v, id);
  }
  return line;
}

/** What a unit costs, with the two after it as far as they depend on it. */
function ownCost({ ids, costs }: Line, at: number): number {
  const cost = (costs[at] as number) + (costs[at + 1] as number);
  return ids[at + 1] === BREAK ? cost : cost + (costs[at + 2] as number);
}

/** Where another word might stand. */
class Place {
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

/**
 * @param text NFC, one paragraph
 * @param least gain of a doubt, in nats
 */
export const doubtsIn = (model: LanguageModel, text: string, least = LEAST_GAIN): readonly Doubt[] =>
  doubtsInLine(model, lineOf(model, text), least);

/** What is read out of one paragraph. */
export interface Spelling extends Score {
  readonly doubts: readonly Doubt[];
}

const readers = new WeakMap<LanguageModel, (text: string) => Spelling>();

/** The doubts and the score of a paragraph; kept as long as the paragraph stays as it is. */
export function spellingOf(model: LanguageModel, text: string): Spelling {
  let reader = readers.get(model);
  if (!reader) {
    reader = byText((paragraph) => {
      const line = lineOf(model, paragraph);
      return { ...scoreOfLine(line), doubts: doubtsInLine(model, line, LEAST_GAIN) };
    });
    readers.set(model, reader);
  }
  return reader(text);
}

/**
 * What a doubt must gain in a text that costs so much a word: where the model expects the words anyway (the register
 * of law costs three nats) a doubt is worth more than where it expects little (news: four and a half). So chosen that
 * correct text of either kind has less than one doubt in a thousand words.
 */
export function leastGain({ nats, words }: Score): number {
  const cost = words < FEW_WORDS ? Math.max(COST_OF_FEW, nats / Math.max(1, words)) : nats / words;
  return Math.max(LEAST_GAIN, Math.min(MOST_ASKED, LEAST_GAIN + GAIN_PER_NAT * (cost - COST_OF_LAW)));
}

const FEW_WORDS = 60;
const COST_OF_FEW = 3.8;
const COST_OF_LAW = 3;
const GAIN_PER_NAT = 2;
const MOST_ASKED = 9;

function doubtsInLine(model: LanguageModel, line: Line, least: number): Doubt[] {
  const { text } = line;
  const doubts: Doubt[] = [];
  const places: number[] = [];
  for (let at = 1; at + 1 < line.units.length; at++) {
    const { kind: unit, start, end } = line.units[at] as Unit;
    if (unit !== 'word') continue;
    const id = line.ids[at] ?? UNKNOWN;
    const key = id === UNKNOWN ? unknownKey(text.slice(start, end)) : model.words[id];
    if (key === undefined) continue;
    const possible = id !== UNKNOWN || isSyllable(key);
    const own = ownCost(line, at) + (id !== UNKNOWN ? 0 : possible ? rareness(line, at) : IMPOSSIBLE);
    if (own + MISSING_BONUS <= least * PER_NAT) continue;
    const limit = own - least * PER_NAT - priceOfPlace(line, at);
    if (limit <= 0) continue;
    const place = new Place(model, line.ids, at);
    const found = cheaper(model, place, key, limit);
    if (!possible) found.push(...cheaperSplits(model, place, key, limit));
    const suggestions = likeliest(found);
    const [first, ...others] = suggestions.map(({ word, cost }) => ({
      word,
      gain: (limit - cost) / PER_NAT + least,
    }));
    if (!first) continue;
    const word = text.slice(start, end);
    const kind =
      !isMarked(word) && fold(first.word) === word.toLowerCase()
        ? 'missing'
        : possible
          ? 'wrong'
          : 'impossible';
    const context = contextOf(line.units, at);
    doubts.push({ start, end, word, context, kind, suggestions: [first, ...others] });
    places.push(at);
  }
  return doubts.filter((_, index) => !isSideEffect(model, line, doubts, places, index, least));
}

/** A slip makes the words beside it unlikely too: whether a doubt goes when a stronger one beside it is put right. */
function isSideEffect(
  model: LanguageModel,
  line: Line,
  doubts: readonly Doubt[],
  places: readonly number[],
  index: number,
  least: number,
): boolean {
  const at = places[index] as number;
  const [{ gain, word }] = (doubts[index] as Doubt).suggestions;
  for (const beside of [index - 1, index + 1]) {
    const other = doubts[beside]?.suggestions[0];
    const place = places[beside] ?? -REACH;
    if (!other || Math.abs(place - at) > REACH || other.gain <= gain) continue;
    const id = model.idOf(other.word);
    const right = model.idOf(word);
    if (id === UNKNOWN || right === UNKNOWN) continue;
    const ids = line.ids.slice();
    ids[place] = id;
    const mended = new Place(model, ids, at);
    const before = new Place(model, line.ids, at);
    const own = line.ids[at] as number;
    const lost = before.cost(own) - before.cost(right) - (mended.cost(own) - mended.cost(right));
    if (gain - lost / PER_NAT < least) return true;
  }
  return false;
}

/**
 * By what to look for a word that the model does not know: a possible syllable, or one that is none in letters of the
 * alphabet (`hoach`, `thc`). Abbreviations, names and foreign words have no key.
 */
function unknownKey(text: string): string | undefined {
  const key = syllableKey(text);
  if (key !== undefined) return key;
  const lower = text.toLowerCase();
  const first = lower.charAt(0) + text.slice(1);
  return first === lower && VIETNAMESE.test(lower) && !isForeignWord(lower) ? lower : undefined;
}

const VIETNAMESE = new RegExp(`^[a-eg-ik-vxy${MARKED_LETTERS.join('')}]{2,}$`, 'u');
const isSyllable = (key: string): boolean => syllableKey(key) !== undefined;

interface Found {
  readonly word: string;
  readonly cost: number;
}

/** Neighbours of a syllable whose cost is at most `limit`, the cheapest first. */
function cheaper(model: LanguageModel, place: Place, key: string, limit: number): Found[] {
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
function cheaperSplits(model: LanguageModel, place: Place, word: string, limit: number): Found[] {
  const found: Found[] = [];
  for (const split of splitsOf(model, word)) {
    const cost = place.costOfAll(split) + GLUED;
    if (cost <= limit) found.push({ word: wordsOf(model, split), cost });
  }
  return found;
}

const wordsOf = (model: LanguageModel, ids: readonly number[]): string =>
  ids.map((id) => model.words[id] ?? '').join(' ');

/** The cheapest first, without those that are far behind it. */
function likeliest(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.cost - b.cost);
  const farthest = (sorted[0]?.cost ?? 0) + FARTHEST * PER_NAT;
  return sorted.filter(({ cost }) => cost <= farthest).slice(0, MOST_SUGGESTIONS);
}

/** What a possible syllable costs more that the model does not know; names are often rare. */
function rareness({ text, units, ids }: Line, at: number): number {
  const { start, end } = units[at] as Unit;
  const word = text.slice(start, end);
  if (!isMarked(word) || RARE_WORDS.has(word)) return RARE;
  const isName = isCapital(word) && (ids[at - 1] !== BREAK || isCapitalUnit(text, units, at + 1));
  return isName ? RARE : RARE_MARKED;
}

const isMarked = (word: string): boolean => /[^\0-\u007f]/.test(word);

/** What a doubt must bring more where names stand; Infinity where there can be none. */
function priceOfPlace(line: Line, at: number): number {
  const { text, units, ids } = line;
  const { start, end } = units[at] as Unit;
  const word = text.slice(start, end);
  if (isLetterOfList(text, start, end)) return Infinity;
  const foreign = isForeign(text, units, ids, at - 1) || isForeign(text, units, ids, at + 1);
  const unmarked = !isMarked(word);
  const price = unmarked && foreign ? FOREIGN_PRICE : 0;
  if (!isCapital(word))
    return RARE_WORDS.has(word) ? RARE_WORD_PRICE : unmarked ? price - MISSING_BONUS : price;
  const inCapitals = word === word.toUpperCase();
  if (inCapitals && word.length <= 3) return word.length === 1 ? Infinity : NAME_PRICE;
  if (!inCapitals && isOfPerson(line, at)) return price + (unmarked ? UNMARKED_PERSON_PRICE : PERSON_PRICE);
  const first = ids[at - 1] === BREAK;
  if (first && !isCapitalUnit(text, units, at + 1)) return unmarked ? CAPITAL_PRICE : 0;
  if (isCapitalUnit(text, units, at - 1) || isCapitalUnit(text, units, at + 1)) {
    // `Nguyễn Thanh Tung` lacks no mark. Where all is in capitals, no capital says that it is a name.
    return price + (unmarked && !inCapitals ? UNMARKED_NAME_PRICE : NAME_PRICE);
  }
  return price + (unmarked ? NAME_PRICE : CAPITAL_PRICE);
}

/** Part of a name that a title stands before (`ông Tám`, `bản Khuổi Nọi`), or behind a family name. */
function isOfPerson({ text, units }: Line, at: number): boolean {
  let first = at;
  while (at - first < LONGEST_NAME && isCapitalUnit(text, units, first - 1)) first--;
  if (first < at && FAMILY_NAMES.has(wordAt(text, units, first))) return true;
  return TITLES.has(wordAt(text, units, first - 1));
}

const LONGEST_NAME = 4;

function wordAt(text: string, units: readonly Unit[], at: number): string {
  const unit = units[at];
  return unit?.kind === 'word' ? text.slice(unit.start, unit.end) : '';
}

/** `a)`, `b.`: a single letter that counts. */
const isLetterOfList = (text: string, start: number, end: number): boolean =>
  end - start === 1 && !isMarked(text.charAt(start)) && /[).]/.test(text.charAt(end));

/** A word that is no syllable and no abbreviation. */
function isForeign(text: string, units: readonly Unit[], ids: Uint16Array, at: number): boolean {
  const unit = units[at];
  if (ids[at] !== UNKNOWN || unit?.kind !== 'word') return false;
  const word = text.slice(unit.start, unit.end);
  return word !== word.toUpperCase() && !isMarked(word);
}

const isCapital = (word: string): boolean => !word.startsWith(word.charAt(0).toLowerCase());

function isCapitalUnit(text: string, units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return unit?.kind === 'word' && isCapital(text.slice(unit.start, unit.end));
}

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
  return likeliest(found).map(({ word, cost }) => ({ word, gain: (own - cost) / PER_NAT }));
}

/** What the text gains, in nats, when `replacement` stands at a place instead. Both in one paragraph, NFC. */
export const gainOf = (model: LanguageModel, text: string, span: Span, replacement: string): number =>
  score(model, text).nats - score(model, text.slice(0, span.start) + replacement + text.slice(span.end)).nats;

export interface Score {
  /** −ln of the text's probability. */
  readonly nats: number;
  readonly words: number;
  /** Share of the words that the model knows: the less it knows, the less its score says. */
  readonly confidence: number;
}

/** How unlikely a text is. Vietnamese prose costs three to four nats a word. */
export const score = (model: LanguageModel, text: string): Score => scoreOfLine(lineOf(model, text));

function scoreOfLine({ ids, units, costs }: Line): Score {
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
