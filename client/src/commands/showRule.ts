/** Opens the page of one rule, from the manual that comes with the extension. */
import * as vscode from 'vscode';

export async function showRule(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[A-Z]{2,3}-\d{2}$/.test(rule)) return;
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
