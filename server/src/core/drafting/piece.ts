/**
 * A draft as pieces: text that stands, and stops that the writer fills in. Written down as a snippet of the protocol,
 * or as it looks before anything is filled in.
 */

/** A place to be filled in. Stops of one name hold one text, which is typed once. */
export interface Stop {
  /** Absent for a place of its own. */
  readonly name?: string;
  /** What stands there until it is filled in. */
  readonly shown: string;
  /** What to choose from, the first shown; absent for free text. */
  readonly choices?: readonly string[];
}

export type Piece = string | Stop;

/** What stands where nothing is known. */
export const BLANK = '……';

export const blank = (name?: string): Stop => ({ ...(name !== undefined && { name }), shown: BLANK });

/** A choice of one is free text that begins with it. */
export function choice(name: string, choices: readonly string[]): Stop {
  const [first = BLANK] = choices;
  return choices.length > 1 ? { name, shown: first, choices } : { name, shown: first };
}

export const isStop = (piece: Piece): piece is Stop => typeof piece !== 'string';

/** As it looks before anything is filled in; others of one name look like the first. */
export const shownText = (pieces: readonly Piece[]): string => filledText(pieces, ({ shown }) => shown);

/** @param fill asked once for each name */
export function filledText(
  pieces: readonly Piece[],
  fill: (stop: Stop, before: string, after: string) => string,
): string {
  const known = new Map<string, string>();
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    if (!isStop(piece)) {
      text += piece;
      continue;
    }
    const next = pieces[i + 1];
    const after = typeof next === 'string' ? next : '';
    const value = (piece.name === undefined ? undefined : known.get(piece.name)) ?? fill(piece, text, after);
    if (piece.name !== undefined) known.set(piece.name, value);
    text += value;
  }
  return text;
}

/** The syntax of LSP 3.17, `Snippet Syntax`: stops are numbered in the order in which they are read. */
export function snippetOf(pieces: readonly Piece[]): string {
  const numbers = new Map<string, number>();
  let last = 0;
  return pieces
    .map((piece) => {
      if (!isStop(piece)) return escapeText(piece);
      const known = piece.name === undefined ? undefined : numbers.get(piece.name);
      if (known !== undefined) return `\${${known}}`;
      const number = ++last;
      if (piece.name !== undefined) numbers.set(piece.name, number);
      return piece.choices
        ? `\${${number}|${piece.choices.map(escapeChoice).join(',')}|}`
        : `\${${number}:${escapeText(piece.shown)}}`;
    })
    .join('');
}

const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');
