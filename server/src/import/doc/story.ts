/** One story of the file (its text, a footnote, a text box) as paragraphs and tables in reading order. */
import type { ForeignBlock } from '../foreign';
import type { Gathering } from '../gathering';
import type { NumberCounter } from '../numbering';
import { fieldsOf } from './fields';
import type { Range } from './fib';
import { letters } from './letters';
import type { ListUse } from './lists';
import type { ParagraphProperties } from './properties';
import { Tables } from './tables';
import { readParagraph, type Anchors, type OpenParagraph, type Source } from './text-of-paragraph';

/** What the stories of one file share. */
export interface Stories extends Omit<Source, 'anchors' | 'hidden'> {
  readonly lists: ReadonlyMap<number, ListUse>;
  readonly counter: NumberCounter;
  readonly gathering: Gathering;
}

export interface StoryBlocks {
  readonly blocks: readonly ForeignBlock[];
  /** A table of contents was left out. */
  readonly hasContents: boolean;
}

const nothing: Anchors = { has: () => false, mark: () => undefined, beside: () => [] };

export function storyBlocks(stories: Stories, range: Range, anchors: Anchors = nothing): StoryBlocks {
  const { hidden, hasContents } = fieldsOf(stories.text, range);
  const source: Source = { ...stories, anchors, hidden };
  const tables = new Tables();
  let open: OpenParagraph = { pages: [[]], beside: [] };
  for (let from = range.from; from < range.to;) {
    const end = paragraphEnd(stories, from, range.to);
    const properties = stories.properties.paragraph(end);
    const isEnded = readParagraph(source, { from, to: end + 1 }, properties.style.look, open);
    from = end + 1;
    if (!isEnded && stories.text[end] !== letters.cell && from < range.to) continue;
    put(tables, stories, open, properties, end);
    open = { pages: [[]], beside: [] };
  }
  return { blocks: tables.end(), hasContents };
}

/** The letter that ends the paragraph, or the last one of the story. */
function paragraphEnd({ text, sections }: Stories, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const letter = text[at];
    if (letter === letters.paragraph || letter === letters.cell) return at;
    if (letter === letters.page && sections.has(at)) return at;
  }
  return to - 1;
}

/** @param end the letter that ends it */
function put(
  tables: Tables,
  stories: Stories,
  open: OpenParagraph,
  properties: ParagraphProperties,
  end: number,
): void {
  const { inTable, rowEnd, depth } = properties.shape;
  const endsCell = stories.text[end] === letters.cell;
  // What ends a row of a table inside a cell is no paragraph either.
  if (inTable && rowEnd) {
    if (endsCell) tables.endRow(properties.row());
    return;
  }
  const blocks = blocksOf(stories, open, properties, stories.sections.get(end));
  if (!inTable) tables.outside(blocks);
  else {
    tables.inCell(blocks);
    if (endsCell && depth <= 1) tables.endCell();
  }
}

/** @param section it ends one: whether a page begins behind it; undefined when it ends none */
function blocksOf(
  stories: Stories,
  { pages, beside }: OpenParagraph,
  properties: ParagraphProperties,
  section: boolean | undefined,
): readonly ForeignBlock[] {
  const { alignment, outlineLevel, newPage } = properties.shape;
  const number = numberOf(stories, properties);
  const first = pages.findIndex((pieces) => pieces.length > 0);
  const blocks: ForeignBlock[] = newPage ? [pageBreak] : [];
  pages.forEach((pieces, page) => {
    if (page > 0) blocks.push(pageBreak);
    const paragraph = stories.gathering.paragraph(pieces, {
      ...(number !== undefined && page === Math.max(0, first) && { number }),
      ...(alignment && { alignment }),
      ...(outlineLevel !== undefined && { outlineLevel }),
    });
    if (paragraph) blocks.push(paragraph);
  });
  return [...blocks, ...beside, ...(section ? [pageBreak] : [])];
}

const pageBreak = { kind: 'pageBreak' } as const;

function numberOf({ lists, counter }: Stories, properties: ParagraphProperties): string | undefined {
  const { list, listLevel } = properties.shape;
  const use = lists.get(list);
  if (!use) return undefined;
  const ofStyle = use.styles.indexOf(properties.style.numberedBy);
  return counter.next(use, listLevel ?? Math.max(0, ofStyle));
}
