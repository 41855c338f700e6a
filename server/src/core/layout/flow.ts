/**
 * A plan as what is printed of it, before lines and pages: sections of paragraphs, columns and tables, each under the
 * name of its style. Plain data. Whoever lays pages out and whoever writes a Word file begin here, so both print the
 * same; neither looks at a plan.
 */
import type { Span } from '../text/span';
import type { StyleName } from './styles';

export interface Flow {
  readonly properties: Properties;
  /** The plan itself, then each appendix. */
  readonly sections: readonly Section[];
}

/** What a file says of the document that it holds. */
export interface Properties {
  /** `Kế hoạch số 265-KH/TU`; empty when the plan has neither type nor number. */
  readonly title: string;
  /** Trích yếu. */
  readonly subject: string;
  /** Cơ quan ban hành. */
  readonly author: string;
  /** Ngày ban hành, ISO; absent while a part of it is blank. */
  readonly date?: string;
}

/** Begins on a new page and counts its pages from 1. */
export interface Section {
  readonly kind: 'plan' | 'appendix';
  readonly orientation: 'portrait' | 'landscape';
  /** Phạm vi lưu hành: stands in the upper margin of the first page, at the right. */
  readonly circulation?: Paragraph;
  readonly blocks: readonly FlowBlock[];
  /** Stand in the lower margin of the last page: what must not be broadcast. */
  readonly foot: readonly Paragraph[];
}

export type FlowBlock = Paragraph | Columns | Table;

/** Its span is that of the source it prints. */
export interface Paragraph extends Span {
  readonly kind: 'paragraph';
  readonly style: StyleName;
  readonly runs: readonly Run[];
  /** Depth in the outline, from 1; absent for what is no heading. */
  readonly level?: number;
  /** Is not parted from the end block that follows it: nobody signs an empty page. */
  readonly keptWithNext?: boolean;
}

/** A stretch of a paragraph that looks the same throughout and is copied from the source without a gap. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Offset in the source of the first character. */
  readonly start: number;
}

/** Two columns side by side that no page break parts: header, end block. */
export interface Columns {
  readonly kind: 'columns';
  readonly place: 'header' | 'end';
  readonly left: readonly Paragraph[];
  readonly right: readonly Paragraph[];
}

export interface Table extends Span {
  readonly kind: 'table';
  /** The first row heads the table, and again each page on which it goes on. Each row has as many cells as it has. */
  readonly rows: readonly (readonly Paragraph[])[];
}
