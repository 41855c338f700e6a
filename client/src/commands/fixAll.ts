/**
 * Repairs in one step, which one undo takes back, everything in the active plan that has a sure repair: errors,
 * warnings and information, and matters of style too where the user asks for them.
 */
import * as vscode from 'vscode';
import { text } from '../messages';
import { activePlan } from './activePlan';

export const fixAll = (): Promise<void> => fix('source.fixAll.keHoach');
export const fixHints = (): Promise<void> => fix('source.fixHints.keHoach');

async function fix(kind: string): Promise<void> {
  const document = activePlan()?.document;
  if (!document) return;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    kind,
  );
  const edit = actions.find((action) => action.edit)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
  else void vscode.window.showInformationMessage(text('nothingToFix'));
}
