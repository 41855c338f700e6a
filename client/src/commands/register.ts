/** Every command of the extension, by its id. What a command does stands in the file of its name. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Dismissals } from '../dismissals';
import type { Drafting } from '../drafting/wizard';
import type { Exports } from '../export/exports';
import { text } from '../messages';
import type { GraphManager } from '../graph/manager';
import type { Imports } from '../import/imports';
import type { PreviewManager } from '../preview/manager';
import type { Reviews } from '../proposals/reviews';
import type { CitedTree } from '../views/citedTree';
import type { RulesDocument } from '../views/rulesDocument';
import { openedPlan } from './activePlan';
import { addToDictionary, openDictionary } from './addToDictionary';
import { chooseGuide } from './chooseGuide';
import { dismiss, restoreDismissed } from './dismiss';
import { exportPlan, printPlan } from './export';
import { findDocument } from './findDocument';
import { fixAll, fixHints } from './fixAll';
import { format } from './format';
import { importFile } from './importFile';
import { joinLines } from './joinLines';
import { migrate } from './migrate';
import { newPlan } from './newPlan';
import { openOutside } from './openOutside';
import { openPreview } from './openPreview';
import { planFromDirective } from './planFromDirective';
import { propose } from './propose';
import { renumber } from './renumber';
import { restartServer } from './restartServer';
import { showFolderGraph, showGraph } from './showGraph';
import { addToRegistry, openRegistry } from './registry';
import { showReferences } from './showReferences';
import { setRule } from './setRule';
import { showRule } from './showRule';

/** What commands work with. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly client: BaseLanguageClient;
  readonly previews: PreviewManager;
  readonly dismissals: Dismissals;
  readonly rules: RulesDocument;
  readonly reviews: Reviews;
  readonly cited: CitedTree;
  readonly graphs: GraphManager;
  readonly exports: Exports;
  readonly imports: Imports;
  readonly drafting: Drafting;
}

export function registerCommands(services: Services): vscode.Disposable[] {
  const {
    extensionUri,
    client,
    previews,
    dismissals,
    rules,
    reviews,
    cited,
    graphs,
    exports,
    imports,
    drafting,
  } = services;
  const register = (name: string, run: (...args: unknown[]) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`keHoach.${name}`, async (...args: unknown[]) => {
      try {
        await run(...args);
      } catch (error) {
        client.error(`Command ${name} failed`, error, false);
        void vscode.window.showErrorMessage(text('commandFailed'));
      }
    });
  return [
    register('newPlan', () => newPlan(drafting)),
    register('planFromDirective', (file) => planFromDirective(client, drafting, file)),
    register('openPreview', () => openPreview(previews)),
    register('fixAll', fixAll),
    register('fixHints', fixHints),
    register('format', format),
    register('renumber', renumber),
    register('joinLines', joinLines),
    register('migrate', () => migrate(client)),
    register('chooseGuide', chooseGuide),
    register('showRules', () => rules.open(openedPlan()?.uri)),
    register('showRule', (rule) => showRule(extensionUri, rule)),
    register('setRule', (rule) => setRule(client, typeof rule === 'string' ? rule : undefined)),
    register('addToDictionary', (word, dictionary) => addToDictionary(client, word, dictionary)),
    register('openDictionary', openDictionary),
    register('dismiss', (uri, fingerprint) => dismiss(dismissals, uri, fingerprint)),
    register('restoreDismissed', () => restoreDismissed(client, dismissals)),
    register('restoreDiacritics', (...args) => propose(client, reviews, 'restore', args)),
    register('repairScan', (...args) => propose(client, reviews, 'repair', args)),
    register('convertEncoding', (...args) => propose(client, reviews, 'convert', args)),
    register('acceptProposal', (uri) => reviews.accept(uri)),
    register('discardProposal', (uri) => reviews.discard(uri)),
    register('showGraph', (plan) => showGraph(graphs, cited.shown, plan)),
    register('showFolderGraph', (folder) => showFolderGraph(graphs, folder)),
    register('exportGraph', () => graphs.export()),
    register('exportWord', (...args) => exportPlan(exports, 'docx', args)),
    register('exportPdf', (...args) => exportPlan(exports, 'pdf', args)),
    register('exportHtml', (...args) => exportPlan(exports, 'html', args)),
    register('exportText', (...args) => exportPlan(exports, 'txt', args)),
    register('import', (...args) => importFile(imports, args)),
    register('openOutside', openOutside),
    register('print', (plan) => printPlan(exports, plan)),
    register('findDocument', (query) => findDocument(client, query)),
    register('addToRegistry', (...args) => addToRegistry(client, args)),
    register('openRegistry', () => openRegistry(client)),
    register('showReferences', (...args) => showReferences(client, args)),
    register('revealCitation', (row) => cited.reveal(row)),
    register('openCitedPlan', (row) => cited.openFile(row)),
    register('restartServer', () => restartServer(client)),
  ];
}
