/** Header and end block: a table of one row that no page break parts, without borders and inner margins. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import { widthsOf } from '../../layout/columns';
import type { Columns, Paragraph as FlowParagraph } from '../../layout/flow';
import { setLines } from '../../layout/lines';
import type { StyleSheet } from '../../layout/styles';
import { twips } from './measures';
import { paragraphOf } from './paragraphs';
import { TABLE_END, TITLE_RULE } from './styles';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const dxa = (size: number) => ({ size, type: WidthType.DXA });

/** @param width of the text, in points */
export function columnsTable(columns: Columns, width: number, styles: StyleSheet): Table {
  const widths = widthsOf(columns, width, styles);
  const right = twips(widths.right);
  const left = twips(width) - right;
  const cell = (paragraphs: readonly FlowParagraph[], own: number, size: number): TableCell =>
    new TableCell({
      width: dxa(size),
      margins: { top: 0, bottom: 0, left: 0, right: size - twips(own) },
      children: contentOf(paragraphs, own, styles),
    });
  return new Table({
    width: dxa(left + right),
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(columns.left, widths.left, left), cell(columns.right, widths.right, right)],
      }),
    ],
  });
}

/** A cell without a paragraph is no cell. */
function contentOf(paragraphs: readonly FlowParagraph[], width: number, styles: StyleSheet): Paragraph[] {
  if (paragraphs.length === 0) return [new Paragraph({ style: TABLE_END })];
  return paragraphs.flatMap((paragraph) =>
    paragraph.style === 'partyTitle'
      ? [paragraphOf(paragraph, styles), ruleUnder(paragraph, width, styles)]
      : [paragraphOf(paragraph, styles)],
  );
}

/** As long as the longest line of the title. */
function ruleUnder(title: FlowParagraph, width: number, styles: StyleSheet): Paragraph {
  const { lines } = setLines(title, styles[title.style], width);
  const beside = twips((width - Math.max(...lines.map((line) => line.width))) / 2);
  return new Paragraph({ style: TITLE_RULE, indent: { left: beside, right: beside } });
}
