/** New texts that the server proposes, and the places that they leave to the writer, behind both doors. */
import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type ApplyWorkspaceEditParams,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { bare, SCAN } from '../support/bare';
import { SMALL_PLAN } from '../support/plans';
import { CAPABILITIES, positionAt, TestClient, type Door } from '../support/server';

interface Unsure {
  readonly range: Range;
  readonly word: string;
  readonly alternatives: readonly string[];
}

interface Places {
  readonly unsure: readonly Unsure[];
  readonly lost: readonly Range[];
}

interface Proposal extends Places {
  readonly version: number | null;
  readonly text: string;
  readonly changed: number;
  readonly messages: readonly string[];
}

const SENTENCE = 'Thực hiện Nghị quyết của Đảng, các chi bộ xây dựng kế hoạch.';
const TWO_LINES = `${bare(SENTENCE)}\n${bare(SENTENCE)}\n`;
/** Short of context, so that several readings are likely. */
const DOUBTFUL = 'ban ban nam tam\n';
const BROKEN_HEADING = 'V VIC THC HIN NGH QUYT\n\n';

const rangeOf = (text: string, words: string): Range => {
  const start = text.indexOf(words);
  return { start: positionAt(text, start), end: positionAt(text, start + words.length) };
};

function textAt(text: string, { start, end }: Range): string {
  assert.equal(start.line, end.line);
  return (text.split('\n')[start.line] ?? '').slice(start.character, end.character);
}

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`proposals over ${door}`, () => {
    let client: TestClient;
    beforeEach(async () => {
      client = await TestClient.start(door, CAPABILITIES, { model: 'client', commands: true });
    });
    afterEach(() => client.stop());

    const ask = (work: string, params: object = {}): Promise<Proposal> =>
      client.request<Proposal>(`keHoach/${work}`, params);

    const actionsAt = (range: Range, diagnostics: readonly Diagnostic[] = []): Promise<CodeAction[]> =>
      client.request<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics } });

    const tell = (places: Places, proposal = false): Promise<void> =>
      client.connection.sendNotification('keHoach/unsure', { uri: client.uri, ...places, proposal });

    it('restore the marks of a document, and change nothing in it', async () => {
      await client.open(TWO_LINES);
      const { version, text, changed, unsure, lost } = await ask('restore');
      assert.equal(text, `${SENTENCE}\n${SENTENCE}\n`);
      assert.deepEqual([version, changed > 10, unsure, lost], [1, true, [], []]);
    });

    it('restore the marks of a selection alone', async () => {
      await client.open(TWO_LINES);
      const { text } = await ask('restore', { range: rangeOf(TWO_LINES, 'Nghi quyet cua Dang') });
      assert.equal(text, TWO_LINES.replace('Nghi quyet cua Dang', 'Nghị quyết của Đảng'));
    });

    it('repair a scan, and tell what was left out', async () => {
      await client.open(SCAN);
      const { text, messages } = await ask('repair');
      assert.match(text, /ứng dụng công nghệ thông tin trong công tác tuyên truyền theo tinh thần/);
      assert.doesNotMatch(text, /^- 2 -$/m);
      assert.match(messages.join(), /2 số trang/);
    });

    it('point at stretches that nobody can restore', async () => {
      await client.open(BROKEN_HEADING + SCAN);
      const { text, lost } = await ask('repair');
      assert.deepEqual(
        lost.map((range) => textAt(text, range)),
        [BROKEN_HEADING.trimEnd()],
      );
    });

    it('convert an old encoding, which is found out or said', async () => {
      await client.open('KÕ ho¹ch thùc hiÖn NghÞ quyÕt cña §¶ng, c¸c chi bé x©y dùng kÕ ho¹ch.\n');
      assert.match((await ask('convert')).text, /^Kế hoạch thực hiện Nghị quyết của Đảng/);
      assert.match((await ask('convert', { from: 'tcvn3' })).text, /^Kế hoạch thực hiện/);
    });

    it('say so when there is nothing to do', async () => {
      await client.open(SMALL_PLAN);
      for (const work of ['restore', 'repair', 'convert']) {
        const { text, changed, messages } = await ask(work);
        assert.equal(text, SMALL_PLAN);
        assert.deepEqual([changed, messages.length], [0, 1], `${work}: ${messages.join(' ')}`);
      }
    });

    it('take a text that is no document', async () => {
      const { version, text } = await ask('restore', { text: TWO_LINES });
      assert.deepEqual([version, text], [null, `${SENTENCE}\n${SENTENCE}\n`]);
      assert.equal(await ask('restore', { textDocument: { uri: 'file:///khong-co.kehoach' } }), null);
    });

    it('refuse a text that would take too long, and say why', async () => {
      const text = `${bare(SENTENCE)}\n`.repeat(40_000);
      for (const work of ['restore', 'repair', 'convert']) {
        const { changed, messages } = await ask(work, { text });
        assert.equal(changed, 0);
        assert.match(messages.join(), /dài quá [\d.]+ ký tự/);
      }
    });

    it('keep nobody waiting, and stop when told to', async () => {
      await client.open(`${bare(SENTENCE)}\n`.repeat(8000));
      await client.request('keHoach/restore', { text: bare(SENTENCE) }); // the model is there
      const source = new CancellationTokenSource();
      const long = client.connection.sendRequest(
        'keHoach/restore',
        { textDocument: { uri: client.uri } },
        source.token,
      );
      const rejected = assert.rejects(long, (error: { code?: number }) => error.code === -32800);
      assert.ok(await client.request('keHoach/ruleNames'));
      source.cancel();
      await rejected;
    });

    it('leave unsure words to the writer, as information with quick fixes', async () => {
      await client.open(DOUBTFUL);
      const { text, unsure } = await ask('restore');
      assert.ok(unsure.length > 0);
      await client.open(text);
      await tell({ unsure, lost: [] }, true);
      const shown = await client.diagnostics();
      assert.deepEqual(
        shown.map(({ range, severity, source }) => [range, severity, source]),
        unsure.map(({ range }) => [range, 3, 'Kế hoạch']),
      );
      const [first] = unsure;
      assert.ok(first);
      assert.ok(JSON.stringify(shown[0]?.message).startsWith(`"Chỗ chưa chắc: “${first.word}” có thể là “`));
      const actions = await actionsAt(first.range, shown);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [...first.alternatives.map((word) => `Sửa thành “${word}”`), `Giữ nguyên “${first.word}”`],
      );
      assert.equal(actions[0]?.diagnostics?.length, 1);
      assert.deepEqual(actions[0].edit?.changes?.[client.uri], [
        { range: first.range, newText: first.alternatives[0] },
      ]);
    });

    it('let a word go once it is confirmed, or changed', async () => {
      await client.open('một hai ba\n');
      const places = ['một', 'hai', 'ba'].map((word) => ({
        range: rangeOf('một hai ba\n', word),
        word,
        alternatives: ['khác'],
      }));
      await tell({ unsure: places, lost: [] }, true);
      const [one] = places;
      assert.ok(one);
      const keep = (await actionsAt(one.range)).find(({ command }) => command)?.command;
      await client.connection.sendRequest('workspace/executeCommand', {
        command: keep?.command,
        arguments: keep?.arguments,
      });
      const left = async (): Promise<string[]> =>
        (await client.diagnostics()).map(({ range }) => textAt(client.text, range));
      assert.deepEqual(await left(), ['hai', 'ba']);
      await client.change(0, 0, '- ');
      assert.deepEqual(await left(), ['hai', 'ba'], 'text before them moves them');
      await client.change(client.text.indexOf('hai'), 3, 'hải');
      assert.deepEqual(await left(), ['ba']);
      await client.change(client.text.indexOf('ba') + 2, 0, ',');
      assert.deepEqual(await left(), ['ba'], 'a mark behind it is none of it');
      const { unsure } = await client.request<Places>('keHoach/unsurePlaces');
      assert.deepEqual(
        unsure.map(({ word, alternatives }) => [word, alternatives]),
        [['ba', ['khác']]],
      );
      await client.change(client.text.indexOf('ba') + 2, 0, 'n');
      assert.deepEqual(await left(), [], 'a letter behind it makes another word');
    });

    it('tell places of a document that is opened later', async () => {
      const range = rangeOf('một hai\n', 'hai');
      await tell({ unsure: [{ range, word: 'hai', alternatives: [] }], lost: [] }, true);
      await client.open('một hai\n');
      assert.equal((await client.diagnostics()).length, 1);
    });

    for (const order of ['closed first', 'opened first', 'opened empty'])
      it(`keep the places of a new document that is saved, ${order}`, async () => {
        const text = 'một hai\n';
        const uri = 'untitled:/folder/plan.kehoach';
        const { connection } = client;
        const close = () =>
          connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
        await connection.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, languageId: 'ke-hoach', version: 1, text },
        });
        const unsure = [{ range: rangeOf(text, 'hai'), word: 'hai', alternatives: [] }];
        await connection.sendNotification('keHoach/unsure', { uri, unsure, lost: [] });
        if (order === 'closed first') await close();
        await client.open(order === 'opened empty' ? '' : text);
        if (order === 'opened empty') await client.change(0, 0, text);
        if (order !== 'closed first') await close();
        const codes = (await client.diagnostics()).map(({ code }) => code);
        assert.ok(codes.includes('chưa chắc'), codes.join());
      });

    it('show the places beside the findings once the text is accepted', async () => {
      const flawed = SMALL_PLAN.replace('Số 12-KH/ĐU ', 'Số: 12-KH/ĐU');
      await client.open(flawed);
      const lost = [rangeOf(flawed, 'MỤC ĐÍCH, YÊU CẦU')];
      await tell({ unsure: [], lost });
      const codes = (await client.diagnostics()).map(({ code }) => code);
      assert.deepEqual(codes, ['SO-01', 'mất dấu']);
    });

    it('are offered where text has lost its marks', async () => {
      const titles = async (range: Range): Promise<string[]> =>
        (await actionsAt(range))
          .filter(({ kind }) => kind?.startsWith('refactor.rewrite'))
          .map(({ title }) => title);
      const caret = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      await client.open(SMALL_PLAN);
      assert.deepEqual(await titles(caret), []);
      assert.deepEqual(await titles(rangeOf(SMALL_PLAN, 'Quán triệt Chỉ thị')), []);
      const stripped = bare(SMALL_PLAN);
      await client.open(stripped);
      assert.deepEqual(await titles(caret), ['Khôi phục dấu cả văn bản…']);
      assert.deepEqual(await titles(rangeOf(stripped, 'Quan triet Chi thi')), [
        'Khôi phục dấu phần chọn…',
        'Khôi phục dấu cả văn bản…',
      ]);
      await client.open(SCAN);
      assert.deepEqual(await titles(caret), ['Khôi phục dấu cả văn bản…', 'Sửa văn bản quét (OCR)…']);
    });
  });
}

describe('proposals and their client', () => {
  const start = async (confirms: boolean): Promise<[TestClient, ApplyWorkspaceEditParams[]]> => {
    const client = await TestClient.start('stdio', {
      ...CAPABILITIES,
      workspace: {
        ...CAPABILITIES.workspace,
        workspaceEdit: confirms ? { documentChanges: true, changeAnnotationSupport: {} } : {},
      },
    });
    const applied: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    return [client, applied];
  };

  const restoreAll = async (client: TestClient): Promise<void> => {
    const caret = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      range: caret,
      context: { diagnostics: [], only: ['refactor.rewrite.restoreDiacritics'] },
    });
    const { command, arguments: args } = actions[0]?.command ?? assert.fail();
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  };

  it('make the change themselves in an editor that has no commands of its own', async () => {
    const [client, applied] = await start(false);
    await client.open(bare(SMALL_PLAN) + DOUBTFUL);
    await restoreAll(client);
    const edits: TextEdit[] = applied[0]?.edit.changes?.[client.uri] ?? assert.fail();
    const lines = client.text.split('\n');
    for (const { range, newText } of edits) {
      lines[range.start.line] = newText;
      assert.equal(range.start.line, range.end.line);
    }
    assert.match(lines.join('\n'), /Quán triệt Chỉ thị số 07-CT\/TW đến các chi bộ/);
    await client.change(0, client.text.length, lines.join('\n'));
    const places = await client.request<Places>('keHoach/unsurePlaces');
    assert.ok(places.unsure.length > 0, 'what is not sure is shown once the text is there');
    await client.stop();
  });

  it('ask to have it confirmed where the editor can', async () => {
    const [client, applied] = await start(true);
    await client.open(bare(SMALL_PLAN));
    await restoreAll(client);
    const { edit } = applied[0] ?? assert.fail();
    assert.equal(edit.changeAnnotations?.['restore']?.needsConfirmation, true);
    assert.equal(edit.documentChanges?.length, 1);
    await client.stop();
  });
});
