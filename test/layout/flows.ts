/** Flows of a few blocks for the tests of the layout, without a plan. */
import type { Columns, Flow, FlowBlock, Paragraph, Section, Table } from '../../server/src/core/layout/flow';
import { layOut } from '../../server/src/core/layout/layout';
import type { Page, PageItem, PlacedParagraph } from '../../server/src/core/layout/page';
import { defaultPageSettings, type PageSettings, type StyleName } from '../../server/src/core/layout/styles';

export const paragraph = (
  text: string,
  style: StyleName = 'paragraph',
  more: Partial<Paragraph> = {},
): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: text === '' ? [] : [{ text, bold: false, italic: false, start: 0 }],
  start: 0,
  end: text.length,
  ...more,
});

/** So many lines of body text: a word as long as a line of the body is alone on it. */
export const linesOfText = (count: number, more: Partial<Paragraph> = {}): Paragraph =>
  paragraph(Array.from({ length: count }, () => 'w'.repeat(38)).join(' '), 'paragraph', more);

export const table = (...rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  rows: rows.map((cells, i) => cells.map((cell) => paragraph(cell, i === 0 ? 'cellHead' : 'cell'))),
  start: 0,
  end: 0,
});

export const columns = (left: readonly Paragraph[], right: readonly Paragraph[]): Columns => ({
  kind: 'columns',
  place: 'end',
  left,
  right,
});

export const section = (blocks: readonly FlowBlock[], more: Partial<Section> = {}): Section => ({
  kind: 'plan',
  orientation: 'portrait',
  blocks,
  foot: [],
  ...more,
});

export const flow = (...sections: readonly Section[]): Flow => ({
  properties: { title: '', subject: '', author: '' },
  sections,
});

export const pagesOf = (
  blocks: readonly FlowBlock[],
  settings: Partial<PageSettings> = {},
): readonly Page[] => layOut(flow(section(blocks)), { ...defaultPageSettings, ...settings });

/** Paragraphs of a page in the order in which they are read, repeated heads left out. */
export const paragraphsOf = ({ items }: Pick<Page, 'items'>): PlacedParagraph[] =>
  items.flatMap((item: PageItem) => {
    if (item.kind === 'paragraph') return [item];
    if (item.kind === 'columns') return [...item.left, ...item.right];
    return item.rows
      .filter(({ repeated }) => !repeated)
      .flatMap(({ cells }) => cells.map(({ content }) => content));
  });

/** Lines of a paragraph that stand on a page, as text. */
export const textsOf = ({ set, from, to }: PlacedParagraph): string[] =>
  set.lines.slice(from, to).map(({ pieces }) => pieces.map(({ text }) => text).join(''));

/** How many lines each page has. */
export const lineCounts = (pages: readonly Page[]): number[] =>
  pages.map((page) => paragraphsOf(page).reduce((sum, { from, to }) => sum + to - from, 0));

/** All paragraphs of a flow, in the order of the pages. */
export function printedParagraphs({ sections }: Flow): Paragraph[] {
  return sections.flatMap(({ circulation, blocks, foot }) => [
    ...(circulation ? [circulation] : []),
    ...blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block]
        : block.kind === 'columns'
          ? [...block.left, ...block.right]
          : block.rows.flat(),
    ),
    ...foot,
  ]);
}
