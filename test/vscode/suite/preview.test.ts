/** The preview opens, follows the text and comes back after the server does. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';
import type { Rendered } from '../../../client/src/preview/manager';
import { activate, closeEditors, openPlan } from './editing';
import { equal, ok } from './expect';

describe('preview', () => {
  let api: Api;
  before(async () => {
    api = await activate();
  });
  afterEach(closeEditors);

  const drawn = ({ uri, version }: vscode.TextDocument): Promise<Rendered> =>
    new Promise((resolve) => {
      const listener = api.onDidRender((rendered) => {
        if (rendered.uri !== uri.toString() || rendered.version < version) return;
        listener.dispose();
        resolve(rendered);
      });
    });

  it('shows the pages of the plan', async () => {
    const { document } = await openPlan();
    const first = drawn(document);
    await vscode.commands.executeCommand('keHoach.openPreview');
    const { pages } = await first;
    ok(pages >= 1, `${pages} pages`);
    equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      document.uri.toString(),
      'the editor keeps the focus',
    );
  });

  it('draws what is typed', async () => {
    const editor = await openPlan();
    const first = drawn(editor.document);
    await vscode.commands.executeCommand('keHoach.openPreview');
    const { pages } = await first;
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => {
      edit.insert(end, '\n\nPhụ lục\n\nDANH MỤC SÁCH\n');
    });
    const second = await drawn(editor.document);
    equal(second.version, editor.document.version);
    equal(second.pages, pages + 1, 'an appendix starts a new page');
  });

  it('is drawn again when the server has been restarted', async () => {
    const { document } = await openPlan();
    const first = drawn(document);
    await vscode.commands.executeCommand('keHoach.openPreview');
    await first;
    const again = drawn(document);
    await vscode.commands.executeCommand('keHoach.restartServer');
    await again;
  });
});
