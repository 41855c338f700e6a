/**
 * Pages: what preview, PDF and HTML draw. Plain data; a renderer never looks at a plan and measures nothing. All
 * measures are in points (1/72 inch) from the upper left corner of the paper.
 */
import type { Paragraph, Table } from './flow';
import type { SetParagraph } from './lines';

export interface Page {
  /** Printed from the second page on; counted anew in each section. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Where the section stands among {@link Flow.sections}. */
  readonly section: number;
  /** Left empty, so that the next section begins on the front of a sheet printed on both sides. */
  readonly blank: boolean;
  /** In the order in which they are read. */
  readonly items: readonly PageItem[];
  /** The page's own number; it has no place in the source. Absent on the first page of a section. */
  readonly folio?: PlacedText;
}

export type PageItem = PlacedParagraph | PlacedColumns | PlacedTable;

/** The lines `from` to `to` (exclusive) of a paragraph: all of them, unless it goes on over a page break. */
export interface PlacedParagraph {
  readonly kind: 'paragraph';
  readonly paragraph: Paragraph;
  readonly set: SetParagraph;
  readonly from: number;
  readonly to: number;
  /** Left edge of the box in which the paragraph was set. */
  readonly x: number;
  /** Top of line `from`; line `i` has its baseline at `y + (i - from) * set.line + set.baseline`. */
  readonly y: number;
  /** Drawn below the paragraph: under the Party's title, over a contact line. */
  readonly rule?: Rule;
}

export interface PlacedColumns {
  readonly kind: 'columns';
  readonly place: 'header' | 'end';
  readonly left: readonly PlacedParagraph[];
  readonly right: readonly PlacedParagraph[];
}

/** The rows of a table that stand on this page; `head` rows are repeated when the table began on an earlier page. */
export interface PlacedTable {
  readonly kind: 'table';
  readonly table: Table;
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow {
  readonly head: boolean;
  /** The head row of a table that goes on from the page before: drawn, but not read again. */
  readonly repeated: boolean;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedCell extends Box {
  readonly content: PlacedParagraph;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A horizontal line; `y` is its middle. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}
