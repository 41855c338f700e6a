/**
 * A foreign file as every reader gives it: paragraphs, tables and page breaks in reading order, with what the file
 * tells of them. Text is Unicode; what was set in an old font has been converted.
 */
import type { Note } from '../core/text/message';

export interface ForeignDocument {
  readonly blocks: readonly ForeignBlock[];
  /** In the order of their marks, which stand in the text as `[1]`. */
  readonly footnotes: readonly ForeignFootnote[];
  /** What was done on the way, what was left out, and what is not sure. */
  readonly notes: readonly Note[];
  /** How the text was written down, which tells what there is to mend. */
  readonly origin: Origin;
  /** Of a file that has pages, one for each. */
  readonly pages?: readonly ForeignPageNote[];
  /** What was decided for the reader and may be decided otherwise. */
  readonly choices?: readonly Choice[];
  /** Of a plain text that is a plan in our own form, with its marks: it stays as it is. */
  readonly plan?: string;
}

/**
 * `typed`: paragraphs as somebody typed them (Word, HTML, plain text). `printed`: put together again from the lines of
 * printed pages (PDF with text). `scanned`: read from pictures, so that letters may be wrong.
 */
export type Origin = 'typed' | 'printed' | 'scanned';

export type ForeignBlock = ForeignParagraph | ForeignTable | ForeignPageBreak;

export interface ForeignParagraph {
  readonly kind: 'paragraph';
  /** The number or bullet that the program counts by itself, as it is printed: `I-`, `1.`, `a)`, `-`. */
  readonly number?: string;
  readonly runs: readonly ForeignRun[];
  readonly alignment?: 'left' | 'center' | 'right' | 'justify';
  /** Of a heading, from 1. */
  readonly outlineLevel?: number;
}

/** Text of one look. `\t` is a tab, `\n` a line end inside the paragraph. */
export interface ForeignRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Of text read from a picture, from 0 to 1. */
  readonly confidence?: number;
}

export interface ForeignTable {
  readonly kind: 'table';
  /** Its cells have lines around them. Without lines a table only sets columns: those of a header, or of an end block. */
  readonly ruled: boolean;
  readonly rows: readonly ForeignRow[];
}

export interface ForeignRow {
  readonly cells: readonly ForeignCell[];
}

export interface ForeignCell {
  /** Of a table inside a cell, the paragraphs of its cells one after the other. */
  readonly paragraphs: readonly ForeignParagraph[];
  /** Columns that it covers; 1 when absent. */
  readonly columns?: number;
  /** It goes on with the cell above. */
  readonly continued?: boolean;
}

export interface ForeignPageBreak {
  readonly kind: 'pageBreak';
}

export interface ForeignFootnote {
  /** As its mark has it: `1`. */
  readonly mark: string;
  readonly paragraphs: readonly ForeignParagraph[];
}

export interface ForeignPageNote {
  /** From 0 to 1, of a page read from a picture. */
  readonly confidence?: number;
}

/** `changes`: what the file keeps of its changes (tracked changes). `encoding`: of the bytes of a plain text. */
export interface Choice {
  readonly kind: 'changes' | 'encoding';
  /** As {@link import('./reader').ReadOptions} takes it. */
  readonly chosen: string;
  /** Some of them with how the text begins if it is read so. */
  readonly others: readonly { readonly value: string; readonly sample?: string }[];
}
