/** Pictures as other programs write them: read from a greymap, written as the pages of a TIFF file. */
import type { GreyPicture } from '../../../server/src/import/reader';

/** @param bytes of a binary greymap of 8 bits (PGM) */
export function greymap(bytes: Uint8Array, resolution: number): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (!head) throw new Error('no greymap');
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), pixels: bytes.slice(all.length), resolution };
}

const [SHORT, LONG, RATIONAL] = [3, 4, 5];

/** One directory a page, dots as they are. @param littleEndian otherwise numbers begin with their highest byte */
export function tiffOf(pages: readonly GreyPicture[], littleEndian = true): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(littleEndian ? 'II' : 'MM');
  const writing = new DataView(head.buffer, head.byteOffset, head.length);
  writing.setUint16(2, 42, littleEndian);
  const parts: Uint8Array[] = [head];
  let end = head.length;
  let pointer = { view: writing, at: 4 };
  for (const { width, height, pixels, resolution = 200 } of pages) {
    const room = pixels.length + (pixels.length % 2);
    const entries = [
      [256, LONG, 1, width],
      [257, LONG, 1, height],
      [258, SHORT, 1, 8],
      [259, SHORT, 1, 1],
      [262, SHORT, 1, 1],
      [273, LONG, 1, end],
      [277, SHORT, 1, 1],
      [278, LONG, 1, height],
      [279, LONG, 1, pixels.length],
      [282, RATIONAL, 1, end + room],
      [283, RATIONAL, 1, end + room],
    ] as const;
    const tail = new DataView(new ArrayBuffer(8 + 2 + 12 * entries.length + 4));
    tail.setUint32(0, resolution, littleEndian);
    tail.setUint32(4, 1, littleEndian);
    tail.setUint16(8, entries.length, littleEndian);
    for (const [i, [tag, type, count, value]] of entries.entries()) {
      const at = 10 + 12 * i;
      tail.setUint16(at, tag, littleEndian);
      tail.setUint16(at + 2, type, littleEndian);
      tail.setUint32(at + 4, count, littleEndian);
      if (type === SHORT) tail.setUint16(at + 8, value, littleEndian);
      else tail.setUint32(at + 8, value, littleEndian);
    }
    pointer.view.setUint32(pointer.at, end + room + 8, littleEndian);
    pointer = { view: tail, at: tail.byteLength - 4 };
    parts.push(pixels, new Uint8Array(room - pixels.length), new Uint8Array(tail.buffer));
    end += room + tail.byteLength;
  }
  return Buffer.concat(parts);
}
