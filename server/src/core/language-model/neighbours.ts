/**
 * Syllables that are taken for one another: those with the same letters, those that sound alike in some region, those
 * one keystroke away. Each at its price, since the rarer a slip, the surer the context must be.
 */
import { fold } from '../text/fold';
import { analyseSyllable, type Syllable } from '../vietnamese/syllable';
import { candidatesOf } from './candidates';
import { PER_NAT } from './format';
import type { LanguageModel } from './model';

export interface Neighbours {
  /** Ascending by price. */
  readonly ids: readonly number[];
  /** In sixteenths of a nat. */
  readonly prices: readonly number[];
}

const SOUNDS_ALIKE = 5 * PER_NAT;
const ONE_LETTER = 9 * PER_NAT;
/** Rarer syllables than this are nobody's slip of the finger. */
const COMMON = 11 * PER_NAT;

/** Onsets, and codas, that some region does not tell apart. */
const ONSETS: readonly (readonly string[])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi', 'r'],
  ['l', 'n'],
  ['d', 'gi', 'v'],
];
const CODAS: readonly (readonly string[])[] = [
  ['c', 't'],
  ['n', 'ng'],
  ['ch', 't'],
  ['nh', 'n'],
];

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** Cleared when full, so that a server which sees much foreign text does not grow. */
const MEMO_LIMIT = 10_000;
const known = new WeakMap<LanguageModel, Map<string, Neighbours>>();

/**
 * Of a syllable, known to the model or not. Syllables that differ only in i and y are one word in two spellings.
 * @param key as `syllableKey` gives it
 */
export function neighboursOf(model: LanguageModel, key: string): Neighbours {
  let all = known.get(model);
  if (!all || all.size >= MEMO_LIMIT) known.set(model, (all = new Map<string, Neighbours>()));
  let neighbours = all.get(key);
  if (!neighbours) all.set(key, (neighbours = read(model, key)));
  return neighbours;
}

function read(model: LanguageModel, key: string): Neighbours {
  const own = spelledAlike(key);
  const sorted = [...neighboursOfWord(model, key)]
    .filter(([other]) => spelledAlike(model.words[other] ?? '') !== own)
    .sort(([, a], [, b]) => a - b);
  return { ids: sorted.map(([other]) => other), prices: sorted.map(([, price]) => price) };
}

const spelledAlike = (word: string): string => word.normalize('NFD').replaceAll('y', 'i').normalize('NFC');

/** Syllables near a word that may be none itself, with their prices. @param word as `keyOf` spells it */
export function neighboursOfWord(model: LanguageModel, word: string): Map<number, number> {
  const { byLetters } = candidatesOf(model);
  const letters = fold(word);
  const prices = new Map<number, number>();
  const offer = (other: number, price: number): void => {
    if (price < (prices.get(other) ?? Infinity)) prices.set(other, price);
  };
  for (const other of byLetters.get(letters) ?? []) offer(other, 0);
  const syllable = analyseSyllable(word);
  if (syllable) for (const other of soundingLike(model, syllable)) offer(other, SOUNDS_ALIKE);
  const tone = toneOf(word);
  // A word that is none may have lost its tone with a letter.
  const anyTone = !syllable && tone === '';
  for (const near of oneLetterAway(letters)) {
    for (const other of byLetters.get(near) ?? []) {
      if ((model.unigrams[other] ?? 0) > COMMON) break;
      if (anyTone || toneOf(model.words[other] ?? '') === tone) offer(other, ONE_LETTER);
    }
  }
  return prices;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const toneOf = (word: string): string => TONE.exec(word.normalize('NFD'))?.[0] ?? '';

function soundingLike(model: LanguageModel, { onset, rime, base, tone }: Syllable): number[] {
  const others = new Set<string>();
  for (const group of ONSETS) {
    if (group.includes(onset)) for (const other of group) others.add(other + rime);
  }
  const coda = /(?:ch|nh|ng|[cmnpt])$/u.exec(rime)?.[0] ?? '';
  if (coda !== '') {
    const start = base.slice(0, base.length - coda.length);
    for (const group of CODAS) if (group.includes(coda)) for (const other of group) others.add(start + other);
  }
  others.delete(base);
  return [...others].flatMap((other) => idsWithTone(model, other, tone));
}

function idsWithTone(model: LanguageModel, base: string, tone: Syllable['tone']): number[] {
  const { byLetters } = candidatesOf(model);
  return (byLetters.get(fold(base)) ?? []).filter((id) => {
    const syllable = analyseSyllable(model.words[id] ?? '');
    return syllable?.base === base && syllable.tone === tone;
  });
}

/** Every string one insertion, deletion, substitution or transposition away. */
function* oneLetterAway(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after !== '') yield before + letter + after.slice(1);
    }
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
  }
}
