/** Opens a new plan, with the parts that a committee of the chosen level prints, ready to be filled in. */
import * as vscode from 'vscode';
import { LANGUAGE_ID, text } from '../messages';

interface Snippet {
  readonly body: string | readonly string[];
}

interface Level extends vscode.QuickPickItem {
  /** Name of the level's whole-plan snippet in `snippets/ke-hoach.json`. */
  readonly snippet: string;
}

const levels = (): Level[] => [
  { label: text('province'), detail: text('provinceDetail'), snippet: 'Kế hoạch của Tỉnh uỷ, Thành uỷ' },
  {
    label: text('commune'),
    detail: text('communeDetail'),
    snippet: 'Kế hoạch của Đảng uỷ xã, phường, đặc khu',
  },
  { label: text('grassroots'), detail: text('grassrootsDetail'), snippet: 'Kế hoạch của Đảng uỷ cơ sở' },
];

export async function newPlan(extensionUri: vscode.Uri): Promise<void> {
  const level = await vscode.window.showQuickPick(levels(), { placeHolder: text('chooseLevel') });
  if (!level) return;
  const body = await snippetBody(extensionUri, level.snippet);
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(body));
}

/** Read through the editor's file system, so that it works where there is no disk. */
async function snippetBody(extensionUri: vscode.Uri, name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, 'snippets', 'ke-hoach.json'),
  );
  const snippets = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, Snippet>>;
  const body = snippets[name]?.body ?? '';
  return typeof body === 'string' ? body : body.join('\n');
}
