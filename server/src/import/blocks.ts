/** Blocks of foreign documents. */
import type { ForeignBlock, ForeignParagraph } from './foreign';

/** The paragraphs, and those of tables cell after cell: a cell has nothing else. */
export const paragraphsIn = (blocks: readonly ForeignBlock[]): readonly ForeignParagraph[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'pageBreak') return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
  });

/** Whether the text of a header or a footer is more than the number of the page. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/trang|page/giu, ''));
