/** Tables: how wide their columns are, and how high their rows. */
import data from '../../data/page-layout.json';
import type { Paragraph, Table } from './flow';
import { heightOf, type SetParagraph } from './lines';
import type { Setting } from './setting';
import { points, wholeTwips } from './styles';
import { naturalWidth } from './widths';

export interface SetTable {
  /** Of the columns, in points; together the width of the text. */
  readonly widths: readonly number[];
  /** Between a cell's edge, which is the middle of its border, and its text, at the left and at the right. */
  readonly padding: number;
  readonly rows: readonly SetRow[];
}

export interface SetRow {
  readonly height: number;
  readonly head: boolean;
  readonly cells: readonly SetCell[];
}

export interface SetCell {
  readonly paragraph: Paragraph;
  readonly set: SetParagraph;
}

const { paddingTopPt: PADDING_TOP, borderPt: BORDER } = data.table;

/** What a row is higher than its text: the border under it is its own. */
export const ROW_FRAME = 2 * PADDING_TOP + BORDER;

/** From the middle of the border over a row to its text. */
export const ABOVE_CELL = BORDER / 2 + PADDING_TOP;

/** The border over the first row on a page. */
export const TABLE_FRAME = BORDER;

/** Between a cell's edge and its text; less where there are so many columns that it would leave them no room. */
export const cellPadding = (columns: number, width: number): number =>
  Math.min(points(data.table.paddingMm), wholeTwips(width / columns / 6));

/** No cell is narrower than a letter. */
const LEAST_WIDTH = 1;

export function setTable({ rows }: Table, width: number, setting: Setting): SetTable {
  const widths = columnWidths(rows, width, setting);
  const padding = cellPadding(widths.length, width);
  return {
    widths,
    padding,
    rows: rows.map((paragraphs, index) => {
      const cells = paragraphs.map((paragraph, column) => {
        const inner = Math.max(LEAST_WIDTH, (widths[column] ?? 0) - 2 * padding);
        return { paragraph, set: setting.set(paragraph, inner) };
      });
      const inner = cells.reduce((most, { set }) => Math.max(most, heightOf(set)), 0);
      return { height: inner + ROW_FRAME, head: index === 0, cells };
    }),
  };
}

/** Each column has room for its longest word; what is left goes where the most text is. */
export function columnWidths(
  rows: Table['rows'],
  width: number,
  { styles }: Pick<Setting, 'styles'>,
): number[] {
  const columns = rows[0]?.length ?? 0;
  const least = new Array<number>(columns).fill(0);
  const wanted = new Array<number>(columns).fill(0);
  for (const cells of rows) {
    for (const [column, paragraph] of cells.entries()) {
      const { all, longestWord } = naturalWidth(paragraph, styles[paragraph.style]);
      least[column] = Math.max(least[column] ?? 0, longestWord);
      wanted[column] = Math.max(wanted[column] ?? 0, all);
    }
  }
  return rounded(shared(least, wanted, width, cellPadding(columns, width)));
}

/** Where columns meet, so that the last one ends where the text does. */
function rounded(widths: readonly number[]): number[] {
  let end = 0;
  return widths.map((width) => {
    const start = wholeTwips(end);
    end += width;
    return wholeTwips(wholeTwips(end) - start);
  });
}

/** A little more than the letters take, so that a longest word never breaks. */
const SLACK = 1;

function shared(
  least: readonly number[],
  wanted: readonly number[],
  width: number,
  padding: number,
): number[] {
  const floor = least.map((each) => Math.min(each + 2 * padding + SLACK, width / 2));
  const total = floor.reduce((sum, each) => sum + each, 0);
  if (total >= width) return floor.map((each) => (each * width) / total);
  // The square root lets a column of long texts be wide without starving the others.
  const weights = wanted.map((each, i) => Math.sqrt(Math.max(0, each - (least[i] ?? 0))));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const spare = width - total;
  return floor.map((each, i) => each + (sum > 0 ? ((weights[i] ?? 0) / sum) * spare : spare / floor.length));
}
