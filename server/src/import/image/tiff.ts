/**
 * Pages of a TIFF file, each as files of their own that hold one picture: scanners put all pages of a document into one
 * file. What the decoder does not know is put into a form that it does: JPEG inside TIFF becomes JPEG files, deflated
 * dots are inflated, and each tile becomes a file. After TIFF 6.0 and its Technical Note 2.
 */
import type { PictureSize } from './head';
import { Directory, joined, TAG } from './tiff-directory';
import { bytesOfRow, inflated, isDeflated, NONE } from './tiff-inflate';

/** A file that holds a part of a page, and where the part stands. */
export interface TiffPart {
  readonly file: Uint8Array;
  readonly left: number;
  readonly top: number;
}

export interface TiffPage extends PictureSize {
  /** Dots per inch, where the file tells. */
  readonly resolution?: number;
  /** Not made before they are asked for. @throws RangeError for a page that is cut off */
  readonly parts: () => readonly TiffPart[];
}

const JPEG = 7;
/** A small picture of a page, to be shown in lists. */
const PREVIEW = 1;
/** The unit of resolution that is meant where none is told. */
const INCH = 2;
/** Each is decoded by itself. */
const MOST_PARTS = 4000;
/** Bytes of dots that are decoded at once: a page of 200 dots per inch in shades of grey, and some more. */
const LARGE = 6e6;

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
    if (((directory.number(TAG.kind) ?? 0) & PREVIEW) === 0) {
      const [width, height] = [directory.number(TAG.width) ?? 0, directory.number(TAG.height) ?? 0];
      const resolution = resolutionOf(directory);
      pages.push({ width, height, ...(resolution && { resolution }), parts: () => partsOf(directory) });
    }
    at = directory.next;
  }
  return pages;
}

function resolutionOf(directory: Directory): number | undefined {
  const [dots = 0, units = 0] = directory.numbers(TAG.resolution);
  const inches = { 2: 1, 3: 2.54 }[directory.number(TAG.unit) ?? INCH];
  return units > 0 && dots > 0 && inches !== undefined ? (dots / units) * inches : undefined;
}

function partsOf(directory: Directory): readonly TiffPart[] {
  const [width, height] = [directory.number(TAG.width) ?? 0, directory.number(TAG.height) ?? 0];
  return directory.number(TAG.tileWidth) === undefined
    ? stripsOf(directory, width, height)
    : tilesOf(directory, width, height);
}

function tilesOf(directory: Directory, width: number, height: number): readonly TiffPart[] {
  const [across, down] = [directory.number(TAG.tileWidth) ?? 0, directory.number(TAG.tileHeight) ?? 0];
  const [columns, rows] = [Math.ceil(width / across), Math.ceil(height / down)];
  const tiles = directory.data(TAG.tileOffsets, TAG.tileCounts);
  if (tiles.length !== columns * rows || tiles.length > MOST_PARTS) throw new RangeError('no tiles');
  return tiles.map((tile, i) => ({
    file: fileOf(directory, [tile], across, down, down),
    left: (i % columns) * across,
    top: Math.floor(i / columns) * down,
  }));
}

/** Strips are put together as long as they are not large. */
function stripsOf(directory: Directory, width: number, height: number): readonly TiffPart[] {
  const strips = directory.data(TAG.offsets, TAG.counts);
  const rows = Math.min(directory.number(TAG.rows) ?? height, height);
  const size = bytesOfRow(directory, width) * rows;
  const together = compressionOf(directory) === JPEG ? 1 : Math.max(1, Math.floor(LARGE / size));
  const isApart = strips.length !== Math.ceil(height / rows); // each colour in strips of its own
  if (isApart || together >= strips.length)
    return [{ file: fileOf(directory, strips, width, height, rows), left: 0, top: 0 }];
  if (strips.length > MOST_PARTS * together) throw new RangeError('too many strips');
  return Array.from({ length: Math.ceil(strips.length / together) }, (_, i) => {
    const own = strips.slice(i * together, (i + 1) * together);
    const top = i * together * rows;
    const high = Math.min(height - top, own.length * rows);
    return { file: fileOf(directory, own, width, high, rows), left: 0, top };
  });
}

const compressionOf = (directory: Directory): number => directory.number(TAG.compression) ?? NONE;

/** A file of these strips only, each of so many rows. */
function fileOf(
  directory: Directory,
  strips: readonly Uint8Array[],
  width: number,
  height: number,
  rows: number,
): Uint8Array {
  const compression = compressionOf(directory);
  if (compression === JPEG) return jpegOf(directory, strips[0] ?? new Uint8Array());
  const isPacked = isDeflated(compression);
  const data = isPacked ? strips.map((strip) => inflated(directory, strip, width, rows)) : strips;
  return directory.alone(data, {
    ...{ [TAG.width]: width, [TAG.height]: height, [TAG.rows]: rows },
    ...(isPacked && { [TAG.compression]: NONE }),
  });
}

/** Its tables stand apart in the file. */
function jpegOf(directory: Directory, strip: Uint8Array): Uint8Array {
  const tables = directory.bytesOf(TAG.tables).subarray(0, -2);
  return tables.length === 0 ? strip : joined([tables, strip.subarray(2)]);
}
