/** The extension starts where it should, and gives its commands. */
import * as vscode from 'vscode';
import { activate, closeEditors, openPlan, until } from './editing';
import { equal, match } from './expect';

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

  for (const [place, issuer] of [/(TỈNH|THÀNH) UỶ/, /ĐẢNG UỶ XÃ/, /ĐẢNG UỶ BỆNH VIỆN/].entries()) {
    it(`starts a new plan of the chosen level, ${place + 1} of 3`, async () => {
      const command = vscode.commands.executeCommand('keHoach.newPlan');
      await new Promise((resolve) => setTimeout(resolve, 500)); // the list of levels opens
      for (let i = 0; i < place; i++)
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await command;
      const open = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
      const document = await until('a plan', open, (shown) => shown?.isUntitled === true);
      equal(document?.languageId, 'ke-hoach');
      match(document?.getText() ?? '', issuer);
      match(document?.getText() ?? '', /KẾ HOẠCH/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }
});
