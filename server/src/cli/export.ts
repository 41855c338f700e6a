/** `export`: files made of plans, and of all plans of folders. */
import path from 'node:path';
import type { Fonts } from '../core/export/fonts';
import { fileNameOf } from '../core/export/file-name';
import { flowOf } from '../core/layout/flow-of';
import type { PageSettings } from '../core/layout/styles';
import type { Plan } from '../core/plan/plan';
import { LARGEST_PLAN, type ExportFormat } from '../export/exporter';
import { readFonts } from '../fonts';
import { STANDARD_INPUT, type TextFile } from './files';
import { messages } from './messages';
import { baseName, isThere, Targets, writeWhole, type Source } from './new-files';
import { Problem } from './problem';

export interface ExportOptions {
  readonly to: ExportFormat;
  /** Folder of the files; beside each plan where none is given. */
  readonly out: string | undefined;
  /** Files that are there already are written over. */
  readonly force: boolean;
  readonly page: PageSettings;
}

/** Writes the files of one call. */
export class Exports {
  private readonly targets = new Targets();

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
    return this.targets.next(folder, isInput ? fileNameOf(plan) : baseName(from), `.${to}`);
  }
}

/** Beside the bundle, or where the build puts them when the program runs from its sources. */
const FONT_PLACES = ['fonts', '../../../dist/fonts'];

async function programFonts(): Promise<Fonts> {
  for (const place of FONT_PLACES) {
    const folder = path.join(__dirname, place);
    if (await isThere(folder)) return readFonts(folder);
  }
  throw new Problem(messages.noFonts);
}
