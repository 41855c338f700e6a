/**
 * What a doubt must bring more where names, foreign words and words of everyday life stand, of which the model knows
 * little: the price of a place.
 */
import familyNames from '../../data/family-names.json';
import titles from '../../data/name-titles.json';
import rareWords from '../../data/rare-words.json';
import { PER_NAT } from './format';
import type { Line } from './line';
import { BREAK, isMarked, UNKNOWN, type Unit } from './units';

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
export const MISSING_BONUS = 1.3 * PER_NAT;
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
/** What a possible syllable costs more that the model does not know; names are often rare. */
export function rareness({ text, units, ids }: Line, at: number): number {
  const { start, end } = units[at] as Unit;
  const word = text.slice(start, end);
  if (!isMarked(word) || RARE_WORDS.has(word)) return RARE;
  const isName = isCapital(word) && (ids[at - 1] !== BREAK || isCapitalUnit(text, units, at + 1));
  return isName ? RARE : RARE_MARKED;
}

/** Infinity where there can be no doubt. */
export function priceOfPlace(line: Line, at: number): number {
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
