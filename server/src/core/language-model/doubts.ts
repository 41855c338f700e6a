/**
 * Words that are possible but wrong where they stand (`xây dụng`, `chỉ dạo`), by what the model expects in their
 * context. A doubt is worth what the text would gain by its first suggestion.
 */
import { byText } from '../text/by-text';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { MARKED_LETTERS } from '../vietnamese/letters';
import { isForeignWord } from '../vietnamese/words';
import { PER_NAT } from './format';
import { lineOf, ownCost, Place, scoreOfLine, type Line, type Score } from './line';
import type { LanguageModel } from './model';
import { MISSING_BONUS, priceOfPlace, rareness } from './names';
import { cheaper, cheaperSplits, isSyllable, likeliest, type Suggestion } from './suggest';
import { contextOf, isMarked, REACH, syllableKey, UNKNOWN, type Unit } from './units';

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
/** What no syllable is written so, and no foreign word that is known, costs more. */
const IMPOSSIBLE = 16 * PER_NAT;
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
    const [first, ...others] = likeliest(found, limit + least * PER_NAT);
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
