/** Imports files: those that a menu or a page names, or those that the user chooses. */
import * as vscode from 'vscode';
import type { Imports } from '../import/imports';

/** @param file on which a menu was opened, or its address @param all that were selected with it */
export async function importFile(imports: Imports, [file, all]: readonly unknown[]): Promise<void> {
  const given: readonly unknown[] = Array.isArray(all) && all.length > 0 ? all : [file];
  await imports.import(given.flatMap(uriOf));
}

function uriOf(given: unknown): vscode.Uri[] {
  if (given instanceof vscode.Uri) return [given];
  return typeof given === 'string' ? [vscode.Uri.parse(given, true)] : [];
}
