/** Foreign files become plans: read by the server, looked over where anything was changed, and opened as new plans. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text } from '../messages';
import type { Reviews } from '../proposals/reviews';
import { nameOf } from '../workspace/names';
import type { ImportedPlan } from './answer';
import { activeFile } from './activeFile';
import { dialogFilters, isForeign } from './formats';
import { openNewPlan, placeBeside, tellOpened } from './newFile';
import { Originals } from './originals';
import { importedPlan } from './request';

export class Imports implements vscode.Disposable {
  private readonly originals = new Originals();

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly reviews: Reviews,
  ) {}

  /** @param given files; the user is asked where there are none */
  async import(given: readonly vscode.Uri[]): Promise<void> {
    const files = given.length > 0 ? given : await askFiles();
    for (const uri of files) {
      const plan = await importedPlan(this.client, { uri, name: nameOf(uri) });
      if (!plan) continue;
      if ('refused' in plan) void tellRefused(uri, plan.refused);
      else await this.show(uri, plan);
    }
  }

  dispose(): void {
    this.originals.dispose();
  }

  private async show(uri: vscode.Uri, plan: ImportedPlan): Promise<void> {
    if (needsReview(plan)) {
      const document = await this.originals.open(nameOf(uri), plan.original);
      const answer = { ...plan, version: null };
      await this.reviews.open({ document, base: plan.original, work: 'import', answer, source: uri });
      return;
    }
    const document = await openNewPlan(plan.text, await placeBeside(uri));
    await vscode.window.showTextDocument(document, { preview: false });
    const said = [text('imported').replace('{name}', () => nameOf(uri)), ...plan.messages];
    void tellOpened(said.join(' '), document);
  }
}

/** With a button, without which the editor shows the first words only of what is said. */
async function tellRefused(uri: vscode.Uri, reason: string): Promise<void> {
  const other = text('otherFile');
  const choice = await vscode.window.showErrorMessage(`${nameOf(uri)}: ${reason}`, other);
  if (choice !== other) return;
  const files = await chosenFiles();
  if (files.length > 0) await vscode.commands.executeCommand('keHoach.import', files[0], files);
}

/** Whether the clean-up did more than lay the text out: lines and columns that were moved leave the same words. */
const needsReview = ({ origin, original, text: cleaned, unsure, lost }: ImportedPlan): boolean =>
  origin === 'scanned' ||
  unsure.length > 0 ||
  lost.length > 0 ||
  (visible(original) !== visible(cleaned) && words(original) !== words(cleaned));

const visible = (written: string): string => written.replace(/\s+/g, '');
const words = (written: string): string => written.split(/\s+/).toSorted().join(' ').trim();

/** A file that can be imported and stands in front may be meant. */
async function askFiles(): Promise<readonly vscode.Uri[]> {
  const opened = activeFile();
  if (!opened || !isForeign(opened)) return chosenFiles();
  const own = { label: text('openedFile'), detail: nameOf(opened) };
  const items = [own, { label: text('chooseFile') }];
  const item = await vscode.window.showQuickPick(items, { placeHolder: text('chooseImport') });
  if (!item) return [];
  return item === own ? [opened] : chosenFiles();
}

async function chosenFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: text('import'),
    openLabel: text('importLabel'),
    canSelectMany: true,
    filters: dialogFilters(),
  });
  return chosen ?? [];
}
