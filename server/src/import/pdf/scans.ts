/** Pages of a PDF whose text is missing or not to be trusted, read from their pictures. */
import { INCH } from '../pages/points';
import { positionedPage } from '../recognition/positioned';
import { Refusal, type PositionedPage, type ReadContext, type Recogniser } from '../reader';
import { isPoor } from './legible';
import type { PdfDocument } from './open';
import { pictureOf } from './pictures';

/**
 * What became of a page: `text` as the file has it; `hidden` text that somebody read from a scan; read from its
 * `picture`, or read `again` since its hidden text was poor. Not read: its letters are `strange`, it is `damaged`, its
 * pictures cannot be decoded (`undecoded`, some or all), or nobody is there to read them (`unrecognised`).
 */
export type How =
  'text' | 'hidden' | 'picture' | 'again' | 'strange' | 'damaged' | 'undecoded' | 'unrecognised';

export interface ReadPage {
  readonly page: PositionedPage;
  readonly how: How;
}

/** @param doubtful indexes of pages to be read from their pictures, if they have any */
export async function withPictures(
  document: PdfDocument,
  pages: readonly ReadPage[],
  doubtful: readonly number[],
  context: ReadContext,
): Promise<readonly ReadPage[]> {
  const read = [...pages];
  const isEmpty = pages.every(({ page: { lines } }) => lines.length === 0);
  let recogniser: Recogniser | undefined;
  let isMissing = false;
  for (const index of doubtful) {
    context.alive?.();
    const before = pages[index];
    if (!before || (isMissing && before.how === 'hidden')) continue;
    const found = await pictureAt(document, index);
    if (!found) continue;
    const { picture, isWhole } = found;
    if (!picture) {
      if (before.how !== 'hidden') read[index] = { ...before, how: 'undecoded' };
      continue;
    }
    if (!isMissing) recogniser ??= await installed(context);
    if (!recogniser) {
      isMissing = true;
      if (before.how !== 'hidden') read[index] = { ...before, how: 'unrecognised' };
      if (isEmpty) break; // nothing to read without it
      continue;
    }
    context.progress?.(index + 1, pages.length);
    const page = positionedPage(await recogniser.recognise(picture), INCH / (picture.resolution ?? INCH));
    read[index] = chosen(before, page, isWhole);
  }
  return read;
}

async function pictureAt(document: PdfDocument, index: number): ReturnType<typeof pictureOf> {
  try {
    const page = await document.getPage(index + 1);
    const picture = await pictureOf(page);
    page.cleanup();
    return picture;
  } catch {
    return undefined; // as damaged as its text was found to be
  }
}

/** Where that part is missing, other pages may still be read. */
async function installed({ recogniser }: ReadContext): Promise<Recogniser | undefined> {
  try {
    return await recogniser?.();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function chosen(before: ReadPage, page: PositionedPage, isWhole: boolean): ReadPage {
  if (before.how === 'hidden')
    return page.lines.length === 0 || isPoor(page.lines) ? before : { page, how: 'again' };
  // Letters that are printed over the picture do not stand in it.
  const { lines, rules } = before.page;
  const both = { ...page, lines: [...page.lines, ...lines], rules: [...page.rules, ...rules] };
  return { page: both, how: isWhole ? 'picture' : 'undecoded' };
}
