/** A table on its pages: its head again on each, its rows unbroken, if a page has room for them. */
import type { Table } from './flow';
import { heightOf } from './lines';
import type { PlacedCell, PlacedRow } from './page';
import type { PageFiller } from './page-filler';
import { ABOVE_CELL, ROW_FRAME, TABLE_FRAME, type SetCell, type SetRow, type SetTable } from './tables';

export function addTable(table: Table, set: SetTable, pages: PageFiller): void {
  pages.begin(0);
  const placer = new TablePlacer(table, set, pages);
  for (const [i, row] of set.rows.entries()) placer.add(row, set.rows[i + 1]);
  placer.endPart();
  pages.end(pages.setting.styles.paragraph.after);
}

/** Of head and first row, which stay together. */
export const leastTableHeight = ({ rows }: SetTable): number =>
  rows.slice(0, 2).reduce((sum, { height }) => sum + height, TABLE_FRAME);

/** The lines of a cell that stand on a page. */
interface Part {
  readonly from: number;
  readonly to: number;
}

class TablePlacer {
  /** The part of the table on this page. */
  private rows: PlacedRow[] = [];
  private height = TABLE_FRAME;
  /** Absent where it would leave the rows no room. */
  private readonly repeated: SetRow | undefined;

  constructor(
    private readonly table: Table,
    private readonly set: SetTable,
    private readonly pages: PageFiller,
  ) {
    const head = set.rows[0];
    this.repeated = head && head.height <= pages.height / 2 ? head : undefined;
  }

  add(row: SetRow, next: SetRow | undefined): void {
    const needed = row.head && this.repeated ? row.height + (next?.height ?? 0) : row.height;
    if (!this.hasRoom(needed) && !this.isOnTop) this.turnPage(!row.head);
    if (this.hasRoom(row.height)) this.place(row, row.height);
    else this.placeInParts(row);
  }

  endPart(): void {
    if (this.rows.length > 0)
      this.pages.add({ kind: 'table', table: this.table, rows: this.rows }, this.height);
    this.rows = [];
    this.height = TABLE_FRAME;
  }

  private hasRoom(height: number): boolean {
    return this.pages.fits(this.height + height);
  }

  /** Nothing stands above but the head: no later page has more room. */
  private get isOnTop(): boolean {
    return this.pages.isFresh && this.rows.every(({ head }) => head);
  }

  private turnPage(isGoingOn: boolean): void {
    this.endPart();
    this.pages.endPage();
    if (isGoingOn && this.repeated) this.place(this.repeated, this.repeated.height, true);
  }

  private place(row: SetRow, height: number, repeated = false): void {
    const parts = row.cells.map(({ set }) => ({ from: 0, to: set.lines.length }));
    this.placePart(row, parts, height, repeated);
  }

  /** A row that is higher than a page. */
  private placeInParts(row: SetRow): void {
    let from = row.cells.map(() => 0);
    for (;;) {
      const room = this.pages.bottom - this.pages.y - this.height - ROW_FRAME;
      const parts = row.cells.map(({ set: { lines, style } }, i) => {
        const start = from[i] ?? 0;
        return {
          from: start,
          to: Math.min(lines.length, start + Math.max(1, Math.floor(room / style.line))),
        };
      });
      const heights = row.cells.map(
        ({ set }, i) => set.style.line * ((parts[i]?.to ?? 0) - (parts[i]?.from ?? 0)),
      );
      this.placePart(row, parts, ROW_FRAME + heights.reduce((most, each) => Math.max(most, each), 0), false);
      from = parts.map(({ to }) => to);
      if (row.cells.every(({ set }, i) => from[i] === set.lines.length)) return;
      this.turnPage(!row.head);
    }
  }

  private placePart(
    { cells, head }: SetRow,
    parts: readonly Part[],
    height: number,
    repeated: boolean,
  ): void {
    const y = this.pages.y + this.height - TABLE_FRAME / 2;
    let x = this.pages.left;
    const placed = cells.map((cell, i): PlacedCell => {
      const width = this.set.widths[i] ?? 0;
      const content = {
        kind: 'paragraph',
        ...cell,
        ...(parts[i] as Part),
        x: x + this.set.padding,
        y: y + ABOVE_CELL + (head ? spareAbove(cell, height) : 0),
      } as const;
      const box = { x, y, width, height };
      x += width;
      return { ...box, content };
    });
    this.rows.push({ head, repeated, cells: placed });
    this.height += height;
  }
}

/** Head cells stand in the middle of their row, all others at its top. */
const spareAbove = ({ set }: SetCell, height: number): number =>
  Math.max(0, height - ROW_FRAME - heightOf(set)) / 2;
