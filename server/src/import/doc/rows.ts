/** What the file says of the rows of tables ([MS-DOC] 2.6.3): where their cells begin, how they are joined and ruled. */
import type { Bytes, Stretch } from './bytes';
import type { ChangeReader } from './sprms';
import type { Styles } from './styles';

export interface RowShape {
  /** Where cells begin and end, in twentieths of a point; one more than there are cells. */
  readonly edges: readonly number[];
  readonly cells: readonly CellShape[];
  /** Of the table, for cells that do not say it. */
  readonly ruled: boolean;
}

export interface CellShape {
  /** It goes on with the cell above. */
  readonly continued: boolean;
  /** It goes on with the cell on its left. */
  readonly joined: boolean;
  /** Its borders that are seen or expressly not seen: top, left, bottom, right. */
  readonly borders: readonly (boolean | undefined)[];
}

interface CellDraft {
  continued: boolean;
  joined: boolean;
  readonly borders: (boolean | undefined)[];
}

interface RowDraft {
  edges: number[];
  cells: CellDraft[];
  ruled: boolean;
}

const code = {
  definition: 0xd608,
  oldTableBorders: 0xd605,
  tableBorders: 0xd613,
  oldBorders: 0xd620,
  borders: 0xd62f,
  verticalMerge: 0xd62b,
  merge: 0x5624,
  style: 0x563a,
} as const;

const CELL_BYTES = 20;
const SIDES = 4;

/** Bytes of a border, and which of them tells its kind. */
const OLD_BORDER = { size: 4, kind: 1 } as const;
const BORDER = { size: 8, kind: 5 } as const;

export function rowShape(
  lists: readonly (Stretch | undefined)[],
  reader: ChangeReader,
  styles: Styles,
): RowShape {
  const row: RowDraft = { edges: [], cells: [], ruled: false };
  for (const list of lists) {
    if (!list) continue;
    reader.each(list, (now, bytes, at, length) => {
      if (now === code.style) {
        for (const each of styles.table(bytes.u16(at))) {
          reader.each(each, (inStyle, ...value) => {
            change(row, inStyle, ...value);
          });
        }
      } else change(row, now, bytes, at, length);
    });
  }
  return row;
}

/** Whether a line is seen anywhere around the cells. */
export const isRuled = ({ cells, ruled }: RowShape): boolean =>
  cells.length === 0 ? ruled : cells.some(({ borders }) => borders.some((border) => border ?? ruled));

function change(row: RowDraft, now: number, bytes: Bytes, at: number, length: number): void {
  switch (now) {
    case code.definition:
      define(row, bytes, at, length);
      break;
    case code.oldTableBorders:
      row.ruled = anySeen(bytes, at, length, OLD_BORDER);
      break;
    case code.tableBorders:
      row.ruled = anySeen(bytes, at, length, BORDER);
      break;
    case code.oldBorders:
      if (length >= 3 + OLD_BORDER.size)
        setBorders(row, bytes, at, isSeen(bytes.u8(at + 3 + OLD_BORDER.kind)));
      break;
    case code.borders:
      if (length >= 3 + BORDER.size) setBorders(row, bytes, at, isSeen(bytes.u8(at + 3 + BORDER.kind)));
      break;
    case code.verticalMerge: {
      const cell = length >= 2 ? row.cells[bytes.u8(at)] : undefined;
      if (cell) cell.continued = bytes.u8(at + 1) === 1;
      break;
    }
    case code.merge:
      for (const cell of row.cells.slice(bytes.u8(at) + 1, bytes.u8(at + 1))) cell.joined = true;
      break;
  }
}

function define(row: RowDraft, bytes: Bytes, at: number, length: number): void {
  const count = length > 0 ? bytes.u8(at) : 0;
  const cellsAt = at + 1 + 2 * (count + 1);
  if (cellsAt > at + length) return;
  row.edges = Array.from({ length: count + 1 }, (_, edge) => bytes.i16(at + 1 + 2 * edge));
  row.cells = Array.from({ length: count }, (_, cell) => {
    const start = cellsAt + CELL_BYTES * cell;
    return start + CELL_BYTES <= at + length
      ? cellAt(bytes, start)
      : { continued: false, joined: false, borders: [] };
  });
}

function cellAt(bytes: Bytes, at: number): CellDraft {
  const flags = bytes.u16(at);
  return {
    joined: (flags & 3) === 1,
    continued: ((flags >>> 5) & 3) === 1,
    borders: Array.from({ length: SIDES }, (_, side) =>
      isSeen(bytes.u8(at + 4 + OLD_BORDER.size * side + OLD_BORDER.kind)) ? true : undefined,
    ),
  };
}

function setBorders({ cells }: RowDraft, bytes: Bytes, at: number, seen: boolean): void {
  const sides = bytes.u8(at + 2);
  for (const { borders } of cells.slice(bytes.u8(at), bytes.u8(at + 1))) {
    for (let side = 0; side < SIDES; side++) if (sides & (1 << side)) borders[side] = seen;
  }
}

function anySeen(
  bytes: Bytes,
  at: number,
  length: number,
  border: { readonly size: number; readonly kind: number },
): boolean {
  for (let one = 0; one + border.size <= length; one += border.size) {
    if (isSeen(bytes.u8(at + one + border.kind))) return true;
  }
  return false;
}

const isSeen = (kind: number): boolean => kind !== 0 && kind !== 0xff;
