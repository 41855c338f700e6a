/** Formatting, Enter and rewritings through the protocol, behind both doors. */
import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { CAPABILITIES, positionAt, TestClient, type Door } from '../support/server';

const options = { tabSize: 4, insertSpaces: true };
const UNTIDY = SMALL_PLAN.replace('1. Mục đích\n', '1.Mục  đích \n\n\n').replace(
  '2. Yêu cầu\n',
  '2.  Yêu cầu \n',
);
const DISORDERED = smallPlanWith('2. Yêu cầu', '3. Yêu cầu').replace('2. Văn phòng', '4. Văn phòng');
const ITEM = '2. Văn phòng Đảng uỷ theo dõi, tổng hợp, báo cáo Ban Thường vụ Đảng uỷ.';

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return edits
    .toReversed()
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`formatting over ${door}`, () => {
    let client: TestClient;
    beforeEach(async () => {
      client = await TestClient.start(door);
    });
    afterEach(() => client.stop());

    const formatted = async (): Promise<string> =>
      applyEdits(client.text, await client.request<TextEdit[]>('textDocument/formatting', { options }));

    const enter = async (after: string): Promise<string> => {
      const at = client.text.indexOf(after) + after.length;
      await client.change(at, 0, '\n');
      const position = positionAt(client.text, at + 1);
      const edits = await client.request<TextEdit[] | null>('textDocument/onTypeFormatting', {
        position,
        ch: '\n',
        options,
      });
      return applyEdits(client.text, edits ?? []);
    };

    const action = async (words: string, kind: string): Promise<string | undefined> => {
      const position = positionAt(client.text, client.text.indexOf(words));
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        range: { start: position, end: position },
        context: { diagnostics: [], only: [kind] },
      });
      const edits = actions[0]?.edit?.changes?.[client.uri];
      return edits && applyEdits(client.text, edits);
    };

    it('formats a range and nothing beside it', async () => {
      await client.open(UNTIDY);
      const at = UNTIDY.indexOf('2.  Yêu cầu');
      const range = { start: positionAt(UNTIDY, at), end: positionAt(UNTIDY, at + 3) };
      const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', { range, options });
      assert.equal(applyEdits(UNTIDY, edits), UNTIDY.replace('2.  Yêu cầu ', '2. Yêu cầu'));
      assert.equal((await formatted()).includes('1. Mục đích\n\n- Quán'), true);
    });

    it('puts the next number on the line that Enter begins, and nothing after a heading', async () => {
      assert.deepEqual(client.initialized.capabilities.documentOnTypeFormattingProvider, {
        firstTriggerCharacter: '\n',
      });
      await client.open(SMALL_PLAN);
      assert.equal(await enter(ITEM), SMALL_PLAN.replace(ITEM, `${ITEM}\n\n3. `));
      await client.open(SMALL_PLAN);
      assert.equal(await enter('1. Mục đích'), client.text);
    });

    it('has nothing to put after letters and digits', async () => {
      await client.open(SMALL_PLAN);
      const position = positionAt(SMALL_PLAN, SMALL_PLAN.indexOf(ITEM) + ITEM.length);
      for (const ch of ['a', '1', ' ', '.']) {
        assert.deepEqual(
          await client.request('textDocument/onTypeFormatting', { position, ch, options }),
          [],
        );
      }
    });

    it('renumbers the list at the caret, or the document', async () => {
      await client.open(DISORDERED);
      assert.equal(
        await action('Việc làm cụ thể', 'refactor.rewrite.renumber.keHoach'),
        DISORDERED.replace('3. Yêu cầu', '2. Yêu cầu'),
      );
      assert.equal(await action('Việc làm cụ thể', 'source.renumber.keHoach'), SMALL_PLAN);
      await client.open(SMALL_PLAN);
      assert.equal(await action('Việc làm cụ thể', 'source.renumber.keHoach'), undefined);
      assert.equal(await action('Việc làm cụ thể', 'refactor.rewrite'), undefined);
    });

    it('joins broken lines', async () => {
      const broken = SMALL_PLAN.replace(/.{40,60} (?=\S)/g, (line) =>
        line.startsWith('ĐẢNG') || line.includes('   ') ? line : `${line.trimEnd()}\n`,
      );
      await client.open(broken);
      assert.equal(
        await action('Việc làm', 'source.joinLines.keHoach'),
        SMALL_PLAN.replace('\n\n\n', '\n\n'),
      );
      await client.open(SMALL_PLAN);
      assert.equal(await action('Việc làm', 'source.joinLines.keHoach'), undefined);
    });

    it('lists what is for the whole file only to who asks for it', async () => {
      await client.open(DISORDERED);
      const position = positionAt(DISORDERED, DISORDERED.indexOf('3. Yêu cầu'));
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      const kinds = actions.map(({ kind }) => kind ?? '');
      assert.ok(kinds.includes('refactor.rewrite.renumber.keHoach'));
      assert.ok(!kinds.some((kind) => kind.startsWith('source.')));
    });

    it('answers for a document that is not open, and for places that do not exist', async () => {
      const far = { line: 9999, character: 9999 };
      const range = { start: far, end: far };
      const ask = async (): Promise<unknown[]> => [
        await client.request('textDocument/formatting', { options }),
        await client.request('textDocument/rangeFormatting', { range, options }),
        await client.request('textDocument/onTypeFormatting', { position: far, ch: '\n', options }),
      ];
      assert.deepEqual(await ask(), [[], [], []]);
      await client.open('');
      assert.deepEqual(await ask(), [[], [], []]);
    });
  });
}

describe('formatting and its client', () => {
  it('counts UTF-8 with a client that asks for it', async () => {
    const client = await TestClient.start('stdio', {
      ...CAPABILITIES,
      general: { positionEncodings: ['utf-8', 'utf-16'] },
    });
    await client.open('I. MỤC ĐÍCH, YÊU CẦU\n\n- Quán triệt.\n\n- Đẩy  mạnh.\n');
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { options });
    const start = Buffer.byteLength('- Đẩy');
    assert.deepEqual(edits, [
      {
        range: { start: { line: 4, character: start }, end: { line: 4, character: start + 2 } },
        newText: ' ',
      },
    ]);
    await client.stop();
  });
});
