/**
 * The written syllable (âm tiết) taken apart into onset, rime and tone, and whether it can exist at all. Judges
 * form alone: a possible syllable need not be a word. Tables are in `data/syllables.json`.
 */
import tables from '../../data/syllables.json';
import { readLetters, type Tone } from './letters';

/**
 * Two schools of placing the tone on an open `oa`, `oe`, `uy`; they agree on every other rime. `old` writes
 * hòa, khỏe, thủy (typewriters, most provinces); `new` writes hoà, khoẻ, thuỷ (linguists, textbooks, the
 * Party's Central Office). Spelling guides that go by office habit instead of linguistics may swap the names.
 */
export type ToneSchool = 'old' | 'new';

export interface Syllable {
  /** Âm đầu as spelled: `ngh`, `qu`, `gi`; empty where the syllable begins with its rime. */
  readonly onset: string;
  /** Vần with its glide, without tone: `oan`, `ương`. `gì` has onset `gi` and rime `i`. */
  readonly rime: string;
  /** Lower-case letters without tone: `hoan`. */
  readonly base: string;
  readonly tone: Tone;
  /** Index of the letter that carries the tone; -1 for ngang. */
  readonly toneIndex: number;
  /** The school that the placement shows; absent where the schools agree. */
  readonly school?: ToneSchool;
}

/** A base with the two places where its tone may stand. */
export interface Shape {
  readonly onset: string;
  readonly rime: string;
  readonly place: Readonly<Record<ToneSchool, number>>;
  /** Ends in c, ch, p or t, and so takes only sắc and nặng. */
  readonly stopped: boolean;
}

const STOP = /[cpt]$|ch$/;
/** The schools differ on these where no coda follows. */
const OPEN_GLIDES: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);

const groups: Readonly<Record<string, string>> = tables.rimes;
const shapes = shapesOf(tables.onsets);

/** Cleared when full, so that a server which sees much foreign text does not grow. */
const MEMO_LIMIT = 20_000;
const memo = new Map<string, Syllable | undefined>();

/** @returns undefined when `base` is no possible syllable without its tone */
export const shapeOf = (base: string): Shape | undefined => shapes.get(base);

/** Every possible syllable without tone. */
export const bases = (): Iterable<string> => shapes.keys();

export const takesTone = (shape: Shape, tone: Tone): boolean => !shape.stopped || tone === 1 || tone === 5;

/**
 * @param word one written syllable, NFC, any case
 * @returns undefined when no Vietnamese syllable is written so: onset, rime, tone or its place is impossible
 */
export function analyseSyllable(word: string): Syllable | undefined {
  const known = memo.get(word);
  if (known !== undefined || memo.has(word)) return known;
  const syllable = analyse(word);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(word, syllable);
  return syllable;
}

function analyse(word: string): Syllable | undefined {
  const letters = readLetters(word);
  const shape = letters && shapes.get(letters.base);
  if (!shape || !takesTone(shape, letters.tone)) return undefined;
  const syllable = { onset: shape.onset, rime: shape.rime, ...letters };
  const { place } = shape;
  if (letters.tone === 0 || (place.old === place.new && letters.toneIndex === place.old)) return syllable;
  if (letters.toneIndex === place.old) return { ...syllable, school: 'old' };
  if (letters.toneIndex === place.new) return { ...syllable, school: 'new' };
  return undefined;
}

function shapesOf(onsets: typeof tables.onsets): ReadonlyMap<string, Shape> {
  const all = new Map<string, Shape>();
  for (const { spellings, groups: names = '', extra = '' } of onsets) {
    const rimes = [...listOf(names).flatMap((name) => listOf(groups[name] ?? '')), ...listOf(extra)];
    for (const rime of rimes) {
      const places = { old: tonePlace(rime, 'old'), new: tonePlace(rime, 'new') };
      const stopped = STOP.test(rime);
      for (const onset of spellings.split(' ')) {
        const start = lengthBefore(onset, rime);
        const place = { old: start + places.old, new: start + places.new };
        all.set(onset.slice(0, start) + rime, { onset, rime, place, stopped });
      }
    }
  }
  return all;
}

function listOf(words: string): readonly string[] {
  return words === '' ? [] : words.split(' ');
}

/** Letters written before the rime. The i of `gi` and the i of its rime are written once: gì, giếng. */
function lengthBefore(onset: string, rime: string): number {
  return onset === 'gi' && rime.startsWith('i') ? 1 : onset.length;
}

/** Index in the rime of the letter that carries the tone: the nucleus, or its first half where it has no coda. */
function tonePlace(rime: string, school: ToneSchool): number {
  const marked = rime.search(/[ăâêôơ]/u);
  if (marked >= 0) return marked;
  if (rime.includes('ư')) return rime.indexOf('ư');
  const vowels = /^[aeiouy]*/u.exec(rime)?.[0].length ?? 0;
  if (vowels === 3) return 1;
  if (vowels < rime.length) return vowels - 1;
  return school === 'new' && OPEN_GLIDES.has(rime) ? 1 : 0;
}
