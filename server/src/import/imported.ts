/** Bytes to the text of a plan: finds out what they are, has them read, and writes down what was read. */
import { readDoc } from './doc';
import { readDocx } from './docx';
import type { ForeignFormat, Imported, ImportJob } from './importer';
import { foreignFormatOf } from './format';
import { readImage } from './image';
import { refusals } from './notes';
import { readOdt } from './odt';
import { planTextOf } from './plan-text';
import { Refusal, type ReadContext, type Reader } from './reader';
import { readHtml } from './html';
import { readPdf } from './pdf';
import { readRtf } from './rtf';
import { readTxt } from './txt';

/** One file a format. */
const readers: Readonly<Record<ForeignFormat, Reader>> = {
  docx: readDocx,
  odt: readOdt,
  doc: readDoc,
  html: readHtml,
  rtf: readRtf,
  txt: readTxt,
  pdf: readPdf,
  image: readImage,
};

/** @returns why not, for whatever cannot be read */
export async function imported(
  { bytes, name, options }: ImportJob,
  context: Omit<ReadContext, keyof ImportJob['options']>,
): Promise<Imported> {
  try {
    const { format, note } = foreignFormatOf(bytes, name);
    const document = await readers[format](bytes, { ...context, ...options });
    const { text, doubtful, notes } = planTextOf(document);
    if (text.trim() === '') throw new Refusal(refusals.noText);
    const { origin, pages = [], choices = [] } = document;
    const told = [...(note ? [note] : []), ...document.notes, ...notes];
    return { format, text, origin, doubtful, pages, notes: told, choices };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.note };
    return { refused: { message: refusals.damaged } };
  }
}
