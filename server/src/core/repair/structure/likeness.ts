/**
 * How like a word as a reading machine gives it (`THU'C`, `PANG`, `C0NG`) is to a word of a fixed vocabulary. Marks
 * and case do not count; letters that are easily taken for one another count little.
 */
import { fold } from '../../text/fold';
import { lazy } from '../../text/lazy';

/** Letters and signs of like shape, without marks, small and capital ones together. */
const LIKE = [
  '06oqcdg',
  'aeo',
  'il1|!tjf[]',
  'uvwyi',
  'nhm',
  'nu',
  'rn',
  'ec¢',
  's58',
  'gq9',
  'a4d',
  'b68',
  'dpbto',
  'z2',
  'kx',
  'yv',
];
/** Specks that are read as signs within a word. */
const SPECKS = '\'’‘`´.,-_~^*°"';
const LIKE_COST = 0.35;
const SPECK_COST = 0.2;
const GAP_COST = 0.7;

const alike = lazy(() => {
  const pairs = new Set<string>();
  for (const group of LIKE) for (const a of group) for (const b of group) pairs.add(a + b);
  return pairs;
});

/** 0 where the two are the same but for marks and case; 1 is one letter of another shape. */
export function unlikeness(written: string, meant: string): number {
  const [a, b] = [fold(written), fold(meant)];
  if (a === b) return 0;
  let row = [0];
  for (const letter of b) row.push((row.at(-1) ?? 0) + (SPECKS.includes(letter) ? SPECK_COST : GAP_COST));
  for (const letter of a) {
    const gap = SPECKS.includes(letter) ? SPECK_COST : GAP_COST;
    const next = [(row[0] ?? 0) + gap];
    for (let j = 1; j < row.length; j++) {
      const other = b.charAt(j - 1);
      const swap = letter === other ? 0 : alike().has(letter + other) ? LIKE_COST : 1;
      next.push(Math.min((row[j - 1] ?? 0) + swap, (row[j] ?? 0) + gap, (next[j - 1] ?? 0) + GAP_COST));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Most that may differ for each letter, and how much better than the next one the best must be. */
const MOST_UNLIKE = 0.17;
const LEAST_LEAD = 0.03;
const LEAST_RATIO = 1.6;
/** Longer texts are no fixed wording. */
const LONGEST = 80;

/** Fixed wording, found again in what a machine read. */
export class Wording {
  private readonly byShape = lazy(() => {
    const shapes = new Map<number, string[]>();
    for (const phrase of this.phrases) {
      const count = wordCount(phrase);
      shapes.set(count, [...(shapes.get(count) ?? []), phrase]);
    }
    return shapes;
  });
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly phrases: readonly string[]) {}

  /** The phrase that is meant by the whole of a text, where it is the only one that comes near. */
  closest(text: string): string | undefined {
    if (text.length > LONGEST || text.length < 3) return undefined;
    if (this.known.has(text)) return this.known.get(text);
    if (this.known.size > 5000) this.known.clear();
    const found = this.search(text);
    this.known.set(text, found);
    return found;
  }

  private search(text: string): string | undefined {
    let best: string | undefined;
    let least = Infinity;
    let second = Infinity;
    for (const phrase of this.byShape().get(wordCount(text)) ?? []) {
      if (Math.abs(phrase.length - text.length) > 3) continue;
      const distance = unlikeness(text, phrase) / phrase.length;
      if (distance > MOST_UNLIKE * 2 || !wordByWord(text, phrase)) continue;
      if (distance < least) [best, least, second] = [phrase, distance, least];
      else if (distance < second) second = distance;
    }
    return least <= MOST_UNLIKE && second >= least * LEAST_RATIO + LEAST_LEAD ? best : undefined;
  }
}

/** No word is wholly another one: `TỔNG` for `PHƯỜNG`. */
const MOST_UNLIKE_WORD = 0.45;

function wordByWord(text: string, phrase: string): boolean {
  const meant = phrase.split(' ');
  return text
    .split(/[ \u00a0]+/)
    .every(
      (word, i) =>
        unlikeness(word, meant[i] ?? '') <= Math.max(0.75, (meant[i] ?? '').length * MOST_UNLIKE_WORD),
    );
}

const wordCount = (text: string): number => text.split(/[ \u00a0]+/).length;

/** Capitals but for letters that a machine made small or took for digits: `Bi THU`, `viEéT NAM`. */
export function inCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (const letter of text) {
    if (letter !== letter.toLowerCase()) capitals++;
    else if (letter !== letter.toUpperCase()) small++;
  }
  return capitals >= 3 && small * 2 <= capitals;
}
