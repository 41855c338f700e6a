/** Repairs in one step, which one undo takes back, everything in the active plan that has a sure repair. */
import * as vscode from 'vscode';
import { activePlan } from './activePlan';

export async function fixAll(): Promise<void> {
  if (!activePlan()) return;
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.keHoach',
    apply: 'first',
  });
}
