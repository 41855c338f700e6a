/** Findings, their repairs one by one and all at once, and the way back. */
import * as vscode from 'vscode';
import { activate, closeEditors, example, finding, findings, gone, openPlan, ruleOf, until } from './editing';
import { equal, match, ok } from './expect';

describe('findings', () => {
  before(activate);
  afterEach(closeEditors);

  it('are shown with the rule they come from', async () => {
    const { document } = await openPlan();
    const found = await finding(document, 'SO-01');
    equal(found.range.start.line, 3);
    match(document.lineAt(3).text.slice(0, 14), /^Số: 12-KH/);
    ok(found.message.includes('Số'), `the message names what is wrong: ${found.message}`);
  });

  it('come in the language of the settings', async () => {
    const settings = vscode.workspace.getConfiguration('keHoach');
    const { document } = await openPlan();
    const { message } = await finding(document, 'SO-01');
    const said = (language: string, wished: (text: string) => boolean): Promise<unknown> =>
      until(`a message in ${language}`, async () => (await finding(document, 'SO-01')).message, wished);
    try {
      await settings.update('language', 'en', vscode.ConfigurationTarget.Global);
      await said('English', (text) => text !== message);
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
    await said('Vietnamese', (text) => text === message);
  });

  it('go away with their quick fix', async () => {
    const { document } = await openPlan();
    const found = await finding(document, 'SO-01');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find((action) => action.edit && action.isPreferred);
    ok(fix?.edit, `no quick fix among ${JSON.stringify(actions.map(({ title }) => title))}`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit could not be applied');
    match(document.lineAt(3).text, /^Số 12-KH\/ĐU\s/);
    await gone(document, 'SO-01');
  });

  it('are repaired all at once, and one undo brings the text back', async () => {
    const { document } = await openPlan();
    await finding(document, 'SO-01');
    await vscode.commands.executeCommand('keHoach.fixAll');
    await until(
      'the repairs',
      () => document.getText(),
      (text) => text !== example,
    );
    const repaired = document.getText();
    match(repaired, /^Số 12-KH\/ĐU\s/m);
    ok(!repaired.includes('./.'), 'the mark ./. is still there');
    await gone(document, 'SO-01');
    await vscode.commands.executeCommand('keHoach.fixAll');
    equal(document.getText(), repaired, 'a second time there is nothing left to repair');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), example, 'undo gives the text as it was');
  });

  it('follow what is typed', async () => {
    const editor = await openPlan(example.replace('Số: 12', 'Số 12'));
    const { document } = editor;
    await until(
      'some findings',
      () => findings(document),
      (found) => found.length > 0,
    );
    ok(
      findings(document).every((each) => ruleOf(each) !== 'SO-01'),
      'the number is right',
    );
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(3, 2), ':');
    });
    await finding(document, 'SO-01');
  });
});
