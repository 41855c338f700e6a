/**
 * Diagnostics: answered when the client pulls them, pushed after a quiet time to clients that cannot pull.
 * Findings held back from the word being typed follow once the typist pauses.
 */
import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { PlanDocument } from './documents';
import type { Findings } from './findings';
import type { Session } from './session';
import type { UnsurePlaces } from './unsure';

/** Milliseconds without a change before findings are pushed. */
const QUIET_TIME = 300;

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export interface DiagnosticsService {
  /** What is shown may be judged otherwise now: settings changed, or a word is typed. */
  refresh(): void;
}

export function serveDiagnostics(
  session: Session,
  findings: Findings,
  unsure: UnsurePlaces,
): DiagnosticsService {
  const { connection, documents, fence } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const later = (name: string, document: PlanDocument, delay: number, action: () => Promise<void>): void => {
    const key = `${name} ${document.uri}`;
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => fence.run(name, action), delay),
    );
  };

  /** What is shown of a document now: findings, and places that a rewriting left to the writer. */
  const shownOf = async (
    document: PlanDocument,
    token: CancellationToken,
  ): Promise<{ readonly items: Diagnostic[]; readonly withheld: number }> => {
    if (document.isProposal) return { items: unsure.diagnostics(document), withheld: 0 };
    const { findings: shown, withheld } = await findings.shown(document, session.settingsOf(document), token);
    const convert = session.converter(document);
    const items = [...shown.map((finding) => convert.diagnostic(finding)), ...unsure.diagnostics(document)];
    session.answered();
    return { items, withheld };
  };

  const pull = async (
    { textDocument }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    const document = documents.get(textDocument.uri);
    if (!document) return nothing;
    const { items, withheld } = await shownOf(document, token);
    if (withheld > 0 && session.refreshesDiagnostics) {
      later('refresh', document, document.typedWord.remaining(), () =>
        connection.languages.diagnostics.refresh(),
      );
    }
    return { kind: DocumentDiagnosticReportKind.Full, items };
  };

  const push = async (document: PlanDocument): Promise<void> => {
    const { version, uri } = document;
    const { items, withheld } = await shownOf(document, CancellationToken.None);
    if (document.version !== version || documents.get(uri) !== document) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: items });
    if (withheld > 0) later('push', document, document.typedWord.remaining(), () => push(document));
  };

  connection.languages.diagnostics.on(fence.request('diagnostics', nothing, pull));

  documents.onDidChangeContent(({ document }) => {
    if (!session.pullsDiagnostics) later('push', document, QUIET_TIME, () => push(document));
  });

  documents.onDidClose(({ document }) => {
    for (const name of ['push', 'refresh']) {
      clearTimeout(timers.get(`${name} ${document.uri}`));
      timers.delete(`${name} ${document.uri}`);
    }
    if (session.pullsDiagnostics) return;
    fence.run('push', () => connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });

  return {
    refresh: () => {
      fence.run('refresh', async () => {
        if (!session.pullsDiagnostics) await Promise.all(documents.all().map(push));
        else if (session.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
      });
    },
  };
}
