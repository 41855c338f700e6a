/**
 * Syllables that are taken for one another: those with the same letters, those that sound alike in some region, those
 * one keystroke away. Each at its price, since the rarer a slip, the surer the context must be.
 */
import regional from '../../data/regional-spellings.json';
import { fold } from '../text/fold';
import { analyseSyllable, type Syllable } from '../vietnamese/syllable';
import { keyOf } from '../vietnamese/tokens';
import { candidatesOf } from './candidates';
import { PER_NAT } from './format';
import type { LanguageModel } from './model';

export interface Neighbours {
  /** Ascending by price. */
  readonly ids: readonly number[];
  /** In sixteenths of a nat. */
  readonly prices: readonly number[];
}

const SOUNDS_ALIKE = 2.5 * PER_NAT;
/** Of both tones that half of the country does not tell apart, hỏi and ngã. */
const OTHER_TONE = 2 * PER_NAT;
const OTHER_MARKS = 1.5 * PER_NAT;
const ONE_LETTER = 7 * PER_NAT;
/** Keys side by side, a letter typed twice, two typed in the wrong order. */
const ONE_KEY = 5 * PER_NAT;
/** Rarer syllables than this are nobody's slip of the finger. */
const COMMON = 11 * PER_NAT;

/** Onsets, and codas, that some region does not tell apart. */
const ONSETS: readonly (readonly string[])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi', 'r'],
  ['l', 'n'],
  ['d', 'gi', 'v'],
  ['nh', 'ngh', 'ng'],
];
const CODAS: readonly (readonly string[])[] = [
  ['c', 't'],
  ['n', 'ng'],
  ['ch', 't'],
  ['nh', 'n'],
];
/** Vowels before any coda, or none. */
const VOWELS: readonly (readonly string[])[] = [
  ['ai', 'ay'],
  ['ao', 'au'],
  ['iêu', 'iu', 'ươu', 'ưu', 'êu'],
  ['uôi', 'ui'],
  ['ươi', 'ưi'],
  ['iêm', 'im', 'êm'],
  ['iêp', 'ip', 'êp'],
  ['ôm', 'om', 'ơm'],
  ['ôp', 'op', 'ơp'],
  ['uôm', 'ôm'],
];

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** Cleared when full, so that a server which sees much foreign text does not grow. */
const MEMO_LIMIT = 10_000;
const known = new WeakMap<LanguageModel, Map<string, Neighbours>>();

/**
 * Of a syllable, known to the model or not. Those that differ only in i and y, or as regions do, are one word in two
 * spellings, and no neighbours.
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
  const variants = spellings.get(key);
  const sorted = [...neighboursOfWord(model, key)]
    .filter(([other]) => {
      const word = model.words[other] ?? '';
      return spelledAlike(word) !== own && variants?.has(word) !== true;
    })
    .sort(([, a], [, b]) => a - b);
  return { ids: sorted.map(([other]) => other), prices: sorted.map(([, price]) => price) };
}

/** Spellings of one word that stand side by side. */
const spellings: ReadonlyMap<string, ReadonlySet<string>> = spellingsOf(regional.rows);

function spellingsOf(rows: readonly string[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const row of rows) {
    const words = row.split(' ').map(keyOf);
    for (const word of words) all.set(word, new Set([...(all.get(word) ?? []), ...words]));
  }
  return all;
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
  const syllable = analyseSyllable(word);
  for (const other of byLetters.get(letters) ?? []) {
    offer(other, syllable && isOtherTone(syllable, model.words[other] ?? '') ? 0 : OTHER_MARKS);
  }
  if (syllable) for (const [other, price] of soundingLike(model, syllable)) offer(other, price);
  const tone = toneOf(word);
  // A word that is none may have lost its tone with a letter.
  const anyTone = !syllable && tone === '';
  forOneLetterAway(letters, (near, price) => {
    for (const other of byLetters.get(near) ?? []) {
      if ((model.unigrams[other] ?? 0) > COMMON) break;
      if (anyTone || toneOf(model.words[other] ?? '') === tone) offer(other, price);
    }
  });
  return prices;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const toneOf = (word: string): string => TONE.exec(word.normalize('NFD'))?.[0] ?? '';

function soundingLike(
  model: LanguageModel,
  { onset, rime, base, tone }: Syllable,
): (readonly [id: number, price: number])[] {
  const others = new Set<string>();
  for (const group of ONSETS) {
    if (group.includes(onset)) for (const other of group) others.add(other + rime);
  }
  const coda = /(?:ch|nh|ng|[cmnpt])$/u.exec(rime)?.[0] ?? '';
  if (coda !== '') {
    const start = base.slice(0, base.length - coda.length);
    for (const group of CODAS) if (group.includes(coda)) for (const other of group) others.add(start + other);
  }
  for (const group of VOWELS) {
    if (!group.includes(rime)) continue;
    for (const other of group) others.add(base.slice(0, base.length - rime.length) + other);
  }
  others.delete(base);
  return [...others].flatMap((other) => [...idsWithTone(model, other, tone)]);
}

/** Of its syllables with a tone, and with the one that many do not tell from it, which costs more. */
function* idsWithTone(
  model: LanguageModel,
  base: string,
  tone: Syllable['tone'],
): Generator<readonly [id: number, price: number]> {
  const { byLetters } = candidatesOf(model);
  const alike = tone === HOI ? NGA : tone === NGA ? HOI : tone;
  for (const id of byLetters.get(fold(base)) ?? []) {
    const syllable = analyseSyllable(model.words[id] ?? '');
    if (syllable?.base !== base) continue;
    if (syllable.tone === tone) yield [id, SOUNDS_ALIKE];
    else if (syllable.tone === alike) yield [id, SOUNDS_ALIKE + OTHER_TONE];
  }
}

const HOI = 3;
const NGA = 4;

/** Whether the words differ in nothing but hỏi and ngã. */
function isOtherTone({ base, tone }: Syllable, word: string): boolean {
  if (tone !== HOI && tone !== NGA) return false;
  const other = analyseSyllable(word);
  return other?.base === base && other.tone === HOI + NGA - tone;
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys to the left and right, and those that touch it in the rows above and below. */
const keysBeside: ReadonlyMap<string, string> = new Map(
  KEYBOARD.flatMap((keys, row) =>
    [...keys].map((key, at) => {
      const near = [
        [row, at - 1],
        [row, at + 1],
        [row - 1, at],
        [row - 1, at + 1],
        [row + 1, at - 1],
        [row + 1, at],
      ] as const;
      return [key, near.map(([line, place]) => KEYBOARD[line]?.charAt(place) ?? '').join('')] as const;
    }),
  ),
);

/** Every string one insertion, deletion, substitution or transposition away, with the price of the slip. */
function forOneLetterAway(word: string, visit: (near: string, price: number) => void): void {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    const letter = after.charAt(0);
    const beside = keysBeside.get(letter) ?? '';
    for (const other of LETTERS) {
      visit(before + other + after, ONE_LETTER);
      if (letter !== '')
        visit(before + other + after.slice(1), beside.includes(other) ? ONE_KEY : ONE_LETTER);
    }
    if (letter === '') continue;
    visit(before + after.slice(1), letter === word.charAt(at - 1) ? ONE_KEY : ONE_LETTER);
    if (after.length > 1) visit(before + after.charAt(1) + letter + after.slice(2), ONE_KEY);
  }
}
