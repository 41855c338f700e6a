/** Foreign files become plans: read by the server, looked over where anything was changed, and opened as new plans. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text } from '../messages';
import type { Reviews } from '../proposals/reviews';
import { nameOf } from '../workspace/names';
import type { ImportedPlan } from './answer';
import { dialogFilters } from './formats';
import { openNewPlan, placeBeside } from './newFile';
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
      if (plan) await this.show(uri, plan);
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
    void vscode.window.showInformationMessage(said.join(' '));
  }
}

/** Whether the clean-up did more than lay the text out: lines and columns that were moved leave the same words. */
const needsReview = ({ origin, original, text: cleaned, unsure, lost }: ImportedPlan): boolean =>
  origin === 'scanned' ||
  unsure.length > 0 ||
  lost.length > 0 ||
  (visible(original) !== visible(cleaned) && words(original) !== words(cleaned));

const visible = (written: string): string => written.replace(/\s+/g, '');
const words = (written: string): string => written.split(/\s+/).toSorted().join(' ').trim();

async function askFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: text('import'),
    openLabel: text('importLabel'),
    canSelectMany: true,
    filters: dialogFilters(),
  });
  return chosen ?? [];
}
