/**
 * PDF to a foreign document. Pages with text are read from it; pages without, or with letters that do not say what they
 * are, from their pictures.
 */
import type { Note } from '../core/text/message';
import type { ForeignDocument, ForeignPageNote, Origin } from './foreign';
import { readings, refusals } from './notes';
import { blocksOf } from './pages';
import { drawingOf } from './pdf/drawing';
import { opened, type PdfDocument } from './pdf/open';
import { pictureOf } from './pdf/pictures';
import { wordsOf, type PageWords } from './pdf/words';
import { positionedPage } from './recognition/positioned';
import { Refusal, type PositionedPage, type ReadContext, type Recogniser } from './reader';

/** Fewer letters are a stamp or a line of a scanner's program, if there is a picture behind them. */
const FEW_LETTERS = 120;
/** A page with a greater part of letters from foreign scripts, or of none, cannot be read. */
const STRANGE = 0.1;
const INCH = 72;

interface ReadPage {
  readonly page: PositionedPage;
  readonly how: 'text' | 'hidden' | 'picture' | 'strange' | 'unread';
}

export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<ForeignDocument> {
  const words = await opened(bytes, false, (document) => wordsOfPages(document, context));
  const doubtful = words.flatMap((page, index) => (isText(page) ? [] : [index]));
  const fromWords = words.map(pageOfWords);
  const { read, unread } =
    doubtful.length === 0
      ? { read: fromWords, unread: [] }
      : await opened(bytes, true, (document) => withPictures(document, fromWords, doubtful, context));
  const origin = originOf(read);
  const { blocks, footnotes, notes } = blocksOf(read.map(({ page }) => page));
  if (blocks.length === 0) refuse(read, unread, context);
  return {
    blocks,
    footnotes,
    origin,
    notes: [...notesOf(words, read, unread, context), ...notes],
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

const textOf = ({ lines }: PageWords): string =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');

const isText = (page: PageWords | undefined): boolean =>
  page !== undefined && !isStrange(page) && textOf(page).length >= FEW_LETTERS;

/** Letters by their numbers in the font come out as signs of control, of private use, or of any script. */
function isStrange(page: PageWords): boolean {
  const text = textOf(page).replace(/\s/g, '');
  const known = text.replace(/[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}]/gu, '');
  const unsaid = text.match(/[\ufffd\p{Co}\p{Cc}\p{Cn}]/gu)?.length ?? 0;
  return text.length > 0 && Math.max(known.length, unsaid) > text.length * STRANGE;
}

function pageOfWords(page: PageWords | undefined): ReadPage {
  if (!page) return { page: EMPTY_PAGE, how: 'unread' };
  const { width, height, lines, rules, hidden } = page;
  if (isStrange(page)) return { page: { ...EMPTY_PAGE, width, height }, how: 'strange' };
  return { page: { width, height, lines, rules }, how: hidden ? 'hidden' : 'text' };
}

const EMPTY_PAGE: PositionedPage = { width: 595, height: 842, lines: [], rules: [] };

/** @returns all pages, and the indexes of those whose pictures nobody could read */
async function withPictures(
  document: PdfDocument,
  pages: readonly ReadPage[],
  doubtful: readonly number[],
  context: ReadContext,
): Promise<{ readonly read: readonly ReadPage[]; readonly unread: readonly number[] }> {
  const read = [...pages];
  const unread: number[] = [];
  let recogniser: Recogniser | undefined;
  for (const index of doubtful) {
    const page = await document.getPage(index + 1);
    const picture = await pictureOf(page).catch(() => undefined);
    page.cleanup();
    if (!picture) continue;
    recogniser ??= await context.recogniser?.();
    if (!recogniser) {
      unread.push(index);
      if (pages.every(({ page: { lines } }) => lines.length === 0)) break; // nothing to read without it
      continue;
    }
    context.progress?.(index + 1, pages.length);
    read[index] = {
      page: positionedPage(await recogniser.recognise(picture), INCH / (picture.resolution ?? INCH)),
      how: 'picture',
    };
  }
  return { read, unread };
}

const originOf = (pages: readonly ReadPage[]): Origin =>
  pages.some(({ how }) => how === 'picture' || how === 'hidden') ? 'scanned' : 'printed';

function refuse(pages: readonly ReadPage[], unread: readonly number[], context: ReadContext): never {
  if (unread.length > 0 && !context.recogniser) throw new Refusal(refusals.noRecogniser);
  if (pages.some(({ how }) => how === 'strange')) throw new Refusal(refusals.unknownLetters);
  if (pages.length > 0 && pages.every(({ how }) => how === 'unread')) throw new Refusal(refusals.damaged);
  throw new Refusal(refusals.noText);
}

function notesOf(
  words: readonly (PageWords | undefined)[],
  pages: readonly ReadPage[],
  unread: readonly number[],
  context: ReadContext,
): readonly Note[] {
  const fonts = [...new Set(words.flatMap((page) => page?.oldFonts ?? []))];
  const lost = pages.flatMap(({ how }, index) => (how === 'strange' || how === 'unread' ? [index] : []));
  const left = unread.filter((index) => !lost.includes(index));
  return [
    ...(fonts.length > 0 ? [{ message: readings.oldFonts, args: { fonts: fonts.join(', ') } }] : []),
    ...(pages.some(({ how }) => how === 'hidden') ? [{ message: readings.hiddenText }] : []),
    ...(left.length > 0 && !context.recogniser
      ? [{ message: readings.pagesOfPictures, args: { pages: numbersOf(left) } }]
      : []),
    ...(lost.length > 0 ? [{ message: readings.pagesUnread, args: { pages: numbersOf(lost) } }] : []),
  ];
}

const numbersOf = (indexes: readonly number[]): string => indexes.map((index) => index + 1).join(', ');
