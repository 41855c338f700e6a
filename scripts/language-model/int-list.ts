/** A list of integers that grows without boxing them. */
type IntArray = Uint8Array | Uint16Array | Uint32Array;
type IntArrayConstructor = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor;

export class IntList {
  #items: IntArray;
  #length = 0;

  constructor(private readonly type: IntArrayConstructor) {
    this.#items = new type(1 << 16);
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new this.type(this.#length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = item;
  }

  /** The items themselves, not a copy. */
  toArray(): IntArray {
    return this.#items.subarray(0, this.#length);
  }
}
