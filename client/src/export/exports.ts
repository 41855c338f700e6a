/** A plan becomes a file, or is printed: looked at first, then made by the server, then written where the user says. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text } from '../messages';
import { fromBase64 } from '../workspace/base64';
import { nameOf } from '../workspace/names';
import { checkedName } from './check';
import { askDestination, confirmed, remember } from './destination';
import type { ExportFormat } from './format';
import { opensHere, tellWritten } from './show';
import { isHeld, replaceFile } from './write';

export class Exports {
  /**
   * @param state of the workspace
   * @param storage folder of the extension for this workspace, which may not exist yet
   */
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly state: vscode.Memento,
    private readonly storage: vscode.Uri,
  ) {}

  /** @param target the file; the user is asked where none is given */
  async export(document: vscode.TextDocument, format: ExportFormat, target?: vscode.Uri): Promise<void> {
    const name = await checkedName(this.client, document);
    if (name !== undefined) await this.save(document, name, format, target);
  }

  /** The system's own program for PDFs prints; where there is none at hand the user saves the PDF and prints it. */
  async print(document: vscode.TextDocument): Promise<void> {
    const name = await checkedName(this.client, document);
    if (name === undefined) return;
    const folder = vscode.Uri.joinPath(this.storage, 'print');
    const uri = vscode.Uri.joinPath(folder, `${name}.pdf`);
    if (!opensHere(uri)) {
      await this.save(document, name, 'pdf', undefined, text('exportedForPrint'));
      return;
    }
    const bytes = await this.made(document, 'pdf', uri);
    if (!bytes) return;
    await emptied(folder);
    await vscode.workspace.fs.writeFile(uri, bytes);
    if (!(await vscode.env.openExternal(uri))) tellWritten(uri, text('exportedForPrint'));
  }

  private async save(
    document: vscode.TextDocument,
    name: string,
    format: ExportFormat,
    target?: vscode.Uri,
    message?: string,
  ): Promise<void> {
    const ask = (): Promise<vscode.Uri | undefined> => askDestination(this.state, document.uri, name, format);
    let uri = await (target ? confirmed(target) : ask());
    const bytes = uri && (await this.made(document, format, uri));
    while (uri && bytes) {
      const failure = await this.write(uri, bytes);
      if (failure === undefined) {
        await remember(this.state, uri);
        tellWritten(uri, message);
        return;
      }
      const again = text('tryAgain');
      const elsewhere = text('otherName');
      const choice = await vscode.window.showErrorMessage(failure, again, elsewhere);
      if (choice === elsewhere) uri = await ask();
      else if (choice !== again) return;
    }
  }

  /** @returns what to say to the user where the file could not be written */
  private async write(uri: vscode.Uri, bytes: Uint8Array): Promise<string | undefined> {
    try {
      await replaceFile(uri, bytes);
      return undefined;
    } catch (error) {
      this.client.warn('An exported file could not be written', error, false);
      return text(isHeld(error) ? 'exportHeld' : 'exportNotWritten').replace('{name}', () => nameOf(uri));
    }
  }

  /** @returns undefined when the user had enough of waiting */
  private made(
    document: vscode.TextDocument,
    to: ExportFormat,
    uri: vscode.Uri,
  ): Thenable<Uint8Array | undefined> {
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(document.uri) };
    const title = text('exporting').replace('{name}', () => nameOf(uri));
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return vscode.window.withProgress(options, async (_progress, token) => {
      try {
        const params = { textDocument, to };
        const answer = await this.client.sendRequest<{ readonly content: string } | null>(
          'keHoach/export',
          params,
          token,
        );
        if (!answer) throw new Error('the server made no file');
        return fromBase64(answer.content);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    });
  }
}

/** What was printed before is of no use, and need not lie about. */
async function emptied(folder: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  } catch {
    // there is none yet, or a program still shows a file of it
  }
}
