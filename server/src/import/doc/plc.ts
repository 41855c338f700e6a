/** A row of places with something of a fixed size for each stretch between them (`PLC`, [MS-DOC] 2.2.2). */
import type { Bytes, Stretch } from './bytes';

export class Plc {
  /** Stretches. */
  readonly count: number;
  readonly #stretch: Stretch;
  readonly #size: number;

  /** @param size bytes of what is kept for a stretch */
  constructor(stretch: Stretch, size: number) {
    this.#stretch = stretch;
    this.#size = size;
    this.count = Math.max(0, Math.floor((stretch.end - stretch.start - 4) / (4 + size)));
  }

  /** Where a stretch begins and the one before it ends; one more than there are stretches. */
  place(index: number): number {
    return this.#stretch.bytes.u32(this.#stretch.start + 4 * index);
  }

  get bytes(): Bytes {
    return this.#stretch.bytes;
  }

  /** Where in the bytes that stands which is kept for a stretch. */
  at(index: number): number {
    return this.#stretch.start + 4 * (this.count + 1) + this.#size * index;
  }

  /** The stretch with this place; -1 before the first, the last one beyond the end. */
  find(place: number): number {
    return lastUpTo(this.count, place, (index) => this.place(index));
  }
}

/** The last of so many rising numbers that is not above a limit; -1 when all are. */
export function lastUpTo(count: number, limit: number, numberAt: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
