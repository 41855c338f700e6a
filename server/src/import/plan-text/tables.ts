/**
 * Tables of a foreign document: those that only set columns become the columns of header and end block, or plain
 * paragraphs; the others become pipe tables. A cell that is merged stands where it begins; the rest of it is empty.
 */
import { headerCellKind } from '../../core/syntax/header-cells';
import { isCapitals } from '../../core/syntax/numbering';
import { authorityIndex, isPosition, recipientsLabelLength } from '../../core/syntax/vocabulary';
import type { ForeignCell, ForeignTable } from '../foreign';
import { plainLine, type DraftLine } from './draft';
import { brokenLines, tidied } from './line-ends';
import { literal, literalCell } from './literal';
import { bulletsOf, partNumber, withOwnNumber } from './numbers';
import { textOf, type Runs } from './runs';

/** The lines of one cell. */
type Cell = readonly Runs[];
type Grid = readonly (readonly Cell[])[];

export function tableLines(table: ForeignTable): DraftLine[] {
  const grid = withoutEmpty(gridOf(table));
  const columns = grid[0]?.length ?? 0;
  if (columns <= 1 && (!table.ruled || grid.length <= 1)) return grid.flat().flatMap(cellParagraphs);
  if (setsColumns(grid, table.ruled)) return grid.flatMap(columnLines);
  return rowLines(grid);
}

function gridOf({ rows }: ForeignTable): Cell[][] {
  const written = rows.filter(({ cells }) => cells.some(({ paragraphs }) => paragraphs.length > 0));
  const grid = written.map(({ cells }) =>
    cells.flatMap((cell) => [
      cell.continued ? [] : cellLines(cell),
      ...Array.from({ length: Math.min(cell.columns ?? 1, MOST_COLUMNS) - 1 }, () => EMPTY),
    ]),
  );
  const width = Math.min(
    grid.reduce((most, { length }) => Math.max(most, length), 0),
    MOST_COLUMNS,
  );
  return grid.map((row) =>
    Array.from({ length: width }, (_, column) =>
      column < MOST_COLUMNS - 1 ? (row[column] ?? EMPTY) : row.slice(column).flat(),
    ),
  );
}

const EMPTY: Cell = [];

/** No table that anybody reads has more, and Word stops at 63: the last one holds what stands beyond it. */
const MOST_COLUMNS = 200;

function cellLines({ paragraphs }: ForeignCell): Cell {
  const bullets = bulletsOf();
  return paragraphs.flatMap((paragraph) =>
    brokenLines(paragraph.runs).map((line, i): Runs => {
      const { number, runs } = i === 0 ? withOwnNumber(paragraph, line) : partNumber(line);
      const written = bullets(number);
      const text = tidied(runs).map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') }));
      return written === undefined ? text : [{ text: `${written} ` }, ...text];
    }),
  );
}

/** Rows and columns without any text only set others apart. */
function withoutEmpty(grid: Grid): Grid {
  const rows = grid.filter((row) => row.some((cell) => cell.length > 0));
  const kept = (rows[0] ?? []).map((_, column) => rows.some((row) => (row[column] ?? []).length > 0));
  return rows.map((row) => row.filter((_, column) => kept[column]));
}

const cellParagraphs = (cell: Cell): DraftLine[] =>
  cell.map((runs) => {
    const { number, runs: rest } = partNumber(runs);
    return { ...plainLine([literal(rest)]), ...(number !== undefined && { number }) };
  });

/** Columns of more than this many cells set no header. */
const MOST_IN_HEADER = 3;

function setsColumns(grid: Grid, ruled: boolean): boolean {
  const columns = grid[0]?.length ?? 0;
  if (columns > MOST_IN_HEADER) return false;
  const lines = grid.flat(2).map((runs) => textOf(runs).trim());
  const kinds = new Set(lines.map(headerCellKind));
  const header =
    kinds.has('partyTitle') ||
    kinds.has('stateTitle') ||
    (kinds.has('number') && kinds.has('placeAndDate')) ||
    (kinds.has('star') && kinds.has('number')) ||
    (kinds.has('draft') && !ruled);
  const signed = lines.some((line) => authorityIndex(line) === 0 && isCapitals(line));
  if (header || signed || lines.some((line) => recipientsLabelLength(line) > 0)) return true;
  return !ruled && (grid.length === 1 || (grid[0] ?? []).every(beginsSignature));
}

/** The position of who signs for a body by himself: `CHÁNH VĂN PHÒNG`. */
function beginsSignature([first]: Cell): boolean {
  const text = first ? textOf(first).trim() : '';
  return isPosition(text) && isCapitals(text);
}

/** Line beside line, from the top. */
function columnLines(row: readonly Cell[]): DraftLine[] {
  const height = Math.max(...row.map(({ length }) => length));
  return Array.from({ length: height }, (_, i): DraftLine => {
    const parts = row.map((cell) => literal(cell[i] ?? []));
    while (parts.length > 1 && parts.at(-1)?.length === 0) parts.pop();
    return { ...plainLine(parts), kind: 'columns' };
  });
}

function rowLines(grid: Grid): DraftLine[] {
  const rows = grid.map((row, i): DraftLine => {
    const parts = row.map((cell) => literalCell(inOneLine(cell)));
    return { ...plainLine(isRuleRow(parts) ? parts.map(dashed) : parts), kind: 'row', head: i === 0 };
  });
  const [head, ...rest] = rows;
  if (!head) return [];
  return [{ ...head, apart: true }, { ...plainLine(head.parts), kind: 'rule' }, ...rest];
}

const inOneLine = (cell: Cell): Runs =>
  cell.flatMap((line, i) => (i === 0 ? line : [{ text: ' ' }, ...line]));

/** A row of dashes alone would be read as the rule under the head. */
const isRuleRow = (parts: readonly Runs[]): boolean =>
  parts.every((part) => /^[|:\-\s]*$/u.test(textOf(part)));

const dashed = (part: Runs): Runs => part.map((run) => ({ ...run, text: run.text.replaceAll('-', '–') }));
