/**
 * Where a text was misread, word by word: a clean paragraph beside a broken one must stay as it is. A hidden Markov
 * model of three states, which change seldom.
 */
import { fold } from '../../text/fold';
import type { Piece } from './pieces';
import { isSyllable } from './pieces';
import type { Vocabulary } from './vocabulary';

/** `broken`: read without its marks. `foreign`: not Vietnamese. */
export type State = 'clean' | 'broken' | 'foreign';

const STATES: readonly State[] = ['clean', 'broken', 'foreign'];

/** How a word looks by itself. */
type Look =
  /** A syllable with a letter that only Vietnamese has. */
  | 'vietnamese'
  /** A syllable with a letter that Western European languages have too. */
  | 'western'
  /** A syllable without marks, or what is left of one without them. */
  | 'plain'
  /** A letter with a mark in what would be a syllable without it: `chuyén`. */
  | 'marred'
  /** Plain letters that no syllable has. */
  | 'impossible'
  /** Anything else: digits or signs among the letters. */
  | 'odd';

/** How often a look is met in each state; measured on issued texts, on pages read by OCR, on English prose. */
const LOOKS: Readonly<Record<Look, readonly number[]>> = {
  vietnamese: [0.55, 0.002, 0.001],
  western: [0.3, 0.12, 0.01],
  plain: [0.13, 0.5, 0.25],
  marred: [0.003, 0.15, 0.01],
  impossible: [0.012, 0.12, 0.7],
  odd: [0.005, 0.1, 0.03],
};
const START = [0.5, 0.45, 0.05];
/** Chance of another state at the next word: in a line, at a line's end, at a paragraph's. */
const CHANGE = [0.0001, 0.002, 0.02] as const;

const VIETNAMESE = /[\u0102-\u01b0\u1ea0-\u1eff]/u;

function lookOf(word: string, { letters }: Vocabulary): Look {
  if (isSyllable(word)) {
    if (VIETNAMESE.test(word)) return 'vietnamese';
    return /[^\0-\x7f]/u.test(word) ? 'western' : 'plain';
  }
  if (!/^\p{L}+$/u.test(word)) return 'odd';
  const isPlain = /^[a-z]+$/iu.test(word);
  if (letters.has(fold(word))) return isPlain ? 'plain' : 'marred';
  return isPlain ? 'impossible' : 'odd';
}

/**
 * The likeliest states of the pieces; what is no word takes the state around it.
 * @param tellsNothing of a piece that was restored already
 */
export function statesOf(
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
  tellsNothing: (piece: Piece) => boolean = () => false,
): State[] {
  let costs = START.map((chance) => -Math.log(chance));
  const back: number[][] = [];
  let line = pieces[0]?.line ?? 0;
  for (const piece of pieces) {
    const gap = Math.min(piece.line - line, 2);
    line = piece.line;
    const change = -Math.log((CHANGE[gap] ?? CHANGE[0]) / 2);
    const looks =
      piece.kind === 'word' && !isAbbreviation(piece.text) && !tellsNothing(piece)
        ? LOOKS[lookOf(piece.text, vocabulary)]
        : undefined;
    const from: number[] = [];
    costs = costs.map((stay, state) => {
      let best = state;
      let cost = stay;
      costs.forEach((other, index) => {
        if (other + change >= cost) return;
        cost = other + change;
        best = index;
      });
      from.push(best);
      return cost - Math.log(looks?.[state] ?? 1);
    });
    back.push(from);
  }
  let state = costs.indexOf(Math.min(...costs));
  const states: State[] = [];
  for (let at = pieces.length - 1; at >= 0; at--) {
    states.push(STATES[state] ?? 'clean');
    state = back[at]?.[state] ?? state;
  }
  return states.reverse();
}

/** Fewer words may be a list of names. */
const LEAST_WORDS = 12;

/** Whether a text is in another language. */
export function isForeign(pieces: readonly Piece[], vocabulary: Vocabulary): boolean {
  const states = statesOf(pieces, vocabulary).filter((_, at) => pieces[at]?.kind === 'word');
  return states.length >= LEAST_WORDS && !states.some((state) => state !== 'foreign');
}

/** Capitals that no vowel makes a word tell nothing. */
export const isAbbreviation = (word: string): boolean => /^[B-DĐF-HJ-NP-TV-XZ]{1,8}$/u.test(word);
