/**
 * Puts the words of a scanned text right that an OCR without Vietnamese has read: of all words that may have been read so,
 * those which the language model finds likeliest beside each other. Lines stay as they are.
 */
import { bestPath, localCosts } from '../../language-model/lattice';
import type { LanguageModel } from '../../language-model/model';
import type { Span } from '../../text/span';
import { analyseSyllable, type ToneSchool } from '../../vietnamese/syllable';
import { inSchool } from '../../vietnamese/tone';
import { englishOcr } from './channel';
import { Candidates } from './candidates';
import { statesOf } from './damage';
import { piecesOf, type Piece } from './pieces';
import { placesOf, type Place, type PlacedCandidate } from './places';
import { respaced } from './spaces';
import { vocabularyOf } from './vocabulary';

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
  /** How tones are placed where the schools differ; as most of the words show it when absent. */
  readonly school?: ToneSchool | undefined;
}

export interface RepairedText {
  readonly text: string;
  /** Words that were changed, and words that are not sure. */
  readonly words: readonly RepairedWord[];
}

/** Pairs of candidates followed at each place. */
const BEAM = 40;
/** Below this a word is unsure, and its alternatives are given. */
const SURE = 0.95;
const MOST_ALTERNATIVES = 5;
/** Alternatives less likely than this say nothing. */
const LEAST_ALTERNATIVE = 0.005;
const UNITS_A_NAT = 16;

/** @param text NFC */
export function repairWords(model: LanguageModel, text: string, options: RepairOptions = {}): RepairedText {
  const pieces = piecesOf(text);
  const states = statesOf(pieces, vocabularyOf(model));
  if (!states.includes('broken')) return { text, words: [] };
  const candidates = Candidates.under(model);
  const open = new Set(pieces.filter((piece, at) => states[at] === 'broken' && mayBeWord(piece)));
  const isOpen = (piece: Piece): boolean => open.has(piece);
  const decided: Decision[] = [];
  for (const paragraph of paragraphsOf(pieces)) {
    if (!paragraph.some(isOpen)) continue;
    decided.push(...decide(model, candidates, placesOf(paragraph, isOpen, candidates)));
  }
  return rewrite(text, decided, options.school ?? schoolOf(decided));
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

interface Decision {
  readonly piece: Piece;
  readonly chosen: PlacedCandidate;
  readonly confidence: number;
  readonly alternatives: readonly string[];
}

function decide(model: LanguageModel, candidates: Candidates, read: readonly Place[]): Decision[] {
  let places = read;
  let { choices } = bestPath(model, places, { beam: BEAM });
  const others = respaced(model, candidates, englishOcr().spaces, places, choices);
  if (others) {
    places = others;
    ({ choices } = bestPath(model, places, { beam: BEAM }));
  }
  return places.flatMap(({ piece, candidates: offered }, at) => {
    const choice = choices[at] ?? 0;
    const chosen = offered[choice];
    if (!piece || !chosen) return [];
    const costs = localCosts(model, places, choices, at);
    return [{ piece, chosen, ...judge(offered, costs, choice) }];
  });
}

/** How sure a choice is, and what else may be meant. */
function judge(candidates: readonly PlacedCandidate[], costs: Float64Array, choice: number) {
  const best = Math.min(...costs);
  const weights = new Map<string, number>();
  let total = 0;
  costs.forEach((cost, index) => {
    const weight = Math.exp((best - cost) / UNITS_A_NAT);
    const text = candidates[index]?.text ?? '';
    total += weight;
    weights.set(text, (weights.get(text) ?? 0) + weight);
  });
  const own = candidates[choice]?.text ?? '';
  const confidence = (weights.get(own) ?? 0) / total;
  if (confidence >= SURE) return { confidence, alternatives: [] };
  weights.delete(own);
  const alternatives = [...weights]
    .filter(([, weight]) => weight / total >= LEAST_ALTERNATIVE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ALTERNATIVES)
    .map(([text]) => text);
  return { confidence, alternatives };
}

function schoolOf(decisions: readonly Decision[]): ToneSchool {
  let old = 0;
  for (const { chosen } of decisions) {
    const school = analyseSyllable(chosen.text)?.school;
    if (school !== undefined) old += school === 'old' ? 1 : -1;
  }
  return old > 0 ? 'old' : 'new';
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
  return { text: parts.join(''), words };
}
