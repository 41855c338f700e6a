/** Bytes as text that any transport carries. */

/** Bytes made into a string in one call: few enough to be its arguments. */
const CHUNK = 0x8000;

export const toBase64 = (bytes: Uint8Array): string => btoa(binaryOf(bytes));

/** A character for each byte; strings of several pieces may be joined before they are made base64. */
export function binaryOf(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return binary;
}

/** Undefined for what is no base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
