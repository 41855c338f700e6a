/** The language server: says what it can do, and hands each request to the function that answers it. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type CompletionList,
  type Connection,
  type ExecuteCommandParams,
  type InitializeResult,
  type SemanticTokens,
} from 'vscode-languageserver';
import manifest from '../../../package.json';
import { tokenTypes } from '../core/features/tokens';
import { CITATION_FORM, citationActions } from './citation-actions';
import { citedDocuments, type CitedAnswer } from './cited';
import { codeActions, FIX_ALL, FIX_HINTS } from './code-actions';
import { COMMANDS, executeCommand } from './commands';
import { serveDiagnostics } from './diagnostics';
import { serveDrafting } from './drafting';
import { exportCheck, exportPlan, type ExportAnswer, type ExportCheck, type ExportParams } from './export';
import * as features from './features';
import { Findings } from './findings';
import { Folders, INDEX_COMMAND } from './folders';
import { ENTER, formatting, onTypeFormatting, rangeFormatting } from './formatting';
import { graph, NO_GRAPH, type GraphParams } from './graph';
import { importFile, type ImportAnswer, type ImportParams } from './import';
import type { ReadModel } from './model';
import { refreshShown } from './navigation/refresh';
import { navigationCapabilities, serveNavigation } from './navigation/register';
import { onDocumentOf, type OfDocument } from './on-document';
import { pasted, type PastedAnswer, type PastedParams } from './pasted';
import { propose, type ProposalAnswer, type ProposalParams } from './proposals';
import { registryActions } from './registry-actions';
import { registryText, type RegistryTextParams } from './registry-text';
import { registryEntry, type RegistryEntryAnswer, type RegistryEntryParams } from './registry-entry';
import { Previews, type Preview, type PreviewParams } from './preview';
import * as requests from './requests';
import { rewritingActions, REWRITING_KINDS } from './rewriting-actions';
import { REWRITES, rewrites } from './rewrites';
import { Session, type DismissalsParams } from './session';
import type { Exporter } from '../export/exporter';
import type { Importer } from '../import/importer';
import type { Machine } from '../workspace/machine';
import { UnsurePlaces, type PlacesAnswer, type UnsureParams } from './unsure';

/**
 * Serves one client until the connection ends.
 * @param exporter makes files of plans
 * @param importer reads foreign files
 * @param machine that the server runs on, where there is one
 */
export function startServer(
  connection: Connection,
  readModel: ReadModel,
  exporter: Exporter,
  importer: Importer,
  machine?: Machine,
): void {
  const session = new Session(connection, readModel, machine);
  const findings = new Findings();
  const { documents, fence } = session;
  const unsure = new UnsurePlaces(session);
  const previews = new Previews(session);
  const diagnostics = serveDiagnostics(session, findings, unsure);
  const folders = new Folders(session, () => {
    diagnostics.refresh();
    refreshShown(session);
  });
  const loadModel = (): void => {
    fence.run('model', async () => {
      if (await session.loadModel()) diagnostics.refresh();
    });
  };

  connection.onInitialize((params): InitializeResult => {
    session.initialize(params);
    folders.initialize(params);
    return {
      capabilities: capabilities(session),
      serverInfo: { name: manifest.name, version: manifest.version },
    };
  });

  connection.onInitialized(() => {
    fence.run('settings', async () => {
      if (session.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'keHoach' });
      }
      await session.readSettings();
      diagnostics.refresh();
      loadModel();
      await folders.initialized();
    });
  });

  const stop = fence.request('shutdown', undefined, () => folders.stop());
  connection.onShutdown((token) => stop(undefined, token));

  connection.onDidChangeConfiguration(() => {
    fence.run('settings', async () => {
      await session.readSettings();
      folders.settingsRead();
      diagnostics.refresh();
      refreshShown(session);
      previews.refresh();
      loadModel();
    });
  });

  const onDocument = onDocumentOf(session);

  const noCompletions: CompletionList = { isIncomplete: true, items: [] };
  const noTokens: SemanticTokens = { data: [] };

  connection.onDocumentSymbol(
    onDocument('documentSymbol', [], (document) => features.documentSymbols(session, document)),
  );
  connection.onFoldingRanges(
    onDocument('foldingRange', [], (document) => features.foldingRanges(session, document)),
  );
  connection.onSelectionRanges(
    onDocument('selectionRange', [], (document, { positions }) =>
      features.selectionRanges(session, document, positions),
    ),
  );
  connection.onHover(
    onDocument('hover', null, (document, { position }) => features.hover(session, document, position)),
  );
  connection.onCompletion(
    onDocument('completion', noCompletions, (document, { position }) =>
      features.completion(session, document, position),
    ),
  );
  connection.onDocumentFormatting(onDocument('formatting', [], (document) => formatting(session, document)));
  connection.onDocumentRangeFormatting(
    onDocument('rangeFormatting', [], (document, { range }) => rangeFormatting(session, document, range)),
  );
  connection.onDocumentOnTypeFormatting(
    onDocument('onTypeFormatting', [], (document, { position, ch }) =>
      onTypeFormatting(session, document, position, ch),
    ),
  );
  connection.languages.semanticTokens.on(
    onDocument('semanticTokens', noTokens, (document) => features.semanticTokens(session, document)),
  );
  connection.onCodeAction(
    onDocument('codeAction', [], async (document, params, token) => {
      // Editors ask for code actions wherever the caret goes: the only sign of a caret that has left its word.
      const [start, end] = session.rawOffsets(document, params.range);
      if (document.typedWord.caretAt(start, end)) diagnostics.refresh();
      // Of this version: findings may take a while.
      const ofPlaces = unsure.actions(document, params);
      if (document.isProposal) return ofPlaces;
      const rewritten = [
        ...citationActions(session, document, params),
        ...registryActions(session, document, params),
        ...rewrites(session, document, params),
        ...rewritingActions(session, document, params),
      ];
      return [...ofPlaces, ...(await codeActions(session, findings, document, params, token)), ...rewritten];
    }),
  );
  connection.onRequest(
    'keHoach/preview',
    onDocument<PreviewParams, Preview | null>('preview', null, (document, params) =>
      previews.answer(document, params),
    ),
  );
  connection.onRequest(
    'keHoach/status',
    onDocument('status', null, (document) => requests.status(session, document)),
  );
  connection.onRequest(
    'keHoach/migrate',
    onDocument('migrate', null, (document, params: OfDocument & requests.MigrateParams) =>
      requests.migrated(session, document, params),
    ),
  );
  connection.onRequest(
    'keHoach/addWord',
    onDocument('addWord', null, (document, params: OfDocument & requests.AddWordParams) =>
      requests.addedWord(session, document, params),
    ),
  );
  connection.onRequest(
    'keHoach/rules',
    fence.request('rules', '', ({ textDocument }: Partial<OfDocument>) =>
      requests.rules(session, textDocument && documents.get(textDocument.uri)),
    ),
  );
  connection.onRequest(
    'keHoach/ruleNames',
    fence.request('ruleNames', [], () => requests.ruleNames(session)),
  );
  connection.onRequest(
    'keHoach/registryEntry',
    onDocument<OfDocument & RegistryEntryParams, RegistryEntryAnswer | null>(
      'registryEntry',
      null,
      (document, params) => registryEntry(session, document, params),
    ),
  );
  connection.onRequest(
    'keHoach/cited',
    onDocument<OfDocument, CitedAnswer | null>('cited', null, (document, _params, token) =>
      citedDocuments(session, findings, document, token),
    ),
  );
  connection.onRequest(
    'keHoach/exportCheck',
    onDocument<OfDocument, ExportCheck | null>('exportCheck', null, (document, _params, token) =>
      exportCheck(session, findings, document, token),
    ),
  );
  connection.onRequest(
    'keHoach/export',
    onDocument<OfDocument & ExportParams, ExportAnswer | null>('export', null, (document, params, token) =>
      exportPlan(session, exporter, document, params, token),
    ),
  );
  connection.onRequest(
    'keHoach/import',
    fence.request<ImportParams, ImportAnswer | null>('import', null, (params, token) =>
      importFile(session, importer, params, token),
    ),
  );
  connection.onRequest(
    'keHoach/pasted',
    fence.request<PastedParams, PastedAnswer | null>('pasted', null, (params, token) =>
      pasted(session, importer, params, token),
    ),
  );
  serveDrafting(session, importer);
  connection.onRequest(
    'keHoach/graph',
    fence.request('graph', NO_GRAPH, (params: GraphParams) => graph(session, params)),
  );
  connection.onRequest(
    'keHoach/registryText',
    fence.request('registryText', null, (params: RegistryTextParams) => registryText(params)),
  );
  for (const work of ['restore', 'repair', 'convert'] as const) {
    connection.onRequest(
      `keHoach/${work}`,
      fence.request<ProposalParams, ProposalAnswer | null>(work, null, (params, token) =>
        propose(session, work, params, token),
      ),
    );
  }
  const noPlaces: PlacesAnswer = { unsure: [], lost: [] };
  connection.onRequest(
    'keHoach/unsurePlaces',
    onDocument('unsurePlaces', noPlaces, (document) => unsure.left(document)),
  );
  connection.onNotification('keHoach/unsure', (params: UnsureParams) => {
    fence.run('unsure', () => {
      unsure.set(params);
      diagnostics.refresh();
    });
  });
  connection.onExecuteCommand(
    fence.request<ExecuteCommandParams, null>('executeCommand', null, async (params, token) => {
      if (params.command === INDEX_COMMAND) folders.start();
      else if (await executeCommand(session, unsure, params, token)) diagnostics.refresh();
      return null;
    }),
  );
  connection.onNotification('keHoach/dismissals', (params: DismissalsParams) => {
    fence.run('dismissals', () => {
      session.dismiss(params);
      diagnostics.refresh();
      return Promise.resolve();
    });
  });

  serveNavigation(connection, session, onDocument);

  documents.listen(connection);
  connection.listen();
}

const capabilities = (session: Session): InitializeResult['capabilities'] => ({
  positionEncoding: session.encoding,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  ...navigationCapabilities,
  ...(session.pullsDiagnostics && {
    diagnosticProvider: { identifier: 'ke-hoach', interFileDependencies: false, workspaceDiagnostics: false },
  }),
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  hoverProvider: true,
  completionProvider: {},
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      FIX_ALL,
      FIX_HINTS,
      CITATION_FORM,
      ...REWRITES,
      ...Object.values(REWRITING_KINDS),
    ],
  },
  executeCommandProvider: { commands: [...COMMANDS, INDEX_COMMAND] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: ENTER },
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true },
});
