/** Plans of folders for the command line: read into an index, through the user's cache unless that is not wanted. */
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import manifest from '../../../package.json';
import { disk } from '../disk';
import { cacheName, decodeCache, encodeCache, type KnownFile } from '../workspace/cache';
import { wanted, type Storage, type Unread } from '../workspace/files';
import { WorkspaceIndex } from '../workspace/index';
import { scan } from '../workspace/scan';
import { canonicalUri } from '../workspace/uris';
import { messages } from './messages';
import { Problem } from './problem';

export interface FolderCall {
  /** As given. */
  readonly folders: readonly string[];
  /** What was read is kept for the next call. */
  readonly cache: boolean;
  /** Word documents are read, too. */
  readonly word: boolean;
}

export interface IndexedFolders {
  readonly index: WorkspaceIndex;
  readonly unread: readonly { readonly path: string; readonly why: Unread }[];
  readonly tooMany: boolean;
  /** The path of a plan as the user would write it. */
  readonly pathOf: (uri: string) => string;
}

const KEY = { version: manifest.version, encoding: 'utf-16' } as const;

/** As the index names files. */
export const uriOfPath = (file: string): string => canonicalUri(pathToFileURL(path.resolve(file)).href);

/** @throws Problem where one of the folders is none */
export async function indexFolders({ folders, cache, word }: FolderCall): Promise<IndexedFolders> {
  const uris = folders.map(uriOfPath);
  const pathOf = (uri: string): string => writtenPath(fileURLToPath(uri), folders);
  const index = new WorkspaceIndex();
  const storage = cache ? userCache() : undefined;
  const name = cacheName(word ? [...uris, '.docx'] : uris);
  const remembered = await readCache(storage, name, index);
  const known: KnownFile[] = [];
  const unread: { path: string; why: Unread }[] = [];
  const read: string[] = [];
  const keep = (file: KnownFile): void => {
    known.push(file);
    index.put(file.uri, file.plan);
  };
  const { tooMany } = await scan(
    {
      files: disk.files,
      folders: uris,
      wanted: wanted(word),
      encoding: KEY.encoding,
      known: (uri) => remembered.get(uri),
      breathe: () => undefined,
      isCancelled: () => false,
    },
    {
      read(uri, { mtime, size }, record) {
        read.push(uri);
        keep({ uri, mtime, size, plan: index.recorded(record) });
      },
      unchanged(uri) {
        const file = remembered.get(uri);
        if (file) keep(file);
      },
      unread(uri, why) {
        if (uris.includes(uri)) throw new Problem(messages.notAFolder, { path: pathOf(uri) });
        unread.push({ path: pathOf(uri), why });
      },
    },
  );
  if (storage && (read.length > 0 || known.length < remembered.size)) await writeCache(storage, name, known);
  return { index, unread, tooMany, pathOf };
}

/** Below the folder under which it was found, in the user's words for that. */
function writtenPath(file: string, folders: readonly string[]): string {
  for (const folder of folders) {
    const below = path.relative(path.resolve(folder), file);
    if (!below.startsWith('..') && !path.isAbsolute(below)) return path.join(folder, below);
  }
  return file;
}

async function readCache(
  storage: Storage | undefined,
  name: string,
  index: WorkspaceIndex,
): Promise<ReadonlyMap<string, KnownFile>> {
  const bytes = await storage?.read(name);
  if (!bytes) return new Map();
  try {
    const files = last(decodeCache(KEY, bytes, index.strings));
    return new Map(files.map((file) => [file.uri, file]));
  } catch {
    return new Map(); // written by nobody of ours: read anew
  }
}

/** A cache that cannot be kept is only missed. */
async function writeCache(storage: Storage, name: string, known: readonly KnownFile[]): Promise<void> {
  try {
    await storage.write(name, encodeCache(KEY, known));
  } catch {
    // the next call reads the folder again
  }
}

function last<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Where programs of this user keep what they can make again. */
function userCache(): Storage {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const base =
    process.platform === 'win32'
      ? (LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local'))
      : process.platform === 'darwin'
        ? path.join(homedir(), 'Library/Caches')
        : (XDG_CACHE_HOME ?? path.join(homedir(), '.cache'));
  return disk.storage(path.join(base, 'kehoach'));
}
