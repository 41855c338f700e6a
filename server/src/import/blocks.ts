/** Blocks of foreign documents. */
import type { ForeignBlock, ForeignParagraph } from './foreign';
import { refusals } from './notes';
import { Refusal } from './reader';

/** The paragraphs, and those of tables cell after cell: a cell has nothing else. */
export const paragraphsIn = (blocks: readonly ForeignBlock[]): readonly ForeignParagraph[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'pageBreak') return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
  });

/** Whether the text of a header or a footer is more than the number of the page. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/trang|page/giu, ''));

/** Paragraphs and cells, empty ones with them: those of some thousand pages, read in five seconds. */
const MOST_PARTS = 40_000;

/** Counts paragraphs and cells as they are met. @throws Refusal for more than any document has */
export class PartCount {
  #count = 0;

  add(): void {
    if (++this.#count > MOST_PARTS) throw new Refusal(refusals.tooMuchContent);
  }
}
