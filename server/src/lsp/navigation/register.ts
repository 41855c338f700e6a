/** Registers what leads from one place to another, in one plan and across the folders. */
import type { Connection, InitializeResult, WorkspaceEdit } from 'vscode-languageserver';
import { SymbolSearch } from '../../workspace/queries/symbols';
import type { OnDocument } from '../on-document';
import type { Session } from '../session';
import { declaration, definition } from './definition';
import { findDocuments, type FindParams, type FoundDocument } from './find-documents';
import { incomingCalls, outgoingCalls, prepareHierarchy } from './hierarchy';
import { inlayHints } from './inlay-hints';
import { codeLenses, resolvedLens } from './lenses';
import { documentLinks } from './links';
import { highlights, references } from './references';
import { prepareRename, rename, type RenamePlace } from './rename';
import { workspaceSymbols } from './workspace-symbols';

export const navigationCapabilities: InitializeResult['capabilities'] = {
  definitionProvider: true,
  declarationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  documentLinkProvider: { resolveProvider: false },
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: true,
  callHierarchyProvider: true,
};

export function serveNavigation(connection: Connection, session: Session, onDocument: OnDocument): void {
  const { fence, workspace } = session;
  let made: SymbolSearch | undefined;
  const search = (): SymbolSearch => (made ??= new SymbolSearch(workspace.index, workspace.registry));

  connection.onDefinition(
    onDocument('definition', [], (document, { position }) => definition(session, document, position)),
  );
  connection.onDeclaration(
    onDocument('declaration', [], (document, { position }) => declaration(session, document, position)),
  );
  connection.onReferences(
    onDocument('references', [], (document, { position, context }) =>
      references(session, document, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    onDocument('documentHighlight', [], (document, { position }) => highlights(session, document, position)),
  );
  connection.onPrepareRename(
    onDocument('prepareRename', null as RenamePlace | null, (document, { position }) =>
      prepareRename(session, document, position),
    ),
  );
  connection.onRenameRequest(
    onDocument('rename', null as WorkspaceEdit | null, (document, params, token) =>
      rename(session, document, params, token),
    ),
  );
  connection.onWorkspaceSymbol(
    fence.request('workspaceSymbol', [], ({ query }, token) => workspaceSymbols(search(), query, token)),
  );
  connection.onRequest(
    'keHoach/findDocuments',
    fence.request<FindParams, FoundDocument[]>('findDocuments', [], (params, token) =>
      findDocuments(search(), params, session.settings.style?.citationComma, token),
    ),
  );
  connection.onDocumentLinks(onDocument('documentLink', [], (document) => documentLinks(session, document)));
  connection.onCodeLens(onDocument('codeLens', [], (document) => codeLenses(session, document)));
  connection.onCodeLensResolve((lens, token) =>
    fence.request('codeLensResolve', lens, () => resolvedLens(session, lens))(lens, token),
  );
  connection.languages.inlayHint.on(
    onDocument('inlayHint', [], (document, { range }) => inlayHints(session, document, range)),
  );
  connection.languages.callHierarchy.onPrepare(
    onDocument('prepareCallHierarchy', [], (document, { position }) =>
      prepareHierarchy(session, document, position),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    fence.request('incomingCalls', [], ({ item }) => incomingCalls(session, item)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    fence.request('outgoingCalls', [], ({ item }) => outgoingCalls(session, item)),
  );
}
