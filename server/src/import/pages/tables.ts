/** Words between the lines of a grid as a table, and tables that go on over the end of a page. */
import type { ForeignCell, ForeignParagraph, ForeignRow, ForeignTable } from '../foreign';
import { frameOf, type Frame } from './frame';
import type { Grid, GridCell } from './grid';
import { centreOf, lineOf, type LineWord, type TextLine } from './lines';
import { paragraphsOf } from './paragraphs';

/** A table as it stands on one page. */
export interface PageTable {
  readonly kind: 'table';
  readonly grid: Grid;
  readonly rows: readonly ForeignRow[];
}

/** Margins agree to this, in em, where a table goes on. */
const SAME = 0.6;

/** @returns the table, and the lines of the page that do not stand in it */
export function tableIn(
  grid: Grid,
  lines: readonly TextLine[],
): { readonly table: PageTable; readonly others: readonly TextLine[] } {
  const words = new Map<GridCell, LineWord[][]>();
  const others: TextLine[] = [];
  const cellAt = cellFinder(grid);
  for (const line of lines) {
    const middle = (line.top + line.bottom) / 2;
    if (middle < grid.top || middle > grid.bottom || line.right < grid.left || line.left > grid.right) {
      others.push(line);
      continue;
    }
    const parts = new Map<GridCell, LineWord[]>();
    for (const word of line.words) {
      const cell = cellAt(centreOf(word), middle);
      if (cell) added(parts, cell, word);
    }
    for (const [cell, part] of parts) added(words, cell, part);
  }
  const page = lines[0]?.page ?? 0;
  const paragraphs = (cell: GridCell): readonly ForeignParagraph[] =>
    cellParagraphs(
      (words.get(cell) ?? []).map((each) => lineOf(each, page)),
      grid,
      cell,
    );
  return { table: { kind: 'table', grid, rows: rowsOf(grid, paragraphs) }, others };
}

function added<Value>(lists: Map<GridCell, Value[]>, cell: GridCell, value: Value): void {
  const list = lists.get(cell);
  if (list) list.push(value);
  else lists.set(cell, [value]);
}

/** Rows of one table, put together from the pages on which it stands. */
export function joinedTable(tables: readonly PageTable[]): ForeignTable {
  const rows: ForeignRow[] = [];
  const heading = textOfRow(tables[0]?.rows[0]);
  tables.forEach((table, index) => {
    const own =
      index > 0 && heading !== '' && textOfRow(table.rows[0]) === heading ? table.rows.slice(1) : table.rows;
    const [first, ...rest] = own;
    const last = rows.at(-1);
    if (index > 0 && first && last && isRestOfRow(last, first))
      rows[rows.length - 1] = joinedRow(last, first);
    else if (first) rows.push(first);
    rows.push(...rest);
  });
  return { kind: 'table', ruled: true, rows };
}

/** Has the table the columns of the one that ended the page before? */
export function goesOnAs({ grid: a }: PageTable, { grid: b }: PageTable): boolean {
  const near = (x: number, y: number | undefined): boolean => Math.abs(x - (y ?? Infinity)) < SAME;
  return (
    a.columns.length === b.columns.length && a.columns.every((place, index) => near(place, b.columns[index]))
  );
}

function cellFinder(grid: Grid): (x: number, y: number) => GridCell | undefined {
  const width = grid.columns.length - 1;
  const fields = new Map<number, GridCell>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.rowEnd; row++) {
      for (let column = cell.column; column < cell.columnEnd; column++)
        fields.set(row * width + column, cell);
    }
  }
  return (x, y) => {
    const column = Math.min(Math.max(0, before(grid.columns, x)), width - 1);
    const row = Math.min(Math.max(0, before(grid.rows, y)), grid.rows.length - 2);
    return fields.get(row * width + column);
  };
}

/** Index of the last place that is not beyond. */
function before(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Text goes as near to the right line of its cell as it begins from the left one. */
function cellParagraphs(lines: readonly TextLine[], grid: Grid, cell: GridCell): readonly ForeignParagraph[] {
  const [left, right] = [grid.columns[cell.column] ?? 0, grid.columns[cell.columnEnd] ?? 0];
  const own = frameOf(lines);
  const room = Math.min(Math.max(0.1, Math.min(own.left - left, right - own.right)), 0.6);
  const frame: Frame = { ...own, left: left + room, right: right - room, indented: false };
  return paragraphsOf(lines, () => frame);
}

function rowsOf(
  grid: Grid,
  paragraphs: (cell: GridCell) => readonly ForeignParagraph[],
): readonly ForeignRow[] {
  const rows = grid.rows.slice(1).map((): { readonly column: number; readonly cell: ForeignCell }[] => []);
  for (const cell of grid.cells) {
    const columns = cell.columnEnd - cell.column;
    for (let row = cell.row; row < cell.rowEnd; row++) {
      const continued = row > cell.row;
      rows[row]?.push({
        column: cell.column,
        cell: {
          paragraphs: continued ? [] : paragraphs(cell),
          ...(columns > 1 && { columns }),
          ...(continued && { continued: true }),
        },
      });
    }
  }
  return rows.map((cells) => ({ cells: cells.sort((a, b) => a.column - b.column).map(({ cell }) => cell) }));
}

const textOfRow = (row: ForeignRow | undefined): string =>
  (row?.cells ?? [])
    .map(({ paragraphs }) => paragraphs.map(textOf).join('\n'))
    .join('\t')
    .trim();

const textOf = ({ runs }: ForeignParagraph): string => runs.map(({ text }) => text).join('');

/** Its number stands on the page before. */
function isRestOfRow(last: ForeignRow, first: ForeignRow): boolean {
  const [number, rest] = [last.cells[0], first.cells[0]];
  if (!number || !rest || last.cells.length !== first.cells.length || last.cells.length < 3) return false;
  return (
    rest.paragraphs.length === 0 &&
    !rest.continued &&
    /^\d+(?:\.\d+)*\.?$/.test(number.paragraphs.map(textOf).join(''))
  );
}

function joinedRow(last: ForeignRow, first: ForeignRow): ForeignRow {
  return {
    cells: last.cells.map((cell, index) => {
      const [end, begin] = [cell.paragraphs.at(-1), first.cells[index]?.paragraphs[0]];
      if (!end || !begin)
        return { ...cell, paragraphs: [...cell.paragraphs, ...(first.cells[index]?.paragraphs ?? [])] };
      const rest = first.cells[index]?.paragraphs.slice(1) ?? [];
      const goesOn = /^\p{Ll}/u.test(textOf(begin));
      const together = goesOn
        ? [{ ...end, runs: [...end.runs, { text: ' ' }, ...begin.runs] }]
        : [end, begin];
      return { ...cell, paragraphs: [...cell.paragraphs.slice(0, -1), ...together, ...rest] };
    }),
  };
}
