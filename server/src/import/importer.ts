/**
 * Who reads foreign files. The server knows no more than this: readers are large, may take long and read what nobody
 * has looked at, so they work in a thread of their own, which can be ended at any time.
 */
import type { Note } from '../core/text/message';
import type { Choice, Origin } from './foreign';
import type { ReadOptions } from './reader';

/** By the endings of the files; `image` stands for all pictures. */
export const foreignFormats = ['docx', 'doc', 'rtf', 'odt', 'html', 'txt', 'pdf', 'image'] as const;

export type ForeignFormat = (typeof foreignFormats)[number];

/** Endings of files that a user may want to import, with their dot. */
export const FOREIGN_ENDINGS: Readonly<Record<ForeignFormat, readonly string[]>> = {
  docx: ['.docx', '.docm', '.dotx'],
  doc: ['.doc', '.dot'],
  rtf: ['.rtf'],
  odt: ['.odt', '.ott'],
  html: ['.html', '.htm', '.mht', '.mhtml'],
  txt: ['.txt'],
  pdf: ['.pdf'],
  image: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.bmp', '.webp'],
};

/** Bytes of the largest file that is imported: a scan of some two hundred pages. */
export const LARGEST_FOREIGN = 100 * 1024 * 1024;

/** A file, and how it is to be read. */
export interface ImportJob {
  readonly bytes: Uint8Array;
  /** Of the file, with its ending: a hint, since the bytes decide. */
  readonly name: string;
  readonly options: ReadOptions;
}

/** A foreign file as the text of a plan, before it is cleaned up. */
export interface ImportedText {
  readonly format: ForeignFormat;
  /** As it was read: one line a paragraph, columns parted by a tab, tables with pipes, `**đậm**`, `_nghiêng_`. */
  readonly text: string;
  readonly origin: Origin;
  /** Words of the text that were hard to read, as offsets, with how sure the reader was, from 0 to 1. */
  readonly doubtful: readonly DoubtfulWord[];
  /** One for each page of a file that has pages. */
  readonly pages: readonly { readonly confidence?: number }[];
  readonly notes: readonly Note[];
  readonly choices: readonly Choice[];
}

export interface DoubtfulWord {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** A text, or why there is none. */
export type Imported = ImportedText | { readonly refused: Note };

/** How far the work is. Pages count from 1. */
export type ImportProgress = (page: number, pages: number) => void;

export interface Importer {
  /**
   * Never rejects for the file's sake.
   * @param signal ends the work; what is under way then rejects
   */
  import(job: ImportJob, progress: ImportProgress, signal: AbortSignal): Promise<Imported>;
}
