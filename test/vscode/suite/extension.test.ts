/** The extension starts where it should, and gives its commands. */
import * as vscode from 'vscode';
import { activate, closeEditors, openPlan } from './editing';
import { equal } from './expect';

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
});
