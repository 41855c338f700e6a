/** Rewritings that the server offers as code actions, taken by their kind. */
import * as vscode from 'vscode';

/** @returns whether there was anything to rewrite; one undo takes it back */
export async function applyCodeAction(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<boolean> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
  const edit = actions.find((action) => action.edit)?.edit;
  return edit !== undefined && (await vscode.workspace.applyEdit(edit));
}

export const wholeOf = ({ lineCount }: vscode.TextDocument): vscode.Range =>
  new vscode.Range(0, 0, lineCount, 0);
