/** The text of the file, put together from its pieces ([MS-DOC] 2.4.1), and where each letter of it stands. */
import { refusals } from '../notes';
import { Refusal } from '../reader';
import { Bytes, narrowText, wideText, type Stretch } from './bytes';
import type { WordFile } from './fib';
import { lastUpTo, Plc } from './plc';

/** Letters that stand together in the file. */
export interface Piece {
  /** In letters of the text. */
  readonly from: number;
  readonly to: number;
  /** In bytes of the file. */
  readonly place: number;
  /** Of a letter. */
  readonly bytes: 1 | 2;
  /** What was changed of the whole piece when the file was saved in haste. */
  readonly list?: Stretch;
}

export interface Text {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Letters of some two thousand pages. */
const MOST_LETTERS = 6_000_000;

/** Word puts its files together anew long before they are in so many. */
const MOST_PIECES = 300_000;

const CHANGES = 1;
const PIECES = 2;
const NARROW = 0x40000000;

/** @throws Refusal for a text that is too long, or in too many pieces */
export function textOf(file: WordFile): Text {
  const { lists, table } = clx(file.table('pieces'));
  const needed = file.stories.textBoxes.to;
  if (needed > MOST_LETTERS || table.count > MOST_PIECES) throw new Refusal(refusals.tooMuchContent);
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let to = 0;
  for (let i = 0; i < table.count && to < needed; i++) {
    const from = table.place(i);
    if (from !== to || table.place(i + 1) <= from)
      throw new RangeError('pieces that do not follow one another');
    to = Math.min(needed, table.place(i + 1));
    const piece = pieceOf(table, i, { from, to }, lists);
    const read = piece.bytes === 1 ? narrowText : wideText;
    texts.push(read(file.word, piece.place, to - from));
    pieces.push(piece);
  }
  if (to < needed) throw new RangeError('a text that is cut off');
  return { text: texts.join(''), pieces };
}

function pieceOf(
  table: Plc,
  index: number,
  { from, to }: { readonly from: number; readonly to: number },
  lists: readonly Stretch[],
): Piece {
  const at = table.at(index);
  const place = table.bytes.u32(at + 2);
  const list = pieceList(table.bytes.u16(at + 6), lists);
  return {
    from,
    to,
    ...(place & NARROW
      ? { place: (place & (NARROW - 1)) >>> 1, bytes: 1 }
      : { place: place & (NARROW - 1), bytes: 2 }),
    ...(list && { list }),
  };
}

/** Lists of changes that pieces share, and the table of the pieces. */
function clx({ bytes, start, end }: Stretch): { readonly lists: readonly Stretch[]; readonly table: Plc } {
  const lists: Stretch[] = [];
  let at = start;
  while (at < end && bytes.u8(at) === CHANGES) {
    const length = bytes.u16(at + 1);
    lists.push({ bytes, start: at + 3, end: Math.min(end, at + 3 + length) });
    at += 3 + length;
  }
  if (at >= end || bytes.u8(at) !== PIECES) throw new Error('a text without pieces');
  const length = bytes.u32(at + 1);
  if (at + 5 + length > end) throw new RangeError('pieces beyond the end');
  return { lists, table: new Plc({ bytes, start: at + 5, end: at + 5 + length }, 8) };
}

/** Of the changes that fit beside a piece (`Prm0`, [MS-DOC] 2.9.216): codes of those that anybody asks for here. */
const SHORT_CODES: ReadonlyMap<number, number> = new Map([
  [0x05, 0x2403],
  [0x07, 0x2407],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x55, 0x0835],
  [0x56, 0x0836],
  [0x5b, 0x083b],
  [0x5c, 0x083c],
]);

/** @param modifier `prm` of the piece: one short change, or the number of a list */
function pieceList(modifier: number, lists: readonly Stretch[]): Stretch | undefined {
  if (modifier === 0) return undefined;
  if (modifier & 1) return lists[modifier >>> 1];
  const code = SHORT_CODES.get((modifier >>> 1) & 0x7f);
  if (code === undefined) return undefined;
  return { bytes: new Bytes(Uint8Array.of(code & 0xff, code >>> 8, modifier >>> 8)), start: 0, end: 3 };
}

/** The piece with a letter of the text. */
export const pieceAt = (pieces: readonly Piece[], letter: number): number =>
  lastUpTo(pieces.length, letter, (index) => pieces[index]?.from ?? Infinity);

/** Where a letter of a piece stands in the file. */
export const placeIn = ({ from, place, bytes }: Piece, letter: number): number =>
  place + (letter - from) * bytes;
