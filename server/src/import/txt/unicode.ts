/** Bytes that are Unicode: by their mark, by the zeros between letters, or because they could be nothing else. */

/** Of UTF-16 without a mark: of these many letters at the beginning, this share has a zero beside it. */
const SAMPLE = 4096;
const ZERO_SHARE = 0.3;

/** @returns undefined where the bytes are of some other encoding */
export function unicodeText(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncodingOf(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // So it is told: there is no other way to ask.
  }
}

/** Spaces, digits and most letters of Vietnamese have a zero in their upper byte. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const least = (sample.length / 2) * ZERO_SHARE;
  if (odd >= least && even * 20 <= odd) return 'utf-16le';
  return even >= least && odd * 20 <= even ? 'utf-16be' : undefined;
}
