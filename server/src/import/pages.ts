/**
 * Words at their places on pages to paragraphs and tables in reading order. It knows nothing of files: a PDF with text
 * and a picture that was read come here alike.
 */
import type { Note } from '../core/text/message';
import type { ForeignBlock, ForeignFootnote } from './foreign';
import { alignedGrids } from './pages/aligned';
import { columnParagraphs, paragraphsOf } from './pages/paragraphs';
import { isColumns, withColumns, type Columns } from './pages/columns';
import { withoutFootnotes } from './pages/footnotes';
import { framesOf, type Frame } from './pages/frame';
import { gridsOf, type Grid } from './pages/grid';
import { lineOf, measured, type LineWord, type MeasuredPage, type TextLine } from './pages/lines';
import { withoutMargins } from './pages/margins';
import { withSeparator } from './pages/separator';
import { withoutStamps } from './pages/stamps';
import { goesOnAs, joinedTable, tableIn, type PageTable } from './pages/tables';
import type { PositionedPage } from './reader';

export interface PageBlocks {
  readonly blocks: readonly ForeignBlock[];
  readonly footnotes: readonly ForeignFootnote[];
  /** What was left out. */
  readonly notes: readonly Note[];
}

type Item = TextLine | Columns | PageTable;

export function blocksOf(pages: readonly PositionedPage[]): PageBlocks {
  const { pages: unstamped, stamps } = withoutStamps(measured(pages));
  const tabled = unstamped.map(withSeparator).map(withTables);
  const { pages: bare, notes } = withoutMargins(tabled.map(({ page }) => page));
  const frames = framesOf(
    bare,
    bare.flatMap(({ lines }) => lines),
  );
  const footnotes: ForeignFootnote[] = [];
  const items = bare.flatMap((page, index) => {
    const frame = frames[page.page] ?? NO_FRAME;
    const foot = withoutFootnotes(page, frame);
    footnotes.push(...foot.footnotes);
    return arranged(foot.page.lines, tabled[index]?.tables ?? []);
  });
  return { blocks: blocksFrom(withStamps(items, stamps), frames), footnotes, notes };
}

const isLine = (item: Item): item is TextLine => 'words' in item;

/** The page without the words of its tables, and the tables. */
function withTables(page: MeasuredPage): {
  readonly page: MeasuredPage;
  readonly tables: readonly PageTable[];
} {
  const tables: PageTable[] = [];
  let lines = page.lines;
  const take = (grid: Grid): void => {
    const { table, others } = tableIn(grid, lines);
    if (others.length === lines.length) return;
    tables.push(table);
    lines = others;
  };
  gridsOf(page.rules).forEach(take);
  alignedGrids(lines).forEach(take);
  tables.sort((a, b) => a.grid.top - b.grid.top);
  return { page: { ...page, lines }, tables };
}

/** Marks stamped beside the header stand under the number, where they belong. */
function withStamps(items: readonly Item[], stamps: readonly TextLine[]): readonly Item[] {
  const [first, ...rest] = items;
  if (first === undefined || isLine(first) || first.kind !== 'columns') return [...stamps, ...items];
  return [{ ...first, left: [...first.left, ...stamps] }, ...rest];
}

/** Columns between the tables of one page; what is left on one line goes together again. */
function arranged(lines: readonly TextLine[], tables: readonly PageTable[]): readonly Item[] {
  const found: Item[] = [];
  let rest = lines;
  for (const table of tables) {
    const above = rest.filter((line) => line.base < table.grid.top);
    rest = rest.filter((line) => line.base >= table.grid.top);
    found.push(...joinedLines(withColumns(above)), table);
  }
  return [...found, ...joinedLines(withColumns(rest))];
}

/** A tab stands where the gap was; in a stretched line it is but a space. */
function joinedLines(items: readonly (TextLine | Columns)[]): readonly (TextLine | Columns)[] {
  const joined: (TextLine | Columns)[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before && !isColumns(before) && !isColumns(item) && Math.abs(item.base - before.base) < 0.4) {
      const [left, right] = before.left < item.left ? [before, item] : [item, before];
      joined[joined.length - 1] = lineOf(
        [...left.words, ...tabbed(right.words, right.left - left.right)],
        item.page,
      );
    } else joined.push(item);
  }
  return joined;
}

function tabbed(words: readonly LineWord[], gap: number): readonly LineWord[] {
  const [first, ...rest] = words;
  return first && gap > 3 ? [{ ...first, tab: true }, ...rest] : words;
}

function blocksFrom(items: readonly Item[], frames: readonly Frame[]): readonly ForeignBlock[] {
  const blocks: ForeignBlock[] = [];
  let lines: TextLine[] = [];
  let tables: PageTable[] = [];
  const flush = (): void => {
    blocks.push(...paragraphsOf(lines, ({ page }) => frames[page] ?? NO_FRAME));
    if (tables.length > 0) blocks.push(joinedTable(tables));
    lines = [];
    tables = [];
  };
  for (const item of items) {
    const last = tables.at(-1);
    if (isLine(item)) {
      if (last) flush();
      lines.push(item);
    } else if (item.kind === 'table') {
      if (lines.length > 0 || (last && !goesOnAs(last, item))) flush();
      tables.push(item);
    } else {
      flush();
      blocks.push(columnBlock(item));
    }
  }
  flush();
  return blocks;
}

const NO_FRAME: Frame = { left: 0, right: 0, pitch: 1, indented: false };

const columnBlock = ({ header, left, right }: Columns): ForeignBlock => ({
  kind: 'table',
  ruled: false,
  rows: [
    {
      cells: [
        { paragraphs: columnParagraphs(left, header) },
        { paragraphs: columnParagraphs(right, header) },
      ],
    },
  ],
});
