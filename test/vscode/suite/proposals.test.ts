/** Marks put back and scans repaired: a proposal beside the text, taken over in one step or dropped. */
import * as vscode from 'vscode';
import { activate, closeEditors, openPlan, until } from './editing';
import { equal, match, ok } from './expect';

const SCHEME = 'ke-hoach-proposal';
const SENTENCE = 'Thực hiện Nghị quyết của Đảng, các chi bộ xây dựng kế hoạch.';
const BARE = 'Thuc hien Nghi quyet cua Dang, cac chi bo xay dung ke hoach.';
/** Its last lines have so little context that several readings are likely. */
const TEXT = `I. NHIEM VU\n\n${BARE}\n\n${BARE}\n\ntam\n\nban\n\nHoa\n`;

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** Addresses of the proposals that stand in a diff editor. */
const shown = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputTextDiff ? [input.modified] : []))
    .filter(({ scheme }) => scheme === SCHEME)
    .map(String);

const unsure = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'chưa chắc');

/** Runs a command on the active editor and waits for what it proposes. */
async function propose(command: string): Promise<vscode.TextDocument> {
  await run(command);
  const [uri] = await until('the proposal beside its original', shown, (found) => found.length === 1);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri ?? ''));
  equal(document.languageId, 'ke-hoach');
  return document;
}

const becomes = (document: vscode.TextDocument, wished: string): Promise<unknown> =>
  until(
    JSON.stringify(wished),
    () => document.getText(),
    (text) => text === wished,
  );

const gone = (): Promise<unknown> => until('the diff to be closed', shown, (found) => found.length === 0);

describe('proposals', () => {
  before(activate);
  afterEach(async () => {
    await run('keHoach.discardProposal');
    await run('notifications.clearAll');
    await closeEditors();
  });

  it('restore the marks of a selection, and are taken over in one step', async () => {
    const editor = await openPlan(TEXT);
    const { document } = editor;
    editor.selection = new vscode.Selection(2, 0, 2, BARE.length);
    const proposed = await propose('keHoach.restoreDiacritics');
    const wished = TEXT.replace(BARE, SENTENCE);
    equal(proposed.getText(), wished);
    equal(document.getText(), TEXT, 'the original is untouched');
    await run('keHoach.acceptProposal', proposed.uri);
    await becomes(document, wished);
    await gone();
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    await run('undo');
    await becomes(document, TEXT);
  });

  it('leave unsure words with quick fixes, which go over to the accepted text', async () => {
    const { document } = await openPlan(TEXT);
    const proposed = await propose('keHoach.restoreDiacritics');
    const places = await until(
      'unsure words',
      () => unsure(proposed),
      (found) => found.length > 1,
    );
    equal(
      vscode.languages.getDiagnostics(proposed.uri).length,
      places.length,
      'nothing else is looked at in a proposal',
    );
    const [first] = places;
    ok(first, 'an unsure word');
    equal(first.severity, vscode.DiagnosticSeverity.Information);
    match(first.message, /^Chỗ chưa chắc: “\p{L}+” có thể là “\p{L}+”/u);
    const actions = await run(
      'vscode.executeCodeActionProvider',
      proposed.uri,
      first.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const [change] = actions as vscode.CodeAction[];
    ok(change?.edit, 'an alternative to choose');
    match(change.title, /^Sửa thành “\p{L}+”$/u);
    const other = change.title.slice('Sửa thành “'.length, -1);
    ok(await vscode.workspace.applyEdit(change.edit), 'the edit could not be applied');
    await until(
      'one unsure word less',
      () => unsure(proposed),
      (found) => found.length === places.length - 1,
    );
    const wished = proposed.getText();
    ok(wished.includes(other), 'the alternative is there');
    await run('keHoach.acceptProposal', proposed.uri);
    await becomes(document, wished);
    await until(
      'what is left in the accepted text',
      () => unsure(document),
      (found) => found.length === places.length - 1,
    );
    const [next] = unsure(document);
    ok(next, 'another unsure word');
    const offered = (await run(
      'vscode.executeCodeActionProvider',
      document.uri,
      next.range,
      vscode.CodeActionKind.QuickFix.value,
    )) as vscode.CodeAction[];
    const keep = offered.find(({ title }) => title.startsWith('Giữ nguyên'))?.command;
    ok(keep, 'a way to confirm the word');
    await run(keep.command, ...((keep.arguments ?? []) as unknown[]));
    await until(
      'the confirmed word to be left alone',
      () => unsure(document),
      (found) => found.length === places.length - 2,
    );
    await run('undo');
    await becomes(document, TEXT);
  });

  it('leave nothing when they are discarded, changed or not', async () => {
    const { document } = await openPlan(TEXT);
    const proposed = await propose('keHoach.restoreDiacritics');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(proposed.uri, new vscode.Position(0, 0), 'A');
    await vscode.workspace.applyEdit(edit);
    await run('keHoach.discardProposal', proposed.uri);
    await gone();
    equal(document.getText(), TEXT);
    equal(document.isDirty, false);
    await until(
      'the findings of the proposal to go',
      () => vscode.languages.getDiagnostics(proposed.uri),
      (found) => found.length === 0,
    );
    let isThere = true;
    try {
      await vscode.workspace.fs.stat(proposed.uri);
    } catch {
      isThere = false;
    }
    ok(!isThere, 'the proposed text is gone');
  });

  it('are merged into an original that has gone on elsewhere', async () => {
    const { document } = await openPlan(TEXT);
    const proposed = await propose('keHoach.restoreDiacritics');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '\nĐoạn mới.\n');
    await vscode.workspace.applyEdit(edit);
    const wished = proposed.getText().replace('\n\n', '\n\nĐoạn mới.\n\n');
    await run('keHoach.acceptProposal', proposed.uri);
    await becomes(document, wished);
  });

  it('come from plain text, too, and a repaired scan becomes a new plan', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'a folder is open');
    const uri = vscode.Uri.joinPath(folder, 'quet.txt');
    const scan = '- Ddy manh ung dung cdng nghé théng tin trong céng tdc tuyén\ntruyén cia cac chi b6.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(scan));
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    const proposed = await propose('keHoach.repairScan');
    match(proposed.getText(), /công nghệ thông tin trong công tác tuyên truyền/);
    const wished = proposed.getText();
    await run('keHoach.acceptProposal', proposed.uri);
    await gone();
    const plan = await until(
      'a new plan',
      () => vscode.window.activeTextEditor?.document,
      (found) => found?.isUntitled === true,
    );
    equal([plan?.languageId, plan?.getText(), document.getText()], ['ke-hoach', wished, scan]);
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  it('are not made where there is nothing to do', async () => {
    await openPlan('I. NHIỆM VỤ\n\nCác chi bộ báo cáo kết quả.\n');
    await run('keHoach.restoreDiacritics');
    equal(shown(), []);
  });
});
