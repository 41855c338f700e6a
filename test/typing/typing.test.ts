/** Typing Vietnamese never draws a squiggle under the word at the caret, whatever the input method does to it. */
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { CAPABILITIES, positionAt, TestClient } from '../support/server';
import { strokesFor, type Method } from './strokes';

const SENTENCE =
  'Tổ chức nghiên cứu, quán triệt Nghị quyết số 72-NQ/TW, ngày 09/9/2025 của Bộ Chính trị; người đứng đầu chịu trách nhiệm.';

/** Diagnostics that touch the run of letters and signs at the caret. */
function onWord(text: string, caret: number, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  let start = caret;
  let end = caret;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  if (start === end) return [];
  const from = positionAt(text, start);
  const to = positionAt(text, end);
  return diagnostics.filter(
    ({ range }) =>
      range.start.line <= to.line &&
      range.end.line >= from.line &&
      (range.start.line < to.line || range.start.character <= to.character) &&
      (range.end.line > from.line || range.end.character >= from.character),
  );
}

describe('typing', () => {
  for (const method of ['telex', 'vni', 'plain'] satisfies Method[]) {
    it(`${method}: no finding on the word at the caret, none left at the end`, async () => {
      const client = await TestClient.start('stdio');
      const before = smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', '- ');
      await client.open(before);
      let caret = before.indexOf('2. Công tác kiểm tra\n\n- ') + '2. Công tác kiểm tra\n\n- '.length;
      let strokes = 0;
      for (const { removed, inserted } of strokesFor(SENTENCE, method)) {
        await client.change(caret - removed, removed, inserted);
        caret += inserted.length - removed;
        strokes++;
        const wrong = onWord(client.text, caret, await client.diagnostics());
        assert.deepEqual(
          wrong.map((one) => one.code),
          [],
          `after ${strokes} strokes: …${client.text.slice(caret - 20, caret)}|`,
        );
      }
      assert.ok(strokes > SENTENCE.length * (method === 'plain' ? 0.99 : 1.2));
      assert.equal(client.text.slice(caret - SENTENCE.length, caret), SENTENCE);
      await client.stop();
    });
  }

  it('Backspace: taking a word back is as quiet as writing it', async () => {
    const client = await TestClient.start('stdio');
    await client.open(SMALL_PLAN);
    let caret = SMALL_PLAN.indexOf('trách nhiệm.') + 'trách nhiệm'.length;
    for (let i = 0; i < 14; i++) {
      await client.change(caret - 1, 1, '');
      caret--;
      assert.deepEqual(onWord(client.text, caret, await client.diagnostics()), []);
    }
    await client.stop();
  });

  it('a wrong word is found once the caret leaves it', async () => {
    const client = await TestClient.start('stdio');
    const before = smallPlanWith('Kiểm tra ít nhất hai chi bộ.', 'Kiểm tra .');
    const at = before.indexOf('Kiểm tra .') + 'Kiểm tra '.length;
    await client.open(before);
    await client.change(at, 0, 'nứơc');
    const lookAt = (offset: number): Promise<unknown> => {
      const place = positionAt(client.text, offset);
      return client.request('textDocument/codeAction', {
        range: { start: place, end: place },
        context: { diagnostics: [] },
      });
    };
    await lookAt(at + 2);
    assert.deepEqual(await client.diagnostics(), [], 'the caret is still in the word');
    await lookAt(0);
    assert.deepEqual(
      (await client.diagnostics()).map((one) => one.code),
      ['VN-01'],
    );
    assert.ok(client.refreshes > 0, 'the client was told to ask again');
    await client.stop();
  });

  it('a wrong word is found once something else is typed, or after a pause', async () => {
    const client = await TestClient.start('stdio');
    const before = smallPlanWith('Kiểm tra ít nhất hai chi bộ.', 'Kiểm tra .');
    const at = before.indexOf('Kiểm tra .') + 'Kiểm tra '.length;
    await client.open(before);
    await client.change(at, 0, 'nứơ');
    await client.change(at + 3, 0, 'c');
    assert.deepEqual(await client.diagnostics(), [], 'still being typed');
    await client.change(at + 4, 0, ' ');
    assert.deepEqual(
      (await client.diagnostics()).map((one) => one.code),
      ['VN-01'],
      'a space follows',
    );
    await client.change(at + 4, 1, '');
    assert.deepEqual(await client.diagnostics(), [], 'at the caret again');
    await new Promise((resume) => setTimeout(resume, 1700));
    assert.deepEqual(
      (await client.diagnostics()).map((one) => one.code),
      ['VN-01'],
      'after a pause',
    );
    assert.ok(client.refreshes > 0, 'the client was told to ask again');
    await client.stop();
  });
});

describe('typing, when the language model is there', () => {
  const LINE = '2. Công tác kiểm tra\n\n- ';
  let client: TestClient;
  let caret: number;

  const start = async (capabilities = CAPABILITIES): Promise<void> => {
    const before = smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', '- ');
    client = await TestClient.start('stdio', capabilities);
    await client.open(before);
    if (capabilities.textDocument?.diagnostic) await client.diagnostics();
    await client.modelSettled();
    caret = before.indexOf(LINE) + LINE.length;
  };
  afterEach(() => client.stop());

  /** @param seen asked after each stroke */
  const type = async (
    text: string,
    method: Method,
    seen: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> => {
    for (const { removed, inserted } of strokesFor(text, method)) {
      await client.change(caret - removed, removed, inserted);
      caret += inserted.length - removed;
      await seen();
    }
  };

  const nothingOnWords = async (): Promise<void> => {
    const onWords = (await client.diagnostics()).filter(({ code }) => String(code).startsWith('VN-'));
    const after = `…${client.text.slice(caret - 20, caret)}|`;
    assert.deepEqual(
      onWords.map(({ code, message }) => [code, message]),
      [],
      after,
    );
  };

  for (const method of ['telex', 'vni'] satisfies Method[]) {
    it(`${method}: no word is blamed for the one at the caret, at the end of a line or inside`, async () => {
      await start();
      await type('Tổ chức thực hiện có hiệu quả ở từng chi bộ.', method, nothingOnWords);
      caret -= ' ở từng chi bộ.'.length;
      await type(' nhiệm vụ được giao', method, nothingOnWords);
      assert.ok(client.text.includes('hiệu quả nhiệm vụ được giao ở từng chi bộ.'));
    });
  }

  it('a wrong word is found when its neighbours are complete', async () => {
    await start();
    await type('Nâng cao nhận thúc của cán ', 'telex', nothingOnWords);
    await type('b', 'telex');
    assert.deepEqual(
      (await client.diagnostics()).map(({ code }) => code),
      ['VN-02'],
    );
  });

  it('one at the end of a line is found after a pause; who does not ask is told', async () => {
    const { diagnostic, ...textDocument } = CAPABILITIES.textDocument ?? {};
    assert.ok(diagnostic);
    await start({ ...CAPABILITIES, textDocument });
    await type('Các chi bộ tổ chúc ', 'telex');
    const typed = Date.now();
    const told = (): unknown => client.published.at(-1)?.diagnostics[0]?.code;
    while (told() === undefined) await new Promise((resume) => setTimeout(resume, 20));
    assert.equal(told(), 'VN-02');
    assert.ok(Date.now() - typed > 1400);
  });
});
