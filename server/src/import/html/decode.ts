/** The text of an HTML file: which encoding its bytes are in, by what they are and by what the file says. */
import { unicodeText } from '../txt/unicode';

/** Where files say it, in bytes from the beginning. */
const HEAD = 4096;
const CHARSET = /charset\s*=\s*["']?([\w-]{1,40})/i;
const WESTERN = 'windows-1252';

/** @param declared what stands outside of the bytes: the header of a part of a `.mht` file */
export function decodeHtml(bytes: Uint8Array, declared?: string): string {
  const unicode = unicodeText(bytes);
  if (unicode !== undefined) return unicode;
  const head = new TextDecoder(WESTERN).decode(bytes.subarray(0, HEAD));
  return decoderOf(declared ?? CHARSET.exec(head)?.[1] ?? WESTERN).decode(bytes);
}

/** Fonts of a page may mean their own letters, whose bytes are then those of Windows-1252. */
function decoderOf(name: string): TextDecoder {
  if (/^x-user-defined$/i.test(name)) return new TextDecoder(WESTERN);
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder(WESTERN); // A name that nobody knows.
  }
}
