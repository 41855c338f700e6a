/**
 * Finds documents by what somebody begins to type of them: number, symbol, type, body, words of the summary, in any
 * order and without marks. What was typed stands at the end of a sentence, so that with each document is found how
 * many of the last words speak of it; the sentence before them is not to be lost.
 */
import data from '../../data/citation-leads.json';
import { documentTypes } from '../citations/document-types';
import { foldWords } from '../text/fold';
import type { DocumentParts } from './full-form';
import { keysOf, unpadded, type Keys } from './search-keys';

/** A word of the sentence up to the caret. */
export interface TypedWord {
  /** Folded; what else the keys of an input method may have meant comes second. Digits, or letters. */
  readonly forms: readonly string[];
  /** It was typed without marks: rather something to search for than part of a sentence. */
  readonly isBare: boolean;
}

export interface Found {
  /** How many of the last words speak of the document. */
  readonly taken: number;
  /** Among them is its whole number. */
  readonly hasNumber: boolean;
  readonly hasType: boolean;
  /** Among them are its type, its number or two of its other words: more than a word that many summaries have. */
  readonly isTelling: boolean;
}

/** What was typed, made ready to be compared with many documents. */
class TypedName {
  private readonly last: number;
  /** The last word as it begins one of a document, and the one before it. */
  private readonly begun: readonly Sought[];
  private readonly before: readonly Sought[];
  /** Indices of words with which the name of a type ends. */
  private readonly typeEnds: ReadonlySet<number>;
  /** Where a date is said, behind `ngày`. */
  private readonly dateFrom: number;

  constructor(private readonly words: readonly TypedWord[]) {
    this.last = words.length - 1;
    this.typeEnds = new Set([...words.keys()].filter((i) => endsPhrase(words, i, typeNames)));
    this.dateFrom = words.findIndex(({ forms }, i) => i > 0 && forms.includes('ngay'));
    const last = words.at(-1)?.forms ?? [];
    const isLabel = this.dateFrom === this.last || (last.includes('so') && this.typeEnds.has(this.last - 1));
    this.begun = isLabel ? ANYWHERE : last.map((form) => sought(` ${unpadded(form)}`));
    const before = words.at(-2)?.forms ?? [];
    const mayBeLabel = before.includes('so') || before.includes('ngay');
    this.before = mayBeLabel ? ANYWHERE : before.map((form) => sought(` ${unpadded(form)} `));
  }

  /**
   * Undefined where the last words do not speak of the document, or where they name another type.
   * @param least fewer words are not worth finding
   */
  find(parts: DocumentParts, least = 1): Found | undefined {
    const keys = keysOf(parts);
    if (!this.mayBe(keys, least)) return undefined;
    let at = this.last;
    const seen: Step['kind'][] = [];
    while (at >= 0) {
      const step = this.step(keys, at, seen);
      if (!step) break;
      for (let i = 0; i < step.count; i++) seen.push(step.kind);
      at -= step.count;
    }
    const first = seen.at(-1);
    if (first === undefined || (first !== 'type' && this.typeEnds.has(at))) return undefined;
    const taken = seen.length;
    const hasNumber = seen.some((kind, i) => kind === 'number' && this.isNumber(keys, this.last - i));
    if (taken < least || seen.every((kind) => kind === 'label')) return undefined;
    const others = seen.filter((kind) => kind === 'subject' || kind === 'issuer').length;
    const isTelling =
      seen.includes('number') || seen.includes('label') || others > 1 || (others > 0 && seen.length > others);
    return { taken, hasNumber, isTelling, hasType: seen.includes('type') };
  }

  /** Cheap: most documents have no word like the last one, or none like the one before it. */
  private mayBe({ all }: Keys, least: number): boolean {
    return hasOne(all, this.begun) && (least === 1 || hasOne(all, this.before));
  }

  private isNumber({ number }: Keys, at: number): boolean {
    return this.words[at]?.forms.some((form) => unpadded(form) === number) ?? false;
  }

  /** What the words up to `at` are of the document. @param seen kinds of those behind them, the last word first */
  private step(keys: Keys, at: number, seen: readonly Step['kind'][]): Step | undefined {
    const word = this.words[at];
    const next = seen.at(-1);
    if (!word) return undefined;
    if (word.forms.every(isDigits)) return this.numberStep(keys, at, seen);
    const type = seen.includes('type') ? 0 : this.typeWords(keys, at);
    if (type > 0) return { kind: 'type', count: type };
    const isLabel = word.forms.includes('so') && (next === undefined || next === 'number');
    if (isLabel && (next === 'number' || this.typeWords(keys, at - 1) > 0))
      return { kind: 'label', count: 1 };
    if (this.dateFrom === at && (next === undefined || next === 'date')) return { kind: 'date', count: 1 };
    if (word.isBare && this.isIn(keys.symbol, at) && isBesideNumber(word, next))
      return { kind: 'symbol', count: 1 };
    const isNumbered = next === 'number' || next === 'label' || next === 'symbol';
    // `Chỉ thị số 25`: the plan 25-KH/ĐU may speak of a Chỉ thị, and is none.
    if (isNumbered && this.typeEnds.has(at)) return undefined;
    for (const kind of ['subject', 'issuer'] as const)
      if (this.isIn(keys[kind], at) && this.belongs(keys, at, kind, next)) return { kind, count: 1 };
    return undefined;
  }

  private numberStep(keys: Keys, at: number, seen: readonly Step['kind'][]): Step | undefined {
    const form = unpadded(this.words[at]?.forms[0] ?? '');
    const isLast = at === this.last;
    if (this.dateFrom >= 0 && at > this.dateFrom)
      return keys.date.includes(isLast ? ` ${form}` : ` ${form} `) ? { kind: 'date', count: 1 } : undefined;
    if (seen.includes('number')) return undefined;
    const fits = isLast ? keys.number.startsWith(form) : keys.number === form;
    return fits ? { kind: 'number', count: 1 } : undefined;
  }

  /** How many words up to `at` are the name of the type; while it is being typed, its first words are enough. */
  private typeWords({ type }: Keys, at: number): number {
    for (let count = type.length; count > 0; count--) {
      const isWhole = count === type.length;
      if ((!isWhole && at < this.last) || at - count + 1 < 0) continue;
      const fits = type.slice(0, count).every((word, i) => {
        const place = at - count + 1 + i;
        const forms = this.words[place]?.forms ?? [];
        return forms.some((form) => (place === this.last ? word.startsWith(form) : word === form));
      });
      if (fits) return count;
    }
    return 0;
  }

  private isIn(key: string, at: number): boolean {
    const forms = this.words[at]?.forms ?? [];
    return forms.some((form) => key.includes(at === this.last ? ` ${form}` : ` ${form} `));
  }

  /** Two words stand in this order in the document. */
  private isPair(key: string, at: number): boolean {
    const [first, second] = [this.words[at], this.words[at + 1]];
    if (!first || !second) return false;
    const end = at + 1 === this.last ? '' : ' ';
    return first.forms.some((a) => second.forms.some((b) => key.includes(` ${a} ${b}${end}`)));
  }

  /** Whether a word of the sentence is one of the search, too: the last one is, and what it follows upon. */
  private belongs(
    keys: Keys,
    at: number,
    kind: 'subject' | 'issuer',
    next: Step['kind'] | undefined,
  ): boolean {
    if (next === undefined) return true;
    if (next === kind && this.isPair(keys[kind], at)) return true;
    if (!this.words[at]?.isBare || endsPhrase(this.words, at, leads)) return false;
    return at === 0 || (this.words[at - 1]?.isBare === true && this.isPair(keys[kind], at - 1));
  }
}

/** Almost every letter is rarer than the space before it, and what is rare is found fast: `letters` are looked for first. */
interface Sought {
  readonly letters: string;
  readonly word: string;
}

const sought = (word: string): Sought => ({ letters: word.trim(), word });

/** In every key. `số` and `ngày` are said of any document. */
const ANYWHERE = [sought(' ')];

function hasOne(key: string, words: readonly Sought[]): boolean {
  for (const { letters, word } of words) if (key.includes(letters) && key.includes(word)) return true;
  return false;
}

interface Step {
  readonly kind: 'number' | 'symbol' | 'label' | 'type' | 'date' | 'subject' | 'issuer';
  /** Words. */
  readonly count: number;
}

const isDigits = (form: string): boolean => form >= '0' && form < ':';

/** `TU` is also từ: a symbol stands beside its number, or has no vowel. */
const isBesideNumber = ({ forms }: TypedWord, next: Step['kind'] | undefined): boolean =>
  next === undefined || next === 'number' || next === 'symbol' || !/[aeiouy]/.test(forms[0] ?? '');

const phrasesOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWords));

const leads = phrasesOf(data.words);
const typeNames = phrasesOf(documentTypes.flatMap(({ name, alsoTitled = [] }) => [name, ...alsoTitled]));

/** The words lead to a document and are none of its own: `thực hiện`. */
export const isLead = (words: readonly TypedWord[]): boolean => endsPhrase(words, words.length - 1, leads);

/** Words of the longest name. */
const LONGEST_PHRASE = 4;

function endsPhrase(words: readonly TypedWord[], at: number, phrases: ReadonlySet<string>): boolean {
  let phrase = '';
  for (let i = at; i >= 0 && at - i < LONGEST_PHRASE; i--) {
    phrase = `${words[i]?.forms[0] ?? ''}${phrase && ' '}${phrase}`;
    if (phrases.has(phrase)) return true;
  }
  return false;
}

/** A document that is found, and by what. */
export interface FoundDocument<Known> {
  readonly document: Known;
  readonly found: Found;
}

export interface TypedSource<Known> {
  readonly known: Iterable<Known>;
  /** Fewer words are not worth finding there. */
  readonly least: number;
}

/**
 * Of those found by the most words, at most `most`: those with the whole number first, then those of the type, then by
 * `group`, the newest first.
 * @param group small whole numbers, the lowest first
 */
export function findTyped<Known extends DocumentParts>(
  words: readonly TypedWord[],
  sources: readonly TypedSource<Known>[],
  group: (document: Known) => number,
  isOffered: (document: Known) => boolean,
  most: number,
): FoundDocument<Known>[] {
  if (words.length === 0) return [];
  const name = new TypedName(words);
  let best = 1;
  let all: FoundDocument<Known>[] = [];
  let ranks: number[] = [];
  for (const { known, least } of sources) {
    for (const document of known) {
      const found = name.find(document, Math.max(best, least));
      if (!found || !isOffered(document)) continue;
      if (found.taken > best) {
        all = [];
        ranks = [];
      }
      best = found.taken;
      all.push({ document, found });
      const standing = (found.hasNumber ? 0 : 2) + (found.hasType ? 0 : 1);
      ranks.push(keysOf(document).day - (standing * MOST_GROUPS + group(document)) * LATEST);
    }
  }
  const lowest = Float64Array.from(ranks).sort().at(-most) ?? -Infinity;
  return [...all.keys()]
    .filter((i) => (ranks[i] ?? 0) >= lowest)
    .sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0))
    .slice(0, most)
    .flatMap((i) => all[i] ?? []);
}

const MOST_GROUPS = 100;
/** More than any day written as one number. */
const LATEST = 1e8;
