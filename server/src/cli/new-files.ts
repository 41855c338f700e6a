/**
 * Files that a call makes of others. One has the name of the file that it is made of; what lay below a folder lies below
 * `--out` in the same way. What is there already stays, unless the call says otherwise.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskFiles } from '../disk';
import type { Wanted } from '../workspace/files';
import { problemOf, STANDARD_INPUT } from './files';
import { uriOfPath } from './folder';
import { messages } from './messages';
import { Problem } from './problem';

/** A file of which another is made, and where below `--out` that one goes. */
export interface Source {
  readonly path: string;
  readonly below: string;
}

/** The files below a folder stand in the order of their names, so that every call sees them alike. */
export async function sourcesOf(given: readonly string[], wanted: Wanted): Promise<Source[]> {
  const found: Source[] = [];
  for (const each of given) {
    if (each === STANDARD_INPUT || !(await isFolder(each))) found.push({ path: each, below: '' });
    else found.push(...(await filesBelow(each, wanted)));
  }
  return found;
}

async function filesBelow(folder: string, wanted: Wanted): Promise<Source[]> {
  const { uris } = await diskFiles.list(uriOfPath(folder), wanted);
  return uris
    .map((uri) => path.relative(path.resolve(folder), fileURLToPath(uri)))
    .sort()
    .map((name) => ({ path: path.join(folder, name), below: path.dirname(name) }));
}

/** Without its ending. */
export const baseName = (file: string): string => path.basename(file, path.extname(file));

/** The new files of one call: those of one name do not write over one another. */
export class Targets {
  private readonly taken = new Set<string>();

  next(folder: string, name: string, ending: string): string {
    for (let count = 1; ; count++) {
      const target = path.join(folder, `${name}${count > 1 ? ` (${count})` : ''}${ending}`);
      const key = path.resolve(target).normalize('NFC').toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return target;
    }
  }
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false; // who reads it says so
  }
}

export async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

/** At one stroke: whoever reads the file sees the old one or the new. */
export async function writeWhole(target: string, content: Uint8Array | string): Promise<void> {
  const folder = path.dirname(target);
  await makeFolder(folder);
  const temporary = path.join(folder, `.kehoach-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // the first failure is the one to tell of
    throw isHeld(error) ? new Problem(messages.isHeld, { target }) : problemOf(error);
  }
}

async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  // One by one: where a folder can have no folders in it, the recursive `mkdir` of Node never ends.
  if (path.dirname(folder) !== folder) await makeFolder(path.dirname(folder));
  try {
    await mkdir(folder);
  } catch {
    if (!(await isFolder(folder))) throw new Problem(messages.noFolderToWriteTo, { folder });
  }
}

/** Word and other programs hold a file that they show. */
const HELD: readonly unknown[] = ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'];

const isHeld = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && HELD.includes(error.code);
