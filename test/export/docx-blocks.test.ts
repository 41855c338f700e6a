import { strict as assert } from 'node:assert';
import { strFromU8 } from 'fflate';
import data from '../../server/src/data/page-layout.json';
import { docxOf } from '../../server/src/core/export/docx';
import { widthsOf } from '../../server/src/core/layout/columns';
import type { Columns, FlowBlock, Table } from '../../server/src/core/layout/flow';
import { measure } from '../../server/src/core/layout/fonts';
import { paperOf, textWidth } from '../../server/src/core/layout/paper';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { columnWidths } from '../../server/src/core/layout/tables';
import { wordText } from '../../server/src/import/docx/text';
import { all, at, elementOf, textOf, value, within, type Element, type Parts } from './docx-file';
import { flow, flowWith, millimetres, plain, styles, twips, written } from './docx-made';

describe('blocks of a word file', () => {
  let parts: Parts;
  let document: Element;
  before(async () => {
    parts = await written(flow);
    document = elementOf(parts, 'word/document.xml');
  });

  describe('header and end block', () => {
    const tables = (): Element[] => all(document, 'w:tbl');

    it('are tables without borders and inner margins, as wide as on the page', () => {
      const blocks =
        flow.sections[0]?.blocks.filter((block): block is Columns => block.kind === 'columns') ?? [];
      const found = [tables()[0], tables()[2]];
      assert.equal(blocks.length, 2);
      for (const [i, block] of blocks.entries()) {
        const table = found[i];
        assert.equal(value(at(table, 'w:tblPr', 'w:tblLayout'), 'w:type'), 'fixed');
        for (const border of at(table, 'w:tblPr', 'w:tblBorders')?.children ?? [])
          assert.equal(value(border), 'none', border.name);
        const width = textWidth(paperOf('portrait', false));
        const { left, right } = widthsOf(block, width, styles);
        const [onLeft, onRight] = all(table as Element, 'w:tc');
        const gap = value(at(onLeft, 'w:tcPr', 'w:tcMar', 'w:right'), 'w:w');
        assert.equal(Number(value(at(onLeft, 'w:tcPr', 'w:tcW'), 'w:w')) - Number(gap), twips(left));
        assert.equal(value(at(onRight, 'w:tcPr', 'w:tcW'), 'w:w'), String(twips(right)));
        assert.equal(value(at(onRight, 'w:tcPr', 'w:tcMar', 'w:left'), 'w:w'), '0');
        assert(at(table, 'w:tr', 'w:trPr', 'w:cantSplit'));
      }
    });

    it('have a line under the title as long as the title', () => {
      const [, right] = all(tables()[0] as Element, 'w:tc');
      const rule = all(right as Element, 'w:p')[1] as Element;
      const part = elementOf(parts, 'word/styles.xml');
      const style = all(part, 'w:style').find(
        (each) => value(each, 'w:styleId') === value(at(rule, 'w:pPr', 'w:pStyle')),
      );
      assert.equal(value(at(style, 'w:pPr', 'w:pBdr', 'w:bottom'), 'w:sz'), '6');
      const indent = at(rule, 'w:pPr', 'w:ind')?.attributes;
      const width =
        Number(value(at(right, 'w:tcPr', 'w:tcW'), 'w:w')) -
        Number(indent?.['w:left']) -
        Number(indent?.['w:right']);
      const title = measure('ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', 15);
      assert(Math.abs(width / 20 - title) <= 0.1, `${width / 20}, ${title}`);
    });

    it('have a paragraph in a column without text', async () => {
      const columns: Columns = { kind: 'columns', place: 'end', left: [plain('Nơi nhận:')], right: [] };
      const own = elementOf(await written(flowWith(columns)), 'word/document.xml');
      for (const cell of all(own, 'w:tc')) assert.equal(all(cell, 'w:p').length, 1);
    });
  });

  describe('tables', () => {
    const isTable = (block: FlowBlock): block is Table => block.kind === 'table';

    it('are as wide as on the page and repeat their head', () => {
      const block = flow.sections[0]?.blocks.find(isTable) as Table;
      const table = all(document, 'w:tbl')[1] as Element;
      const width = textWidth(paperOf('portrait', false));
      const widths = all(table, 'w:gridCol').map((column) => Number(value(column, 'w:w')));
      assert.equal(
        widths.reduce((sum, each) => sum + each, 0),
        twips(width),
      );
      for (const [i, each] of columnWidths(block.rows, width, { styles }).entries())
        assert(Math.abs((widths[i] ?? 0) - each * 20) <= 1);
      const rows = all(table, 'w:tr');
      assert.equal(rows.length, 4);
      for (const [i, row] of rows.entries()) {
        assert(at(row, 'w:trPr', 'w:cantSplit'));
        assert.equal(at(row, 'w:trPr', 'w:tblHeader') !== undefined, i === 0);
      }
      for (const border of at(table, 'w:tblPr', 'w:tblBorders')?.children ?? [])
        assert.equal(value(border, 'w:sz'), String(data.table.borderPt * 8));
    });

    it('stay apart, and a section does not end with one', async () => {
      const table: Table = {
        kind: 'table',
        rows: [[plain('a', 'cellHead')], [plain('b', 'cell')]],
        start: 0,
        end: 1,
      };
      const columns: Columns = { kind: 'columns', place: 'end', left: [plain('c')], right: [plain('d')] };
      const own = elementOf(await written(flowWith(table, table, columns)), 'word/document.xml');
      assert.deepEqual(
        at(own, 'w:body')?.children.map(({ name }) => name),
        ['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'],
      );
      const space = all(at(own, 'w:body') as Element, 'w:p').filter((each) => textOf(each) === '');
      assert.deepEqual(
        space.map((each) => value(at(each, 'w:pPr', 'w:spacing'), 'w:line')),
        ['120', '120', undefined],
      );
    });
  });

  describe('sections', () => {
    const sections = (part: Element): Element[] => all(part, 'w:sectPr');

    it('are the plan and each appendix, upright or turned, counted from 1', () => {
      const found = sections(document);
      assert.deepEqual(
        found.map((section) => [
          value(at(section, 'w:type')),
          value(at(section, 'w:pgSz'), 'w:orient'),
          value(at(section, 'w:pgSz'), 'w:w'),
          value(at(section, 'w:pgSz'), 'w:h'),
          value(at(section, 'w:pgNumType'), 'w:start'),
        ]),
        [
          ['nextPage', 'portrait', '11906', '16838', '1'],
          ['nextPage', 'landscape', '16838', '11906', '1'],
          ['nextPage', 'portrait', '11906', '16838', '1'],
        ],
      );
      for (const section of found) {
        const margins = at(section, 'w:pgMar')?.attributes;
        const { front } = data.margins;
        assert.deepEqual(
          ['w:top', 'w:bottom', 'w:left', 'w:right', 'w:header'].map((side) => Number(margins?.[side])),
          [front.topMm, front.bottomMm, front.leftMm, front.rightMm, data.folio.fromTopMm].map(millimetres),
        );
      }
    });

    it('begin on a front when sheets are printed on both sides', async () => {
      const own = elementOf(await written(flow, { duplex: true }), 'word/document.xml');
      assert.deepEqual(
        sections(own).map((section) => value(at(section, 'w:type'))),
        // The first page is a front by itself.
        ['nextPage', 'oddPage', 'oddPage'],
      );
    });

    it('have the number in the middle from the second page on, and the mark on the first', () => {
      const relations = elementOf(parts, 'word/_rels/document.xml.rels');
      const header = (section: Element, type: string): Element => {
        const reference = section.children.find(
          (child) => child.name === 'w:headerReference' && value(child, 'w:type') === type,
        );
        const target = relations.children.find((child) => value(child, 'Id') === value(reference, 'r:id'));
        return elementOf(parts, `word/${value(target, 'Target')}`);
      };
      for (const [i, section] of sections(document).entries()) {
        assert(at(section, 'w:titlePg'));
        const instructions = (type: string): string =>
          [...within(header(section, type))]
            .map(({ name, text }) => (name === 'w:instrText' ? text : ''))
            .join('');
        assert.equal(instructions('default').trim(), 'PAGE');
        assert.equal(instructions('first'), '');
        assert.equal(textOf(header(section, 'first')), i === 0 ? 'TÀI LIỆU THU HỒI' : '');
      }
      // One distance from the edge serves both.
      assert.equal(data.circulation.fromTopMm, data.folio.fromTopMm);
    });

    it('have their foot in the margin of the page of the last paragraph', () => {
      const body = all(document, 'w:p').filter((paragraph) => textOf(paragraph) !== '');
      const index = body.findIndex((paragraph) => textOf(paragraph).startsWith('Không phổ biến'));
      const frame = at(body[index], 'w:pPr', 'w:framePr')?.attributes;
      const height = twips(styles.foot.line);
      assert.equal(frame?.['w:vAnchor'], 'page');
      assert.equal(Number(frame['w:h']), height);
      assert.equal(Number(frame['w:y']), millimetres(data.paper.heightMm - data.foot.fromBottomMm) - height);
      assert(at(body[index + 1], 'w:pPr', 'w:sectPr'));
    });

    it('need no text', async () => {
      const bytes = await docxOf({ ...flowWith(), sections: [] }, defaultPageSettings);
      assert(strFromU8(bytes.subarray(0, 2)) === 'PK' && wordText(bytes) === '');
    });
  });
});
