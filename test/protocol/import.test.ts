/** Foreign files over both doors: as they were read and as they were cleaned up, by address or by content. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImportAnswer, ImportedAnswer } from '../../server/src/lsp/import';
import { originals, type Original } from '../fuzz/import-originals';
import { CAPABILITIES, TestClient, type Door } from '../support/server';

const word = originals('docx').find(({ name }) => name === 'marks.docx') as Original;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`import over ${door}`, function () {
    this.timeout(60_000);
    let client: TestClient;
    beforeEach(async () => {
      client = await TestClient.start(door, CAPABILITIES, { model: 'client' });
    });
    afterEach(() => client.stop());

    const ask = (params: object): Promise<ImportAnswer | null> => client.request('keHoach/import', params);
    const imported = async (params: object): Promise<ImportedAnswer> => {
      const answer = await ask(params);
      assert.ok(answer && !('refused' in answer), JSON.stringify(answer));
      return answer;
    };

    it('gives the text of a file, what was decided, and what else could be', async () => {
      const params = { name: word.name, content: base64(word.bytes) };
      const { format, origin, original, text, choices, unsure } = await imported(params);
      assert.deepEqual([format, origin, unsure], ['docx', 'typed', []]);
      assert.match(original, /MỤC ĐÍCH/);
      assert.match(text, /^I- MỤC ĐÍCH$/m);
      assert.ok(text.includes('thêm') && !text.includes('bớt'));
      assert.deepEqual(choices, [
        {
          kind: 'changes',
          chosen: 'accept',
          label: 'Nhận mọi sửa đổi',
          others: [{ value: 'reject', label: 'Bỏ mọi sửa đổi' }],
        },
      ]);
      const rejected = await imported({ ...params, options: { changes: 'reject' } });
      assert.ok(rejected.text.includes('bớt') && !rejected.text.includes('thêm'));
    });

    it('says why there is none, and reads the next', async () => {
      const refused = async (name: string, content: string): Promise<string> => {
        const answer = await ask({ name, content });
        assert.ok(answer && 'refused' in answer);
        return answer.refused;
      };
      assert.match(await refused('a.docx', ''), /^Tệp rỗng/);
      assert.match(await refused('a.docx', '!!!'), /^Tệp hỏng/);
      assert.match(await refused('a.docx', base64(word.bytes.subarray(0, 2000))), /^Tệp hỏng/);
      assert.match(await refused('a.xyz', base64(Uint8Array.of(1, 2, 3))), /^Không nhận ra/);
      const answer = await ask({ name: 'a.docx' });
      assert.ok(answer && 'refused' in answer);
      assert.match(
        (await imported({ name: 'a.txt', content: base64(Buffer.from('Các chi bộ.\n')) })).text,
        /chi bộ/,
      );
    });

    it('is stopped by the client, and reads the next', async () => {
      const content = base64(Buffer.from('<p>a '.repeat(400_000)));
      const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
      const source = new CancellationTokenSource();
      const stopped = client.connection.sendRequest(
        'keHoach/import',
        { name: 'a.html', content },
        source.token,
      );
      source.cancel();
      await assert.rejects(stopped);
      assert.equal((await imported({ name: word.name, content: base64(word.bytes) })).format, 'docx');
    });

    it('makes plan text of what was copied from Word, and leaves plain text alone', async () => {
      const html =
        '<html><body><!--StartFragment--><table border=1><tr><td>TT<td>Việc<tr><td>1<td>Quán triệt</table><!--EndFragment--></body></html>';
      const pasted = await client.request<{ text: string }>('keHoach/pasted', {
        html,
        plain: 'TT\tViệc\n1\tQuán triệt',
      });
      assert.match(pasted.text, /^\| TT \| Việc +\|\n\|-+\|-+\|\n\| 1 +\| Quán triệt \|$/);
      const plain = { html: '<span>Quán triệt</span>', plain: 'Quán triệt' };
      assert.equal(await client.request('keHoach/pasted', plain), null);
      const item = { html: '<p>3. Quán triệt', plain: '3. Quán triệt', before: '1. ' };
      assert.deepEqual(await client.request('keHoach/pasted', item), { text: 'Quán triệt' });
      assert.equal(await client.request('keHoach/pasted', {}), null);
    });
  });
}

describe('import of a file by its address', function () {
  this.timeout(60_000);

  it('reads it from the disk, and nothing that is no file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
    const file = path.join(folder, 'kh.docx');
    writeFileSync(file, word.bytes);
    const client = await TestClient.start('stdio');
    const answerFor = (place: string): Promise<ImportAnswer> =>
      client.request('keHoach/import', { uri: pathToFileURL(place).href, name: path.basename(place) });
    const answer = await answerFor(file);
    assert.ok('text' in answer);
    for (const place of [folder, path.join(folder, 'không-có.docx'), '/dev/zero']) {
      const refused = await answerFor(place);
      assert.ok('refused' in refused, place);
      assert.match(refused.refused, /^Không mở được tệp/);
    }
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('is asked of a client that reads files', async () => {
    const client = await TestClient.start('worker', CAPABILITIES, { files: 'client' });
    client.connection.onRequest('keHoach/files/stat', ({ uris }: { readonly uris: readonly string[] }) =>
      uris.map((uri) => (uri.endsWith('kh.docx') ? { mtime: 1, size: word.bytes.length } : null)),
    );
    client.connection.onRequest('keHoach/files/read', () => [base64(word.bytes)]);
    const answer = await client.request<ImportAnswer>('keHoach/import', {
      uri: 'vscode-vfs://host/kh.docx',
      name: 'kh.docx',
    });
    assert.ok('text' in answer);
    const missing = await client.request<ImportAnswer>('keHoach/import', {
      uri: 'vscode-vfs://host/b.docx',
      name: 'b.docx',
    });
    assert.ok('refused' in missing);
    await client.stop();
  });
});

describe('import of pages', function () {
  this.timeout(60_000);

  it('tells the client how far it is', async () => {
    const [picture] = originals('image');
    assert.ok(picture);
    const client = await TestClient.start('stdio');
    const { WorkDoneProgress } = await import('vscode-languageserver-protocol');
    const told: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'a', (value) => {
      told.push(value.kind === 'report' ? (value.message ?? '') : value.kind);
    });
    await client.request('keHoach/import', {
      name: picture.name,
      content: base64(picture.bytes),
      workDoneToken: 'a',
    });
    assert.equal(told[0], 'begin');
    assert.equal(told.at(-1), 'end');
    await client.stop();
  });
});
