/** The preview opens, follows the text and its file, and comes back after the server does. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';
import type { Rendered } from '../../../client/src/preview/manager';
import { activate, closeEditors, openPlan, until } from './editing';
import { equal, ok } from './expect';

describe('preview', () => {
  let api: Api;
  before(async () => {
    api = await activate();
  });
  afterEach(closeEditors);

  const drawn = ({ uri, version }: Pick<vscode.TextDocument, 'uri' | 'version'>): Promise<Rendered> =>
    new Promise((resolve) => {
      const listener = api.onDidRender((rendered) => {
        if (rendered.uri !== uri.toString() || rendered.version < version) return;
        listener.dispose();
        resolve(rendered);
      });
    });

  const open = async (document: vscode.TextDocument): Promise<Rendered> => {
    const first = drawn(document);
    await vscode.commands.executeCommand('keHoach.openPreview');
    return first;
  };

  const previews = (): vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('keHoach.preview'),
      );

  const titles = (): string[] => previews().map(({ label }) => label);

  it('shows the pages of the plan', async () => {
    const { document } = await openPlan();
    const { pages } = await open(document);
    ok(pages >= 1, `${pages} pages`);
    equal(
      vscode.window.activeTextEditor?.document.uri.toString(),
      document.uri.toString(),
      'the editor keeps the focus',
    );
  });

  it('draws what is typed', async () => {
    const editor = await openPlan();
    const { pages } = await open(editor.document);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    const again = drawn({ uri: editor.document.uri, version: editor.document.version + 1 });
    await editor.edit((edit) => {
      edit.insert(end, '\n\nPhụ lục\n\nDANH MỤC SÁCH\n');
    });
    const second = await again;
    equal(second.pages, pages + 1, 'an appendix starts a new page');
  });

  it('is drawn again when the server has been restarted', async () => {
    const { document } = await openPlan();
    await open(document);
    const again = drawn(document);
    await vscode.commands.executeCommand('keHoach.restartServer');
    await again;
  });

  it('is one for each plan, however often it is asked for', async () => {
    const first = await openPlan();
    await open(first.document);
    const second = await openPlan();
    await open(second.document);
    await vscode.commands.executeCommand('keHoach.openPreview');
    await until('two previews', titles, (all) => new Set(all).size === 2);
    equal(previews().length, 2);
  });

  it('goes with its file when that gets another name', async () => {
    const { document } = await openPlan();
    await open(document);
    const uri = vscode.Uri.joinPath(document.uri, '../doi-ten.kehoach');
    const again = drawn({ uri, version: 0 });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, uri, { overwrite: true });
    ok(await vscode.workspace.applyEdit(edit), 'renamed');
    await again;
    await until(
      'the new name',
      titles,
      (all) => all.length === 1 && all[0]?.endsWith('doi-ten.kehoach') === true,
    );
    await new Promise((resume) => setTimeout(resume, 1000)); // the old name is closed for good
    equal(previews().length, 1);
  });

  it('goes when its file is deleted and closed', async () => {
    const { document } = await openPlan();
    await open(document);
    await vscode.workspace.fs.delete(document.uri);
    const editor = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputText);
    if (editor) await vscode.window.tabGroups.close(editor);
    await until('no preview', titles, (all) => all.length === 0);
  });
});
