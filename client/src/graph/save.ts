/** Saves a text as a file that the user names. */
import * as vscode from 'vscode';
import { text } from '../messages';

/** The dialog asks before a file is written over. @param near the file or folder beside or in which it is offered */
export async function saveAs(near: vscode.Uri, name: string, content: string): Promise<void> {
  const folder = await folderOf(near);
  const uri = await vscode.window.showSaveDialog({
    filters: { SVG: ['svg'] },
    title: text('exportSvgDetail'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  vscode.window.setStatusBarMessage(
    text('saved').replace('{name}', () => uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    5000,
  );
}

async function folderOf(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (uri.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  const { type } = await vscode.workspace.fs.stat(uri);
  return type & vscode.FileType.Directory ? uri : vscode.Uri.joinPath(uri, '..');
}
