/**
 * `import`: plans made of foreign files (Word, PDF, scans…), and of all such files of folders. Reading is done in a
 * thread, which a file that does harm takes down alone.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileNameOf } from '../core/export/file-name';
import { readPlan } from '../core/plan/build';
import type { LanguageModel } from '../core/language-model/model';
import { say, type Language } from '../core/text/message';
import { threadImporter } from '../import-thread';
import { FOREIGN_ENDINGS, type ImportedText } from '../import/importer';
import type { RemoteImporter } from '../import/remote-importer';
import type { ReadOptions } from '../import/reader';
import { cleaned } from '../proposal/imported';
import { reportOf, type ImportReport } from '../proposal/import-report';
import type { Proposal } from '../proposal/proposal';
import { MOST_FILES, PLAN_ENDING, SKIPPED_FOLDERS, type Wanted } from '../workspace/files';
import { readForeign, STANDARD_INPUT } from './files';
import { messages } from './messages';
import { baseName, isThere, Targets, writeWhole, type Source } from './new-files';
import { Problem } from './problem';
import { made } from './rewritten';

export interface ImportOptions {
  readonly read: ReadOptions;
  /** A report is printed instead of lines or of the text. */
  readonly report: boolean;
  /** Folder of the plans; the text of a single file is printed where none is given. */
  readonly out: string | undefined;
  /** Files that are there already are written over. */
  readonly force: boolean;
}

export const FOREIGN_FILES: Wanted = {
  endings: Object.values(FOREIGN_ENDINGS).flat(),
  skip: SKIPPED_FOLDERS,
  limit: MOST_FILES,
};

/** What became of one file. */
export interface ImportedFile {
  /** Of the plan; undefined where it was not written. */
  readonly target: string | undefined;
  readonly text: string;
  readonly report: ImportReport;
}

/** Reads the files of one call. */
export class Imports {
  private readonly targets = new Targets();
  private readonly importer = programImporter();

  /** @param model of the clean-up, read when a file first needs it */
  constructor(
    private readonly options: ImportOptions,
    private readonly model: () => LanguageModel | undefined,
    private readonly language: Language,
  ) {}

  /** @throws Problem where there is nothing to import, or it cannot be written */
  async import(source: Source): Promise<ImportedFile> {
    const isInput = source.path === STANDARD_INPUT;
    // A plan that would not be written is not read first: a scan takes minutes.
    const target = isInput ? undefined : await this.targetOf(source, baseName(source.path));
    const bytes = await readForeign(source.path);
    const job = { bytes, name: isInput ? '' : path.basename(source.path), options: this.options.read };
    const imported = await this.importer.import(job, pagesOf(source, this.language), NEVER);
    if ('refused' in imported) throw new Problem(imported.refused.message, imported.refused.args);
    const proposal = this.cleaned(imported);
    const { text } = proposal;
    const place = target ?? (await this.targetOf(source, fileNameOf(readPlan(text))));
    if (place !== undefined) {
      await this.mustBeFree(place);
      await writeWhole(place, text);
    }
    return { target: place, text, report: reportOf(source.path, imported, proposal, this.language) };
  }

  /** The thread is of no more use. */
  end(): void {
    this.importer.end();
  }

  private cleaned(imported: ImportedText): Proposal {
    return made(cleaned(imported.origin === 'scanned' ? this.model() : undefined, imported));
  }

  private async targetOf({ below }: Source, name: string): Promise<string | undefined> {
    const { out } = this.options;
    if (out === undefined) return undefined;
    const target = this.targets.next(path.join(out, below), name, PLAN_ENDING);
    await this.mustBeFree(target);
    return target;
  }

  /** Asked before a file is read, and once more before the plan is written: it may have been made in between. */
  private async mustBeFree(target: string): Promise<void> {
    if (!this.options.force && (await isThere(target)))
      throw new Problem(messages.isThereAlready, { target });
  }
}

/** Nobody stops a call but by ending its process. */
const NEVER = new AbortController().signal;

/** Pages that take long are told beside the result, where somebody watches. */
const pagesOf = (source: Source, language: Language) => (page: number, pages: number) => {
  if (!process.stderr.isTTY) return;
  const args = { path: source.path, page: `${page}`, pages: `${pages}` };
  process.stderr.write(`${say(messages.readingPage, language, args)}\n`);
};

interface Place {
  readonly script: string;
  readonly recogniser: string;
  readonly execArgv?: readonly string[];
}

/** Beside the bundle, or where the program runs from its sources. */
const PLACES: readonly Place[] = [
  { script: 'node/importer.js', recogniser: 'ocr' },
  {
    script: '../import-worker.ts',
    recogniser: '../../../dist/ocr',
    execArgv: ['--require', 'tsx/cjs'],
  },
];

function programImporter(): RemoteImporter {
  const place = PLACES.find(({ script }) => existsSync(path.join(__dirname, script)));
  if (!place) throw new Problem(messages.noImporter);
  const { script, recogniser, execArgv } = place;
  return threadImporter(path.join(__dirname, script), path.join(__dirname, recogniser), execArgv);
}
