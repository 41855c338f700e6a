/** The office's registry of a folder (`.kehoach/registry.json`): a citation is put into it, and it is opened. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text } from '../messages';
import { isRow } from '../views/citedTree';
import { activePlan } from './activePlan';

const FILE = ['.kehoach', 'registry.json'];

/** What is used of the server's answer to `keHoach/registryEntry`: the entry itself is passed on as it is. */
interface RegistryEntry {
  readonly entry: { readonly number: string };
}

interface Place {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** @param given a row of the view, or uri and position from a code action; else the caret in the active editor */
export async function addToRegistry(client: BaseLanguageClient, given: readonly unknown[]): Promise<void> {
  const place = placeGiven(client, given);
  if (!place) return;
  const answer = await client.sendRequest<RegistryEntry | null>('keHoach/registryEntry', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(place.uri) },
    position: client.code2ProtocolConverter.asPosition(place.position),
  });
  if (!answer) {
    void vscode.window.showInformationMessage(text('noCitation'));
    return;
  }
  const { entry } = answer;
  const registry = await registryOf(place.uri);
  if (!registry) return;
  const before = await contentOf(registry);
  const params = { ...(before !== undefined && { text: before }), entry };
  const after = await client.sendRequest<string | null>('keHoach/registryText', params);
  const name = (message: string): string => message.replace('{number}', () => entry.number);
  if (after === null) offerToOpen(registry, text('registryBroken'));
  else if (after === before) offerToOpen(registry, name(text('alreadyInRegistry')));
  else if (await write(registry, before, after)) offerToOpen(registry, name(text('addedToRegistry')));
  else void vscode.window.showErrorMessage(text('registryNotWritten'));
}

/** Opens the file, and makes it where there is none. */
export async function openRegistry(client: BaseLanguageClient): Promise<void> {
  const registry = await registryOf(vscode.window.activeTextEditor?.document.uri);
  if (!registry) return;
  if ((await contentOf(registry)) === undefined) {
    const start = await client.sendRequest<string | null>('keHoach/registryText', {});
    if (start === null || !(await write(registry, undefined, start))) {
      void vscode.window.showErrorMessage(text('registryNotWritten'));
      return;
    }
  }
  await vscode.window.showTextDocument(registry);
}

function placeGiven(client: BaseLanguageClient, [first, second]: readonly unknown[]): Place | undefined {
  if (isRow(first)) {
    const { plan, document, mention = 0 } = first;
    const range = document.mentions[mention]?.range;
    // The end of a citation may be that of another in it; its type and number stand at the start.
    return range && { uri: plan, position: client.protocol2CodeConverter.asPosition(range.start) };
  }
  if (typeof first === 'string' && isPosition(second)) {
    return {
      uri: client.protocol2CodeConverter.asUri(first),
      position: client.protocol2CodeConverter.asPosition(second),
    };
  }
  const editor = activePlan();
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}

const isPosition = (given: unknown): given is { readonly line: number; readonly character: number } =>
  typeof given === 'object' && given !== null && 'line' in given && 'character' in given;

/** That of the plan's own folder; the user is told where no folder is open, and asked where the plan lies in none of several. */
async function registryOf(plan: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) {
    void vscode.window.showInformationMessage(text('registryNeedsFolder'));
    return undefined;
  }
  const own = plan && vscode.workspace.getWorkspaceFolder(plan);
  const folder = own ?? (others.length > 0 ? await vscode.window.showWorkspaceFolderPick() : first);
  return folder && vscode.Uri.joinPath(folder.uri, ...FILE);
}

/** As an editor shows it, where one does; undefined where there is no file. */
async function contentOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.stat(file);
  } catch {
    return undefined;
  }
  return (await vscode.workspace.openTextDocument(file)).getText();
}

/** One edit, so that one undo takes it back; saved, unless the user was writing in the file. */
async function write(file: vscode.Uri, before: string | undefined, after: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  if (before === undefined) {
    edit.createFile(file, { contents: new TextEncoder().encode(after) });
    return vscode.workspace.applyEdit(edit);
  }
  const document = await vscode.workspace.openTextDocument(file);
  const wasDirty = document.isDirty;
  edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), after);
  return (await vscode.workspace.applyEdit(edit)) && (wasDirty || (await document.save()));
}

/** Does not wait for the answer, which may never come. */
function offerToOpen(registry: vscode.Uri, message: string): void {
  const open = text('openRegistry');
  void vscode.window.showInformationMessage(message, open).then(async (choice) => {
    if (choice === open) await vscode.window.showTextDocument(registry);
  });
}
