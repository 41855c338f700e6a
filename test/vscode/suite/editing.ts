/** Small steps that the tests share: open a plan, wait for what the editor will show, read it. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';
import example from '../fixtures/doc-sach.kehoach';

export { example };

let opened = 0;

export async function activate(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('ke-hoach.ke-hoach');
  if (!extension) throw new Error('the extension is not there');
  return extension.activate();
}

/** A new file of the open folder, on disk or in memory, in the active editor. */
export async function openPlan(text = example): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('no folder is open');
  const uri = vscode.Uri.joinPath(folder, `thu-${++opened}.kehoach`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.One });
}

export const closeEditors = (): Thenable<void> =>
  vscode.commands.executeCommand('workbench.action.closeAllEditors');

/** Reads until the value is as wished. */
export async function until<T>(
  what: string,
  read: () => T | Thenable<T>,
  wished: (value: T) => boolean,
  milliseconds = 15_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (wished(value)) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Id of the rule that a finding comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export const findings = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri);

export async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const has = (found: vscode.Diagnostic[]): boolean => found.some((each) => ruleOf(each) === rule);
  const found = await until(`a finding of ${rule}`, () => findings(document), has);
  return found.find((each) => ruleOf(each) === rule) as vscode.Diagnostic;
}

export const gone = (document: vscode.TextDocument, rule: string): Promise<unknown> =>
  until(
    `${rule} to go`,
    () => findings(document),
    (found) => found.every((each) => ruleOf(each) !== rule),
  );

/** Place of the first occurrence of some words. */
export function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`“${words}” is not in the text`);
  return document.positionAt(offset);
}
