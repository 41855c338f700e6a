/**
 * PDF to a foreign document. Pages with text are read from it; pages without, or with letters that do not say what they
 * are, from their pictures.
 */
import type { Message, Note } from '../core/text/message';
import type { ForeignDocument, ForeignPageNote, Origin } from './foreign';
import { readings, refusals } from './notes';
import { blocksOf } from './pages';
import { EMPTY_PAGE } from './pages/points';
import { drawingOf } from './pdf/drawing';
import { isPoor, isShort, isStrange } from './pdf/legible';
import { opened, type PdfDocument } from './pdf/open';
import { withPictures, type How, type ReadPage } from './pdf/scans';
import { wordsOf, type PageWords } from './pdf/words';
import { Refusal, type ReadContext } from './reader';

export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<ForeignDocument> {
  const words = await opened(bytes, false, (document) => wordsOfPages(document, context));
  const fromWords = words.map(pageOfWords);
  const doubtful = fromWords.flatMap((page, index) => (isDoubtful(page) ? [index] : []));
  const read =
    doubtful.length === 0
      ? fromWords
      : await opened(bytes, true, (document) => withPictures(document, fromWords, doubtful, context));
  const { blocks, footnotes, notes } = blocksOf(read.map(({ page }) => page));
  if (blocks.length === 0) refuse(read);
  return {
    blocks,
    footnotes,
    origin: originOf(read),
    notes: [...notesOf(words, read), ...notes],
    pages: read.map(({ page }): ForeignPageNote => {
      return page.confidence === undefined ? {} : { confidence: page.confidence };
    }),
  };
}

/** Milliseconds for all pages with text: three hundred honest ones take some eight seconds. */
const LONGEST = 60_000;

/** @throws Refusal for pages that take longer than any honest ones */
async function wordsOfPages(
  document: PdfDocument,
  { alive }: ReadContext,
): Promise<readonly (PageWords | undefined)[]> {
  const pages: (PageWords | undefined)[] = [];
  const end = performance.now() + LONGEST;
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await wordsOfPage(document, number));
    if (performance.now() > end) throw new Refusal(refusals.tooSlow);
    alive?.();
  }
  return pages;
}

/** @returns nothing for a damaged page: the others may do */
async function wordsOfPage(document: PdfDocument, number: number): Promise<PageWords | undefined> {
  try {
    const page = await document.getPage(number);
    const words = wordsOf(await drawingOf(page));
    page.cleanup();
    return words;
  } catch {
    return undefined;
  }
}

/** Has it a picture, that may tell more than its text. */
const isDoubtful = ({ page, how }: ReadPage): boolean =>
  (how !== 'text' && how !== 'hidden') || isShort(page) || (how === 'hidden' && isPoor(page.lines));

function pageOfWords(page: PageWords | undefined): ReadPage {
  if (!page) return { page: EMPTY_PAGE, how: 'damaged' };
  const { width, height, lines, rules, hidden } = page;
  if (isStrange(lines)) return { page: { ...EMPTY_PAGE, width, height }, how: 'strange' };
  return { page: { width, height, lines, rules }, how: hidden ? 'hidden' : 'text' };
}

const originOf = (pages: readonly ReadPage[]): Origin =>
  pages.some(({ page, how }) => page.confidence !== undefined || how === 'hidden') ? 'scanned' : 'printed';

function refuse(pages: readonly ReadPage[]): never {
  const some = (wanted: How): boolean => pages.some(({ how }) => how === wanted);
  if (some('unrecognised')) throw new Refusal(refusals.noRecogniser);
  if (some('undecoded')) throw new Refusal(refusals.picturesUnread);
  if (some('strange')) throw new Refusal(refusals.unknownLetters);
  if (pages.length > 0 && pages.every(({ how }) => how === 'damaged')) throw new Refusal(refusals.damaged);
  throw new Refusal(refusals.noText);
}

function notesOf(words: readonly (PageWords | undefined)[], read: readonly ReadPage[]): readonly Note[] {
  const fonts = [...new Set(words.flatMap((page) => page?.oldFonts ?? []))];
  const told = (message: Message, ...hows: readonly How[]): readonly Note[] => {
    const pages = read.flatMap(({ how }, index) => (hows.includes(how) ? [index + 1] : []));
    return pages.length === 0 ? [] : [{ message, args: { pages: pages.join(', ') } }];
  };
  return [
    ...(fonts.length > 0 ? [{ message: readings.oldFonts, args: { fonts: fonts.join(', ') } }] : []),
    ...(read.some(({ how }) => how === 'hidden') ? [{ message: readings.hiddenText }] : []),
    ...told(readings.readAgain, 'again'),
    ...told(readings.pagesOfPictures, 'unrecognised'),
    ...told(readings.picturesUnread, 'undecoded'),
    ...told(readings.pagesUnread, 'strange', 'damaged'),
  ];
}
