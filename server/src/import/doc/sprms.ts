/**
 * Properties as Word keeps them: a list of changes (`sprm`), each a code that tells how long its value is
 * ([MS-DOC] 2.2.5). What the codes mean stands with those who ask for them.
 */
import { refusals } from '../notes';
import { Refusal } from '../reader';
import type { Bytes, Stretch } from './bytes';

/** One change: its code, and where its value stands, without the length that some values begin with. */
export type Change = (code: number, bytes: Bytes, at: number, length: number) => void;

const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
/** Where the rest of a long list stands in the stream `Data`. */
const LONG_LIST = new Set([0x6645, 0x6646]);

/** By the three highest bits of a code: bytes of its value; 0 when its first byte tells. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** More than any honest file has: some hundred for each paragraph of a thousand pages. */
const MOST_CHANGES = 5_000_000;

/** Reads the lists of one file. */
export class ChangeReader {
  readonly #data: Bytes;
  #read = 0;

  constructor(data: Bytes) {
    this.#data = data;
  }

  /**
   * Tells all changes of a list in order. A list that breaks off ends there.
   * @throws Refusal when the file has had unusually many of them read
   */
  each(list: Stretch, change: Change): void {
    this.#walk(list, (code, bytes, at, length) => {
      if (!LONG_LIST.has(code)) change(code, bytes, at, length);
      else this.#walk(this.#longList(bytes.u32(at)), change);
    });
  }

  #walk({ bytes, start, end }: Stretch, change: Change): void {
    let at = start;
    while (at + 3 <= end) {
      const code = bytes.u16(at);
      const { from, length } = valueAt(bytes, code, at + 2);
      if (from + length > end) return;
      if (++this.#read > MOST_CHANGES) throw new Refusal(refusals.tooMuchContent);
      change(code, bytes, from, length);
      at = from + length;
    }
  }

  #longList(at: number): Stretch {
    if (at + 2 > this.#data.length) return { bytes: this.#data, start: 0, end: 0 };
    const start = at + 2;
    return { bytes: this.#data, start, end: Math.min(this.#data.length, start + this.#data.u16(at)) };
  }
}

function valueAt(bytes: Bytes, code: number, at: number): { readonly from: number; readonly length: number } {
  const fixed = LENGTHS[code >>> 13];
  if (fixed) return { from: at, length: fixed };
  if (code === TABLE_DEFINITION) return { from: at + 2, length: Math.max(0, bytes.u16(at) - 1) };
  const length = bytes.u8(at);
  if (code === TABS && length === 255) return { from: at + 1, length: tabsLength(bytes, at + 1) };
  return { from: at + 1, length };
}

/** Of a list of tabs longer than its length can tell: tabs taken away, then tabs set. */
function tabsLength(bytes: Bytes, at: number): number {
  const taken = 1 + 4 * bytes.u8(at);
  return taken + 1 + 3 * bytes.u8(at + taken);
}
