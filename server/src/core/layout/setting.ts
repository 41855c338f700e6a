/** What a plan is set with: the styles, and how a paragraph becomes lines. */
import type { Paragraph } from './flow';
import type { SetParagraph } from './lines';
import type { StyleSheet } from './styles';

export interface Setting {
  readonly styles: StyleSheet;
  readonly duplex: boolean;
  /** A paragraph's lines in a box of a width. */
  readonly set: (paragraph: Paragraph, width: number) => SetParagraph;
}
