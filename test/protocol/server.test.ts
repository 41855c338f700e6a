/** The built server through the protocol, behind both doors. */
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';
import { CAPABILITIES, positionAt, TestClient, type Door } from '../support/server';

const WITH_COLON = smallPlanWith('Số 12-KH/ĐU ', 'Số: 12-KH/ĐU');
const wholeFile = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

/** Ours are plain text. */
const messageOf = (diagnostic: Diagnostic | undefined): string =>
  typeof diagnostic?.message === 'string' ? diagnostic.message : '';

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']): number =>
    Math.min(text.length, lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character);
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, edit) =>
        result.slice(0, offset(edit.range.start)) + edit.newText + result.slice(offset(edit.range.end)),
      text,
    );
}

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`server over ${door}`, () => {
    let client: TestClient;
    beforeEach(async () => {
      client = await TestClient.start(door);
    });
    afterEach(() => client.stop());

    it('finds nothing in a correct plan', async () => {
      await client.open(SMALL_PLAN);
      assert.deepEqual(await client.diagnostics(), []);
    });

    it('gives diagnostics with rule, place, and the guide they rest on', async () => {
      await client.open(WITH_COLON);
      const [first, ...rest] = await client.diagnostics();
      assert.equal(rest.length, 0);
      assert.equal(first?.code, 'SO-01');
      assert.deepEqual(first.range, { start: { line: 3, character: 2 }, end: { line: 3, character: 3 } });
      assert.match(messageOf(first), /dấu hai chấm.*05-HD\/VPTW/);
    });

    it('mends a finding by its quick fix, and all by source.fixAll', async () => {
      await client.open(WITH_COLON);
      const diagnostics = await client.diagnostics();
      const range = diagnostics[0]?.range;
      const quick = await client.request<CodeAction[]>('textDocument/codeAction', {
        range,
        context: { diagnostics },
      });
      const preferred = quick.find((action) => action.isPreferred);
      assert.ok(preferred?.edit?.changes?.[client.uri]);
      assert.equal(
        applyEdits(WITH_COLON, preferred.edit.changes[client.uri] ?? []),
        WITH_COLON.replace('Số:', 'Số'),
      );
      const all = await client.request<CodeAction[]>('textDocument/codeAction', {
        range: wholeFile,
        context: { diagnostics: [], only: ['source.fixAll'] },
      });
      assert.deepEqual(
        all.map((action) => action.kind),
        ['source.fixAll.keHoach'],
      );
      assert.equal(
        applyEdits(WITH_COLON, all[0]?.edit?.changes?.[client.uri] ?? []),
        WITH_COLON.replace('Số:', 'Số'),
      );
    });

    it('silences a rule by a comment', async () => {
      await client.open(WITH_COLON);
      const diagnostics = await client.diagnostics();
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        range: diagnostics[0]?.range,
        context: { diagnostics },
      });
      const silence = actions.find((action) => action.title.startsWith('Bỏ qua SO-01'));
      await client.open(applyEdits(WITH_COLON, silence?.edit?.changes?.[client.uri] ?? []));
      assert.match(client.text, /\/\/ bỏ qua: SO-01\nSố:/);
      assert.deepEqual(await client.diagnostics(), []);
    });

    it('follows edits', async () => {
      await client.open(WITH_COLON);
      await client.change(WITH_COLON.indexOf('Số:') + 2, 1, '');
      assert.deepEqual(await client.diagnostics(), []);
    });

    it('answers outline, folding, selection, hover, completion, formatting and tokens', async () => {
      await client.open(SMALL_PLAN);
      const at = (words: string): object => ({
        position: positionAt(SMALL_PLAN, SMALL_PLAN.indexOf(words) + words.length),
      });
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol');
      assert.ok(symbols.some((symbol) => symbol.name === 'I- MỤC ĐÍCH, YÊU CẦU'));
      assert.ok((await client.request<unknown[]>('textDocument/foldingRange')).length > 5);
      assert.ok(
        JSON.stringify(
          await client.request('textDocument/hover', at('- Quán triệt Chỉ thị số 07-')),
        ).includes('Bộ Chính trị'),
      );
      const list = await client.request<CompletionList>('textDocument/completion', at('III- TỔ CHỨC'));
      assert.ok(list.items.some((item) => item.label === 'TỔ CHỨC THỰC HIỆN'));
      const edits = await client.request<TextEdit[]>('textDocument/formatting', {
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.equal(applyEdits(SMALL_PLAN, edits).includes('\n\n\n'), false);
      assert.ok(
        (await client.request<{ data: number[] }>('textDocument/semanticTokens/full')).data.length > 50,
      );
      const ranges = await client.request<{ parent?: unknown }[]>('textDocument/selectionRange', {
        positions: [positionAt(SMALL_PLAN, SMALL_PLAN.indexOf('hai chi bộ'))],
      });
      assert.ok(ranges[0]?.parent);
    });

    it('has an empty answer for a document that is not open', async () => {
      assert.deepEqual(await client.request('textDocument/documentSymbol'), []);
      assert.equal(await client.request('textDocument/hover', { position: { line: 0, character: 0 } }), null);
    });

    it('survives positions that do not exist', async () => {
      await client.open(SMALL_PLAN);
      for (const position of [
        { line: 9999, character: 0 },
        { line: 0, character: 9999 },
      ]) {
        assert.equal(await client.request('textDocument/hover', { position }), null);
        await client.request('textDocument/completion', { position });
      }
    });
  });
}

describe('server and its client', () => {
  it('pushes to a client that cannot pull, after a quiet time, with the version', async () => {
    const client = await TestClient.start('stdio', {});
    await client.open(WITH_COLON);
    await pause(600);
    assert.deepEqual(
      client.published.map((report) => [report.version, report.diagnostics.length]),
      [[1, 1]],
    );
    for (let i = 0; i < 5; i++) await client.change(client.text.length, 0, `${i}`);
    await pause(2200);
    assert.ok(client.published.length <= 3, 'strokes in a row are judged together');
    assert.equal(client.published.at(-1)?.version, 6);
    await client.stop();
  });

  it('counts UTF-8 with a client that asks for it', async () => {
    const client = await TestClient.start('stdio', {
      ...CAPABILITIES,
      general: { positionEncodings: ['utf-8', 'utf-16'] },
    });
    assert.equal(client.initialized.capabilities.positionEncoding, 'utf-8');
    await client.open(WITH_COLON);
    const [first] = await client.diagnostics();
    assert.deepEqual(first?.range.start, { line: 3, character: Buffer.byteLength('Số') });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri, version: 2 },
      contentChanges: [{ range: first.range, text: '' }],
    });
    assert.deepEqual(await client.diagnostics(), []);
    await client.stop();
  });

  it('speaks English when asked', async () => {
    const client = await TestClient.start('stdio', CAPABILITIES, { language: 'en' });
    await client.open(WITH_COLON);
    assert.match(messageOf((await client.diagnostics())[0]), /^No colon/);
    await client.stop();
  });

  it('leaves the snippets to a client that has them', async () => {
    for (const [snippets, offered] of [
      ['client', false],
      ['server', true],
    ] as const) {
      const client = await TestClient.start('stdio', CAPABILITIES, { snippets });
      await client.open('');
      const { items } = await client.request<CompletionList>('textDocument/completion', {
        position: { line: 0, character: 0 },
      });
      assert.equal(
        items.some((item) => item.kind === 15),
        offered,
      );
      await client.stop();
    }
  });

  it('judges a long document without keeping other requests waiting, and stops when cancelled', async () => {
    const client = await TestClient.start('stdio');
    await client.open(
      SMALL_PLAN +
        `- Một việc được giao cho chi bộ số 1 thực hiện theo Kế hoạch số 5-KH/ĐU.\n\n`.repeat(4000),
    );
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
    const source = new CancellationTokenSource();
    const long = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: client.uri } },
      source.token,
    );
    source.cancel();
    await assert.rejects(long, (error: { code?: number }) => error.code === -32800);
    assert.ok((await client.request<unknown[]>('textDocument/documentSymbol')).length > 0);
    await client.stop();
  });

  it('ends with code 0 when told to', async () => {
    const client = await TestClient.start('stdio');
    assert.equal(await client.stop(), 0);
  });
});
