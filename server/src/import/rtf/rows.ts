/** Tables of RTF: cells are text between marks, and what they look like is told for the whole row. */
import { lastUpTo } from '../doc/plc';
import type { ForeignCell, ForeignParagraph, ForeignRow, ForeignTable } from '../foreign';

/** What `\trowd` and the words after it say. */
export class RowDefinition {
  readonly cells: CellDefinition[] = [];
  left = 0;
  #next: Omit<CellDefinition, 'right'> = { merged: false, continued: false, sides: 0 };
  /** What the next words on borders speak of. */
  #border: 'cell' | 'other' = 'other';

  get isRuled(): boolean {
    return this.cells.some(({ sides }) => sides >= LEAST_SIDES);
  }

  /** @returns whether the word speaks of rows, cells or borders */
  word(name: string, value = 0): boolean {
    if (name === 'cellx') {
      if (this.cells.length < MOST_CELLS) this.cells.push({ ...this.#next, right: value });
      this.#next = { merged: false, continued: false, sides: 0 };
    } else if (name === 'trleft') this.left = value;
    else if (name === 'clmrg') this.#next = { ...this.#next, merged: true };
    else if (name === 'clvmrg') this.#next = { ...this.#next, continued: true };
    else if (/^clbrdr[tlbr]$/.test(name)) this.#border = 'cell';
    else if (/^(?:tr)?brdr[tlbrhv]$|^brdrbtw$|^box$|^cldgl[lu]$/.test(name)) this.#border = 'other';
    else if (LINES.has(name)) {
      if (this.#border === 'cell') this.#next = { ...this.#next, sides: this.#next.sides + 1 };
      this.#border = 'other';
    } else return false;
    return true;
  }
}

interface CellDefinition {
  /** In twips. */
  readonly right: number;
  /** It belongs to the cell on its left. */
  readonly merged: boolean;
  /** It belongs to the cell above. */
  readonly continued: boolean;
  /** How many have a line. */
  readonly sides: number;
}

/** Word has no more in a row. */
const MOST_CELLS = 64;

const LINES: ReadonlySet<string> = new Set([
  ...['brdrs', 'brdrth', 'brdrsh', 'brdrdb', 'brdrdot', 'brdrdash', 'brdrhair', 'brdrinset', 'brdrdashsm'],
  ...['brdrdashd', 'brdrdashdd', 'brdroutset', 'brdrtriple', 'brdrwavy', 'brdrwavydb', 'brdremboss'],
  ...['brdrengrave', 'brdrtnthsg', 'brdrthtnsg', 'brdrtnthmg', 'brdrthtnmg', 'brdrtnthlg', 'brdrthtnlg'],
]);

/** One line under a cell underlines it; a table has lines when a cell has them on more sides. */
const LEAST_SIDES = 2;
/** Edges of cells that are nearer, in twips, are the same. */
const SAME_EDGE = 40;

interface Row {
  readonly cells: readonly (readonly ForeignParagraph[])[];
  readonly definition: RowDefinition;
}

/** The rows of one table. */
export class Rows {
  readonly #rows: Row[] = [];

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** Rows with lines and rows without follow one another in two tables: the file itself does not part them. */
  goesOn({ isRuled }: RowDefinition): boolean {
    const last = this.#rows.at(-1);
    return !last || last.definition.isRuled === isRuled;
  }

  add(cells: readonly (readonly ForeignParagraph[])[], definition: RowDefinition): void {
    this.#rows.push({ cells, definition });
  }

  table(): ForeignTable {
    const edges = edgesOf(this.#rows);
    return {
      kind: 'table',
      ruled: this.#rows.some(({ definition }) => definition.isRuled),
      rows: this.#rows.map((row) => rowOf(row, edges)),
    };
  }
}

/** Of all rows, from the left. */
function edgesOf(rows: readonly Row[]): readonly number[] {
  const all = new Set(
    rows.flatMap(({ definition }) => [definition.left, ...definition.cells.map(({ right }) => right)]),
  );
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

function rowOf({ cells, definition }: Row, edges: readonly number[]): ForeignRow {
  const row: { paragraphs: readonly ForeignParagraph[]; columns: number; continued: boolean }[] = [];
  let left = definition.left;
  cells.forEach((paragraphs, at) => {
    const described = definition.cells[at];
    const right = described?.right ?? left;
    const columns = Math.max(1, columnsBetween(edges, left, right));
    const last = row.at(-1);
    if (described?.merged && last) {
      last.columns += columns;
      last.paragraphs = [...last.paragraphs, ...paragraphs];
    } else row.push({ paragraphs, columns, continued: described?.continued ?? false });
    left = right;
  });
  return {
    cells: row.map(({ paragraphs, columns, continued }): ForeignCell => ({
      paragraphs,
      ...(columns > 1 && { columns }),
      ...(continued && { continued }),
    })),
  };
}

function columnsBetween(edges: readonly number[], left: number, right: number): number {
  const upTo = (place: number): number => lastUpTo(edges.length, place, (index) => edges[index] ?? Infinity);
  return upTo(right + SAME_EDGE) - upTo(left + SAME_EDGE);
}
