/** What a misread word may have been: words of the vocabulary by their cost, abbreviations, and the word as it stands. */
import type { LanguageModel } from '../../language-model/model';
import { NUMBER, syllableKey, UNKNOWN } from '../../language-model/units';
import { fold } from '../../text/fold';
import { isAbbreviation } from './damage';
import { englishOcr } from './channel';
import { Search, type LetterCase, type Match } from './search';
import { vocabularyOf, type Vocabulary } from './vocabulary';

export interface Candidate {
  /** Of the language model. */
  readonly id: number;
  /** As it is to be written. */
  readonly text: string;
  /** Cost of the reading, in sixteenths of a nat. */
  readonly cost: number;
}

/** Limits of the search, one after another until something is found. */
const LIMITS = [24, 96, 192, 336, 560] as const;
/** What a word may cost that fits well. */
const NEAR = 64;
/** What a candidate may cost more than the best. */
const SLACK = 112;
const MOST = 20;
/** How much of the model's cost of a word counts when candidates are weeded out. */
const RANK_BY_FREQUENCY = 0.4;

/**
 * Cost of leaving a word as it stands though it is no word: what looks like one without its marks is mostly one; names and
 * foreign words are not rare.
 */
const AS_IT_STANDS = {
  shortForm: 0,
  abbreviation: 40,
  /** `5G`, `H5N1`. */
  code: 112,
  /** With signs in it, or digits. */
  odd: 400,
  likeSyllable: { small: 240, capital: 176, capitals: 208 },
  other: { small: 208, capital: 128, capitals: 144 },
} as const;
const CODE = /^(?:\p{Lu}+\d[\p{Lu}\d]*|\d+\p{Lu}[\p{Lu}\d]*)$/u;
/** Cost that digits are letters, and that they are what they seem. */
const DIGITS = { asWord: 0, asNumber: 8 } as const;
/** Short forms are few, so that one which fits well is meant. */
const SHORT_FORM = { limit: 64, slack: 24, prior: 0 } as const;
/** Longer strings are no syllables. */
const LONGEST = 14;

const made = new WeakMap<LanguageModel, Candidates>();
/** Cleared when full. */
const MEMO_LIMIT = 20_000;

export class Candidates {
  private readonly vocabulary: Vocabulary;
  private readonly search: Search;
  private readonly shortFormSearch: Search;
  private readonly knownNear = new Map<string, readonly Candidate[]>();
  private readonly known = new Map<string, readonly Candidate[]>();

  /** Kept with the model, since scans of one office repeat their misreadings. */
  static under(model: LanguageModel): Candidates {
    let candidates = made.get(model);
    if (!candidates) made.set(model, (candidates = new Candidates(model)));
    return candidates;
  }

  private constructor(private readonly model: LanguageModel) {
    this.vocabulary = vocabularyOf(model);
    this.shortFormSearch = new Search(englishOcr(), this.vocabulary.shortFormTree);
    this.search = new Search(englishOcr(), this.vocabulary.tree);
  }

  /** In the order of likelihood without context. */
  of(word: string, amongCapitals = false): readonly Candidate[] {
    const key = amongCapitals ? `${word} ` : word;
    let candidates = this.known.get(key);
    if (candidates) return candidates;
    candidates = this.find(word, amongCapitals);
    if (this.known.size >= MEMO_LIMIT) this.known.clear();
    this.known.set(key, candidates);
    return candidates;
  }

  /** Words that a part of a string fits well, likeliest first. */
  near(part: string): readonly Candidate[] {
    let candidates = this.knownNear.get(part);
    if (candidates) return candidates;
    candidates = this.search
      .find(part, part === part.toUpperCase() ? 'capitals' : 'small', NEAR, NEAR)
      .map(({ word, cost }) => ({ id: this.vocabulary.words[word]?.id ?? UNKNOWN, text: '', cost }))
      .sort((a, b) => this.rank(a) - this.rank(b));
    if (this.knownNear.size >= MEMO_LIMIT) this.knownNear.clear();
    this.knownNear.set(part, candidates);
    return candidates;
  }

  /** Id of a word that is right as it stands. */
  idOf(word: string): number {
    return this.model.idOf(syllableKey(word) ?? '');
  }

  private find(word: string, amongCapitals: boolean): readonly Candidate[] {
    const isNumber = /^\d+$/u.test(word);
    const own: Candidate = isNumber
      ? { id: NUMBER, text: word, cost: DIGITS.asNumber }
      : { id: UNKNOWN, text: word, cost: this.costAsItStands(word, amongCapitals) };
    if (word.length > LONGEST || (isNumber && word.length > 2)) return [own];
    const written = !amongCapitals && isDamagedWord(word) ? 'small' : undefined;
    const byId = new Map<number, Candidate>();
    for (const letterCase of casesOf(word, amongCapitals)) {
      for (const { word: index, cost } of this.matches(word, letterCase)) {
        const entry = this.vocabulary.words[index];
        if (!entry || cost >= (byId.get(entry.id)?.cost ?? Infinity)) continue;
        byId.set(entry.id, { id: entry.id, text: inCase(entry.text, written ?? letterCase), cost });
      }
    }
    const least = Math.min(...[...byId.values()].map(({ cost }) => cost));
    const words = [...byId.values()]
      .filter(({ cost }) => cost <= least + SLACK)
      .sort((a, b) => this.rank(a) - this.rank(b))
      .slice(0, MOST)
      .map((candidate) => (isNumber ? { ...candidate, cost: candidate.cost + DIGITS.asWord } : candidate));
    return [...words, ...this.shortForms(word), own];
  }

  private rank({ id, cost }: Candidate): number {
    return cost + RANK_BY_FREQUENCY * (this.model.unigrams[id] ?? 0);
  }

  private costAsItStands(word: string, amongCapitals: boolean): number {
    if (!amongCapitals && this.vocabulary.shortForms.has(word)) return AS_IT_STANDS.shortForm;
    if (isAbbreviation(word)) return AS_IT_STANDS.abbreviation;
    if (CODE.test(word)) return AS_IT_STANDS.code;
    if (!/^\p{L}+$/u.test(word)) return AS_IT_STANDS.odd;
    const costs = this.vocabulary.letters.has(fold(word)) ? AS_IT_STANDS.likeSyllable : AS_IT_STANDS.other;
    if (word === word.toLowerCase()) return costs.small;
    return word === word.toUpperCase() ? costs.capitals : costs.capital;
  }

  private shortForms(word: string): readonly Candidate[] {
    if (!/^\p{Lu}[\p{Lu}\d]+$/u.test(word)) return [];
    const matches = this.shortFormSearch.find(word, 'capitals', SHORT_FORM.limit, SHORT_FORM.slack);
    return matches.flatMap(({ word: index, cost }) => {
      const text = this.vocabulary.shortFormList[index];
      return text === undefined || text === word
        ? []
        : [{ id: UNKNOWN, text, cost: cost + SHORT_FORM.prior }];
    });
  }

  private matches(word: string, letterCase: LetterCase): readonly Match[] {
    for (const limit of LIMITS) {
      const matches = this.search.find(word, letterCase, limit, SLACK);
      if (matches.length === 0) continue;
      const least = Math.min(...matches.map(({ cost }) => cost));
      // What lies between the limit and the slack was not looked at.
      return least + SLACK <= limit ? matches : this.search.find(word, letterCase, least + SLACK, SLACK);
    }
    return [];
  }
}

/** `CaC`, `tAm`: small letters, some of which were read as capitals. */
function isDamagedWord(word: string): boolean {
  const letters = Array.from(word).filter((character) => /\p{L}/u.test(character));
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  if (capitals.length === letters.length || letters.length > 4) return false;
  return capitals.length > 1 || (capitals.length === 1 && word.startsWith(word.charAt(0).toLowerCase()));
}

/** In which case a word may have been printed that was read so. */
function casesOf(word: string, amongCapitals: boolean): readonly LetterCase[] {
  const letters = Array.from(word).filter((character) => /\p{L}/u.test(character));
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  // `b` may be a Đ.
  if (capitals.length === 0) return /^[bp]/u.test(word) ? ['small', 'title'] : ['small'];
  if (amongCapitals) return ['capitals'];
  if (isDamagedWord(word)) return ['small', 'title'];
  const first = word.charAt(0);
  const opens = first !== first.toLowerCase();
  if (capitals.length === letters.length && letters.length > 2) return ['capitals'];
  if (capitals.length === 1 && opens)
    return letters.length > 1 ? ['title', 'small'] : ['title', 'small', 'capitals'];
  return ['small', 'title', 'capitals'];
}

function inCase(word: string, letterCase: LetterCase): string {
  if (letterCase === 'capitals') return word.toUpperCase();
  return letterCase === 'title' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
