/** The plan that a command is about. */
import * as vscode from 'vscode';
import { LANGUAGE_ID, text } from '../messages';

/** The active editor when it shows a plan; otherwise tells the user and gives nothing. */
export function activePlan(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE_ID) return editor;
  void vscode.window.showInformationMessage(text('noPlan'));
  return undefined;
}
