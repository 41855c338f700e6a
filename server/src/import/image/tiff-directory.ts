/** What a TIFF file says of one page: entries of a tag, a type, how many values, and the values or where they are. */
export const TAG = {
  ...{ kind: 254, width: 256, height: 257, bits: 258, compression: 259, offsets: 273, samples: 277 },
  ...{ rows: 278, counts: 279, resolution: 282, planes: 284, unit: 296, predictor: 317 },
  ...{ tileWidth: 322, tileHeight: 323, tileOffsets: 324, tileCounts: 325, directories: 330, tables: 347 },
} as const;

/** Bytes of a value by its type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const [SHORT, LONG] = [3, 4];
const ENTRY = 12;
/** Tags from here on are private. */
const PRIVATE = 32768;
/** Of other pages, of tiles, and of what is written anew. */
const LEFT_OUT: ReadonlySet<number> = new Set([
  ...[TAG.tileWidth, TAG.tileHeight, TAG.tileOffsets, TAG.tileCounts],
  ...[TAG.directories, TAG.tables],
]);

interface Entry {
  readonly type: number;
  readonly count: number;
  readonly values: Uint8Array;
}

export class Directory {
  /** Where the next one begins; 0 after the last. */
  readonly next: number;
  private readonly entries = new Map<number, number>();

  /** @throws RangeError where the file is cut off; so does all that asks for values */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
    private readonly little: boolean,
    start: number,
  ) {
    const count = view.getUint16(start, little);
    for (let i = 0; i < count; i++) {
      const at = start + 2 + i * ENTRY;
      this.entries.set(view.getUint16(at, little), at);
    }
    this.next = view.getUint32(start + 2 + count * ENTRY, little);
  }

  number(tag: number): number | undefined {
    return this.numbers(tag)[0];
  }

  /** Whole ones; a ratio is two of them. */
  numbers(tag: number): number[] {
    const { type, values } = this.entry(tag);
    const view = new DataView(values.buffer, values.byteOffset, values.byteLength);
    return Array.from({ length: values.length / (type === SHORT ? 2 : 4) }, (_, i) =>
      type === SHORT ? view.getUint16(i * 2, this.little) : view.getUint32(i * 4, this.little),
    );
  }

  bytesOf(tag: number): Uint8Array {
    return this.entry(tag).values;
  }

  /** Strips or tiles, as they are packed. */
  data(offsets: number, counts: number): readonly Uint8Array[] {
    const lengths = this.numbers(counts);
    return this.numbers(offsets).map((offset, i) => this.slice(offset, lengths[i] ?? 0));
  }

  /**
   * A file of this page only, with other strips and some other numbers. Values that do not fit their entries stand
   * before the directory, strips before those.
   */
  alone(strips: readonly Uint8Array[], others: Readonly<Record<number, number>>): Uint8Array {
    const head = Uint8Array.from(this.bytes.subarray(0, 8));
    const parts: Uint8Array[] = [head];
    let end = head.length;
    const put = (part: Uint8Array): number => {
      const place = end;
      parts.push(part, new Uint8Array(part.length % 2));
      end += part.length + (part.length % 2);
      return place;
    };
    const entries = new Map<number, Entry>();
    for (const tag of this.entries.keys())
      if (tag < PRIVATE && !LEFT_OUT.has(tag)) entries.set(tag, this.entry(tag));
    entries.set(TAG.offsets, this.longs(strips.map(put)));
    entries.set(TAG.counts, this.longs(strips.map(({ length }) => length)));
    for (const [tag, value] of Object.entries(others)) entries.set(Number(tag), this.longs([value]));
    const sorted = [...entries].sort(([a], [b]) => a - b);
    const directory = new DataView(new ArrayBuffer(2 + sorted.length * ENTRY + 4));
    directory.setUint16(0, sorted.length, this.little);
    for (const [i, [tag, { type, count, values }]] of sorted.entries()) {
      const to = 2 + i * ENTRY;
      directory.setUint16(to, tag, this.little);
      directory.setUint16(to + 2, type, this.little);
      directory.setUint32(to + 4, count, this.little);
      if (values.length > 4) directory.setUint32(to + 8, put(values), this.little);
      else for (const [byte, value] of values.entries()) directory.setUint8(to + 8 + byte, value);
    }
    new DataView(head.buffer).setUint32(4, end, this.little);
    return joined([...parts, new Uint8Array(directory.buffer)]);
  }

  private entry(tag: number): Entry {
    const at = this.entries.get(tag);
    if (at === undefined) return { type: LONG, count: 0, values: new Uint8Array() };
    const [type, count] = [
      this.view.getUint16(at + 2, this.little),
      this.view.getUint32(at + 4, this.little),
    ];
    const length = (SIZES[type] ?? 0) * count;
    const start = length <= 4 ? at + 8 : this.view.getUint32(at + 8, this.little);
    return { type, count, values: this.slice(start, length) };
  }

  private slice(start: number, length: number): Uint8Array {
    if (start + length > this.bytes.length) throw new RangeError('the file is cut off');
    return this.bytes.subarray(start, start + length);
  }

  private longs(numbers: readonly number[]): Entry {
    const view = new DataView(new ArrayBuffer(4 * numbers.length));
    for (const [i, number] of numbers.entries()) view.setUint32(4 * i, number, this.little);
    return { type: LONG, count: numbers.length, values: new Uint8Array(view.buffer) };
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
