/** Tables of an OpenDocument text: their cells, what these cover, and whether lines are around them. */
import type { ForeignCell, ForeignParagraph, ForeignRow, ForeignTable } from '../foreign';
import { elementsOf, type XmlElement } from '../xml';
import type { OdtReading } from './reading';

/** Columns and rows that one element may stand for. */
const MOST_REPEATED = 63;

/** A cell that goes on in the rows below. */
interface Span {
  rows: number;
  readonly columns: number;
}

export function readOdtTable(
  element: XmlElement,
  reading: OdtReading,
  paragraphsOf: (cell: XmlElement) => readonly ForeignParagraph[],
): ForeignTable {
  const spans = new Map<number, Span>();
  let ruled = false;
  const rows = rowsIn(element).map((row): ForeignRow => {
    const cells: ForeignCell[] = [];
    let column = 0;
    for (const cell of elementsOf(row).flatMap(repeated('table:number-columns-repeated'))) {
      reading.parts.add();
      if (cell.name === 'table:covered-table-cell') {
        const span = spans.get(column);
        if (span && span.rows > 0) {
          span.rows--;
          cells.push({ paragraphs: [], continued: true, ...(span.columns > 1 && { columns: span.columns }) });
        }
        column++;
        continue;
      }
      if (cell.name !== 'table:table-cell') continue;
      const columns = countOf(cell, 'table:number-columns-spanned');
      const rowsSpanned = Number(cell.attributes['table:number-rows-spanned'] ?? 1) || 1;
      spans.set(column, { rows: rowsSpanned - 1, columns });
      // One line alone, under the name of a body, is no table.
      ruled ||= reading.styles.lines(cell.attributes['table:style-name']) > 1;
      cells.push({ paragraphs: paragraphsOf(cell), ...(columns > 1 && { columns }) });
      column++;
    }
    return { cells };
  });
  return { kind: 'table', ruled, rows: rows.filter(({ cells }) => cells.length > 0) };
}

const rowsIn = (element: XmlElement): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === 'table:table-row') return repeated('table:number-rows-repeated')(child);
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsIn(child) : [];
  });

const repeated =
  (attribute: string) =>
  (element: XmlElement): readonly XmlElement[] =>
    Array.from({ length: countOf(element, attribute) }, () => element);

const countOf = ({ attributes }: XmlElement, name: string): number =>
  Math.max(1, Math.min(Number.parseInt(attributes[name] ?? '1', 10) || 1, MOST_REPEATED));
