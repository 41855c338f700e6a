/** What the status bar item offers: which guide to check against, moving to the newest, and the page of rules. */
import * as vscode from 'vscode';
import { text } from '../messages';

interface Choice extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

export async function chooseGuide(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('keHoach');
  const now = settings.get<string>('profile', 'auto');
  const guide = (value: string, label: string): Choice => ({
    label: `${value === now ? '$(check) ' : ''}${label}`,
    run: () => settings.update('profile', value, target()),
  });
  const choices: Choice[] = [
    guide('auto', text('guideByDate')),
    guide('hd05', text('guide05')),
    guide('hd36', text('guide36')),
    { label: '', kind: vscode.QuickPickItemKind.Separator, run: () => Promise.resolve() },
    { label: text('migrate'), run: () => vscode.commands.executeCommand('keHoach.migrate') },
    { label: text('showRules'), run: () => vscode.commands.executeCommand('keHoach.showRules') },
  ];
  const choice = await vscode.window.showQuickPick(choices, { placeHolder: text('guide') });
  await choice?.run();
}

/** An office's choice stands in its folder where one is open, else in the user's own settings. */
export const target = (): vscode.ConfigurationTarget =>
  vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
