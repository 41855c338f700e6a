/** The office's own registry in the open folders: read into what is known, and what is wrong in its files told there. */
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { say } from '../core/text/message';
import { SourceText } from '../core/text/source';
import type { Files } from '../workspace/files';
import { readOffice, type OfficeFile } from '../workspace/office';
import { SOURCE } from './convert';
import { rawRange, type Session } from './session';

export class OfficeFiles {
  /** Files that diagnostics were sent for. */
  private reported: readonly string[] = [];
  private content = '';

  constructor(private readonly session: Session) {}

  /** @returns whether they say something else than before */
  async load(files: Files, folders: readonly string[]): Promise<boolean> {
    const read = (await Promise.all(folders.map((folder) => readOffice(files, folder)))).flat();
    const content = JSON.stringify(read);
    if (content === this.content) return false;
    this.content = content;
    this.session.workspace.office.set(read.flatMap(({ directives }) => directives));
    await this.report(read);
    return true;
  }

  private async report(files: readonly OfficeFile[]): Promise<void> {
    const { connection } = this.session;
    const wrong = files.filter(({ problems }) => problems.length > 0);
    const settled = this.reported.filter((uri) => !wrong.some((file) => file.uri === uri));
    this.reported = wrong.map(({ uri }) => uri);
    for (const file of wrong)
      await connection.sendDiagnostics({ uri: file.uri, diagnostics: this.diagnosticsOf(file) });
    for (const uri of settled) await connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private diagnosticsOf({ text, problems }: OfficeFile): Diagnostic[] {
    const { encoding, settings } = this.session;
    const source = new SourceText(text);
    return problems.map(({ span, message, args, severity }) => ({
      range: rawRange(source, span, encoding),
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: SOURCE,
      message: say(message, settings.language, args),
    }));
  }
}
