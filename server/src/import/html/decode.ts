/** The text of an HTML file: which encoding its bytes are in, by what they are and by what the file says. */
import { decodedAs, WESTERN, westernText } from '../decoding';
import { unicodeText } from '../txt/unicode';

/** Where files say it, in bytes from the beginning. */
const HEAD = 4096;
const CHARSET = /charset\s*=\s*["']?([\w-]{1,40})/i;

/** @param declared what stands outside of the bytes: the header of a part of a `.mht` file */
export function decodeHtml(bytes: Uint8Array, declared?: string): string {
  const unicode = unicodeText(bytes);
  if (unicode !== undefined) return unicode;
  const head = westernText(bytes.subarray(0, HEAD));
  return namedText(declared ?? CHARSET.exec(head)?.[1] ?? WESTERN, bytes);
}

/** Fonts of a page may mean their own letters, whose bytes are then those of Windows-1252. */
function namedText(name: string, bytes: Uint8Array): string {
  if (/^x-user-defined$/i.test(name)) return westernText(bytes);
  try {
    return decodedAs(name, bytes);
  } catch {
    return westernText(bytes); // A name that nobody knows.
  }
}
