/** Dictionaries behind both doors: what is offered for a finding, and what makes it go. */
import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-protocol';
import { smallPlanWith } from '../support/plans';
import { CAPABILITIES, TestClient, type Door } from '../support/server';

const FLAWED = smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', '- Kiểm tra chi bộ ở nghành.');
const WITH_SETTINGS = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, configuration: true } };

const said = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`dictionaries over ${door}`, () => {
    let client: TestClient;
    let settings: object = {};

    const start = async (options: object): Promise<void> => {
      client = await TestClient.start(door, WITH_SETTINGS, options);
      client.connection.onRequest('workspace/configuration', () => [settings]);
      await client.open(FLAWED);
    };
    beforeEach(() => {
      settings = {};
    });
    afterEach(() => client.stop());

    const words = async (): Promise<string[]> =>
      (await client.diagnostics())
        .filter(({ code }) => code === 'VN-01')
        .map((found) => /“(\p{L}+)”/u.exec(said(found))?.[1] ?? '');

    const configured = async (given: object, expected: readonly string[]): Promise<void> => {
      settings = given;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      for (let tries = 0; tries < 200 && (await words()).join() !== expected.join(); tries++)
        await new Promise((resume) => setTimeout(resume, 10));
      assert.deepEqual(await words(), expected);
    };

    const actionsFor = async (word: string): Promise<CodeAction[]> => {
      const found = (await client.diagnostics()).find((each) => said(each).includes(`“${word}”`));
      assert.ok(found, word);
      return client.request<CodeAction[]>('textDocument/codeAction', {
        range: found.range,
        context: { diagnostics: [found] satisfies Diagnostic[] },
      });
    };

    const apply = async ({ range, newText }: TextEdit): Promise<void> => {
      const lines = client.text.split('\n');
      const offset = lines.slice(0, range.start.line).join('\n').length + (range.start.line > 0 ? 1 : 0);
      await client.change(offset + range.start.character, 0, newText);
    };

    it('take the words of user and folder together from the settings', async () => {
      await start({});
      assert.deepEqual(await words(), ['nghành']);
      await configured({ userWords: ['nghành'], workspaceWords: ['Tả Phìn Hồ'] }, []);
      await configured({ userWords: [12, 'x'.repeat(5000), null], workspaceWords: 'nghành' }, ['nghành']);
      await configured({ userWords: [], workspaceWords: ['nghành'] }, []);
    });

    it('are offered by name to clients that keep them, and the document’s to all', async () => {
      await start({ commands: true, dictionaries: ['user', 'workspace', 'other', 3] });
      const titles = (await actionsFor('nghành')).map(({ title }) => title);
      assert.deepEqual(
        titles.filter((title) => /từ điển|Bỏ qua/.test(title)),
        [
          'Thêm “nghành” vào từ điển của tôi',
          'Thêm “nghành” vào từ điển của thư mục',
          'Thêm “nghành” vào từ điển của văn bản (ghi vào tệp)',
          'Bỏ qua “nghành” ở chỗ này',
          'Bỏ qua VN-01 ở dòng này (ghi vào tệp)',
        ],
      );
      const command = (await actionsFor('nghành')).find(({ command }) => command?.arguments?.[1] === 'user');
      assert.deepEqual(command?.command?.command, 'keHoach.addToDictionary');
      assert.deepEqual(command.command.arguments, ['nghành', 'user']);
    });

    it('of the document grow by an edit, after which the finding is gone', async () => {
      await start({});
      const offered = (await actionsFor('nghành')).filter(({ title }) => title.includes('từ điển'));
      assert.equal(offered.length, 1);
      const [edit] = offered[0]?.edit?.changes?.[client.uri] ?? [];
      assert.ok(edit);
      await apply(edit);
      assert.match(client.text, /^\/\/ từ điển: nghành\nĐẢNG BỘ/);
      assert.deepEqual(await words(), []);
    });

    it('of the document take a word that is asked for', async () => {
      await start({});
      const answer = await client.request<{ edits: TextEdit[]; version: number }>('keHoach/addWord', {
        word: ' nghành  hàng ',
      });
      assert.deepEqual([answer.version, answer.edits[0]?.newText], [1, '// từ điển: nghành hàng\n']);
      for (const none of [undefined, 3, '', 'a, b', 'x'.repeat(100)])
        assert.equal(await client.request('keHoach/addWord', { word: none }), null);
    });

    it('are not offered for breaches of form', async () => {
      await start({ commands: true, dictionaries: ['user'] });
      await client.open(FLAWED.replace('Số 12', 'Số: 12'));
      const found = (await client.diagnostics()).find(({ code }) => code === 'SO-01');
      assert.ok(found);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        range: found.range,
        context: { diagnostics: [found] },
      });
      assert.ok(actions.every(({ title }) => !title.includes('từ điển')));
      assert.ok(actions.some(({ title }) => title === 'Bỏ qua SO-01 lần này'));
    });
  });
}
