/** The extension starts where it should, and gives its commands. */
import * as vscode from 'vscode';
import { activate, closeEditors, openPlan, until } from './editing';
import { equal, ok } from './expect';

describe('extension', () => {
  afterEach(closeEditors);

  it('starts in this extension host', async () => {
    const { host } = await activate();
    equal(host, 'importScripts' in globalThis ? 'web' : 'node');
  });

  it('knows a plan by the ending of its file', async () => {
    const { document } = await openPlan();
    equal(document.languageId, 'ke-hoach');
  });

  it('has every command that its manifest names', async () => {
    const manifest = vscode.extensions.getExtension('ke-hoach.ke-hoach')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = await vscode.commands.getCommands(true);
    const missing = manifest.contributes.commands.filter(({ command }) => !known.includes(command));
    equal(missing, []);
  });

  it('starts a new plan of the chosen level', async () => {
    const command = vscode.commands.executeCommand('keHoach.newPlan');
    await new Promise((resolve) => setTimeout(resolve, 500)); // the list of levels opens
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await command;
    const document = await until(
      'a plan',
      () => vscode.window.activeTextEditor?.document,
      (open) => open?.isUntitled === true,
    );
    equal(document?.languageId, 'ke-hoach');
    ok(document?.getText().includes('KẾ HOẠCH'), 'the parts of a plan are there');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
