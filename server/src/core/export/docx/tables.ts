/** Tables of the body: the columns as wide as on the page, the head row again on each page, no row broken. */
import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import data from '../../../data/page-layout.json';
import type { Table as FlowTable } from '../../layout/flow';
import type { StyleSheet } from '../../layout/styles';
import { cellPadding, columnWidths } from '../../layout/tables';
import { twips } from './measures';
import { paragraphOf } from './paragraphs';

const { paddingTopPt, borderPt } = data.table;
const PADDING_TOP = twips(paddingTopPt);

const line = { style: BorderStyle.SINGLE, size: Math.round(borderPt * 8), color: '000000' };
const BORDERS = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** @param width of the text, in points */
export function tableOf({ rows }: FlowTable, width: number, styles: StyleSheet): Table {
  const widths = wholeTwips(columnWidths(rows, width, { styles }));
  const padding = twips(cellPadding(widths.length, width));
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    // In this mode Word counts from the text of the first cell, not from its border.
    indent: { size: padding, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: padding, right: padding, top: PADDING_TOP, bottom: PADDING_TOP },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          ...(row === 0 && { tableHeader: true }),
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                ...(row === 0 && { verticalAlign: VerticalAlignTable.CENTER }),
                children: [paragraphOf(cell, styles)],
              }),
          ),
        }),
    ),
  });
}

/** Rounded where columns meet, so that the last one ends where the text does. */
function wholeTwips(widths: readonly number[]): number[] {
  let end = 0;
  return widths.map((width) => {
    const start = twips(end);
    end += width;
    return twips(end) - start;
  });
}
