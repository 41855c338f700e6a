/**
 * Digits above the line: of a unit (`m²`), a power (`10²`), a mark of a note that was typed by hand. A plan has no such
 * look; Unicode has such digits, so that they never become a part of the number or the symbol before them.
 */
import type { Piece } from './piece';

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = /^\d{1,3}\s*$/;
/** At the head of a text, and behind a space or a bracket, a digit joins nothing. */
const JOINS = /[^\s([{“"]$/u;

/** @param pieces of one paragraph, in their order */
export function withRaisedDigits(pieces: readonly Piece[]): readonly Piece[] {
  let before = '';
  return pieces.map((piece) => {
    const { raised, ...look } = piece;
    const isDigits = raised === true && RAISED.test(piece.text) && JOINS.test(before);
    before = piece.text === '' ? before : piece.text.slice(-1);
    if (!isDigits) return piece;
    // Without its font, for old ones have letters at the codes of such digits.
    return { ...look, font: '', text: piece.text.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit))) };
  });
}
