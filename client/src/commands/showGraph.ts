/** Opens the chain of authority of a plan, or of all plans of a folder, beside the editor. */
import * as vscode from 'vscode';
import type { GraphManager } from '../graph/manager';
import { text } from '../messages';

/** @param given the plan, as a menu names it; else the one that the view of cited documents shows */
export async function showGraph(
  graphs: GraphManager,
  shown: vscode.Uri | undefined,
  given: unknown,
): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : shown;
  if (!uri) {
    void vscode.window.showInformationMessage(text('noPlan'));
    return;
  }
  await vscode.workspace.openTextDocument(uri); // the server knows it then, wherever it lies
  graphs.open({ kind: 'plan', uri });
}

/** @param given the folder, as the Explorer names it; else the user is asked where there are several */
export async function showFolderGraph(graphs: GraphManager, given: unknown): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : await chosenFolder();
  if (uri) graphs.open({ kind: 'folder', uri });
}

async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) void vscode.window.showInformationMessage(text('noFolder'));
  return others.length > 0 ? (await vscode.window.showWorkspaceFolderPick())?.uri : first?.uri;
}
