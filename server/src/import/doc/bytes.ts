/** Numbers in bytes, the lowest byte first. Whoever reads beyond the end is thrown out, never given something else. */
import { westernText } from '../decoding';

export class Bytes {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.length = bytes.length;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @throws RangeError, as all of these do, where there are no such bytes */
  u8(at: number): number {
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  i16(at: number): number {
    return this.#view.getInt16(at, true);
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  i32(at: number): number {
    return this.#view.getInt32(at, true);
  }

  /** Not a copy. */
  part(start: number, length: number): Uint8Array {
    if (start < 0 || length < 0 || start + length > this.length) throw new RangeError('beyond the end');
    return this.#bytes.subarray(start, start + length);
  }
}

/** A stretch of bytes. */
export interface Stretch {
  readonly bytes: Bytes;
  readonly start: number;
  readonly end: number;
}

/** Decoders keep no state from one call to the next. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** @param length in letters of 16 bits */
export const wideText = (bytes: Bytes, start: number, length: number): string =>
  utf16.decode(bytes.part(start, 2 * length));

export const narrowText = (bytes: Bytes, start: number, length: number): string =>
  westernText(bytes.part(start, length));
