/**
 * Requests of the server to a client that reads files for it: in the browser, and for folders that are no files of
 * this machine. A client that answers them says `files: 'client'` in its `initializationOptions`, one that keeps the
 * server's cache `storage: 'client'`.
 */

/** What the server asks of the client. Content travels as base64, since not every transport carries bytes. */
export const FILE_REQUESTS = {
  /** {@link ListParams} → {@link ListAnswer} */
  list: 'keHoach/files/list',
  /** {@link StatParams} → {@link StatAnswer} */
  stat: 'keHoach/files/stat',
  /** {@link ReadParams} → {@link ReadAnswer} */
  read: 'keHoach/files/read',
  /** {@link StorageReadParams} → base64, or null where nothing is kept */
  readStorage: 'keHoach/storage/read',
  /** {@link StorageWriteParams} → null */
  writeStorage: 'keHoach/storage/write',
} as const;

/** The files below a folder that end so, whatever the depth, without those below folders named in `skip`. */
export interface ListParams {
  /** Uri of the folder. */
  readonly folder: string;
  /** With their dot, in small letters, which match capitals too: `.kehoach`, `.docx`. */
  readonly endings: readonly string[];
  /** Names of folders that are not looked into, at any depth: `node_modules`. */
  readonly skip: readonly string[];
  /** At most so many. */
  readonly limit: number;
}

export interface ListAnswer {
  /** As `Uri.toString()` writes them, which is how the editor names open documents. */
  readonly uris: readonly string[];
}

export interface StatParams {
  readonly uris: readonly string[];
}

export interface FileStat {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

/** One for each uri, in their order; null where there is no such file. */
export type StatAnswer = readonly (FileStat | null)[];

export interface ReadParams {
  readonly uris: readonly string[];
  /** Files of more bytes are answered with null. */
  readonly limit: number;
}

/** The bytes in base64, one for each uri in their order; null where it cannot be read or is too large. */
export type ReadAnswer = readonly (string | null)[];

/** What the server keeps between two sessions: a name of letters, digits and `-.`, which is no path. */
export interface StorageReadParams {
  readonly name: string;
}

export interface StorageWriteParams {
  readonly name: string;
  readonly content: string;
}

/**
 * Notification whenever the index of the folders has changed, at most every half second, to a client that says
 * `indexChanges: true` in its `initializationOptions`.
 */
export const INDEX_CHANGED = 'keHoach/index/changed';

export interface IndexChangedParams {
  /** Plans in the index, open documents among them. */
  readonly plans: number;
  /** A scan is under way: more will come. */
  readonly scanning: boolean;
}
