/**
 * What both extension hosts share: the language client's options, the commands and the preview. How the server
 * is started is the host's own matter (`extension.ts`, `extension.web.ts`).
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { keptDictionaries } from './commands/addToDictionary';
import { registerCommands } from './commands/register';
import { Dismissals } from './dismissals';
import { Drafting } from './drafting/wizard';
import { Exports } from './export/exports';
import { askAboutAdded } from './import/added';
import { serveForeignPages } from './import/foreignPage';
import { Imports } from './import/imports';
import { Insertions, serveInsertions } from './import/insert';
import { LANGUAGE_ID, messageLanguage, text } from './messages';
import { PreviewManager, type Rendered } from './preview/manager';
import { Reviews } from './proposals/reviews';
import { GraphManager, type Drawn } from './graph/manager';
import { CitedTree, type CitedRow } from './views/citedTree';
import { GuideStatus } from './views/guideStatus';
import { RulesDocument } from './views/rulesDocument';
import { serveFiles } from './workspace/files';
import { IndexChanges, type IndexState } from './workspace/indexChanges';
import { serveShippedFiles } from './workspace/shippedFiles';

/** What `activate` returns to other extensions and to the tests. */
export interface Api {
  /** Which extension host runs this build. */
  readonly host: 'node' | 'web';
  /** A preview has drawn a version of its document. */
  readonly onDidRender: vscode.Event<Rendered>;
  /** What the status bar says of the active plan's guide. */
  readonly guide: () => string;
  /** A chain of authority has been drawn. */
  readonly onDidDraw: vscode.Event<Drawn>;
  /** The view of cited documents: its rows, of the whole or below one. */
  readonly cited: (row?: CitedRow) => Promise<readonly CitedRow[]>;
  /** What the server says of its index. */
  readonly index: () => IndexState;
  /** Makes plan text of what is dropped or pasted. */
  readonly insertions: Insertions;
}

/** The server puts a rule's id in the place of `{rule}`: the link beside a finding opens the rule's page. */
const RULE_HREF = `command:keHoach.showRule?${encodeURIComponent('["{rule}"]').replace('%7Brule%7D', '{rule}')}`;

export async function activateWith(
  context: vscode.ExtensionContext,
  host: Api['host'],
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Api> {
  const storage = context.storageUri ?? context.globalStorageUri;
  const client = createClient({
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: {
      snippets: 'client',
      language: messageLanguage(),
      commands: true,
      dictionaries: keptDictionaries(),
      model: 'client',
      files: 'client',
      storage: host === 'node' && storage.scheme === 'file' ? storage.toString() : 'client',
      indexChanges: true,
      ruleHref: RULE_HREF,
    },
  });
  const previews = new PreviewManager(client, context.extensionUri);
  const dismissals = new Dismissals(client, context.workspaceState);
  const rules = new RulesDocument(client);
  const guide = new GuideStatus(client);
  const reviews = new Reviews(client);
  const index = new IndexChanges(client);
  const cited = new CitedTree(client, index);
  const graphs = new GraphManager(client, context.extensionUri, index);
  const imports = new Imports(client, reviews);
  const insertions = new Insertions(client);
  const exports = new Exports(client, context.workspaceState, storage);
  // Disposing of the client stops the server. Both come before the start, so that they hold if it fails.
  const { extensionUri } = context;
  context.subscriptions.push(
    client,
    previews,
    dismissals,
    rules,
    guide,
    reviews,
    index,
    cited,
    graphs,
    imports,
    serveForeignPages(extensionUri),
    serveInsertions(insertions),
    askAboutAdded(context.globalState),
    serveShippedFiles(client, extensionUri),
    serveFiles(client, storage),
    ...registerCommands({
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
      drafting: new Drafting(client, context.globalState),
    }),
  );
  try {
    await client.start();
  } catch (error) {
    client.error('Server failed to start', error, false);
    void vscode.window.showErrorMessage(text('serverFailed'));
  }
  return {
    host,
    onDidRender: previews.onDidRender,
    guide: () => guide.shown,
    onDidDraw: graphs.onDidDraw,
    cited: (row) => cited.getChildren(row),
    index: () => index.state,
    insertions,
  };
}
