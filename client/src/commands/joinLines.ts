/** Joins the lines of the active plan that are broken as on a printed page, as text copied from a PDF has them. */
import * as vscode from 'vscode';
import { text } from '../messages';
import { activePlan } from './activePlan';
import { applyCodeAction, wholeOf } from './codeAction';

export async function joinLines(): Promise<void> {
  const document = activePlan()?.document;
  if (!document) return;
  const done = await applyCodeAction(document, wholeOf(document), 'source.joinLines.keHoach');
  if (!done) void vscode.window.showInformationMessage(text('nothingToJoin'));
}
