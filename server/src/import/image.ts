/** Reads pictures of pages: PNG, JPEG, BMP, WebP, and TIFF with as many pages as a scanner put in. */
import type { ForeignDocument } from './foreign';
import { sizeInHead } from './image/head';
import { tiffPages, type TiffPage } from './image/tiff';
import { readings, refusals } from './notes';
import { blocksOf } from './pages';
import { EMPTY_PAGE, INCH } from './pages/points';
import { positionedPage } from './recognition/positioned';
import { resolutionOf } from './recognition/size';
import { Refusal, type GreyPicture, type PositionedPage, type ReadContext, type Recogniser } from './reader';
import { beginsWith } from './signatures';

const MOST_PAGES = 200;
/** Dots of a picture that is decoded: of A4 at 600 per inch, four bytes each, and some more. */
const MOST_DOTS = 45e6;
const WHITE = 255;

export async function readImage(bytes: Uint8Array, context: ReadContext): Promise<ForeignDocument> {
  const pictures = picturesIn(bytes);
  if (pictures.length > MOST_PAGES) {
    throw new Refusal(refusals.tooManyPages, { pages: `${pictures.length}`, limit: `${MOST_PAGES}` });
  }
  if (pictures.some(({ width, height }) => width * height > MOST_DOTS))
    throw new Refusal(refusals.tooMuchContent);
  if (!context.recogniser) throw new Refusal(refusals.noRecogniser);
  const recogniser = await context.recogniser();
  const pages: PositionedPage[] = [];
  const unread: number[] = [];
  for (const [index, picture] of pictures.entries()) {
    context.progress?.(index + 1, pictures.length);
    const page = await pageOf(recogniser, picture).catch(() => undefined);
    if (!page) unread.push(index + 1);
    pages.push(page ?? { ...EMPTY_PAGE, confidence: 0 });
  }
  if (unread.length === pages.length) throw new Refusal(refusals.damaged);
  const { blocks, footnotes, notes } = blocksOf(pages);
  const lost = { message: readings.pagesUnread, args: { pages: unread.join(', ') } };
  return {
    ...{ blocks, footnotes, origin: 'scanned' },
    notes: [...(unread.length > 0 ? [lost] : []), ...notes],
    pages: pages.map(({ confidence = 0 }) => ({ confidence })),
  };
}

function picturesIn(bytes: Uint8Array): readonly TiffPage[] {
  if (beginsWith(bytes, 'II*\0') || beginsWith(bytes, 'MM\0*')) return tiffPages(bytes, MOST_PAGES);
  const size = sizeInHead(bytes);
  if (!size) throw new Refusal(refusals.damaged);
  return [{ ...size, parts: () => [{ file: bytes, left: 0, top: 0 }] }];
}

async function pageOf(recogniser: Recogniser, picture: TiffPage): Promise<PositionedPage> {
  const whole = await decoded(recogniser, picture);
  return positionedPage(await recogniser.recognise(whole), INCH / resolutionOf(whole));
}

/** @throws Error where it cannot be decoded, in part or whole */
async function decoded(
  recogniser: Recogniser,
  { width, height, resolution, parts }: TiffPage,
): Promise<GreyPicture> {
  const [first, ...others] = parts();
  if (!first) throw new Error('The page has no picture.');
  const picture = await recogniser.decode(first.file);
  const known = resolution !== undefined && { resolution };
  if (others.length === 0 && picture.width === width && picture.height === height)
    return { ...known, ...picture };
  const pixels = new Uint8Array(width * height).fill(WHITE);
  const put = (part: GreyPicture, left: number, top: number): void => {
    const [across, down] = [Math.min(part.width, width - left), Math.min(part.height, height - top)];
    for (let y = 0; y < down; y++)
      pixels.set(part.pixels.subarray(y * part.width, y * part.width + across), (top + y) * width + left);
  };
  put(picture, first.left, first.top);
  for (const { file, left, top } of others) put(await recogniser.decode(file), left, top);
  return { ...known, width, height, pixels };
}
