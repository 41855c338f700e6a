/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same pages, plans and mistakes. */
export class Random {
  constructor(private state: number) {}

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** In [least, most). */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** From `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Undefined where there is nothing to pick from. */
  pickAny<Value>(values: readonly Value[]): Value | undefined {
    return values[Math.floor(this.next() * values.length)];
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = this.pickAny(values);
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  /** `count` of the values, in their order; all where there are not so many. */
  some<Value>(values: readonly Value[], count: number): Value[] {
    const left = [...values.keys()];
    while (left.length > count) left.splice(Math.floor(this.next() * left.length), 1);
    return left.map((i) => values[i] as Value);
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ value }) => value);
  }
}
