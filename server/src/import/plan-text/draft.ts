/** A line of the plan to be, before it is known what part of a plan it is, and what its bold and italics say there. */
import type { Runs } from './runs';

export interface DraftLine {
  readonly kind: 'paragraph' | 'columns' | 'row' | 'rule';
  /** As it is written: `I.`, `-`. */
  readonly number?: string;
  /** Cells of a row, or of columns; the text of a paragraph. */
  readonly parts: readonly Runs[];
  readonly centred: boolean;
  /** The file says that it heads something. */
  readonly heading: boolean;
  /** Something empty stands before it. */
  readonly apart: boolean;
  /** A tab before it, which in header and end block sets it in the right column. */
  readonly indented?: boolean;
  /** In a table: its first row. */
  readonly head?: boolean;
}

export const plainLine = (parts: readonly Runs[]): DraftLine => ({
  kind: 'paragraph',
  parts,
  centred: false,
  heading: false,
  apart: false,
});
