/**
 * Pages of a TIFF file, each as a file of its own that holds one picture: scanners put all pages of a document into one
 * file. Pages kept as JPEG become JPEG files, since the decoder knows no JPEG inside TIFF. After TIFF 6.0 and its
 * Technical Note 2.
 */
import type { PictureSize } from './head';

export interface TiffPage extends PictureSize {
  /** One below the other; a page is cut into strips. Not made before they are asked for. */
  readonly files: () => readonly Uint8Array[];
}

const TAG = {
  ...{ kind: 254, width: 256, height: 257, compression: 259, offsets: 273, counts: 279, tables: 347 },
};
/** Bytes of a value by its type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const [SHORT, LONG] = [3, 4];
const JPEG = 7;
/** A small picture of a page, to be shown in lists. */
const PREVIEW = 1;
const ENTRY = 12;

/** @param most pages; one more is given where there are more. @throws RangeError for a file that is cut off */
export function tiffPages(bytes: Uint8Array, most: number): TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint16(0) === 0x4949;
  if (view.getUint16(2, little) !== 42) throw new RangeError('no TIFF of 32 bits');
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && pages.length <= most;) {
    seen.add(at);
    const directory = new Directory(bytes, view, little, at);
    if ((directory.number(TAG.kind) & PREVIEW) === 0) {
      const [width, height] = [directory.number(TAG.width), directory.number(TAG.height)];
      pages.push({ width, height, files: () => directory.files() });
    }
    at = directory.next;
  }
  return pages;
}

/** What a file says of one page: entries of a tag, a type, how many values, and the values or where they are. */
class Directory {
  readonly next: number;
  private readonly entries = new Map<number, number>();

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

  number(tag: number): number {
    return this.numbers(tag)[0] ?? 0;
  }

  files(): readonly Uint8Array[] {
    return this.number(TAG.compression) === JPEG ? this.jpegs() : [this.alone()];
  }

  private numbers(tag: number): number[] {
    const at = this.entries.get(tag);
    if (at === undefined) return [];
    const isShort = this.view.getUint16(at + 2, this.little) === SHORT;
    const values = this.values(at);
    const view = new DataView(values.buffer, values.byteOffset, values.byteLength);
    return Array.from({ length: values.length / (isShort ? 2 : 4) }, (_, i) =>
      isShort ? view.getUint16(i * 2, this.little) : view.getUint32(i * 4, this.little),
    );
  }

  /** The bytes of an entry's values. */
  private values(at: number): Uint8Array {
    const length =
      (SIZES[this.view.getUint16(at + 2, this.little)] ?? 0) * this.view.getUint32(at + 4, this.little);
    return this.slice(length <= 4 ? at + 8 : this.view.getUint32(at + 8, this.little), length);
  }

  private slice(start: number, length: number): Uint8Array {
    if (start + length > this.bytes.length) throw new RangeError('the file is cut off');
    return this.bytes.subarray(start, start + length);
  }

  private strips(): Uint8Array[] {
    const counts = this.numbers(TAG.counts);
    return this.numbers(TAG.offsets).map((offset, i) => this.slice(offset, counts[i] ?? 0));
  }

  /** Each strip is a JPEG file whose tables stand apart. */
  private jpegs(): Uint8Array[] {
    const at = this.entries.get(TAG.tables);
    const tables = at === undefined ? new Uint8Array() : this.values(at).subarray(0, -2);
    return this.strips().map((strip) => (tables.length === 0 ? strip : joined([tables, strip.subarray(2)])));
  }

  /** A file of this page only. Values that do not fit their entries stand before the directory, strips before those. */
  private alone(): Uint8Array {
    const strips = this.strips();
    const parts: Uint8Array[] = [Uint8Array.from(this.bytes.subarray(0, 8))];
    let end = 8;
    const put = (part: Uint8Array): number => {
      const place = end;
      const padded = part.length % 2 === 0 ? part : joined([part, new Uint8Array(1)]);
      parts.push(padded);
      end += padded.length;
      return place;
    };
    const offsets = strips.map(put);
    const kept = [...this.entries].filter(([tag]) => tag < 32768 && !POINTERS.has(tag));
    const directory = new DataView(new ArrayBuffer(2 + kept.length * ENTRY + 4));
    directory.setUint16(0, kept.length, this.little);
    for (const [i, [tag, at]] of kept.entries()) {
      const values = tag === TAG.offsets ? this.longs(offsets) : this.values(at);
      const to = 2 + i * ENTRY;
      for (let byte = 0; byte < 8; byte++) directory.setUint8(to + byte, this.view.getUint8(at + byte));
      if (tag === TAG.offsets) {
        directory.setUint16(to + 2, LONG, this.little);
        directory.setUint32(to + 4, offsets.length, this.little);
      }
      if (values.length > 4) directory.setUint32(to + 8, put(values), this.little);
      else for (const [byte, value] of values.entries()) directory.setUint8(to + 8 + byte, value);
    }
    const head = parts[0] ?? new Uint8Array(8);
    new DataView(head.buffer).setUint32(4, end, this.little);
    return joined([...parts, new Uint8Array(directory.buffer)]);
  }

  private longs(numbers: readonly number[]): Uint8Array {
    const view = new DataView(new ArrayBuffer(4 * numbers.length));
    for (const [i, number] of numbers.entries()) view.setUint32(4 * i, number, this.little);
    return new Uint8Array(view.buffer);
  }
}

/** Tags that point to other directories, which a page alone does not have. */
const POINTERS = new Set([330]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
