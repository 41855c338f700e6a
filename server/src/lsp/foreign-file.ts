/** The bytes of a foreign file that a client speaks of: by its address, or by what is in it. */
import { fromBase64 } from '../export/base64';
import { LARGEST_FOREIGN } from '../import/importer';
import { refusals } from '../import/notes';
import { tooLarge } from '../import/remote-importer';
import type { Note } from '../core/text/message';
import type { Session } from './session';

export interface ForeignFile {
  readonly uri?: string;
  /** In base64; of a file that has no address, as of a clipboard. */
  readonly content?: string;
}

/** Nothing is read of a file that is too large, and of what is no file at all (a folder, a device). */
export async function foreignBytes(
  session: Session,
  { uri, content }: ForeignFile,
): Promise<{ readonly bytes: Uint8Array } | { readonly refused: Note }> {
  if (typeof content === 'string') {
    // Four letters for three bytes.
    if ((content.length / 4) * 3 > LARGEST_FOREIGN + 2) return tooLarge;
    const bytes = fromBase64(content);
    return bytes ? { bytes } : { refused: { message: refusals.damaged } };
  }
  if (typeof uri !== 'string') return { refused: { message: refusals.unreadable } };
  const files = session.filesFor(uri);
  const [stat] = await files.stat([uri]);
  if (!stat) return { refused: { message: refusals.unreadable } };
  if (stat.size > LARGEST_FOREIGN) return tooLarge;
  const [bytes] = await files.read([uri], LARGEST_FOREIGN);
  return bytes ? { bytes } : { refused: { message: refusals.unreadable } };
}
