/** Reads pictures of pages: PNG, JPEG, BMP, WebP, and TIFF with as many pages as a scanner put in. */
import type { ForeignDocument } from './foreign';
import { sizeInHead, type PictureSize } from './image/head';
import { tiffPages } from './image/tiff';
import { refusals } from './notes';
import { blocksOf } from './pages';
import { positionedPage } from './recognition/positioned';
import { resolutionOf } from './recognition/size';
import { Refusal, type GreyPicture, type PositionedPage, type ReadContext, type Recogniser } from './reader';
import { beginsWith } from './signatures';

/** A page, not decoded yet: its parts stand one below the other. */
interface Picture extends PictureSize {
  readonly files: () => readonly Uint8Array[];
}

const MOST_PAGES = 200;
/** Dots of a picture that is decoded: of A4 at 600 per inch, four bytes each, and some more. */
const MOST_DOTS = 45e6;
/** Points of an inch. */
const INCH = 72;

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
  for (const [index, picture] of pictures.entries()) {
    context.progress?.(index + 1, pictures.length);
    pages.push(await pageOf(recogniser, picture));
  }
  const origin = 'scanned';
  return {
    ...blocksOf(pages),
    origin,
    pages: pages.map(({ confidence = 0 }) => ({ confidence })),
  };
}

function picturesIn(bytes: Uint8Array): readonly Picture[] {
  if (beginsWith(bytes, 'II*\0') || beginsWith(bytes, 'MM\0*')) return tiffPages(bytes, MOST_PAGES);
  const size = sizeInHead(bytes);
  if (!size) throw new Refusal(refusals.damaged);
  return [{ ...size, files: () => [bytes] }];
}

async function pageOf(recogniser: Recogniser, picture: Picture): Promise<PositionedPage> {
  const parts: GreyPicture[] = [];
  for (const file of picture.files()) parts.push(await recogniser.decode(file));
  const whole = stacked(parts);
  return positionedPage(await recogniser.recognise(whole), INCH / resolutionOf(whole));
}

/** @throws Error where there are no parts */
function stacked(parts: readonly GreyPicture[]): GreyPicture {
  const [first, ...others] = parts;
  if (!first) throw new Error('The page has no picture.');
  if (others.length === 0) return first;
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  if (parts.some(({ width }) => width !== first.width)) throw new Error('Parts of a page differ.');
  const pixels = new Uint8Array(first.width * height);
  let at = 0;
  for (const part of parts) {
    pixels.set(part.pixels, at);
    at += part.pixels.length;
  }
  return { ...first, height, pixels };
}
