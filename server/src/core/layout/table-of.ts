/** A table of the flow from one of a plan: as many cells in each row, and no more than a Word file can have. */
import type { Block } from '../plan/plan';
import type { Paragraph, Table } from './flow';
import { empty, paragraph } from './paragraph-of';
import type { StyleName } from './styles';

type PlanTable = Extract<Block, { kind: 'table' }>;
type Cells = PlanTable['rows'][number]['cells'];

/** Word's own limit. */
const MOST_COLUMNS = 63;

/** A column of numbers and dates reads better in the middle. */
const SHORT_CELL = /^[\d.,/%\s-]{0,12}$/u;

export function tableOf({ rows, start, end }: PlanTable): Table | undefined {
  const most = rows.reduce((count, { cells }) => Math.max(count, cells.length), 0);
  const columns = Array.from({ length: Math.min(most, MOST_COLUMNS) }, (_, column) => column);
  if (columns.length === 0) return undefined;
  const isShort = columns.map((column) =>
    rows.slice(1).every(({ cells }) => SHORT_CELL.test(cells[column]?.text ?? '')),
  );
  return {
    kind: 'table',
    rows: rows.map(({ cells, end: rowEnd }, row) =>
      columns.map((column) => {
        const style = row === 0 ? 'cellHead' : isShort[column] ? 'cellShort' : 'cell';
        return cellOf(style, cells, column, rowEnd);
      }),
    ),
    start,
    end,
  };
}

/** The last cell that a row may have takes in all that are too many, a bar before each. */
function cellOf(style: StyleName, cells: Cells, column: number, rowEnd: number): Paragraph {
  const cell = cells[column];
  if (!cell) return empty(style, rowEnd);
  const first = paragraph(style, cell);
  if (column < MOST_COLUMNS - 1) return first;
  const more = cells
    .slice(MOST_COLUMNS)
    .map((each) => paragraph(style, each, { text: ' | ', start: each.start - 1 }));
  return {
    ...first,
    runs: [...first.runs, ...more.flatMap(({ runs }) => runs)],
    end: more.at(-1)?.end ?? first.end,
  };
}
