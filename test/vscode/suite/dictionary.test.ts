/** Dictionaries in the editor: quick fixes that add words to the settings or the file, and the commands. */
import * as vscode from 'vscode';
import { activate, closeEditors, example, finding, gone, openPlan, positionOf, until } from './editing';
import { equal, ok } from './expect';

const WRONG = 'nghành';
const flawed = example.replace('Thực hiện', `Thực hiện ${WRONG}`);

describe('dictionaries', () => {
  before(activate);
  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration('keHoach');
    await settings.update('userWords', undefined, vscode.ConfigurationTarget.Global);
    await settings.update('workspaceWords', undefined, vscode.ConfigurationTarget.Workspace);
    await closeEditors();
  });

  const fixes = async (document: vscode.TextDocument): Promise<vscode.CodeAction[]> =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      (await finding(document, 'VN-01')).range,
      vscode.CodeActionKind.QuickFix.value,
    );

  for (const [dictionary, setting] of [
    ['user', 'userWords'],
    ['workspace', 'workspaceWords'],
  ] as const)
    it(`of the ${dictionary} take a word from its finding`, async () => {
      const { document } = await openPlan(flawed);
      const fix = (await fixes(document)).find(({ command }) => command?.arguments?.[1] === dictionary);
      ok(fix?.command, `no quick fix for the dictionary of the ${dictionary}`);
      await vscode.commands.executeCommand(
        fix.command.command,
        ...((fix.command.arguments ?? []) as unknown[]),
      );
      const known = vscode.workspace.getConfiguration('keHoach').inspect<string[]>(setting);
      equal(dictionary === 'user' ? known?.globalValue : known?.workspaceValue, [WRONG]);
      await gone(document, 'VN-01');
      equal(document.getText(), flawed, 'the text is as it was');
    });

  it('of the document take a word from its finding', async () => {
    const { document } = await openPlan(flawed);
    const fix = (await fixes(document)).find(({ edit, title }) => edit && title.includes('từ điển'));
    ok(fix?.edit, 'no quick fix for the dictionary of the document');
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit could not be applied');
    equal(document.lineAt(0).text, `// từ điển: ${WRONG}`);
    await gone(document, 'VN-01');
  });

  it('take what is selected, where the command is run by hand', async () => {
    const editor = await openPlan(flawed);
    const { document } = editor;
    await finding(document, 'VN-01');
    const start = positionOf(document, WRONG);
    editor.selection = new vscode.Selection(start, start.translate(0, WRONG.length));
    const done = vscode.commands.executeCommand('keHoach.addToDictionary');
    // The list of dictionaries opens at its own pace; the first of them is the user's.
    const words = (): string[] | undefined =>
      vscode.workspace.getConfiguration('keHoach').inspect<string[]>('userWords')?.globalValue;
    await until(
      'the word to be taken',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return words();
      },
      (found) => found !== undefined,
    );
    await done;
    equal(words(), [WRONG]);
    await gone(document, 'VN-01');
  });

  it('are shown in the settings', async () => {
    await vscode.commands.executeCommand('keHoach.openDictionary');
    await until(
      'the settings',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => label === 'Settings',
    );
  });
});
