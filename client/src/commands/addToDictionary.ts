/** Puts a word into the user's dictionary or the folder's, which are settings, or into the document's, which is a comment. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { text } from '../messages';
import { activePlan } from './activePlan';

/** Dictionaries that stand in settings, and where these are kept. */
const KEPT = {
  user: { setting: 'userWords', target: vscode.ConfigurationTarget.Global },
  workspace: { setting: 'workspaceWords', target: vscode.ConfigurationTarget.Workspace },
} as const;

type Kept = keyof typeof KEPT;

/** Characters of a selection that may still be a word; the server takes no longer ones. */
const LONGEST_WORD = 60;

/** What is used of the server's answer to `keHoach/addWord`. */
interface AddedWord {
  readonly version: number;
  readonly edits: TextEdit[];
}

interface Choice extends vscode.QuickPickItem {
  readonly add: () => Promise<void>;
}

/** Those that can be written in this window. */
export const keptDictionaries = (): readonly Kept[] =>
  vscode.workspace.workspaceFolders ? ['user', 'workspace'] : ['user'];

/** @param word what a quick fix names; the selection or the word at the caret where a person runs the command */
export async function addToDictionary(
  client: BaseLanguageClient,
  word?: unknown,
  dictionary?: unknown,
): Promise<void> {
  if (typeof word === 'string' && isKept(dictionary)) await keep(word, dictionary);
  else await ask(client);
}

/** Shows the settings that hold the dictionaries. */
export async function openDictionary(): Promise<void> {
  await vscode.commands.executeCommand(
    'workbench.action.openSettings',
    `@id:${Object.values(KEPT)
      .map(({ setting }) => `keHoach.${setting}`)
      .join(',')}`,
  );
}

const isKept = (name: unknown): name is Kept => typeof name === 'string' && Object.hasOwn(KEPT, name);

async function keep(given: string, dictionary: Kept): Promise<void> {
  const word = given.normalize('NFC').replace(/\s+/g, ' ').trim();
  const { setting, target } = KEPT[dictionary];
  const settings = vscode.workspace.getConfiguration('keHoach');
  const known = settings.inspect<unknown>(setting);
  const value = dictionary === 'user' ? known?.globalValue : known?.workspaceValue;
  const words = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  if (!words.includes(word)) {
    await settings.update(
      setting,
      [...words, word].sort((a, b) => a.localeCompare(b, 'vi')),
      target,
    );
  }
  vscode.window.setStatusBarMessage(
    text('wordAdded').replace('{word}', () => word),
    5000,
  );
}

async function ask(client: BaseLanguageClient): Promise<void> {
  const editor = activePlan();
  if (!editor) return;
  const word = wordAt(editor);
  if (word === undefined) {
    void vscode.window.showInformationMessage(text('noWord'));
    return;
  }
  const labels = { user: text('myDictionary'), workspace: text('folderDictionary') };
  const choices: Choice[] = [
    ...keptDictionaries().map((kept) => ({ label: labels[kept], add: () => keep(word, kept) })),
    { label: text('documentDictionary'), add: () => note(client, editor.document, word) },
  ];
  const placeHolder = text('whichDictionary').replace('{word}', () => word);
  await (await vscode.window.showQuickPick(choices, { placeHolder }))?.add();
}

/** The selection, or else the word at the caret; undefined for what can be no word. */
function wordAt({ document, selection }: vscode.TextEditor): string | undefined {
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  const word = range && document.getText(range).replace(/\s+/g, ' ').trim();
  return word && word.length <= LONGEST_WORD && /\p{L}/u.test(word) && !/[,;|]/.test(word) ? word : undefined;
}

/** Writes the word into the document's own dictionary. */
async function note(client: BaseLanguageClient, document: vscode.TextDocument, word: string): Promise<void> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const answer = await client.sendRequest<AddedWord | null>('keHoach/addWord', { textDocument, word });
  if (answer?.version !== document.version) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(answer.edits));
  await vscode.workspace.applyEdit(edit);
}
