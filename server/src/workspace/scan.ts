/**
 * Reads the plans of folders into facts, file by file, and lets others work in between. What has not changed since it
 * was last read is not read again.
 */
import type { PositionEncoding } from '../core/text/source';
import { LARGEST, type Files, type FileStat, type Listing, type Unread, type Wanted } from './files';
import { readRecord, type Helper, type PlanFile, type Reading } from './reading';
import type { PlanRecord } from './stored';

export interface ScanOptions {
  readonly files: Files;
  readonly folders: readonly string[];
  readonly wanted: Wanted;
  readonly encoding: PositionEncoding;
  /** The state in which a file was last read. */
  readonly known: (uri: string) => FileStat | undefined;
  /** Calls somebody who reads files elsewhere, where there are many. */
  readonly startHelper?: (() => Helper) | undefined;
  /** Lets others work; called after each plan. */
  readonly breathe: () => Promise<void> | undefined;
  readonly isCancelled: () => boolean;
}

/** What a scan tells while it goes on. */
export interface ScanEvents {
  /** How many files there are. */
  found?(count: number): void;
  read(uri: string, stat: FileStat, record: PlanRecord): void;
  /** As it was when it was last read. */
  unchanged(uri: string, stat: FileStat): void;
  unread(uri: string, why: Unread): void;
}

export interface Scanned {
  /** All files were looked at. */
  readonly whole: boolean;
  /** There are more files than are read. */
  readonly tooMany: boolean;
  /** Every file that is there, read or not. */
  readonly uris: ReadonlySet<string>;
}

/** Files that are asked for at once. */
const BATCH = 64;

export async function scan(options: ScanOptions, events: ScanEvents): Promise<Scanned> {
  const { folders, files, wanted, isCancelled } = options;
  const found = new Set<string>();
  for (const folder of folders) {
    const { uris, unread } = await listed(files, folder, { ...wanted, limit: wanted.limit + 1 });
    for (const uri of uris) found.add(uri);
    for (const uri of unread) events.unread(uri, 'unreadable');
    if (isCancelled()) return { whole: false, tooMany: false, uris: found };
  }
  const uris = [...found].slice(0, wanted.limit);
  events.found?.(uris.length);
  const whole = await readAll(uris, options, events);
  return { whole, tooMany: found.size > wanted.limit, uris: found };
}

async function listed(files: Files, folder: string, wanted: Wanted): Promise<Listing> {
  try {
    return await files.list(folder, wanted);
  } catch {
    return { uris: [], unread: [folder] };
  }
}

/** Batches that are fetched, and read if there is a helper, while one is taken in. */
const AHEAD = 2;

async function readAll(uris: readonly string[], options: ScanOptions, events: ScanEvents): Promise<boolean> {
  const help = new Help(options);
  const fetched = async (at: number): Promise<readonly Fetched[]> =>
    help.read(await fetch(uris.slice(at, at + BATCH), options));
  try {
    const ahead: Promise<readonly Fetched[]>[] = [];
    for (let at = 0, next = 0; at < uris.length; at += BATCH) {
      for (; next < uris.length && ahead.length <= AHEAD; next += BATCH) ahead.push(fetched(next));
      for (const file of (await ahead.shift()) ?? []) {
        if (options.isCancelled()) return false;
        tell(file, options, events);
        await options.breathe();
      }
    }
    return true;
  } finally {
    help.stop();
  }
}

/** Files that are read here before somebody is called to help: it takes a while until he is there. */
const WITHOUT_HELP = 256;

class Help {
  private helper: Helper | undefined;
  private count = 0;
  private hasStopped = false;

  constructor(private readonly options: ScanOptions) {}

  /** Adds what was read, if a helper reads; without a helper it is left for later. */
  async read(fetched: readonly Fetched[]): Promise<readonly Fetched[]> {
    const { encoding, startHelper } = this.options;
    const files = fetched.flatMap(({ uri, bytes }): PlanFile[] => (bytes ? [{ uri, bytes }] : []));
    this.count += files.length;
    if (this.hasStopped || files.length === 0 || this.count <= WITHOUT_HELP) return fetched;
    try {
      this.helper ??= startHelper?.();
      const readings = await this.helper?.read(files, encoding);
      const byUri = new Map(files.map(({ uri }, i) => [uri, readings?.[i]]));
      return fetched.map((file) => ({ ...file, reading: byUri.get(file.uri) }));
    } catch {
      this.stop(); // the rest is read without him
      return fetched;
    }
  }

  stop(): void {
    this.hasStopped = true;
    this.helper?.stop();
  }
}

/** Reads these files alone, as after a change; those that are gone are told as unreadable. */
export async function scanFiles(
  uris: readonly string[],
  options: ScanOptions,
  events: ScanEvents,
): Promise<void> {
  await readAll(uris, options, events);
}

interface Fetched {
  readonly uri: string;
  readonly stat: FileStat | undefined;
  /** Undefined where the file has not changed, or cannot be read. */
  readonly bytes: Uint8Array | undefined;
  /** Where somebody has read it already. */
  readonly reading?: Reading | undefined;
}

/** What fails here as a whole, fails for each of the files. */
async function fetch(uris: readonly string[], { files, known }: ScanOptions): Promise<readonly Fetched[]> {
  if (uris.length === 0) return [];
  try {
    const stats = await files.stat(uris);
    const changed = uris.filter((uri, i) => {
      const stat = stats[i];
      return stat && stat.size <= LARGEST && !isSame(stat, known(uri));
    });
    const contents = changed.length > 0 ? await files.read(changed, LARGEST) : [];
    const bytes = new Map(changed.map((uri, i) => [uri, contents[i]]));
    return uris.map((uri, i) => ({ uri, stat: stats[i], bytes: bytes.get(uri) }));
  } catch {
    return uris.map((uri) => ({ uri, stat: undefined, bytes: undefined }));
  }
}

export const isSame = (a: FileStat, b: FileStat | undefined): boolean =>
  a.mtime === b?.mtime && a.size === b.size;

function tell(
  { uri, stat, bytes, reading }: Fetched,
  { known, encoding }: ScanOptions,
  events: ScanEvents,
): void {
  if (!stat) events.unread(uri, 'unreadable');
  else if (stat.size > LARGEST) events.unread(uri, 'tooLarge');
  else if (isSame(stat, known(uri))) events.unchanged(uri, stat);
  else if (!bytes) events.unread(uri, 'unreadable');
  else {
    const record = reading ?? readRecord({ uri, bytes }, encoding);
    if (typeof record === 'string') events.unread(uri, record);
    else events.read(uri, stat, record);
  }
}
