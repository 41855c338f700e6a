/**
 * Puts the words of a scanned text right that an OCR without Vietnamese has read: of all words that may have been read so,
 * those which the language model finds likeliest beside each other. Lines stay as they are.
 */
import { bestPath, localCosts, type BestPath } from '../../language-model/lattice';
import type { LanguageModel } from '../../language-model/model';
import { UNKNOWN } from '../../language-model/units';
import type { Span } from '../../text/span';
import { analyseSyllable, type ToneSchool } from '../../vietnamese/syllable';
import { inSchool } from '../../vietnamese/tone';
import { isInside } from '../rewriting';
import { englishOcr } from './channel';
import { Candidates } from './candidates';
import { settleCase } from './letter-case';
import { statesOf, type State } from './damage';
import type { Decision } from './decision';
import { piecesOf, type Piece } from './pieces';
import { placesOf, type Place, type PlacedCandidate } from './places';
import { Repeated, withSetPhrases } from './set-phrases';
import { respaced } from './spaces';
import { Search } from './search';
import { treeOf, vocabularyOf } from './vocabulary';

export interface RepairedWord extends Span {
  /** As it was read. The span is that of the new word in the new text. */
  readonly original: string;
  readonly word: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Other words that may be meant, the likeliest first; none where the word is sure. */
  readonly alternatives: readonly string[];
}

export interface RepairOptions {
  /** Stretches that stay as they are, in order and apart. */
  readonly fixed?: readonly Span[] | undefined;
  /** How tones are placed where the schools differ; as most of the words show it when absent. */
  readonly school?: ToneSchool | undefined;
}

export interface RepairedText {
  readonly text: string;
  /** Words that were changed, and words that are not sure. */
  readonly words: readonly RepairedWord[];
  /** How the words place their tones; absent where no word was read. */
  readonly school?: ToneSchool | undefined;
}

/** Pairs of candidates followed at each place. */
const BEAM = 40;
/** Below this a word is unsure, and its alternatives are given. */
const SURE = 0.96;
const MOST_ALTERNATIVES = 5;
/** Alternatives less likely than this say nothing. */
const LEAST_ALTERNATIVE = 0.005;
const UNITS_A_NAT = 16;
/** A word whose next best choice costs so much more is sure. */
const SURE_MARGIN = 48;
/** Pieces decided between two yields. */
const SLICE = 60;
/** Pieces after which a paragraph is parted where a sentence ends. */
const LONG = 200;

/** @param text NFC */
export function repairWords(model: LanguageModel, text: string, options: RepairOptions = {}): RepairedText {
  const steps = repairWordsInSteps(model, text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices of some ten milliseconds, for whoever must not block. */
export function* repairWordsInSteps(
  model: LanguageModel,
  text: string,
  { fixed = [], school }: RepairOptions = {},
): Generator<undefined, RepairedText> {
  const pieces = piecesOf(text);
  yield;
  const isFixed = (piece: Piece): boolean => isInside(fixed, piece);
  const states = statesOf(pieces, vocabularyOf(model), isFixed);
  const unfixed = pieces.filter((piece) => !isFixed(piece));
  if (!states.includes('broken')) return { text, words: [], school: school ?? schoolOf([], unfixed) };
  yield;
  const candidates = Candidates.under(model);
  const open = new Set(
    pieces.filter((piece, at) => states[at] === 'broken' && mayBeWord(piece) && !isFixed(piece)),
  );
  const isOpen = (piece: Piece): boolean => open.has(piece);
  const read: Read[] = [];
  const repeated = new Repeated();
  let done = 0;
  for (const paragraph of paragraphsOf(pieces)) {
    for (const stretch of stretchesOf(paragraph)) {
      if (!stretch.some(isOpen)) continue;
      const result = readPlaces(model, candidates, placesOf(stretch, isOpen, candidates));
      repeated.learn(result.places, result.choices, (at) => (result.margins[at] as number) >= SURE_MARGIN);
      read.push(result);
      done += stretch.length;
      if (done < SLICE) continue;
      done = 0;
      yield;
    }
  }
  const decided: Decision[] = [];
  for (const [at, result] of read.entries()) {
    decided.push(...decide(model, result, repeated));
    if (at % SLICE === SLICE - 1) yield;
  }
  decided.push(...shortFormsIn(pieces, states, isFixed));
  decided.sort((a, b) => a.piece.start - b.piece.start);
  const cased = settleCase(pieces, decided);
  return rewrite(text, cased, school ?? schoolOf(cased, unfixed));
}

/** A sentence ends what the model sees; where none ends, some words are judged with less around them. */
function* stretchesOf(paragraph: readonly Piece[]): Generator<readonly Piece[]> {
  let start = 0;
  for (let at = 0; at < paragraph.length; at++) {
    const length = at + 1 - start;
    if (length < LONG || (paragraph[at]?.kind !== 'break' && length < 4 * LONG)) continue;
    yield paragraph.slice(start, at + 1);
    start = at + 1;
  }
  if (start < paragraph.length) yield start === 0 ? paragraph : paragraph.slice(start);
}

const mayBeWord = ({ kind, text }: Piece): boolean =>
  kind === 'word' || (kind === 'number' && text.length <= 2);

/** Pieces that follow one another without an empty line or a new item between them. */
function* paragraphsOf(pieces: readonly Piece[]): Generator<Piece[]> {
  let current: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before && opensParagraph(before, piece)) {
      yield current;
      current = [];
    }
    current.push(piece);
  }
  yield current;
}

/** A line goes on with small letters, or in capitals after capitals, even where the OCR left an empty line between. */
function opensParagraph(before: Piece, piece: Piece): boolean {
  if (piece.line === before.line) return false;
  if (piece.kind === 'break' || /^[-–—+•*]/u.test(piece.text)) return true;
  if (piece.line === before.line + 1) return false;
  if (before.kind === 'break') return true;
  const isSmall = /^\p{Ll}/u.test(piece.text);
  return !isSmall && !(isInCapitals(before.text) && isInCapitals(piece.text));
}

const isInCapitals = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);

interface Read extends BestPath {
  readonly places: readonly Place[];
}

function readPlaces(model: LanguageModel, candidates: Candidates, read: readonly Place[]): Read {
  const path = bestPath(model, read, { beam: BEAM });
  const places = respaced(model, candidates, englishOcr().spaces, read, path.choices);
  return places ? { places, ...bestPath(model, places, { beam: BEAM }) } : { places: read, ...path };
}

function decide(model: LanguageModel, { places, choices, margins }: Read, repeated: Repeated): Decision[] {
  const settled = withSetPhrases(model, places, choices, margins, repeated);
  return places.flatMap(({ piece, candidates: offered }, at) => {
    const choice = settled[at] ?? 0;
    const chosen = offered[choice];
    if (!piece || !chosen) return [];
    const costs = localCosts(model, places, settled, at);
    const nearest = Math.min(margins[at - 1] ?? Infinity, margins[at + 1] ?? Infinity);
    return [{ piece, chosen, ...judge(offered, costs, choice, nearest) }];
  });
}

/** `d/c`, the only short form of two letters with a mark. */
const shortFormsIn = (
  pieces: readonly Piece[],
  states: readonly State[],
  isFixed: (piece: Piece) => boolean,
): Decision[] =>
  pieces.flatMap((piece, at): Decision[] => {
    if (piece.kind !== 'symbol' || states[at] !== 'broken' || !/^[dD]\/c$/u.test(piece.text)) return [];
    if (isFixed(piece)) return [];
    const text = piece.text.startsWith('D') ? 'Đ/c' : 'đ/c';
    return [
      {
        piece: { ...piece, tail: '' },
        chosen: { id: UNKNOWN, text, cost: 0, takesTail: false },
        confidence: 1,
        alternatives: [],
      },
    ];
  });

/**
 * How often a choice is wrong, as a logistic regression on pages made for it (15,000 words, 1 in 90 wrong): by its share
 * among its rivals, whether it was left as it stood, how sure its neighbours are, and how far the reading is from it.
 */
const WRONG = { base: 0.625, share: -0.695, unknown: 1.105, neighbours: -0.307, reading: 0.53 } as const;
const MOST_LOGIT = 9.2;
const FAR_NEIGHBOUR = 60;

function confidenceOf({ id, cost, text }: PlacedCandidate, share: number, nearest: number): number {
  const logit = Math.min(MOST_LOGIT, Math.log(share / Math.max(1e-6, 1 - share)));
  const wrong =
    WRONG.base +
    WRONG.share * logit +
    WRONG.unknown * (id === UNKNOWN ? 1 : 0) +
    (WRONG.neighbours * Math.max(0, Math.min(nearest, FAR_NEIGHBOUR))) / UNITS_A_NAT +
    (WRONG.reading * cost) / UNITS_A_NAT / Math.max(1, text.length);
  return 1 / (1 + Math.exp(wrong));
}

/** How sure a choice is, and what else may be meant. */
function judge(candidates: readonly PlacedCandidate[], costs: Float64Array, choice: number, nearest: number) {
  const best = Math.min(...costs);
  const weights = new Map<string, number>();
  let total = 0;
  costs.forEach((cost, index) => {
    const weight = Math.exp((best - cost) / UNITS_A_NAT);
    const text = candidates[index]?.text ?? '';
    total += weight;
    weights.set(text, (weights.get(text) ?? 0) + weight);
  });
  const chosen = candidates[choice] as PlacedCandidate;
  const own = chosen.text;
  const confidence = confidenceOf(chosen, (weights.get(own) ?? 0) / total, nearest);
  if (confidence >= SURE) return { confidence, alternatives: [] };
  weights.delete(own);
  const alternatives = [...weights]
    .filter(([, weight]) => weight / total >= LEAST_ALTERNATIVE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ALTERNATIVES)
    .map(([text]) => text);
  return { confidence, alternatives };
}

/** What a word that is written so tells of its document's school, as much as a misreading of it may. */
const CLEAN_EVIDENCE = 32;
const FAR = 1000;

/** How the words were read tells which school printed them; words that were not misread show it outright. */
function schoolOf(decisions: readonly Decision[], pieces: readonly Piece[]): ToneSchool {
  const decided = new Set<Piece>();
  const known = new Map<string, number>();
  let old = 0;
  for (const { piece, chosen } of decisions) {
    decided.add(piece);
    if (analyseSyllable(chosen.text)?.school === undefined) continue;
    const key = `${piece.text} ${chosen.text}`;
    let evidence = known.get(key);
    if (evidence === undefined) known.set(key, (evidence = evidenceOf(piece.text, chosen.text)));
    old += evidence;
  }
  for (const piece of pieces) {
    if (piece.kind !== 'word' || decided.has(piece)) continue;
    const school = analyseSyllable(piece.text)?.school;
    if (school !== undefined) old += school === 'old' ? CLEAN_EVIDENCE : -CLEAN_EVIDENCE;
  }
  return old > 0 ? 'old' : 'new';
}

/** By how much likelier a word was printed in the old school than in the new one, in sixteenths of a nat. */
function evidenceOf(read: string, word: string): number {
  const forms = [inSchool(word.toLowerCase(), 'old'), inSchool(word.toLowerCase(), 'new')];
  const search = new Search(englishOcr(), treeOf(forms));
  const letterCase = /\p{Ll}/u.test(word) ? (/^\p{Lu}/u.test(word) ? 'title' : 'small') : 'capitals';
  const costs = [FAR, FAR];
  for (const match of search.find(read, letterCase, FAR, FAR)) costs[match.word] = match.cost;
  return (costs[1] as number) - (costs[0] as number);
}

function rewrite(text: string, decisions: readonly Decision[], school: ToneSchool): RepairedText {
  const parts: string[] = [];
  const words: RepairedWord[] = [];
  let copied = 0;
  let length = 0;
  const put = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const { piece, chosen, confidence, alternatives } of decisions) {
    const end = chosen.takesTail ? piece.end + piece.tail.length : piece.end;
    const original = text.slice(piece.start, end);
    const word = chosen.text === original ? original : inSchool(chosen.text, school);
    if (original === word && alternatives.length === 0 && !piece.isParted) continue;
    put(text.slice(copied, piece.start));
    if (piece.isParted) put(' ');
    const start = length;
    put(word);
    words.push({
      start,
      end: length,
      original,
      word,
      confidence,
      alternatives: alternatives.map((other) => inSchool(other, school)),
    });
    copied = end;
  }
  put(text.slice(copied));
  return { text: parts.join(''), words, school };
}
