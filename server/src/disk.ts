/** Files of this machine, for the server and the command line: what a workspace reads, and what it keeps. */
import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  endsAs,
  type Files,
  type FileStat,
  type Listing,
  type Storage,
  type Wanted,
} from './workspace/files';
import { uriBelow } from './workspace/uris';

/** Links to folders are not followed, so that no ring is walked for ever. */
export const diskFiles: Files = {
  async list(folder: string, wanted: Wanted): Promise<Listing> {
    const uris: string[] = [];
    const unread: string[] = [];
    const folders: (readonly string[])[] = [[]];
    for (const names of folders) {
      if (uris.length >= wanted.limit) break;
      const entries = await entriesOf(path.join(fileURLToPath(folder), ...names));
      if (!entries) unread.push(uriBelow(folder, names));
      for (const entry of entries ?? []) {
        const { name } = entry;
        if (entry.isDirectory()) {
          if (!wanted.skip.includes(name)) folders.push([...names, name]);
        } else if (endsAs(name, wanted.endings)) uris.push(uriBelow(folder, [...names, name]));
      }
    }
    return { uris: uris.slice(0, wanted.limit), unread };
  },

  stat: (uris) => Promise.all(uris.map(statOf)),

  read: (uris, limit) => Promise.all(uris.map((uri) => bytesOf(uri, limit))),
};

async function entriesOf(folder: string): Promise<Dirent[] | undefined> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

async function statOf(uri: string): Promise<FileStat | undefined> {
  try {
    const found = await stat(fileURLToPath(uri));
    return found.isFile() ? { mtime: found.mtimeMs, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

async function bytesOf(uri: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(fileURLToPath(uri));
    return bytes.length <= limit ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A folder in which the workspace keeps what it needs again; it is made when something is first kept.
 * @param place path, or uri of a file
 */
export const diskStorage = (place: string): Storage => {
  const folder = place.startsWith('file:') ? fileURLToPath(place) : place;
  return {
    async read(name) {
      try {
        return await readFile(path.join(folder, name));
      } catch {
        return undefined;
      }
    },

    async write(name, pieces) {
      await mkdir(folder, { recursive: true });
      const temporary = path.join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
      try {
        await writeFile(temporary, pieces, { flag: 'wx' });
        await rename(temporary, path.join(folder, name));
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
};

export const disk = { files: diskFiles, storage: diskStorage };
