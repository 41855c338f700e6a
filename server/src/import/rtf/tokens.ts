/**
 * The tokens of RTF, one after the other in one walk over the bytes: groups, control words with their numbers, control
 * symbols, bytes of text. What stands in a group can be passed over without being read.
 */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'end' }
  /** `\par`, `\fs28`: `value` is undefined where no number is written. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** `\~`, `\*`; a line end after the backslash is `\n`. */
  | { readonly kind: 'symbol'; readonly name: string }
  /** Of text; by itself where it is written as `\'e1`. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const [OPEN, CLOSE, BACKSLASH, QUOTE, DASH, SPACE, CR, LF] = [0x7b, 0x7d, 0x5c, 0x27, 0x2d, 0x20, 13, 10];

/** Control words are shorter; what is longer is none. */
const LONGEST_WORD = 40;
const MOST_DIGITS = 10;

const opened: Token = { kind: 'open' };
const closed: Token = { kind: 'close' };
const ended: Token = { kind: 'end' };

export class Tokens {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): Token {
    const bytes = this.#bytes;
    while (bytes[this.#at] === CR || bytes[this.#at] === LF) this.#at++;
    const byte = bytes[this.#at];
    if (byte === undefined) return ended;
    this.#at++;
    if (byte === OPEN) return opened;
    if (byte === CLOSE) return closed;
    if (byte === BACKSLASH) return this.#control();
    const start = this.#at - 1;
    while (this.#at < bytes.length && !isSpecial(bytes[this.#at])) this.#at++;
    return { kind: 'bytes', bytes: bytes.subarray(start, this.#at) };
  }

  /** Goes to the end of the group that stands open; its `close` is the next token. */
  skipGroup(): void {
    const bytes = this.#bytes;
    let depth = 0;
    for (; this.#at < bytes.length; this.#at++) {
      const byte = bytes[this.#at];
      if (byte === OPEN) depth++;
      else if (byte === CLOSE) {
        if (depth === 0) return;
        depth--;
      } else if (byte === BACKSLASH) {
        // Data in bytes may hold braces; `\bin` says how many there are.
        const isData = bytes[this.#at + 1] === 0x62 && bytes[this.#at + 2] === 0x69;
        if (isData) {
          this.#at++;
          this.#control();
          this.#at--;
        } else this.#at++;
      }
    }
  }

  #control(): Token {
    const bytes = this.#bytes;
    const first = bytes[this.#at];
    if (first === undefined) return ended;
    if (!isLetter(first)) {
      this.#at++;
      if (first === QUOTE) return this.#hexByte();
      return { kind: 'symbol', name: first === CR || first === LF ? '\n' : String.fromCharCode(first) };
    }
    const start = this.#at;
    while (isLetter(bytes[this.#at]) && this.#at - start < LONGEST_WORD) this.#at++;
    const name = String.fromCharCode(...bytes.subarray(start, this.#at));
    const value = this.#number();
    if (bytes[this.#at] === SPACE) this.#at++;
    if (name === 'bin') this.#at = Math.min(this.#at + Math.max(value ?? 0, 0), bytes.length);
    return { kind: 'word', name, value };
  }

  #number(): number | undefined {
    const bytes = this.#bytes;
    const isNegative = bytes[this.#at] === DASH && isDigit(bytes[this.#at + 1]);
    if (isNegative) this.#at++;
    const start = this.#at;
    let value = 0;
    while (isDigit(bytes[this.#at]) && this.#at - start < MOST_DIGITS) {
      value = value * 10 + (bytes[this.#at++] ?? 0) - 0x30;
    }
    if (this.#at === start) return undefined;
    return isNegative ? -value : value;
  }

  #hexByte(): Token {
    const high = hexDigit(this.#bytes[this.#at]);
    const low = hexDigit(this.#bytes[this.#at + 1]);
    if (high < 0 || low < 0) return { kind: 'symbol', name: "'" };
    this.#at += 2;
    return { kind: 'bytes', bytes: Uint8Array.of(high * 16 + low) };
  }
}

const isSpecial = (byte: number | undefined): boolean =>
  byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === CR || byte === LF;

const isLetter = (byte: number | undefined): boolean => {
  const small = (byte ?? 0) | 0x20;
  return small >= 0x61 && small <= 0x7a;
};

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (isDigit(byte)) return byte - 0x30;
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}
