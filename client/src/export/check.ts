/** Looks at a plan before it leaves the house: its errors are named once, and the user decides. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';
import { text } from '../messages';

/** What is used of the server's answer to `keHoach/exportCheck`. */
interface ExportCheck {
  readonly name: string;
  readonly refused?: 'empty' | 'large';
  readonly errors: number;
  readonly first: readonly { readonly range: Range; readonly message: string }[];
}

/** @returns the name of the file, without ending; undefined where none is to be made */
export async function checkedName(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<string | undefined> {
  const check = await client.sendRequest<ExportCheck | null>('keHoach/exportCheck', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
  });
  if (!check) throw new Error('the server did not check the plan');
  if (check.refused) {
    const why = check.refused === 'empty' ? text('nothingToExport') : text('tooLargeToExport');
    void vscode.window.showInformationMessage(why);
    return undefined;
  }
  return check.errors === 0 || (await exportsAnyway(client, document, check)) ? check.name : undefined;
}

async function exportsAnyway(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { errors, first }: ExportCheck,
): Promise<boolean> {
  const lines = first.map(
    ({ range, message }) => `${text('lineNumber').replace('{line}', `${range.start.line + 1}`)}: ${message}`,
  );
  const rest = errors - first.length;
  const detail = rest > 0 ? [...lines, text('moreErrors').replace('{count}', `${rest}`)] : lines;
  const show = text('showErrors');
  const anyway = text('exportAnyway');
  const choice = await vscode.window.showWarningMessage(
    text('exportErrors').replace('{count}', `${errors}`),
    { modal: true, detail: detail.join('\n') },
    show,
    anyway,
  );
  const [place] = first;
  if (choice === show && place) {
    const selection = client.protocol2CodeConverter.asRange(place.range);
    await vscode.window.showTextDocument(document, { selection });
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
  return choice === anyway;
}
