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

/** The plan in the active editor, or else one that is open. */
export function openedPlan(): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  return [...(active ? [active] : []), ...vscode.workspace.textDocuments].find(
    ({ languageId, isClosed }) => languageId === LANGUAGE_ID && !isClosed,
  );
}
