/** The outline of the document beside its pages: each heading with the page on which it begins. */
import type { Paragraph } from '../../layout/flow';
import type { Page, PlacedParagraph } from '../../layout/page';
import type { Bookmark, TaggedDocument } from './document';
import { plainText } from './plain-text';

export function addBookmarks(document: TaggedDocument, pages: readonly Page[]): void {
  const root = document.bookmarks;
  /** The last bookmark of each level, the deepest at the end. */
  const open: { readonly level: number; readonly bookmark: Bookmark }[] = [];
  for (const [pageNumber, page] of pages.entries()) {
    for (const { paragraph, level, y } of headingsOf(page)) {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1)?.bookmark ?? root;
      const place = { pageNumber, left: page.width, top: y };
      open.push({ level, bookmark: parent.addItem(titleOf(paragraph), place) });
    }
  }
  root.children.forEach(close);
}

interface Heading {
  readonly paragraph: Paragraph;
  readonly level: number;
  readonly y: number;
}

const headingsOf = ({ items }: Page): Heading[] =>
  items
    .filter((item): item is PlacedParagraph => item.kind === 'paragraph' && item.from === 0)
    .flatMap(({ paragraph, y }) =>
      paragraph.level === undefined ? [] : [{ paragraph, level: paragraph.level, y }],
    );

const titleOf = ({ runs }: Paragraph): string => plainText(runs.map(({ text }) => text).join(''));

/** A closed bookmark says how many it hides as a negative number. */
function close({ children, outlineData }: Bookmark): void {
  if (children.length > 0) outlineData.Count = -children.length;
  children.forEach(close);
}
