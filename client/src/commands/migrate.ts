/** Brings the active plan to Hướng dẫn 05-HD/VPTW in one step, which one undo takes back, and tells what is left. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { text } from '../messages';
import { activePlan } from './activePlan';

/** What is used of the server's answer to `keHoach/migrate`. */
interface Migrated {
  readonly version: number;
  readonly edits: TextEdit[];
  readonly changed: number;
  readonly left: readonly { readonly line: number; readonly message: string }[];
}

interface DateChoice extends vscode.QuickPickItem {
  /** Absent: the plan keeps its date. */
  readonly date?: string;
}

export async function migrate(client: BaseLanguageClient): Promise<void> {
  const editor = activePlan();
  if (!editor) return;
  const { document } = editor;
  const choice = await vscode.window.showQuickPick(dates(new Date()), { placeHolder: text('migrateDate') });
  if (!choice) return;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const answer = await client.sendRequest<Migrated | null>('keHoach/migrate', {
    textDocument,
    date: choice.date,
  });
  if (answer?.version !== document.version) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(answer.edits));
  await vscode.workspace.applyEdit(edit);
  await tell(editor, answer);
}

const dates = (today: Date): DateChoice[] => {
  const year = `${today.getFullYear()}`;
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return [
    { label: text('migrateBlank'), detail: text('migrateBlankDetail'), date: year },
    { label: text('migrateToday'), date: `${year}-${two(today.getMonth() + 1)}-${two(today.getDate())}` },
    { label: text('migrateKeep'), detail: text('migrateKeepDetail') },
  ];
};

async function tell(editor: vscode.TextEditor, { changed, left }: Migrated): Promise<void> {
  const done = text('migrated').replace('{changed}', `${changed}`);
  const [first] = left;
  if (!first) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const rest = text('migratedLeft').replace('{left}', `${left.length}`);
  const show = text('showFirst');
  const answer = await vscode.window.showWarningMessage(`${done} ${rest} ${first.message}`, show);
  if (answer !== show) return;
  const { range } = editor.document.lineAt(first.line);
  await vscode.window.showTextDocument(editor.document, { selection: range });
}
