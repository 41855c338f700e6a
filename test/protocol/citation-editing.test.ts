/** Citations completed, shown and rewritten through the protocol, behind both doors. */
import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Hover, TextEdit } from 'vscode-languageserver-protocol';
import { smallPlanWith } from '../support/plans';
import { positionAt, TestClient, type Door } from '../support/server';

const LINE = '- Kiểm tra ít nhất hai chi bộ.';

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`citations while editing over ${door}`, () => {
    let client: TestClient;
    beforeEach(async () => {
      client = await TestClient.start(door);
    });
    afterEach(() => client.stop());

    /** The plan with another line, and the place behind some words of it. */
    const open = async (line: string, words: string): Promise<object> => {
      await client.open(smallPlanWith(LINE, line));
      return positionAt(client.text, client.text.indexOf(line) + line.indexOf(words) + words.length);
    };

    const applied = ({ range, newText }: TextEdit): string => {
      const lines = client.text.split('\n');
      const line = lines[range.start.line] ?? '';
      return line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    };

    it('a citation is completed as it is typed, and the editor is left nothing to filter', async () => {
      const position = await open('- Thực hiện nghi quyet 57 ở xã.', 'nghi quyet 57');
      const { items, isIncomplete } = await client.request<CompletionList>('textDocument/completion', {
        position,
      });
      assert.equal(isIncomplete, true);
      const [first] = items;
      assert.equal(first?.label, 'Nghị quyết số 57-NQ/TW');
      assert.equal(first.filterText, 'nghi quyet 57');
      assert.match(
        applied(first.textEdit as TextEdit),
        /^- Thực hiện Nghị quyết số 57-NQ\/TW, ngày 22\/12\/2024 của Bộ Chính trị về .* ở xã\.$/,
      );
      assert.ok(JSON.stringify(first.documentation).includes('22/12/2024'));
    });

    it('what is behind the caret is replaced on the same line', async () => {
      const position = await open('- Thực hiện Nghị quyết số 57-NQ/TW.', 'số 57');
      const { items } = await client.request<CompletionList>('textDocument/completion', { position });
      const edit = items[0]?.textEdit as TextEdit;
      assert.equal(edit.range.start.line, edit.range.end.line);
      assert.doesNotMatch(applied(edit), /NQ.*NQ/);
    });

    it('no letter and no digit opens the list', () => {
      const { completionProvider } = client.initialized.capabilities;
      assert.deepEqual(completionProvider?.triggerCharacters ?? [], []);
      assert.deepEqual(completionProvider?.allCommitCharacters ?? [], []);
    });

    it('the card tells what the registry knows', async () => {
      const position = await open('- Thực hiện Nghị quyết số 57-NQ/TW.', 'số 57');
      const shown = await client.request<Hover>('textDocument/hover', { position });
      assert.match(JSON.stringify(shown.contents), /22\/12\/2024/);
    });

    it('a citation is written in full without a finding', async () => {
      const position = await open('- Thực hiện Nghị quyết số 57-NQ/TW.', 'số 57');
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        range: { start: position, end: position },
        context: { diagnostics: [], only: ['refactor.rewrite'] },
      });
      const full = actions.find(({ title }) => title === 'Viện dẫn đầy đủ');
      const [first] = full?.edit?.changes?.[client.uri] ?? [];
      assert.match(first?.newText ?? '', /^, ngày 22\/12\/2024 của Bộ Chính trị về /);
    });

    it('a cited document becomes an entry of the registry', async () => {
      const position = await open(LINE, 'chi bộ');
      assert.equal(await client.request('keHoach/registryEntry', { position }), null);
      const cited = positionAt(client.text, client.text.indexOf('Quán triệt Chỉ thị số 07') + 24);
      assert.deepEqual(await client.request('keHoach/registryEntry', { position: cited }), {
        entry: {
          number: '07-CT/TW',
          type: 'Chỉ thị',
          date: '2026-06-01',
          issuer: 'Bộ Chính trị',
          subject: 'về một việc mẫu',
        },
      });
    });
  });
}
