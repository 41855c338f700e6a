/** Which guide a plan is checked against, moving to the newest one, and weighing rules otherwise. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';
import {
  activate,
  closeEditors,
  example,
  finding,
  findings,
  gone,
  openPlan,
  positionOf,
  until,
} from './editing';
import { match, ok } from './expect';

const OLD = example
  .replace(/ngày \d+ tháng \d+ năm \d+/, 'ngày 15 tháng 10 năm 2025')
  .replaceAll(/;$/gm, ',');

describe('the guide', () => {
  let api: Api;
  before(async () => {
    api = await activate();
  });
  afterEach(closeEditors);

  const shows = (guide: string): Promise<string> =>
    until(`${guide} in the status bar`, api.guide, (shown) => shown.includes(guide));

  it('of the document’s date stands in the status bar', async () => {
    const editor = await openPlan(OLD);
    await shows('HD 36');
    const { document } = editor;
    const date = positionOf(document, '15 tháng 10 năm 2025');
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(date, date.translate(0, 20)), '15 tháng 6 năm 2026');
    });
    await shows('HD 05');
    await finding(document, 'NN-03');
  });

  it('can be forced by a setting', async () => {
    const settings = vscode.workspace.getConfiguration('keHoach');
    const { document } = await openPlan(OLD);
    await shows('HD 36');
    try {
      await settings.update('profile', 'hd05', vscode.ConfigurationTarget.Global);
      await shows('HD 05');
      await finding(document, 'NN-03');
    } finally {
      await settings.update('profile', undefined, vscode.ConfigurationTarget.Global);
    }
    await shows('HD 36');
  });

  it('05 is reached by one command, which one undo takes back', async () => {
    const { document } = await openPlan(OLD);
    await shows('HD 36');
    const before = document.getText();
    const done = vscode.commands.executeCommand('keHoach.migrate');
    await until(
      'the plan to be moved',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return document.getText();
      },
      (text) => text !== before,
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
    match(document.getText(), /ngày {5}tháng {5}năm \d{4}/);
    match(document.getText(), /^- [^\n]*;/m);
    await shows('HD 05');
    await vscode.commands.executeCommand('undo');
    await until(
      'the way back',
      () => document.getText(),
      (text) => text === before,
    );
  });
});

describe('rules', () => {
  before(activate);
  afterEach(closeEditors);

  it('are weighed by a setting, one by one and by group', async () => {
    const settings = vscode.workspace.getConfiguration('keHoach');
    const { document } = await openPlan();
    await finding(document, 'SO-01');
    const set = (value: object | undefined): Thenable<void> =>
      settings.update('rules', value, vscode.ConfigurationTarget.Global);
    try {
      await set({ SO: 'off' });
      await gone(document, 'SO-01');
      await set({ SO: 'off', 'SO-01': 'hint' });
      const found = await finding(document, 'SO-01');
      ok(found.severity === vscode.DiagnosticSeverity.Hint, `severity ${found.severity}`);
    } finally {
      await set(undefined);
    }
  });

  it('have a page that says which setting decided', async () => {
    const { document } = await openPlan();
    await finding(document, 'SO-01');
    const page = vscode.Uri.from({
      scheme: 'ke-hoach-rules',
      path: '/Quy tắc.md',
      query: document.uri.toString(),
    });
    const text = (await vscode.workspace.openTextDocument(page)).getText();
    match(text, /05-HD\/VPTW/);
    match(text, /\| SO-01 \|[^\n]*\| lỗi \| mặc định \| 1 \|/);
  });

  it('stay away from what was set aside, until asked back', async () => {
    const { document } = await openPlan();
    const found = await finding(document, 'SO-01');
    const command = await until(
      'a dismissal among the quick fixes',
      async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          found.range,
          vscode.CodeActionKind.QuickFix.value,
        );
        return actions.find(({ command: one }) => one?.command === 'keHoach.dismiss')?.command;
      },
      (one) => one !== undefined,
    );
    ok(command, 'the dismissal is there');
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await gone(document, 'SO-01');
    ok(findings(document).length > 0, 'the other findings stay');
    await vscode.commands.executeCommand('keHoach.restoreDismissed');
    await finding(document, 'SO-01');
  });
});
