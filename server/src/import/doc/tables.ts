/** Puts paragraphs in reading order together to blocks: cells, rows and tables out of those that stand in one. */
import { paragraphsIn } from '../blocks';
import type { ForeignBlock, ForeignCell, ForeignParagraph, ForeignRow } from '../foreign';
import { lastUpTo } from './plc';
import { isRuled, type CellShape, type RowShape } from './rows';

/** Edges of cells this near to one another are one, in twentieths of a point: rows are often set by hand. */
const NEAR = 40;

interface Row {
  readonly cells: readonly (readonly ForeignParagraph[])[];
  readonly shape: RowShape;
}

export class Tables {
  readonly #blocks: ForeignBlock[] = [];
  #rows: Row[] = [];
  #cells: (readonly ForeignParagraph[])[] = [];
  #cell: ForeignParagraph[] = [];

  outside(blocks: readonly ForeignBlock[]): void {
    this.#endTable();
    for (const block of blocks) this.#blocks.push(block);
  }

  /** Of a page break in a cell nothing is left, of a table in a text box its paragraphs. */
  inCell(blocks: readonly ForeignBlock[]): void {
    for (const paragraph of paragraphsIn(blocks)) this.#cell.push(paragraph);
  }

  endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  endRow(shape: RowShape): void {
    if (this.#cell.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, shape });
    this.#cells = [];
  }

  /** @returns all that was put in */
  end(): readonly ForeignBlock[] {
    this.#endTable();
    return this.#blocks;
  }

  #endTable(): void {
    // Cells of a row that has no end are text all the same.
    const rest = [...this.#cells.flat(), ...this.#cell];
    if (this.#rows.length > 0) {
      const edges = edgesOf(this.#rows);
      this.#blocks.push({
        kind: 'table',
        ruled: this.#rows.some(({ shape }) => isRuled(shape)),
        rows: this.#rows.map((row) => rowOf(row, edges)),
      });
    }
    for (const paragraph of rest) this.#blocks.push(paragraph);
    this.#rows = [];
    this.#cells = [];
    this.#cell = [];
  }
}

/** All edges of a table from left to right. */
function edgesOf(rows: readonly Row[]): readonly number[] {
  const all = [...new Set(rows.flatMap(({ shape }) => shape.edges))].sort((a, b) => a - b);
  return all.filter((edge, i) => i === 0 || edge - (all[i - 1] ?? edge) > NEAR);
}

function rowOf({ cells, shape }: Row, edges: readonly number[]): ForeignRow {
  const read: ForeignCell[] = [];
  for (let at = 0; at < cells.length;) {
    let end = at + 1;
    while (end < cells.length && shape.cells[end]?.joined) end++;
    read.push(
      cellOf(
        cells.slice(at, end).flat(),
        shape.cells[at],
        columnsBetween(shape.edges[at], shape.edges[end], edges),
      ),
    );
    at = end;
  }
  return { cells: read };
}

const cellOf = (
  paragraphs: readonly ForeignParagraph[],
  shape: CellShape | undefined,
  columns: number,
): ForeignCell => ({
  paragraphs,
  ...(columns > 1 && { columns }),
  ...(shape?.continued && { continued: true }),
});

function columnsBetween(
  left: number | undefined,
  right: number | undefined,
  edges: readonly number[],
): number {
  if (left === undefined || right === undefined) return 1;
  const upTo = (place: number): number => lastUpTo(edges.length, place, (index) => edges[index] ?? Infinity);
  return Math.max(0, upTo(right - NEAR - 1) - upTo(left + NEAR)) + 1;
}
