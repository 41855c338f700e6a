/** The file that a plan was made of, for whoever compares the two: pictures beside the plan, others in their own program. */
import * as vscode from 'vscode';
import { isPicture } from './formats';

export const canOpenSource = (uri: vscode.Uri): boolean =>
  isPicture(uri) || (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.workspace.isTrusted);

export async function openSource(uri: vscode.Uri): Promise<void> {
  const shown = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  if (isPicture(uri)) await vscode.commands.executeCommand('vscode.open', uri, shown);
  else await vscode.env.openExternal(uri);
}
