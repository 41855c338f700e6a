/** Files that are packed in one (ZIP): Office Open XML and OpenDocument. Parts are unpacked as they are asked for. */
import { unzipSync } from 'fflate';
import { refusals } from './notes';
import { Refusal } from './reader';
import { beginsWith, findInBytes } from './signatures';

export interface Package {
  /** Undefined when there is no such part. Case does not count in names. @throws Refusal for more than is allowed */
  part(name: string): Uint8Array | undefined;
}

/** Bytes that parts may have, unpacked. */
export interface PackageLimits {
  readonly part: number;
  readonly all: number;
}

/** A part of 40 MB is a text of some two thousand pages. */
const LIMITS: PackageLimits = { part: 40_000_000, all: 120_000_000 };

/** @throws Refusal for an Office file with a password; an error for what is no package */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = LIMITS): Package {
  if (isEncryptedOffice(bytes)) throw new Refusal(refusals.password);
  const names = namesOf(bytes);
  let left = limits.all;
  return {
    part: (name) => {
      const packed = names.get(plainName(name));
      if (packed === undefined) return undefined;
      const unpacked = unpack(bytes, packed, Math.min(limits.part, left));
      left -= unpacked?.length ?? 0;
      return unpacked;
    },
  };
}

/** The names as they are packed, by their plain form. */
function namesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (!names.has(plainName(name))) names.set(plainName(name), name);
      return false;
    },
  });
  return names;
}

/** Some writers part folders as Windows does. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** What is unpacked never takes more than the size that the archive tells, which is looked at before. */
function unpack(bytes: Uint8Array, packed: string, limit: number): Uint8Array | undefined {
  let found = false;
  return unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      // An archive may have one name many times.
      if (found || name !== packed) return false;
      if (Math.max(size, originalSize) > limit) throw new Refusal(refusals.tooMuchContent);
      found = true;
      return true;
    },
  })[packed];
}

/** The head of an OLE container, and the stream of it in which Office keeps an encrypted package. */
const OLE = '\xd0\xcf\x11\xe0';
const ENCRYPTED = [...'EncryptedPackage'].join('\0');

/** Entries of the list of streams begin at multiples of this. */
const ENTRY = 128;

/** Whether the bytes are an Office Open XML file with a password: such a file is no ZIP, but an OLE container. */
const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, OLE) && findInBytes(bytes, ENCRYPTED, ENTRY);
