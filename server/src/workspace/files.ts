/**
 * Files as the workspace sees them: by uri, through whoever has them. Knows which are looked for, how large they may
 * be, and how their bytes are read; a file that cannot be used has a reason, and never stops the others.
 */
import { wordText } from '../import/docx/text';

/** What tells one state of a file from another. */
export interface FileStat {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export interface Listing {
  readonly uris: readonly string[];
  /** Folders that could not be looked into. */
  readonly unread: readonly string[];
}

/** What is looked for below a folder. */
export interface Wanted {
  /** With their dot, in small letters. */
  readonly endings: readonly string[];
  /** Names of folders that are not looked into. */
  readonly skip: readonly string[];
  /** At most so many. */
  readonly limit: number;
}

export interface Files {
  list(folder: string, wanted: Wanted): Promise<Listing>;
  /** One for each uri; undefined where there is no such file. */
  stat(uris: readonly string[]): Promise<readonly (FileStat | undefined)[]>;
  /** One for each uri; undefined where it cannot be read. @param limit bytes beyond which a file is not read */
  read(uris: readonly string[], limit: number): Promise<readonly (Uint8Array | undefined)[]>;
}

/** What is kept from one session to the next, by a name of letters, digits and `-.`. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface Storage {
  read(name: string): Promise<Uint8Array | undefined>;
  /** At one stroke: whoever reads sees the old content or the new. @param pieces one after the other */
  write(name: string, pieces: Pieces): Promise<void>;
}

/** There is nothing to be read. */
export const NO_FILES: Files = {
  list: () => Promise.resolve({ uris: [], unread: [] }),
  stat: (uris) => Promise.resolve(uris.map(() => undefined)),
  read: (uris) => Promise.resolve(uris.map(() => undefined)),
};

/** Bytes of the largest file that is read. */
export const LARGEST = 10 * 1024 * 1024;

/** Files of all folders together that are read. */
export const MOST_FILES = 50_000;

export const PLAN_ENDING = '.kehoach';
export const WORD_ENDING = '.docx';

/** Of these folders nobody expects plans; `.kehoach` is the office's own folder, which has a registry in it. */
export const SKIPPED_FOLDERS: readonly string[] = ['node_modules', '.git', '.kehoach'];

export const wanted = (word: boolean): Wanted => ({
  endings: word ? [PLAN_ENDING, WORD_ENDING] : [PLAN_ENDING],
  skip: SKIPPED_FOLDERS,
  limit: MOST_FILES,
});

/** Whether a uri below one of the folders is one of those that {@link Files.list} would give. */
export function isWanted(uri: string, folder: string, { endings, skip }: Wanted): boolean {
  if (!isBelow(uri, folder)) return false;
  const [name = '', ...above] = uri.slice(folder.length).split('/').reverse();
  if (above.some((each) => skip.includes(each))) return false;
  return endsAs(name, endings);
}

/** Whether a file is one of those by its name; Word's own lock files (`~$`) are none. */
export function endsAs(name: string, endings: readonly string[]): boolean {
  const small = name.toLowerCase();
  const isLock = /^(?:~|%7e)(?:\$|%24)/.test(small);
  return !isLock && endings.some((ending) => small.endsWith(ending) && small !== ending);
}

export const isBelow = (uri: string, folder: string): boolean => uri.startsWith(asFolder(folder));

/** With the stroke behind it. */
export const asFolder = (uri: string): string => (uri.endsWith('/') ? uri : `${uri}/`);

/** Why a file is not in the index. */
export type Unread = 'unreadable' | 'tooLarge' | 'notText' | 'notUtf8' | 'notWord';

export type Content = { readonly text: string } | { readonly unread: Unread };

/** The text of a file: UTF-8 with or without its mark, or a Word document. */
export function contentOf(uri: string, bytes: Uint8Array): Content {
  if (uri.toLowerCase().endsWith(WORD_ENDING)) {
    const text = wordText(bytes);
    return text === undefined ? { unread: 'notWord' } : { text };
  }
  if (bytes.includes(0)) return { unread: 'notText' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { unread: 'notUtf8' };
  }
}
