/** Where a file goes: the folder of the last one, else beside the plan; the user has the last word. */
import * as vscode from 'vscode';
import { text } from '../messages';
import { nameOf } from '../workspace/names';
import { formatNames, type ExportFormat } from './format';

/** Key in the state of the workspace: the folder's address. */
const KEY = 'keHoach.export.folder';

/** @param name without its ending. @returns undefined where the user wants no file, or not in the place of another */
export async function askDestination(
  state: vscode.Memento,
  plan: vscode.Uri,
  name: string,
  format: ExportFormat,
): Promise<vscode.Uri | undefined> {
  const folder = (await remembered(state)) ?? folderOf(plan);
  const chosen = await vscode.window.showSaveDialog({
    title: text('exportTo'),
    filters: { [text(formatNames[format])]: [format] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${format}`) }),
  });
  if (!chosen || chosen.path.toLowerCase().endsWith(`.${format}`)) return chosen;
  // The dialog asked about a file of the name that was typed, not about this one.
  return confirmed(chosen.with({ path: `${chosen.path}.${format}` }));
}

/** Asks before a file is written over. */
export async function confirmed(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (!(await isThere(uri))) return uri;
  const overwrite = text('overwrite');
  const question = text('fileExists').replace('{name}', () => nameOf(uri));
  const choice = await vscode.window.showWarningMessage(question, { modal: true }, overwrite);
  return choice === overwrite ? uri : undefined;
}

export const remember = (state: vscode.Memento, file: vscode.Uri): Thenable<void> =>
  state.update(KEY, vscode.Uri.joinPath(file, '..').toString());

async function remembered(state: vscode.Memento): Promise<vscode.Uri | undefined> {
  const kept = state.get<unknown>(KEY);
  if (typeof kept !== 'string') return undefined;
  const folder = vscode.Uri.parse(kept, true);
  return (await isThere(folder)) ? folder : undefined;
}

function folderOf(plan: vscode.Uri): vscode.Uri | undefined {
  if (plan.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.Uri.joinPath(plan, '..');
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
