/**
 * Pages: what preview and export draw. Plain data between the layout engine and those who render it; a renderer
 * never looks at a plan.
 */
import type { Span } from '../text/span';

export interface Page {
  /** Counted from 1 in the document and anew in each appendix. */
  readonly number: number;
  readonly blocks: readonly PageBlock[];
}

export type PageBlock = LineBlock | ColumnsBlock | TableBlock;

/** What a paragraph is on the page; its face, size and place follow from it. */
export type PageStyle =
  | 'partyTitle'
  | 'parentBody'
  | 'issuingBody'
  | 'star'
  | 'documentNumber'
  | 'placeAndDate'
  | 'mark'
  | 'typeName'
  | 'summary'
  | 'separator'
  | 'division'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'paragraph'
  | 'recipientsLabel'
  | 'recipient'
  | 'authority'
  | 'position'
  | 'signer'
  | 'appendixLabel'
  | 'appendixTitle'
  | 'cell';

/** A paragraph. Its span is that of the source it prints. */
export interface LineBlock extends Span {
  readonly kind: 'line';
  readonly style: PageStyle;
  readonly runs: readonly Run[];
}

/** Two columns side by side: header, end block. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly left: readonly LineBlock[];
  readonly right: readonly LineBlock[];
}

export interface TableBlock extends Span {
  readonly kind: 'table';
  readonly rows: readonly (readonly LineBlock[])[];
}

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}
