/** Bytes by which the kinds of files are told apart. A signature is a text of letters up to `ÿ`, one a byte. */

/** The bytes as such letters. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP)
    text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text;
}

/** Arguments that a call takes everywhere. */
const STEP = 8192;

export const beginsWith = (bytes: Uint8Array, signature: string): boolean =>
  latin(bytes.subarray(0, signature.length)) === signature;

/** Whether the signature stands anywhere at a multiple of a step. */
export function findInBytes(bytes: Uint8Array, signature: string, step: number): boolean {
  const [first, second, third] = [0, 1, 2].map((at) => signature.charCodeAt(at));
  for (let at = 0; at + signature.length <= bytes.length; at += step) {
    if (bytes[at] !== first || bytes[at + 1] !== second || bytes[at + 2] !== third) continue;
    if (beginsWith(bytes.subarray(at, at + signature.length), signature)) return true;
  }
  return false;
}
