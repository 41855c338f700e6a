/**
 * The container of old Office files ([MS-CFB]): a small file system of sectors in chains. Only the streams of its root
 * are read, each when it is asked for, so that neither chains that run in circles nor chains that share their sectors
 * cost more than the stream that was asked for. (Packages that unpack everything at once do not bear such files.)
 */
import { Bytes, wideText } from './bytes';

export interface Container {
  /** @throws RangeError when it is not whole */
  stream(name: string): Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Numbers from here on are no sectors: the end of a chain, free, part of the tables themselves. */
const NO_SECTOR = 0xfffffffa;

/** Numbers of sectors that stand in the header itself. */
const IN_HEADER = 109;

const ENTRY_BYTES = 128;
const NO_ENTRY = 0xffffffff;

interface Sectors {
  readonly bytes: Bytes;
  readonly size: number;
  /** Where the first one stands. */
  readonly origin: number;
  /** By sectors: which one comes next. */
  readonly next: (sector: number) => number;
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const isContainer = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** @throws Error for bytes that are no container, or not a whole one */
export function container(file: Uint8Array): Container {
  if (!isContainer(file)) throw new Error('no container');
  const bytes = new Bytes(file);
  const shift = bytes.u16(30);
  const miniShift = bytes.u16(32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new Error('sectors of an unknown size');
  const size = 2 ** shift;
  const large: Sectors = { bytes, size, origin: size, next: nextOf(bytes, allocation(bytes, size), size) };
  const directory = new Bytes(chain(large, bytes.u32(48)));
  const root = entryAt(directory, 0);
  const cutoff = bytes.u32(56);
  const small = lazily(() => smallSectors(large, root, bytes.u32(60), 2 ** miniShift));
  const streams = lazily(() => streamsOf(directory, root));
  return {
    stream(name) {
      const entry = streams().get(name.toUpperCase());
      if (!entry) return undefined;
      return chain(entry.size < cutoff ? small() : large, entry.start, entry.size);
    },
  };
}

/** Sectors that hold the table of chains, in order. */
function allocation(bytes: Bytes, size: number): readonly number[] {
  const sectors: number[] = [];
  const add = (at: number): void => {
    const sector = bytes.u32(at);
    if (sector < NO_SECTOR) sectors.push(sector);
  };
  for (let i = 0; i < IN_HEADER; i++) add(76 + 4 * i);
  const most = bytes.length / size;
  let more = bytes.u32(68);
  for (let i = 0; more < NO_SECTOR; i++) {
    if (i > most) throw new Error('a circle of sectors');
    const at = (more + 1) * size;
    for (let entry = 0; entry < size / 4 - 1; entry++) add(at + 4 * entry);
    more = bytes.u32(at + size - 4);
  }
  return sectors;
}

/** @param tables sectors of the table, of so many bytes each */
const nextOf = (bytes: Bytes, tables: readonly number[], size: number) => (sector: number) => {
  const table = tables[Math.floor((sector * 4) / size)];
  if (table === undefined) throw new RangeError('a sector outside the table');
  return bytes.u32((table + 1) * size + ((sector * 4) % size));
};

function smallSectors(large: Sectors, root: Entry, tableStart: number, size: number): Sectors {
  const bytes = new Bytes(chain(large, root.start, root.size));
  const table = new Bytes(chain(large, tableStart));
  return { bytes, size, origin: 0, next: (sector) => table.u32(4 * sector) };
}

/**
 * The sectors of a chain one after the other.
 * @param length in bytes; all of the chain when absent
 */
function chain({ bytes, size, origin, next }: Sectors, start: number, length?: number): Uint8Array {
  const most = Math.ceil(bytes.length / size);
  const count = length === undefined ? most : Math.ceil(length / size);
  if (count > most) throw new RangeError('a stream longer than its file');
  const parts: Uint8Array[] = [];
  for (let sector = start; sector < NO_SECTOR && parts.length < count; sector = next(sector)) {
    const at = origin + sector * size;
    // The last sector of a file may be cut off behind what it holds.
    parts.push(bytes.part(at, Math.max(1, Math.min(size, bytes.length - at))));
  }
  const whole = new Uint8Array(length ?? parts.length * size);
  let filled = 0;
  for (const part of parts) {
    const rest = part.subarray(0, whole.length - filled);
    whole.set(rest, filled);
    filled += rest.length;
  }
  if (length !== undefined && filled < length) throw new RangeError('a stream that is cut off');
  return whole;
}

/** Streams of the root by their names in capitals; those of embedded objects are not its own. */
function streamsOf(directory: Bytes, root: Entry): ReadonlyMap<string, Entry> {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const open = [root.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === NO_ENTRY || seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(directory, index);
    if (entry.isStream) streams.set(entry.name.toUpperCase(), entry);
    open.push(entry.left, entry.right);
  }
  return streams;
}

function entryAt(directory: Bytes, index: number): Entry {
  const at = index * ENTRY_BYTES;
  const nameBytes = Math.min(64, directory.u16(at + 64));
  return {
    name: wideText(directory, at, Math.max(0, nameBytes / 2 - 1) | 0),
    isStream: directory.u8(at + 66) === 2,
    left: directory.u32(at + 68),
    right: directory.u32(at + 72),
    child: directory.u32(at + 76),
    start: directory.u32(at + 116),
    size: directory.u32(at + 120),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
