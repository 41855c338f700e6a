/** Assignments in tables that have a column for the body that leads. */
import data from '../../data/assignments.json';
import { foldWords } from '../text/fold';
import type { Prose } from '../text/prose';
import { locateBody, type AssignedBody, type Assignment } from './assignment';
import { deadlinesIn, type Deadline } from './deadlines';
import { bodiesIn } from './organisations';
import type { Table } from './plan';

type Column = keyof typeof data.columns;

const COLUMNS = Object.entries(data.columns).flatMap(([column, words]) =>
  words.map((word) => ({ column: column as Column, key: foldWords(word) })),
);

/** Which column of a table holds what, read from its first row; nothing where none says who leads. */
export function assignmentColumns({ rows }: Table): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const [index, cell] of (rows[0]?.cells ?? []).entries()) {
    const key = foldWords(cell.text);
    const column = COLUMNS.find((known) => key.includes(known.key))?.column;
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns.has('lead') && columns.size > 1 ? columns : undefined;
}

/** `-nt-`, `như trên`. */
const DITTO = /^(?:nt|nhu tren)$/;

/** One assignment a row that names a body. */
export function* assignmentsInTable(table: Table): Generator<Assignment> {
  const columns = assignmentColumns(table);
  if (!columns) return;
  let above: readonly AssignedBody[] = [];
  for (const row of table.rows.slice(1)) {
    const cell = (column: Column): Prose | undefined => row.cells[columns.get(column) ?? -1];
    const lead = cell('lead');
    const ditto = lead !== undefined && DITTO.test(foldWords(lead.text));
    const bodies = ditto ? above : lead ? listed(lead) : [];
    if (bodies.length === 0) continue;
    above = bodies;
    const [time, product, partners] = [cell('time'), cell('product'), cell('partners')];
    yield {
      from: 'table',
      bodies,
      inherited: ditto,
      partners: partners ? listed(partners) : [],
      verbs: [],
      deadlines: time?.text ? [timeOf(time)] : [],
      products: product?.text ? [product.locate(0, product.text.length)] : [],
      start: row.start,
      end: row.end,
    };
  }
}

const listed = (cell: Prose): AssignedBody[] =>
  bodiesIn(cell.text, cell.folded).map((mention) => locateBody(cell, mention));

/** The whole cell; its kind is that of the time in it. */
function timeOf(cell: Prose): Deadline {
  const kind = deadlinesIn(cell, cell.folded)[0]?.kind ?? 'within';
  return { kind, ...cell.locate(0, cell.text.length) };
}
