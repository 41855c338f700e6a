/**
 * Numbers the list at the caret anew; where that list is in order, every list of the plan. What the text says of
 * the numbers is left to the writer, who is told so.
 */
import * as vscode from 'vscode';
import { text } from '../messages';
import { activePlan } from './activePlan';
import { applyCodeAction, wholeOf } from './codeAction';

const SHOWN = 8000;

export async function renumber(): Promise<void> {
  const editor = activePlan();
  if (!editor) return;
  const { document, selection } = editor;
  const done =
    (await applyCodeAction(document, selection, 'refactor.rewrite.renumber.keHoach')) ||
    (await applyCodeAction(document, wholeOf(document), 'source.renumber.keHoach'));
  if (done) vscode.window.setStatusBarMessage(text('renumbered'), SHOWN);
  else void vscode.window.showInformationMessage(text('nothingToRenumber'));
}
