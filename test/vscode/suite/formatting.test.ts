/** What Enter does to lists as they are typed, and the commands that rewrite a text. */
import * as vscode from 'vscode';
import { activate, closeEditors, openPlan, until } from './editing';
import { equal } from './expect';

const HEAD = 'I. MỤC ĐÍCH, YÊU CẦU\n\n';

describe('lists', () => {
  before(activate);
  afterEach(closeEditors);

  const type = (text: string): Thenable<void> => vscode.commands.executeCommand('type', { text });
  const run = (command: string): Thenable<void> => vscode.commands.executeCommand(command);

  /** A plan with the caret where `¦` stands. */
  async function openAt(marked: string): Promise<vscode.TextEditor> {
    const editor = await openPlan(marked.replace('¦', ''));
    const caret = editor.document.positionAt(marked.indexOf('¦'));
    editor.selection = new vscode.Selection(caret, caret);
    return editor;
  }

  /** The text with the caret marked. */
  const seen = ({ document, selection }: vscode.TextEditor): string => {
    const text = document.getText();
    const at = document.offsetAt(selection.active);
    return `${text.slice(0, at)}¦${text.slice(at)}`;
  };

  const becomes = (editor: vscode.TextEditor, wished: string): Promise<unknown> =>
    until(
      JSON.stringify(wished),
      () => seen(editor),
      (text) => text === wished,
    );

  /** What an answer of the server would have changed by now. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

  it('go on with the next number on Enter, and undo takes it back', async () => {
    const before = `${HEAD}1. Học nghị quyết;\n2. Báo cáo kết quả;¦\n\nHết.\n`;
    const editor = await openAt(before);
    await type('\n');
    await becomes(editor, before.replace('¦', '\n3. ¦'));
    await run('undo');
    await becomes(editor, before.replace('¦', '\n¦'));
    await run('undo');
    await becomes(editor, before);
  });

  it('keep the blank lines that they have', async () => {
    const before = `${HEAD}1. Học nghị quyết;\n\n2. Báo cáo kết quả;¦\n`;
    const editor = await openAt(before);
    await type('\n');
    await becomes(editor, before.replace('¦', '\n\n3. ¦'));
    await type('Ba');
    await becomes(editor, before.replace('¦', '\n\n3. Ba¦'));
  });

  it('get one dash, not two', async () => {
    const before = `${HEAD}- Học nghị quyết;\n- Báo cáo kết quả;¦\n`;
    const editor = await openAt(before);
    await type('\n');
    await settled();
    equal(seen(editor), before.replace('¦', '\n- ¦'));
  });

  it('get one dash and a blank line where items stand apart', async () => {
    const before = `${HEAD}- Học nghị quyết;\n\n- Báo cáo kết quả;¦\n`;
    const editor = await openAt(before);
    await type('\n');
    await becomes(editor, before.replace('¦', '\n\n- ¦'));
  });

  it('end with a second Enter', async () => {
    for (const list of ['1. Học nghị quyết;\n2. Báo cáo;', '- Học nghị quyết;\n\n- Báo cáo;']) {
      const editor = await openAt(`${HEAD}${list}¦`);
      await type('\n');
      await until(
        'the next item',
        () => seen(editor),
        (text) => /(?:3\.|\n\n-) ¦$/.test(text),
      );
      await type('\n');
      await becomes(editor, `${HEAD}${list}\n\n¦`);
    }
  });

  it('leave a heading alone, and whoever types on without a pause', async () => {
    const heading = `${HEAD}1. Mục đích¦\n`;
    const editor = await openAt(heading);
    await type('\n');
    await settled();
    equal(seen(editor), heading.replace('¦', '\n¦'));

    const item = `${HEAD}1. Học nghị quyết;\n2. Báo cáo kết quả;¦`;
    const other = await openAt(item);
    await Promise.all([...'\nTiep'].map((stroke) => type(stroke)));
    await settled();
    const typed = seen(other);
    equal([item.replace('¦', '\nTiep¦'), item.replace('¦', '\n3. Tiep¦')].includes(typed), true, typed);
  });

  it('are renumbered by a command: the list at the caret, then all', async () => {
    const before = `${HEAD}2. Học¦ nghị quyết;\n\n3. Báo cáo;\n\nIII. NHIỆM VỤ\n\n- Một.\n`;
    const editor = await openAt(before);
    await run('keHoach.renumber');
    const first = before.replace('2. Học', '1. Học').replace('3. Báo', '2. Báo');
    await becomes(editor, first);
    await run('keHoach.renumber');
    await becomes(editor, first.replace('III.', 'II.'));
    await run('undo');
    await run('undo');
    await becomes(editor, before);
  });

  it('are not joined, broken lines are', async () => {
    const lines = [
      '- Đẩy mạnh ứng dụng công nghệ thông tin trong công tác tuyên',
      'truyền theo tinh thần của Nghị quyết số 57-',
      'NQ/TW, góp phần nâng cao nhận thức của cán bộ, đảng viên và',
      'Nhân dân trong xã về chuyển đổi số.',
    ];
    const before = `${HEAD}${lines.join('\n')}\n- Báo cáo kết quả.\n`;
    const editor = await openPlan(before);
    await run('keHoach.joinLines');
    const joined = `${HEAD}${lines.join(' ').replace('57- ', '57-')}\n\n- Báo cáo kết quả.\n`;
    await until(
      'joined lines',
      () => editor.document.getText(),
      (text) => text === joined,
    );
    await run('undo');
    equal(editor.document.getText(), before);
  });
});
