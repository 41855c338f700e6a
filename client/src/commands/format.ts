/** Lays the active plan out anew: columns of the header, blank lines, white space. */
import * as vscode from 'vscode';
import { activePlan } from './activePlan';

export async function format(): Promise<void> {
  if (activePlan()) await vscode.commands.executeCommand('editor.action.formatDocument');
}
