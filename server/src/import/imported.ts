/** Bytes to the text of a plan: finds out what they are, has them read, and writes down what was read. */
import type { ForeignFormat, Imported, ImportJob } from './importer';
import { foreignFormatOf } from './format';
import { refusals } from './notes';
import { planTextOf } from './plan-text';
import { Refusal, type ReadContext, type Reader } from './reader';

/** One file a format. */
const readers: Partial<Record<ForeignFormat, Reader>> = {};

/** @returns why not, for whatever cannot be read */
export async function imported(
  { bytes, name, options }: ImportJob,
  context: Omit<ReadContext, keyof ImportJob['options']>,
): Promise<Imported> {
  try {
    const format = foreignFormatOf(bytes, name);
    const reader = readers[format];
    if (!reader) throw new Refusal(refusals.unknown);
    const document = await reader(bytes, { ...context, ...options });
    const { text, doubtful } = planTextOf(document);
    if (text.trim() === '') throw new Refusal(refusals.noText);
    const { origin, notes, pages = [], choices = [] } = document;
    return { format, text, origin, doubtful, pages, notes, choices };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.note };
    return { refused: { message: refusals.damaged } };
  }
}
