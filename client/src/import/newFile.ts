/** A new plan that is not on the disk yet, under a name that is free, so that saving it proposes that name. */
import * as vscode from 'vscode';
import { LANGUAGE_ID, text } from '../messages';
import { nameOf } from '../workspace/names';

/** Names tried before the editor chooses one. */
const MOST_TRIED = 100;

/** Where a plan made of a foreign file would be saved: beside it, by its name. */
export const placeBeside = (source: vscode.Uri): Promise<vscode.Uri | undefined> =>
  freePlace(vscode.Uri.joinPath(source, '..'), nameOf(source).replace(/\.[^.]*$/, ''));

/** @param name of the file, without its ending; what no name may have is taken out of it */
export async function freePlace(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  const allowed = name.replace(/[\\/:*?"<>|]+/g, '-');
  for (let count = 1; count <= MOST_TRIED; count++) {
    const file = `${allowed}${count > 1 ? ` (${count})` : ''}.kehoach`;
    const uri = vscode.Uri.joinPath(folder, file);
    if (!(await isTaken(uri))) return uri.with({ scheme: 'untitled' });
  }
  return undefined;
}

async function isTaken(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.textDocuments.some(({ uri: open }) => open.path === uri.path)) return true;
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Tells of a new plan, with a button to its pages; without one the editor shows the first words only of what is said. */
export async function tellOpened(said: string, document: vscode.TextDocument): Promise<void> {
  const preview = text('previewTitle');
  const choice = await vscode.window.showInformationMessage(said, preview);
  if (choice !== preview || document.isClosed) return;
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('keHoach.openPreview');
}

/** @param place of {@link freePlace}, found right before: what is open there is not written over; nameless without it */
export async function openNewPlan(content: string, place?: vscode.Uri): Promise<vscode.TextDocument> {
  if (!place) return vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
  const document = await vscode.workspace.openTextDocument(place);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(place, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document.languageId === LANGUAGE_ID
    ? document
    : vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}
