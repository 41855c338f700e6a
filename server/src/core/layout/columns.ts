/** Header and end block: two columns, the left one at the left margin, the right one at the right margin. */
import data from '../../data/page-layout.json';
import type { Columns, Paragraph } from './flow';
import { naturalWidth } from './widths';
import { points, wholeTwips, type StyleSheet } from './styles';

/** In points. Between the columns is what they leave of the text's width. */
export interface ColumnWidths {
  readonly left: number;
  readonly right: number;
}

/** A little more than the letters take, so that a line that just fits is not broken. */
const SLACK = 1;

/**
 * As wide as in the guide's own pages, or as the longest line of the right column, which is not broken if the left one
 * keeps half of the width; then as the longest line of the left one.
 * @param width of the text
 */
export function widthsOf({ place, left, right }: Columns, width: number, styles: StyleSheet): ColumnWidths {
  const { leftMm, gapMm } = data.columns[place];
  const onRight = widthOfRight({ place, right }, width, styles);
  const room = width - onRight - points(gapMm);
  const onLeft = Math.min(Math.max(points(leftMm), longestLine(left, styles)), room);
  return { left: wholeTwips(onLeft), right: onRight };
}

/** The most that the left column of a header may take. */
export const roomBeside = (right: Columns['right'], width: number, styles: StyleSheet): number =>
  width - widthOfRight({ place: 'header', right }, width, styles) - points(data.columns.header.gapMm);

function widthOfRight(
  { place, right }: Pick<Columns, 'place' | 'right'>,
  width: number,
  styles: StyleSheet,
): number {
  const { rightMm, gapMm } = data.columns[place];
  return wholeTwips(
    Math.min(Math.max(points(rightMm), longestLine(right, styles)), width / 2 + points(gapMm)),
  );
}

const longestLine = (paragraphs: readonly Paragraph[], styles: StyleSheet): number =>
  paragraphs.reduce((most, paragraph) => {
    const style = styles[paragraph.style];
    return Math.max(most, style.left + naturalWidth(paragraph, style).all + SLACK);
  }, 0);
