/** Where the properties of characters and paragraphs are kept: pages of 512 bytes (`FKP`, [MS-DOC] 2.9.33, 2.9.174). */
import type { Bytes, Stretch } from './bytes';
import { lastUpTo, Plc } from './plc';

const PAGE_BYTES = 512;

/** What holds from a place of the file on. */
export interface Held {
  /** Up to here, always beyond the place that was asked for. */
  readonly end: number;
  /** Absent when there is nothing but the style. */
  readonly list?: Stretch;
}

export class PropertyPages {
  readonly #word: Bytes;
  readonly #pages: Plc;
  /** Bytes of an entry behind the places of a page. */
  readonly #entryBytes: number;
  readonly #listOf: (word: Bytes, at: number) => Stretch;

  /** @param stretch the table that tells which page holds what */
  constructor(word: Bytes, stretch: Stretch, kind: 'characters' | 'paragraphs') {
    this.#word = word;
    this.#pages = new Plc(stretch, 4);
    this.#entryBytes = kind === 'characters' ? 1 : 13;
    this.#listOf = kind === 'characters' ? characterList : paragraphList;
  }

  /** @param place byte of the file at which the letter stands */
  at(place: number): Held {
    const index = this.#pages.find(place);
    if (index < 0) return { end: this.#pages.count > 0 ? this.#pages.place(0) : Infinity };
    const page = (this.#pages.bytes.u32(this.#pages.at(index)) & 0x3fffff) * PAGE_BYTES;
    const count = this.#word.u8(page + PAGE_BYTES - 1);
    const placeOf = (run: number): number => this.#word.u32(page + 4 * run);
    const run = lastUpTo(count, place, placeOf);
    if (run < 0) return { end: Math.max(place + 1, count > 0 ? placeOf(0) : 0) };
    const end = Math.max(place + 1, placeOf(run + 1));
    const offset = 2 * this.#word.u8(page + 4 * (count + 1) + this.#entryBytes * run);
    return offset === 0 ? { end } : { end, list: this.#listOf(this.#word, page + offset) };
  }
}

function characterList(bytes: Bytes, at: number): Stretch {
  return within(bytes, at + 1, bytes.u8(at));
}

/** Begins with the number of the style. */
function paragraphList(bytes: Bytes, at: number): Stretch {
  const words = bytes.u8(at);
  return words === 0 ? within(bytes, at + 2, 2 * bytes.u8(at + 1)) : within(bytes, at + 1, 2 * words - 1);
}

function within(bytes: Bytes, start: number, length: number): Stretch {
  if (start + length > bytes.length) throw new RangeError('properties beyond the end');
  return { bytes, start, end: start + length };
}
