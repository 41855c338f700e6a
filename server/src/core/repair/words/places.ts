/** The row of choices that a paragraph gives: one place for each word, number, symbol or mark that the model counts. */
import type { Slot } from '../../language-model/lattice';
import { BREAK, MARK, NUMBER, UNKNOWN } from '../../language-model/units';
import type { Candidate, Candidates } from './candidates';
import type { Piece } from './pieces';

export interface Place extends Slot {
  /** The word that is decided here; undefined where nothing is. */
  readonly piece: Piece | undefined;
  readonly candidates: readonly PlacedCandidate[];
}

export interface PlacedCandidate extends Candidate {
  /** The apostrophes behind the word are part of it. */
  readonly takesTail: boolean;
}

/** Cost that apostrophes behind a word are none of its letters. */
const REAL_APOSTROPHE = 64;

/** @param isOpen whether a piece may be another word than it seems */
export function placesOf(
  paragraph: readonly Piece[],
  isOpen: (piece: Piece) => boolean,
  candidates: Candidates,
): Place[] {
  const places: Place[] = [];
  let last = BREAK;
  const putMark = (id: number) => {
    if (last === BREAK || (last === MARK && id === MARK)) return;
    if (last === MARK) places.pop();
    places.push(fixed(id));
    last = id;
  };
  paragraph.forEach((piece, at) => {
    if (piece.kind === 'mark' || piece.kind === 'break') {
      putMark(piece.kind === 'break' ? BREAK : MARK);
      return;
    }
    last = UNKNOWN;
    if (isOpen(piece)) places.push(openPlace(piece, candidates, isAmongCapitals(paragraph, at)));
    else places.push(fixed(idOf(piece, candidates)));
  });
  putMark(BREAK);
  return places;
}

const fixed = (id: number): Place => ({ ids: [id], piece: undefined, candidates: [] });

function idOf({ kind, text }: Piece, candidates: Candidates): number {
  if (kind === 'number') return NUMBER;
  return kind === 'symbol' ? UNKNOWN : candidates.idOf(text);
}

export function openPlace(piece: Piece, candidates: Candidates, amongCapitals: boolean): Place {
  const of = (text: string, takesTail: boolean) =>
    candidates.of(text, amongCapitals).map((candidate) => ({ ...candidate, takesTail }));
  const plain = of(piece.text, false);
  if (piece.tail === '') return placeOf(piece, plain);
  const whole = of(piece.text + piece.tail, true).filter(({ id }) => id !== UNKNOWN && id !== NUMBER);
  const apart = plain.map((candidate) => ({ ...candidate, cost: candidate.cost + REAL_APOSTROPHE }));
  return placeOf(piece, [...apart, ...whole]);
}

const placeOf = (piece: Piece, candidates: readonly PlacedCandidate[]): Place => ({
  piece,
  candidates,
  ids: candidates.map(({ id }) => id),
  costs: candidates.map(({ cost }) => cost),
});

/** Whether a word stands in a heading in capitals: two words in capitals beside it, of three letters or more. */
function isAmongCapitals(paragraph: readonly Piece[], at: number): boolean {
  let capitals = 0;
  for (const step of [-1, 1]) {
    let seen = 0;
    for (let index = at + step; seen < 2 && capitals < 2; index += step) {
      const piece = paragraph[index];
      if (!piece || piece.kind === 'break') break;
      if (piece.kind !== 'word') continue;
      seen++;
      if (piece.text !== piece.text.toUpperCase()) break;
      if (/\p{Lu}{3,}/u.test(piece.text)) capitals++;
    }
  }
  return capitals >= 2;
}
