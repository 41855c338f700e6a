/** The plan that a command is about. */
import * as vscode from 'vscode';
import { LANGUAGE_ID, text } from '../messages';

/** The active editor when it shows a plan; otherwise tells the user, unless a plan is not needed, and gives nothing. */
export function activePlan(needed = true): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE_ID) return editor;
  if (needed) void vscode.window.showInformationMessage(text('noPlan'));
  return undefined;
}
