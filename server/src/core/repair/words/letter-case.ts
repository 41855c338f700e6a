/**
 * Small letter or capital, where the reading does not tell: some letters have one shape in both (`c`, `o`, `s`, `v`), and
 * a letter read as a digit has none. Decided by what stands around the word.
 */
import partyNames from '../../../data/party-names.json';
import data from '../../../data/scan-phrases.json';
import { lazy } from '../../text/lazy';
import { keyOf } from '../../vietnamese/tokens';
import { analyseSyllable } from '../../vietnamese/syllable';
import type { Piece } from './pieces';
import type { Decision } from './decision';

/** Letters whose capital has the same shape, whatever their marks; a digit or a sign tells nothing either. */
const SAME_SHAPE = /^(?:[ckopsu-z]|[^\p{L}])/iu;
/** A line of a heading: this share of its words is in capitals. */
const CAPITALS_SHARE = 0.6;
const ORDINAL = /[\d\p{L}]/u;
/** Bullets after which most items begin with a capital, and how many of them there must be. */
const CAPITAL_ITEMS = 0.7;
const LEAST_ITEMS = 3;

/** Pairs whose second word is small, by their keys. */
const smallSeconds = lazy(
  () =>
    new Set([
      ...data.smallSecond.split(', '),
      ...partyNames.committees.map((name) => name.split(' ').map(keyOf).join(' ')),
    ]),
);

interface Token {
  readonly piece: Piece;
  readonly text: string;
  readonly decision: Decision | undefined;
}

export function settleCase(pieces: readonly Piece[], decisions: readonly Decision[]): readonly Decision[] {
  const tokens = tokensOf(pieces, decisions);
  const heading = headingLines(tokens);
  const itemsAreCapital = doItemsBeginWithCapitals(tokens);
  const settled = new Map<Decision, string>();
  for (const [at, token] of tokens.entries()) {
    const { decision, piece } = token;
    if (!decision || piece.kind !== 'word' || !/^\p{L}+$/u.test(token.text)) continue;
    const text = heading.has(piece.line)
      ? inHeading(token)
      : settle(tokens, at, (at) => settledText(tokens, at, settled), itemsAreCapital);
    if (text !== token.text) settled.set(decision, text);
  }
  return decisions.map((decision) => {
    const text = settled.get(decision);
    return text === undefined ? decision : { ...decision, chosen: { ...decision.chosen, text } };
  });
}

function tokensOf(pieces: readonly Piece[], decisions: readonly Decision[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let covered = 0;
  for (const piece of pieces) {
    while (next < decisions.length && (decisions[next]?.piece.start ?? 0) <= piece.start) {
      const decision = decisions[next++] as Decision;
      tokens.push({ piece: decision.piece, text: decision.chosen.text, decision });
      covered = decision.piece.end;
    }
    if (piece.start >= covered) tokens.push({ piece, text: piece.text, decision: undefined });
    while (next < decisions.length && (decisions[next]?.piece.start ?? 0) < piece.end) {
      const decision = decisions[next++] as Decision;
      tokens.push({ piece: decision.piece, text: decision.chosen.text, decision });
      covered = decision.piece.end;
    }
  }
  return tokens;
}

const settledText = (
  tokens: readonly Token[],
  at: number,
  settled: ReadonlyMap<Decision, string>,
): string => {
  const token = tokens[at];
  return (token?.decision && settled.get(token.decision)) ?? token?.text ?? '';
};

function headingLines(tokens: readonly Token[]): ReadonlySet<number> {
  const lines = new Map<number, { words: number; capitals: number }>();
  for (const { piece } of tokens) {
    if (piece.kind !== 'word' || !/\p{L}{2}/u.test(piece.text)) continue;
    const line = lines.get(piece.line) ?? { words: 0, capitals: 0 };
    line.words++;
    if (piece.text === piece.text.toUpperCase()) line.capitals++;
    lines.set(piece.line, line);
  }
  return new Set(
    [...lines]
      .filter(([, { words, capitals }]) => words >= 2 && capitals >= words * CAPITALS_SHARE)
      .map(([line]) => line),
  );
}

/** `DiCH`: a capital or two that was read small. */
function inHeading({ text, piece }: Token): string {
  const letters = Array.from(piece.text).filter((letter) => /\p{L}/u.test(letter));
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return capitals.length * 2 > letters.length && letters.length > 1 && analyseSyllable(text)
    ? text.toUpperCase()
    : text;
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

function settle(
  tokens: readonly Token[],
  at: number,
  textAt: (at: number) => string,
  itemsAreCapital: boolean,
): string {
  const { text, piece, decision } = tokens[at] as Token;
  if (!decision || !analyseSyllable(text)) return text;
  const opening = openingOf(tokens, at);
  const doubtful = SAME_SHAPE.test(baseOf(piece.text));
  if (opening === 'ordinal') return titled(text);
  if (opening === 'bullet') return itemsAreCapital || isCapital(text) ? titled(text) : text;
  const shouts = text.length > 1 && text === text.toUpperCase();
  if (opening === 'sentence') return shouts || doubtful ? titled(text) : text;
  if (!isCapital(text)) return text;
  if (isShortForm(tokens, at, textAt)) return text;
  const before = wordAt(tokens, at - 1);
  if (doubtful && smallSeconds().has(`${keyOf(before)} ${keyOf(text)}`)) return text.toLowerCase();
  if (!shouts) return text;
  // In the midst of small words.
  return doubtful && !isCapital(wordAt(tokens, at + 1)) ? text.toLowerCase() : titled(text);
}

const baseOf = (read: string): string => read.normalize('NFD').charAt(0);

/** A run of capitals is one. */
const isShortForm = (tokens: readonly Token[], at: number, textAt: (at: number) => string): boolean => {
  const isUpper = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
  return (
    isUpper(textAt(at)) &&
    [at - 1, at + 1].some(
      (other) => tokens[other]?.piece.line === tokens[at]?.piece.line && isUpper(textAt(other)),
    )
  );
};

const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.piece.kind === 'word' ? token.text : '';
};

type Opening = 'ordinal' | 'bullet' | 'sentence' | undefined;

/** What a word opens. */
function openingOf(tokens: readonly Token[], at: number): Opening {
  const { piece } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (!before) return 'sentence';
  const { kind, text, line } = before.piece;
  const leads = tokens[at - 2]?.piece.line !== line;
  if (line === piece.line && leads && kind === 'break' && ORDINAL.test(text)) return 'ordinal';
  if (line === piece.line && leads && /^[-–—+•*]$/u.test(text)) return 'bullet';
  if (kind === 'break') return /^[.?!]["”)]?$/u.test(text) ? 'sentence' : undefined;
  return piece.line > line + 1 && text !== text.toUpperCase() ? 'sentence' : undefined;
}

function doItemsBeginWithCapitals(tokens: readonly Token[]): boolean {
  let [items, capitals] = [0, 0];
  for (const [at, { piece, text }] of tokens.entries()) {
    if (piece.kind !== 'word' || openingOf(tokens, at) !== 'bullet') continue;
    items++;
    if (isCapital(text)) capitals++;
  }
  return items >= LEAST_ITEMS && capitals >= items * CAPITAL_ITEMS;
}
