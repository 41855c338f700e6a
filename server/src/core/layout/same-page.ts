/**
 * Whether two pages look the same, so that one who has drawn the first need not draw the second. Compares references
 * and numbers alone: the same paragraph, laid out again with the same `SetParagraphs`, has the same `set`. Where in the
 * source a paragraph stands makes no difference to its looks: after an edit above it, its offset alone has moved.
 */
import type { Page, PageItem, PlacedParagraph, PlacedRow, Rule } from './page';

export const samePage = (a: Page, b: Page): boolean =>
  a.number === b.number &&
  a.section === b.section &&
  a.blank === b.blank &&
  a.width === b.width &&
  a.height === b.height &&
  a.folio?.text === b.folio?.text &&
  a.folio?.x === b.folio?.x &&
  sameEach(a.items, b.items, sameItem);

function sameItem(a: PageItem, b: PageItem): boolean {
  if (a.kind === 'paragraph') return b.kind === 'paragraph' && sameParagraph(a, b);
  if (a.kind === 'table') return b.kind === 'table' && sameEach(a.rows, b.rows, sameRow);
  return (
    b.kind === 'columns' &&
    a.place === b.place &&
    sameEach(a.left, b.left, sameParagraph) &&
    sameEach(a.right, b.right, sameParagraph)
  );
}

const sameParagraph = (a: PlacedParagraph, b: PlacedParagraph): boolean =>
  a.set === b.set &&
  a.from === b.from &&
  a.to === b.to &&
  a.x === b.x &&
  a.y === b.y &&
  a.paragraph.level === b.paragraph.level &&
  sameRule(a.rule, b.rule);

const sameRule = (a: Rule | undefined, b: Rule | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.thickness === b?.thickness;

const sameRow = (a: PlacedRow, b: PlacedRow): boolean =>
  a.head === b.head &&
  a.repeated === b.repeated &&
  sameEach(
    a.cells,
    b.cells,
    (one, other) =>
      one.x === other.x &&
      one.y === other.y &&
      one.width === other.width &&
      one.height === other.height &&
      sameParagraph(one.content, other.content),
  );

const sameEach = <Each>(
  a: readonly Each[],
  b: readonly Each[],
  same: (a: Each, b: Each) => boolean,
): boolean => a.length === b.length && a.every((each, i) => same(each, b[i] as Each));
