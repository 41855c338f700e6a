/**
 * `export`: files made of plans, and of all plans of folders. A file has the name of its plan's file; what lay below a
 * folder lies below `--out` in the same way. What is there already stays, unless the call says otherwise.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fonts } from '../core/export/fonts';
import { fileNameOf } from '../core/export/file-name';
import { flowOf } from '../core/layout/flow-of';
import type { PageSettings } from '../core/layout/styles';
import type { Plan } from '../core/plan/plan';
import { diskFiles } from '../disk';
import { LARGEST_PLAN, type ExportFormat } from '../export/exporter';
import { readFonts } from '../fonts';
import { wanted } from '../workspace/files';
import { problemOf, STANDARD_INPUT, type TextFile } from './files';
import { uriOfPath } from './folder';
import { messages } from './messages';
import { Problem } from './problem';

export interface ExportOptions {
  readonly to: ExportFormat;
  /** Folder of the files; beside each plan where none is given. */
  readonly out: string | undefined;
  /** Files that are there already are written over. */
  readonly force: boolean;
  readonly page: PageSettings;
}

/** A plan's file, and where below `--out` its own goes. */
export interface Source {
  readonly path: string;
  readonly below: string;
}

/** The plans below a folder stand in the order of their names, so that every call sees them alike. */
export async function sourcesOf(given: readonly string[]): Promise<Source[]> {
  const found: Source[] = [];
  for (const each of given) {
    if (each === STANDARD_INPUT || !(await isFolder(each))) found.push({ path: each, below: '' });
    else found.push(...(await plansBelow(each)));
  }
  return found;
}

async function plansBelow(folder: string): Promise<Source[]> {
  const { uris } = await diskFiles.list(uriOfPath(folder), wanted(false));
  return uris
    .map((uri) => path.relative(path.resolve(folder), fileURLToPath(uri)))
    .sort()
    .map((name) => ({ path: path.join(folder, name), below: path.dirname(name) }));
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false; // who reads it says so
  }
}

/** Writes the files of one call. */
export class Exports {
  /** Files of this call; plans of one name do not write over one another. */
  private readonly written = new Set<string>();

  constructor(private readonly options: ExportOptions) {}

  /** @returns the path of the new file. @throws Problem where there is nothing to export, or it cannot be written */
  async export(source: Source, { text }: TextFile, plan: Plan): Promise<string> {
    if (text.length > LARGEST_PLAN) throw new Problem(messages.tooLargeToExport);
    const flow = flowOf(plan);
    if (flow.sections.length === 0) throw new Problem(messages.nothingToExport);
    const target = this.targetOf(source, plan);
    if (!this.options.force && (await isThere(target))) throw new Problem(messages.isThere, { target });
    const { exported } = await import('../export/exported'); // large, and of no use to other commands
    const { page, to } = this.options;
    await writeWhole(target, await exported(flow, page, to, programFonts));
    return target;
  }

  private targetOf({ path: from, below }: Source, plan: Plan): string {
    const { out, to } = this.options;
    const isInput = from === STANDARD_INPUT;
    const folder = out === undefined ? (isInput ? '.' : path.dirname(from)) : path.join(out, below);
    const name = isInput ? fileNameOf(plan) : path.basename(from, path.extname(from));
    for (let count = 1; ; count++) {
      const target = path.join(folder, `${name}${count > 1 ? ` (${count})` : ''}.${to}`);
      const key = path.resolve(target).normalize('NFC').toLowerCase();
      if (this.written.has(key)) continue;
      this.written.add(key);
      return target;
    }
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

/** At one stroke: whoever reads the file sees the old one or the new. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(target);
  await makeFolder(folder);
  const temporary = path.join(folder, `.kehoach-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
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

/** Beside the bundle, or where the build puts them when the program runs from its sources. */
const FONT_PLACES = ['fonts', '../../../dist/fonts'];

async function programFonts(): Promise<Fonts> {
  for (const place of FONT_PLACES) {
    const folder = path.join(__dirname, place);
    if (await isThere(folder)) return readFonts(folder);
  }
  throw new Problem(messages.noFonts);
}
