/** Plans become files from within the editor; where a file stands already the user is asked, whatever the file system. */
import * as vscode from 'vscode';
import { activate, closeEditors, example, openPlan } from './editing';
import { equal, match, ok } from './expect';
import { say } from './report';

/** The example without its mistake. */
const right = example.replace('Số: 12-KH/ĐU', 'Số 12-KH/ĐU ');

/** Five pages of it. */
const item = '- Đưa thư viện trở thành nơi sinh hoạt chung của nhà trường.';
const long = right.replace(item, () => Array.from({ length: 130 }, () => item).join('\n\n'));

const COMMANDS = { docx: 'exportWord', pdf: 'exportPdf', html: 'exportHtml', txt: 'exportText' } as const;

const START = {
  docx: /^PK/,
  pdf: /^%PDF-/,
  html: /^<!doctype html>/,
  txt: /ĐẢNG CỘNG SẢN VIỆT NAM/,
} as const;

type Format = keyof typeof COMMANDS;

const { fs } = vscode.workspace;

const decoded = async (file: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await fs.readFile(file));

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return (await fs.readDirectory(folder)).map(([name]) => name).sort();
}

describe('export', () => {
  let folder: vscode.Uri;

  before(activate);
  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(root, 'a folder is open');
    folder = vscode.Uri.joinPath(root, 'ra');
    await fs.createDirectory(folder);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
    await fs.delete(folder, { recursive: true });
  });

  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  const write = (format: Format, plan: vscode.Uri, target: vscode.Uri): Thenable<unknown> =>
    vscode.commands.executeCommand(`keHoach.${COMMANDS[format]}`, plan, target);

  for (const format of Object.keys(COMMANDS) as Format[])
    it(`writes a file: ${format}`, async () => {
      const { document } = await openPlan(long);
      const target = file(`kh.${format}`);
      for (const what of ['first', 'again']) {
        const start = Date.now();
        await write(format, document.uri, target.with({ path: `${target.path}.${what}` }));
        say(`      ${format}, ${what}: ${Date.now() - start} ms`);
      }
      equal(await namesIn(folder), [`kh.${format}.again`, `kh.${format}.first`], 'nothing else is left');
      match(await decoded(file(`kh.${format}.first`)), START[format]);
      equal(document.getText(), long, 'the plan is as it was');
      equal(document.isDirty, false);
    });

  it('writes the text as it stands in the editor, saved or not', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ke-hoach', content: right });
    await write('txt', document.uri, file('kh.txt'));
    match(await decoded(file('kh.txt')), START.txt);
  });

  it('writes a plan that no editor shows', async () => {
    const plan = file('chua-mo.kehoach');
    await fs.writeFile(plan, new TextEncoder().encode(right));
    await write('txt', plan, file('kh.txt'));
    match(await decoded(file('kh.txt')), START.txt);
  });

  it('does not write over a file unasked', async () => {
    const { document } = await openPlan(right);
    const target = file('kh.txt');
    await fs.writeFile(target, new TextEncoder().encode('cũ'));
    // The question waits for an answer, which nobody gives here.
    const done = write('txt', document.uri, target);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    equal(await decoded(target), 'cũ');
    equal(await namesIn(folder), ['kh.txt']);
    void done;
  });
});
