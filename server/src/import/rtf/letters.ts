/**
 * Letters of RTF on their way to text: bytes that are read together, since a letter may take more than one, and what
 * stands behind Unicode for programs that do not know it.
 */
import { decodedAs } from '../decoding';

export class Letters {
  #bytes: Uint8Array[] = [];
  /** Characters left of those that stand for the last `\u`. */
  #substitutes = 0;

  add(bytes: Uint8Array): void {
    const left = bytes.subarray(Math.min(this.#substitutes, bytes.length));
    this.#substitutes -= bytes.length - left.length;
    if (left.length > 0) this.#bytes.push(left);
  }

  /** A letter was read from its code; so many characters stand for it. */
  substitute(count: number): void {
    this.#substitutes = count;
  }

  /** @returns whether a word or sign is one of those characters */
  passes(): boolean {
    if (this.#substitutes === 0) return false;
    this.#substitutes--;
    return true;
  }

  /** The text of the bytes since this was asked last. */
  take(codePage: string): string {
    if (this.#bytes.length === 0) return '';
    const [first = new Uint8Array()] = this.#bytes;
    const bytes = this.#bytes.length === 1 ? first : joined(this.#bytes);
    this.#bytes = [];
    return decodedAs(codePage, bytes);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
