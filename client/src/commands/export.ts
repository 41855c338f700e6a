/** Makes a file of the active plan, or of the one that a menu names, or prints it. */
import * as vscode from 'vscode';
import type { Exports } from '../export/exports';
import type { ExportFormat } from '../export/format';
import { LANGUAGE_ID, text } from '../messages';
import { activePlan } from './activePlan';

/** @param args the plan, as a menu names it, and the file to write, as a keybinding or another extension may */
export async function exportPlan(
  exports: Exports,
  format: ExportFormat,
  [given, target]: readonly unknown[],
): Promise<void> {
  const plan = await planOf(given);
  if (plan) await exports.export(plan, format, target instanceof vscode.Uri ? target : undefined);
}

/** @param given the plan, as a menu names it */
export async function printPlan(exports: Exports, given: unknown): Promise<void> {
  const plan = await planOf(given);
  if (plan) await exports.print(plan);
}

async function planOf(given: unknown): Promise<vscode.TextDocument | undefined> {
  if (!(given instanceof vscode.Uri)) return activePlan()?.document;
  const document = await vscode.workspace.openTextDocument(given); // the server knows it then, wherever it lies
  if (document.languageId === LANGUAGE_ID) return document;
  void vscode.window.showInformationMessage(text('noPlan'));
  return undefined;
}
