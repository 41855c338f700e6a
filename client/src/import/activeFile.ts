/** The file in front, whatever shows it: a text, or the page that stands for a Word file. */
import * as vscode from 'vscode';

export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isShown = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isShown && input.uri.scheme !== 'untitled' ? input.uri : undefined;
}
