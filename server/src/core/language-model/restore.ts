/**
 * Puts marks back on words that lost them (khôi phục dấu): of the syllables with the same letters, the likeliest in
 * their context. Letters, case, spaces and words that have marks stay as they are.
 */
import { inCaseOf } from '../vietnamese/letters';
import type { ToneSchool } from '../vietnamese/syllable';
import { inSchool } from '../vietnamese/tone';
import type { Span } from '../text/span';
import { candidatesOf, type Candidates } from './candidates';
import { PER_NAT } from './format';
import { bestPath, localCosts, type Slot } from './lattice';
import type { LanguageModel } from './model';
import { paragraphsOf } from './paragraphs';
import { BREAK, isMarked, MARK, NUMBER, UNKNOWN, unitsOf, type Unit } from './units';

export interface RestoreOptions {
  /** How the tone is placed where the schools differ; `new` when absent. */
  readonly school?: ToneSchool | undefined;
}

/** A word that had no marks, placed in the new text. */
export interface RestoredWord extends Span {
  readonly original: string;
  readonly word: string;
  /** Estimated chance that the word is right, 0 to 1. */
  readonly confidence: number;
  /** Other words that it might be, the likeliest first. */
  readonly alternatives: readonly string[];
}

export interface Restored {
  /** As long as the text that was given. */
  readonly text: string;
  readonly words: readonly RestoredWord[];
}

/** In text that has its marks a word without one is mostly right: changing it costs up to this much. */
const CHANGE_COST = 8 * PER_NAT;
/** Of the words of text without marks, at most this share has some; in text with marks about seven in eight. */
const STRIPPED_SHARE = 0.15;
const MARKED_SHARE = 0.7;
/** Alternatives further behind than this are no alternatives. */
const FARTHEST = 5 * PER_NAT;
const MOST_ALTERNATIVES = 5;

/** @param text NFC */
export function restore(model: LanguageModel, text: string, options: RestoreOptions = {}): Restored {
  const steps = restoreInSteps(model, text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Yields after each paragraph. */
export function* restoreInSteps(
  model: LanguageModel,
  text: string,
  { school = 'new' }: RestoreOptions = {},
): Generator<undefined, Restored> {
  const parts: string[] = [];
  const words: RestoredWord[] = [];
  let copied = 0;
  for (const paragraph of paragraphsOf(text)) {
    for (const word of restoreParagraph(model, text.slice(paragraph.start, paragraph.end), school)) {
      const start = paragraph.start + word.start;
      words.push({ ...word, start, end: start + word.word.length });
      parts.push(text.slice(copied, start), word.word);
      copied = start + word.original.length;
    }
    yield;
  }
  parts.push(text.slice(copied));
  return { text: parts.join(''), words };
}

function* restoreParagraph(model: LanguageModel, text: string, school: ToneSchool): Generator<RestoredWord> {
  const candidates = candidatesOf(model);
  const [, ...units] = unitsOf(text);
  const share = markedShare(text, units);
  if (!mayBeVietnamese(candidates, text, units)) return;
  const changeCost =
    CHANGE_COST * Math.max(0, Math.min(1, (share - STRIPPED_SHARE) / (MARKED_SHARE - STRIPPED_SHARE)));
  const slots = units.map((unit, at) =>
    isNumberLabel(text, unit, units[at + 1])
      ? { ids: [model.idOf('số')] }
      : slotOf(model, candidates, text, unit, changeCost),
  );
  const path = bestPath(model, slots);
  for (const [at, unit] of units.entries()) {
    const original = text.slice(unit.start, unit.end);
    if (unit.kind === 'symbol' || isCode(text, unit)) {
      if (share < STRIPPED_SHARE) yield* restoredSymbol(candidates, unit.start, original);
      continue;
    }
    if (unit.kind !== 'word' || isMarked(original)) continue;
    const { ids } = slots[at] as Slot;
    const show = (id: number): string => inSchool(inCaseOf(original, model.words[id] ?? ''), school);
    const id = ids[path.choices[at] ?? 0] ?? UNKNOWN;
    if (id === UNKNOWN) {
      const form = share < STRIPPED_SHARE ? candidates.markedForms.get(original.toLowerCase()) : undefined;
      if (form === undefined) continue;
      const word = inCaseOf(original, form);
      yield {
        start: unit.start,
        end: unit.end,
        original,
        word,
        confidence: FORM_CONFIDENCE,
        alternatives: [original],
      };
      continue;
    }
    const margin = path.margins[at] ?? Infinity;
    const word = show(id);
    yield {
      start: unit.start,
      end: unit.end,
      original,
      word,
      confidence: confidenceOf(margin),
      alternatives: margin < FARTHEST ? alternativesAt(model, slots, path.choices, at).map(show) : [],
    };
  }
}

/** Of words that are no syllables: what the corpora write at least so often. */
const FORM_CONFIDENCE = 0.9;

const confidenceOf = (margin: number): number => 1 / (1 + Math.exp(-margin / PER_NAT));

function alternativesAt(
  model: LanguageModel,
  slots: readonly Slot[],
  choices: readonly number[],
  at: number,
): readonly number[] {
  const { ids } = slots[at] as Slot;
  const costs = localCosts(model, slots, choices, at);
  const chosen = choices[at] ?? 0;
  const limit = (costs[chosen] ?? 0) + FARTHEST;
  return Array.from(ids, (id, k) => ({ id, k, cost: costs[k] ?? Infinity }))
    .filter(({ k, cost }) => k !== chosen && cost <= limit)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ id }) => id);
}

/** Of the words of another language few have the letters of a syllable: about one in three. */
const LEAST_KNOWN = 0.45;
/** Fewer words tell nothing. */
const LEAST_WORDS = 4;

function mayBeVietnamese(
  { byLetters, markedForms }: Candidates,
  text: string,
  units: readonly Unit[],
): boolean {
  let words = 0;
  let known = 0;
  for (const { kind, start, end } of units) {
    if (kind !== 'word' || end - start < 2) continue;
    const word = text.slice(start, end);
    const letters = word.toLowerCase();
    if (isMarked(word) || byLetters.has(letters) || markedForms.has(letters)) known++;
    // Abbreviations belong to no language.
    else if (word === word.toUpperCase()) continue;
    words++;
  }
  return words < LEAST_WORDS || known >= words * LEAST_KNOWN;
}

/** `so 25-CT/TW`. */
const isNumberLabel = (text: string, { kind, start, end }: Unit, next: Unit | undefined): boolean =>
  kind === 'word' && next?.kind === 'symbol' && text.slice(start, end).toLowerCase() === 'so';

/** `/DU`: letters of a symbol whose number is still to come. */
const isCode = (text: string, { kind, start, end }: Unit): boolean =>
  kind === 'word' && /[/-]/.test(text.charAt(start - 1)) && /^[A-Z]{2,6}$/.test(text.slice(start, end));

/** Letters in symbols that mean one thing only: đảng uỷ, quyết định, nghị định. */
const CODES: Readonly<Record<string, string>> = { DU: 'ĐU', QD: 'QĐ', ND: 'NĐ' };

function* restoredSymbol(
  { markedForms }: Candidates,
  start: number,
  symbol: string,
): Generator<RestoredWord> {
  for (const { 0: original, index } of symbol.matchAll(/[A-Z]{2,}/g)) {
    const word = CODES[original] ?? markedForms.get(original.toLowerCase())?.toUpperCase();
    if (word === undefined) continue;
    const at = start + index;
    yield {
      start: at,
      end: at + word.length,
      original,
      word,
      confidence: FORM_CONFIDENCE,
      alternatives: [original],
    };
  }
}

const FIXED: Readonly<Record<Exclude<Unit['kind'], 'word'>, Slot>> = {
  break: { ids: [BREAK] },
  mark: { ids: [MARK] },
  number: { ids: [NUMBER] },
  symbol: { ids: [UNKNOWN] },
};

function slotOf(
  model: LanguageModel,
  { byLetters }: Candidates,
  text: string,
  unit: Unit,
  changeCost: number,
): Slot {
  if (unit.kind !== 'word') return FIXED[unit.kind];
  const word = text.slice(unit.start, unit.end);
  const own = model.idOfWord(word);
  const ids = isMarked(word) || isLetterOfList(text, unit) ? undefined : byLetters.get(word.toLowerCase());
  if (!ids) return { ids: [own] };
  return { ids, costs: changeCost === 0 ? undefined : ids.map((id) => (id === own ? 0 : changeCost)) };
}

/** `a)`, `B.` */
const isLetterOfList = (text: string, { start, end }: Unit): boolean =>
  end - start === 1 && (text.charAt(end) === ')' || (start === 0 && text.charAt(end) === '.'));

function markedShare(text: string, units: readonly Unit[]): number {
  let words = 0;
  let marked = 0;
  for (const { kind, start, end } of units) {
    if (kind !== 'word') continue;
    words++;
    if (isMarked(text.slice(start, end))) marked++;
  }
  return words === 0 ? 0 : marked / words;
}
