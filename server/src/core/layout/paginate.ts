/**
 * Fills pages as Word does: a heading stays with what it heads, a paragraph leaves at least two lines on either side of
 * a page break, rows and the blocks of header and end are not broken, and what is higher than a page is broken all
 * the same.
 */
import type { Flow, FlowBlock, Paragraph, Section } from './flow';
import { heightOf } from './lines';
import type { Page } from './page';
import { PageFiller } from './page-filler';
import { addColumns, columnsHeight } from './place-columns';
import { addParagraph, leastLines } from './place-paragraph';
import { addTable, leastTableHeight } from './place-table';
import type { Setting } from './setting';
import { setTable } from './tables';

export function paginate({ sections }: Flow, setting: Setting): Page[] {
  const pages: Page[] = [];
  for (const [index, section] of sections.entries()) {
    const previous = pages.at(-1);
    // Pages are counted anew, and an odd page is the front of a sheet.
    if (setting.duplex && previous && previous.number % 2 === 1) pages.push(blankAfter(previous));
    for (const page of pagesOf(section, index, setting)) pages.push(page);
  }
  return pages;
}

const blankAfter = ({ number, width, height, section }: Page): Page => ({
  number: number + 1,
  width,
  height,
  section,
  blank: true,
  items: [],
});

function pagesOf(section: Section, index: number, setting: Setting): Page[] {
  const { blocks } = section;
  const pages = new PageFiller(section, index, setting);
  let wasKept = false;
  for (const [i, block] of blocks.entries()) {
    const isKept = staysWithNext(block, setting);
    if (isKept && !wasKept && !pages.isFresh && !pages.fits(chainHeight(blocks, i, pages))) pages.endPage();
    wasKept = isKept;
    if (block.kind === 'paragraph') addParagraph(block, isKept, pages);
    else if (block.kind === 'columns') addColumns(block, i === blocks.length - 1, pages);
    else addTable(block, setTable(block, pages.width, setting), pages);
  }
  return pages.finish();
}

const staysWithNext = (block: FlowBlock, { styles }: Setting): block is Paragraph =>
  block.kind === 'paragraph' && (styles[block.style].keepNext || (block.keptWithNext ?? false));

/** Of the headings from `first` on, and of the least that may stand under them. */
function chainHeight(blocks: readonly FlowBlock[], first: number, pages: PageFiller): number {
  const { setting, width } = pages;
  let height = 0;
  let after: number | undefined;
  for (let i = first; i < blocks.length; i++) {
    const block = blocks[i] as FlowBlock;
    const before = block.kind === 'paragraph' ? setting.styles[block.style].before : 0;
    height += after === undefined ? pages.gap(before) : Math.max(after, before);
    if (!staysWithNext(block, setting)) return height + leastHeight(block, i === blocks.length - 1, pages);
    const set = setting.set(block, width);
    height += heightOf(set);
    after = set.style.after;
  }
  return height;
}

/** Of the smallest part of a block that may stand at the end of a page. */
function leastHeight(block: FlowBlock, isLast: boolean, pages: PageFiller): number {
  const { setting, width } = pages;
  if (block.kind === 'columns') return columnsHeight(block, isLast, pages);
  if (block.kind === 'table') return leastTableHeight(setTable(block, width, setting));
  const { lines, style } = setting.set(block, width);
  return leastLines(lines.length) * style.line;
}
