/** What can be done with a file that has been written: that depends on where the editor runs and where the file lies. */
import * as vscode from 'vscode';
import { text } from '../messages';
import { nameOf } from '../workspace/names';

/** Whether the system around the editor can open files of this place: not those of a browser or another machine. */
export const opensHere = ({ scheme }: vscode.Uri): boolean =>
  scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;

interface Offer {
  readonly title: string;
  readonly run: () => Thenable<unknown>;
}

/** Says that a file has been written. Does not wait for the answer, which may never come. */
export function tellWritten(uri: vscode.Uri, message = text('exported')): void {
  const offers = offersFor(uri);
  const titles = offers.map(({ title }) => title);
  const said = message.replace('{name}', () => nameOf(uri));
  void vscode.window.showInformationMessage(said, ...titles).then(async (choice) => {
    await offers.find(({ title }) => title === choice)?.run();
  });
}

function offersFor(uri: vscode.Uri): Offer[] {
  if (opensHere(uri)) {
    return [
      { title: text('openFile'), run: () => vscode.env.openExternal(uri) },
      { title: text('openFolder'), run: () => vscode.commands.executeCommand('revealFileInOS', uri) },
    ];
  }
  if (!vscode.workspace.getWorkspaceFolder(uri)) return [];
  return [
    { title: text('showInExplorer'), run: () => vscode.commands.executeCommand('revealInExplorer', uri) },
  ];
}
