/** A Word file or a PDF that was dropped into the explorer may be meant to become a plan: asks once, and quietly. */
import * as vscode from 'vscode';
import { text } from '../messages';
import { nameOf } from '../workspace/names';
import { isDocument } from './formats';

/** Key in the state of the user: true once the user wants no more questions. */
const KEY = 'keHoach.import.silent';
/** More files at one time are moved about, not brought to be worked on. */
const FEW = 3;

export const askAboutAdded = (state: vscode.Memento): vscode.Disposable =>
  vscode.workspace.onDidCreateFiles(async ({ files }) => {
    const documents = files.filter(isDocument);
    if (documents.length === 0 || documents.length > FEW || state.get(KEY) === true) return;
    const names = documents.map(nameOf).join(', ');
    const [yes, never] = [text('importLabel'), text('neverAsk')];
    const question = text('askAdded').replace('{names}', () => names);
    const choice = await vscode.window.showInformationMessage(question, yes, never);
    if (choice === yes) await vscode.commands.executeCommand('keHoach.import', documents[0], documents);
    else if (choice === never) await state.update(KEY, true);
  });
