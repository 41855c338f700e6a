/** A table while it is read: its cells hold blocks, and it may turn out to be no table but the frame of a page. */
import type { ForeignBlock, ForeignCell, ForeignParagraph, ForeignRow } from '../foreign';
import { paragraphsIn } from '../blocks';
import { refusals } from '../notes';
import { Refusal } from '../reader';
import { borderedSides, type Declarations } from './css';
import type { Attributes } from './look';

interface Cell {
  readonly blocks: ForeignBlock[];
  readonly columns: number;
  readonly rows: number;
}

/** One line under a cell underlines it; a table has lines when a cell has them on more sides. */
const LEAST_SIDES = 2;
/** Without lines, a cell with more paragraphs holds a part of a page. */
const MOST_SET_PARAGRAPHS = 40;
const MOST_COLUMNS = 100;
const MOST_ROWS = 10_000;
const MOST_CELLS = 200_000;

export class Table {
  readonly #rows: Cell[][] = [];
  #ruled: boolean;
  #cells = 0;

  constructor(attributes: Attributes) {
    const { border, rules } = attributes;
    this.#ruled = (border !== undefined && border !== '0') || (rules !== undefined && rules !== 'none');
  }

  row(): void {
    this.#rows.push([]);
  }

  /** @returns where the blocks of the cell go */
  cell(attributes: Attributes, style: Declarations): ForeignBlock[] {
    if (borderedSides(style) >= LEAST_SIDES) this.#ruled = true;
    const blocks: ForeignBlock[] = [];
    if (this.#rows.length === 0) this.row();
    const columns = within(attributes['colspan'], MOST_COLUMNS);
    this.#rows.at(-1)?.push({ blocks, columns, rows: within(attributes['rowspan'], MOST_ROWS) });
    return blocks;
  }

  /** The table, or what its cells hold where it only frames the page. */
  blocks(): readonly ForeignBlock[] {
    const rows = this.#rows.filter((row) => row.length > 0);
    const cells = rows.flat();
    if (cells.every(({ blocks }) => blocks.length === 0)) return [];
    if (!this.#ruled && (rows.every((row) => row.length === 1) || cells.some(isPart))) {
      return cells.flatMap(({ blocks }) => blocks);
    }
    return [{ kind: 'table', ruled: this.#ruled, rows: this.#laidOut(rows) }];
  }

  /** Cells that reach into the rows below have a cell there, too. */
  #laidOut(rows: readonly (readonly Cell[])[]): ForeignRow[] {
    const reaching = new Map<number, { readonly columns: number; rows: number }>();
    return rows.map((row) => {
      const cells: ForeignCell[] = [];
      let column = 0;
      const reach = (at: number, above: { readonly columns: number; rows: number }): void => {
        cells.push(this.#counted([], above.columns, true));
        if (--above.rows === 0) reaching.delete(at);
        column = at + above.columns;
      };
      const goOn = (): void => {
        for (let above = reaching.get(column); above; above = reaching.get(column)) reach(column, above);
      };
      for (const cell of row) {
        goOn();
        cells.push(this.#counted(paragraphsIn(cell.blocks), cell.columns, false));
        if (cell.rows > 1) reaching.set(column, { columns: cell.columns, rows: cell.rows - 1 });
        column += cell.columns;
      }
      goOn();
      // A row may be shorter than those above it.
      for (const [at, above] of [...reaching].sort(([a], [b]) => a - b)) if (at >= column) reach(at, above);
      return { cells };
    });
  }

  #counted(paragraphs: readonly ForeignParagraph[], columns: number, continued: boolean): ForeignCell {
    if (++this.#cells > MOST_CELLS) throw new Refusal(refusals.tooMuchContent);
    return { paragraphs, ...(columns > 1 && { columns }), ...(continued && { continued }) };
  }
}

const isPart = ({ blocks }: Cell): boolean =>
  blocks.length > MOST_SET_PARAGRAPHS || blocks.some(({ kind }) => kind !== 'paragraph');

/** Of a span; 0 means all the rest, and is read as 1. */
function within(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}
