/** What helps while a plan is read and written: outline, hover, completion, formatting. */
import * as vscode from 'vscode';
import { activate, closeEditors, example, openPlan, positionOf, until } from './editing';
import { equal, match, ok } from './expect';

describe('features', () => {
  before(activate);
  afterEach(closeEditors);

  it('outline the numbered parts', async () => {
    const { document } = await openPlan();
    const symbols = await until(
      'symbols',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      (found) => found !== undefined && found.length > 0,
    );
    const names = (symbols ?? []).flatMap(function all({ name, children }): string[] {
      return [name, ...children.flatMap(all)];
    });
    for (const heading of ['I-', 'II-', 'III-']) {
      ok(
        names.some((name) => name.startsWith(heading)),
        `${heading} is not in the outline: ${names.join(' | ')}`,
      );
    }
  });

  it('tell on hover what is known of a document cited', async () => {
    const { document } = await openPlan();
    const hovers = await until(
      'a hover',
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          positionOf(document, '05-KH/ĐU'),
        ),
      (found) => found.length > 0,
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')),
    );
    match(said.join('\n'), /02\/6\/2026/);
  });

  it('complete what is typed without diacritics', async () => {
    const line = 'Dang uy';
    const editor = await openPlan(example.replace('II- NHIỆM VỤ\n', `II- NHIỆM VỤ\n\n${line}\n`));
    const end = positionOf(editor.document, line).translate(0, line.length);
    const list = await until(
      'completions',
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          end,
        ),
      ({ items }) => items.length > 0,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(
      labels.some((label) => /đảng u[ỷỹ]|đảng ủy/iu.test(label)),
      `no Đảng uỷ among ${labels.slice(0, 20).join(' | ')}`,
    );
    const digits = list.items.flatMap(({ commitCharacters }) => commitCharacters ?? []);
    equal(
      digits.filter((key) => /[\p{L}\p{N}]/u.test(key)),
      [],
      'letters and digits never accept a completion',
    );
  });

  it('lay the text out, and change nothing the second time', async () => {
    const untidy = example.replace('2. Yêu cầu\n\n', '2.  Yêu cầu   \n');
    const { document } = await openPlan(untidy);
    await vscode.commands.executeCommand('keHoach.format');
    const tidy = await until(
      'the new layout',
      () => document.getText(),
      (text) => text !== untidy,
    );
    match(tidy, /^2\. Yêu cầu$/m);
    equal(tidy.replace(/\s+/g, ''), untidy.replace(/\s+/g, ''), 'only white space changes');
    await vscode.commands.executeCommand('keHoach.format');
    equal(document.getText(), tidy);
  });
});
