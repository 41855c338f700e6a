/**
 * A zip file put in order without unpacking it: every part of the same age, so that nothing tells when it was made, and
 * the list of parts first, by which programs know a Word file. It is as the library writes it: without comments, its
 * parts one after the other in the order of the directory.
 */

const FIRST = '[Content_Types].xml';

/** 1 January 1980, the first day that a zip file can tell: time and date, two bytes each. */
const AGE = (1 << 21) | (1 << 16);

/** Where things stand in the records of a zip file, and how long the records are without their names. */
const END = { length: 22, count: 10, directory: 16 };
const LISTED = { length: 46, age: 12, name: 28, extra: 30, offset: 42 };
const LOCAL = { age: 10 };

interface Entry {
  /** From the first byte of the local record to that of the next one. */
  readonly local: Uint8Array;
  readonly listed: Uint8Array;
  readonly isFirst: boolean;
}

export function settled(zip: Uint8Array): Uint8Array {
  const entries = entriesOf(zip);
  const ordered = [...entries.filter(({ isFirst }) => isFirst), ...entries.filter(({ isFirst }) => !isFirst)];
  const result = new Uint8Array(zip);
  let offset = 0;
  let listing = directoryOf(zip);
  for (const { local, listed } of ordered) {
    result.set(local, offset);
    result.set(listed, listing);
    const view = viewOf(result);
    view.setUint32(offset + LOCAL.age, AGE, true);
    view.setUint32(listing + LISTED.age, AGE, true);
    view.setUint32(listing + LISTED.offset, offset, true);
    offset += local.length;
    listing += listed.length;
  }
  return result;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const directoryOf = (zip: Uint8Array): number =>
  viewOf(zip).getUint32(zip.length - END.length + END.directory, true);

function entriesOf(zip: Uint8Array): Entry[] {
  const view = viewOf(zip);
  const directory = directoryOf(zip);
  const count = view.getUint16(zip.length - END.length + END.count, true);
  const starts: number[] = [];
  for (let at = directory; starts.length < count; at += lengthAt(view, at)) starts.push(at);
  const offset = (index: number): number => {
    const at = starts[index];
    return at === undefined ? directory : view.getUint32(at + LISTED.offset, true);
  };
  return starts.map((at, i) => {
    const name = zip.subarray(
      at + LISTED.length,
      at + LISTED.length + view.getUint16(at + LISTED.name, true),
    );
    return {
      local: zip.subarray(offset(i), offset(i + 1)),
      listed: zip.subarray(at, at + lengthAt(view, at)),
      isFirst: String.fromCharCode(...name) === FIRST,
    };
  });
}

/** Of a record of the directory. */
const lengthAt = (view: DataView, at: number): number =>
  LISTED.length + view.getUint16(at + LISTED.name, true) + view.getUint16(at + LISTED.extra, true);
