/**
 * Opens PDF files with the one library that reads them. It works in the thread that calls it, makes no code from
 * text, and fetches nothing: letters come from the file itself, and so do pictures as far as it can decode them there.
 */
import type * as Library from 'unpdf/pdfjs';
import { refusals } from '../notes';
import { Refusal } from '../reader';

export type PdfDocument = Awaited<ReturnType<typeof Library.getDocument>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** A file with more is no plan; what a scan of so many pages would take is hours. */
export const MOST_PAGES = 500;

/** Dots of the largest picture: A3 at 600 to the inch. */
const LARGEST_PICTURE = 70_000_000;

/** Loaded when the first PDF comes: it is as large as the rest of the program. */
async function library(): Promise<typeof Library> {
  standIn();
  return import('unpdf/pdfjs');
}

/** The library asks for it, and Node before 21 has none. A copy serves as well as a transfer. */
function standIn(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length);
  };
}

/** Operators of drawing, by their names. */
export async function operators(): Promise<(typeof Library)['OPS']> {
  return (await library()).OPS;
}

/**
 * @param pictures decoded too; without them a page is read much faster
 * @throws Refusal for a password and for too many pages; anything else for a damaged file
 */
export async function opened<Read>(
  bytes: Uint8Array,
  pictures: boolean,
  read: (document: PdfDocument) => Promise<Read>,
): Promise<Read> {
  const { getDocument } = await library();
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: the library takes it over, and wants no Buffer
    verbosity: 0,
    maxImageSize: pictures ? LARGEST_PICTURE : 1,
    isEvalSupported: false,
    useSystemFonts: true, // otherwise fonts outside the file would be fetched
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages > MOST_PAGES) {
      throw new Refusal(refusals.tooManyPages, { pages: String(pages), limit: String(MOST_PAGES) });
    }
    return await read(document);
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException'
      ? new Refusal(refusals.password)
      : error;
  } finally {
    await task.destroy();
  }
}
