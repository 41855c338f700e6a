/** Reads and writes the files of a call; nothing else here touches the disk. */
import { randomBytes } from 'node:crypto';
import { chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { westernText } from '../import/decoding';
import { LARGEST_FOREIGN } from '../import/importer';
import { messages } from './messages';
import { Problem } from './problem';

const MB = 1024 * 1024;
/** Bytes of the largest text. */
const LARGEST = 10 * MB;
const BOM = '\uFEFF';

export const STANDARD_INPUT = '-';

export interface TextFile {
  readonly path: string;
  /** Without the byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  /** No UTF-8: its bytes were read as Windows-1252. */
  readonly isWestern: boolean;
}

export interface ReadOptions {
  /** Bytes that are no UTF-8 are read as Windows-1252, as files in old fonts are. */
  readonly western: boolean;
}

/** @throws Problem when the file is missing, a folder, too large or no UTF-8 text */
export async function readText(
  file: string,
  { western }: ReadOptions = { western: false },
): Promise<TextFile> {
  const bytes = await readBytes(file, LARGEST);
  if (bytes.includes(0)) throw new Problem(isUtf16(bytes) ? messages.notUtf8 : messages.notText);
  const decoded = decode(bytes);
  if (decoded === undefined && !western) throw new Problem(messages.notUtf8);
  const text = decoded ?? westernText(bytes);
  const bom = text.startsWith(BOM);
  return { path: file, text: bom ? text.slice(1) : text, bom, isWestern: decoded === undefined };
}

/** The text as its file holds it. */
export const withMark = ({ bom }: TextFile, text: string): string => (bom ? BOM + text : text);

/** Replaces a file at one stroke and keeps its mode: whoever reads it sees the old text or the new one. */
export async function writeText(file: TextFile, text: string): Promise<void> {
  try {
    const target = await realpath(file.path);
    const { mode } = await stat(target);
    const temporary = path.join(
      path.dirname(target),
      `.${path.basename(target)}.${randomBytes(6).toString('hex')}`,
    );
    try {
      await writeFile(temporary, withMark(file, text), { flag: 'wx' });
      await chmod(temporary, mode);
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    throw problemOf(error);
  }
}

/** @throws Problem when the file is missing, a folder or too large */
export const readForeign = (file: string): Promise<Buffer> => readBytes(file, LARGEST_FOREIGN);

async function readBytes(file: string, limit: number): Promise<Buffer> {
  if (file === STANDARD_INPUT) return readStream(process.stdin, limit);
  try {
    const handle = await open(file);
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) throw new Problem(messages.isFolder);
      if (stats.size > limit) throw tooLarge(limit);
      // A pipe or a device has no size, and may have no end.
      return stats.isFile() ? await handle.readFile() : await readStream(handle.createReadStream(), limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw problemOf(error);
  }
}

async function readStream(stream: AsyncIterable<unknown>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Notepad saves so as “Unicode”: the byte order mark comes first. */
const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const tooLarge = (limit: number): Problem => new Problem(messages.tooLarge, { size: `${limit / MB}` });

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a failure of the disk comes to; any other error as it is. */
export function problemOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem || !('code' in error)) return error;
  const { code } = error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem(messages.notFound);
  if (code === 'EISDIR') return new Problem(messages.isFolder);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new Problem(messages.notAllowed);
  return new Problem(messages.failed, { code: String(code) });
}
