/**
 * Diagnostics: answered when the client pulls them, pushed after a quiet time to clients that cannot pull.
 * Findings held back from the word being typed follow once the typist pauses.
 */
import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { PlanDocument } from './documents';
import type { Findings } from './findings';
import type { Session } from './session';

/** Milliseconds without a change before findings are pushed. */
const QUIET_TIME = 300;

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export interface DiagnosticsService {
  /** What is shown may be judged otherwise now: settings changed, or a word is typed. */
  refresh(): void;
}

export function serveDiagnostics(session: Session, findings: Findings): DiagnosticsService {
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

  const pull = async (
    { textDocument }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    const document = documents.get(textDocument.uri);
    if (!document) return nothing;
    const { findings: shown, withheld } = await findings.shown(document, session.settingsOf(document), token);
    if (withheld > 0 && session.refreshesDiagnostics) {
      later('refresh', document, document.typedWord.remaining(), () =>
        connection.languages.diagnostics.refresh(),
      );
    }
    const convert = session.converter(document);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: shown.map((finding) => convert.diagnostic(finding)),
    };
  };

  const push = async (document: PlanDocument): Promise<void> => {
    const { version, uri } = document;
    const { findings: shown, withheld } = await findings.shown(
      document,
      session.settingsOf(document),
      CancellationToken.None,
    );
    if (document.version !== version || documents.get(uri) !== document) return;
    const convert = session.converter(document);
    await connection.sendDiagnostics({
      uri,
      version,
      diagnostics: shown.map((finding) => convert.diagnostic(finding)),
    });
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
    if (!session.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
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
