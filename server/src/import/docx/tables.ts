/** Tables of a Word file: their cells, what these cover, and whether lines are around them. */
import type { ForeignCell, ForeignParagraph, ForeignRow, ForeignTable } from '../foreign';
import { childOf, elementsOf, type XmlElement } from '../xml';
import { linesAround, sidesOf, type Borders } from './borders';
import { toggled, valueOf } from './looks';
import { isShown, isThere, type Reading } from './reading';

/** Columns that Word allows. */
const MOST_COLUMNS = 63;

interface ReadCell {
  readonly paragraphs: ForeignParagraph[];
  columns: number;
  readonly continued: boolean;
  readonly borders: Borders;
}

export function readTable(
  element: XmlElement,
  reading: Reading,
  paragraphsOf: (cell: XmlElement) => readonly ForeignParagraph[],
): ForeignTable {
  const properties = childOf(element, 'w:tblPr');
  const borders = {
    ...reading.styles.table(valueOf(properties, 'w:tblStyle')).borders,
    ...sidesOf(childOf(properties, 'w:tblBorders')),
  };
  const rows = inside(element, 'w:tr', reading)
    .filter((row) => isThere(childOf(row, 'w:trPr'), reading))
    .map((row) => ({
      cells: readRow(row, reading, paragraphsOf),
      borders: { ...borders, ...sidesOf(childOf(childOf(row, 'w:tblPrEx'), 'w:tblBorders')) },
    }))
    .filter(({ cells }) => cells.length > 0);
  const ruled = rows.some((row, r) =>
    row.cells.some((cell, c) => {
      const place = {
        top: r === 0,
        bottom: r === rows.length - 1,
        first: c === 0,
        last: c === row.cells.length - 1,
      };
      // One line alone, under the name of a body, is no table.
      return linesAround(cell.borders, row.borders, place) > 1;
    }),
  );
  return { kind: 'table', ruled, rows: rows.map(({ cells }): ForeignRow => ({ cells: cells.map(plain) })) };
}

const plain = ({ paragraphs, columns, continued }: ReadCell): ForeignCell => ({
  paragraphs,
  ...(columns > 1 && { columns }),
  ...(continued && { continued }),
});

/** Rows of a table, cells of a row: controls and changes may be around them. */
function inside(element: XmlElement, name: string, reading: Reading): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:tbl' || !isShown(child, reading)) return [];
    return child.name === name ? [child] : inside(child, name, reading);
  });
}

function readRow(
  row: XmlElement,
  reading: Reading,
  paragraphsOf: (cell: XmlElement) => readonly ForeignParagraph[],
): ReadCell[] {
  const cells: ReadCell[] = [];
  const properties = childOf(row, 'w:trPr');
  const before = columnsOf(properties, 'w:gridBefore');
  const after = columnsOf(properties, 'w:gridAfter');
  if (before > 0) cells.push(skipped(before));
  for (const element of inside(row, 'w:tc', reading)) {
    reading.parts.add();
    const cell = childOf(element, 'w:tcPr');
    if (!isThere(cell, reading)) continue;
    const paragraphs = paragraphsOf(element);
    const last = cells.at(-1);
    if (last && goesOn(cell, 'w:hMerge')) {
      last.columns = Math.min(last.columns + 1, MOST_COLUMNS);
      for (const paragraph of paragraphs) last.paragraphs.push(paragraph);
      continue;
    }
    cells.push({
      paragraphs: [...paragraphs],
      columns: Math.max(1, columnsOf(cell, 'w:gridSpan')),
      continued: goesOn(cell, 'w:vMerge'),
      borders: sidesOf(childOf(cell, 'w:tcBorders')),
    });
  }
  if (after > 0) cells.push(skipped(after));
  return cells;
}

/** Columns that a row leaves out at its side. */
const skipped = (columns: number): ReadCell => ({
  paragraphs: [],
  columns,
  continued: false,
  borders: { top: false, bottom: false, left: false, right: false },
});

function columnsOf(properties: XmlElement | undefined, name: string): number {
  const columns = Number.parseInt(valueOf(properties, name) ?? '', 10);
  return Number.isNaN(columns) ? 0 : Math.max(0, Math.min(columns, MOST_COLUMNS));
}

/** Merged with the cell above, or before it. */
const goesOn = (properties: XmlElement | undefined, name: string): boolean =>
  toggled(properties, name) !== undefined && valueOf(properties, name) !== 'restart';
