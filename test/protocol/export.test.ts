/** Files of plans over both doors: what is said before, what is made, and that a text stays a text. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Range } from 'vscode-languageserver-protocol';
import { wordText } from '../../server/src/import/docx/text';
import { visibleText } from '../support/html';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { CAPABILITIES, TestClient, type Door } from '../support/server';

interface Check {
  readonly name: string;
  readonly refused?: string;
  readonly errors: number;
  readonly first: readonly { readonly range: Range; readonly message: string }[];
}

interface Exported {
  readonly content: string;
}

const FORMATS = ['docx', 'pdf', 'html', 'txt'] as const;
type Format = (typeof FORMATS)[number];

const HOSTILE = `</p><script>alert("1")</script><img src=x onerror='alert(2)'>&amp;<!--`;
const hostile = smallPlanWith('Kiểm tra ít nhất hai chi bộ.', `${HOSTILE} Kiểm tra.`);

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');

async function made(client: TestClient, to: Format): Promise<Buffer> {
  const answer = await client.request<Exported | null>('keHoach/export', { to });
  assert.ok(answer, `no ${to}`);
  return Buffer.from(answer.content, 'base64');
}

const partOf = (docx: Uint8Array, name: string): string =>
  strFromU8(unzipSync(docx)[name] ?? new Uint8Array());

const START: Readonly<Record<Format, RegExp>> = {
  docx: /^PK/,
  pdf: /^%PDF-1\.\d/,
  html: /^<!doctype html>/,
  txt: /^ *ĐẢNG BỘ TỈNH BÌNH MINH +ĐẢNG CỘNG SẢN VIỆT NAM$/mu,
};

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`export over ${door}`, () => {
    let client: TestClient;
    beforeEach(async () => {
      client = await TestClient.start(door, CAPABILITIES, { model: 'client' });
    });
    afterEach(() => client.stop());

    it('names the file and finds nothing in a correct plan', async () => {
      await client.open(SMALL_PLAN);
      const check = await client.request<Check>('keHoach/exportCheck');
      assert.deepEqual(check, {
        name: 'KH 12-KH_ĐU thực hiện Chỉ thị số 07-CT_TW của Bộ Chính trị',
        errors: 0,
        first: [],
      });
    });

    it('says which errors are left', async () => {
      await client.open(smallPlanWith('Số 12-KH/ĐU ', 'Số: 12-KH/ĐU'));
      const { errors, first } = await client.request<Check>('keHoach/exportCheck');
      assert.equal(errors, 1);
      assert.equal(first[0]?.range.start.line, 3);
      assert.match(first[0].message, /\S/);
    });

    it('has no file of an empty text, of one far too long, or of another kind', async () => {
      await client.open('\n');
      assert.equal((await client.request<Check>('keHoach/exportCheck')).refused, 'empty');
      assert.equal(await client.request('keHoach/export', { to: 'docx' }), null);
      await client.change(0, 1, `${'Các chi bộ báo cáo. '.repeat(50)}\n\n`.repeat(2100));
      assert.equal((await client.request<Check>('keHoach/exportCheck')).refused, 'large');
      assert.equal(await client.request('keHoach/export', { to: 'docx' }), null);
      await client.change(0, client.text.length, SMALL_PLAN);
      assert.equal(await client.request('keHoach/export', { to: 'odt' }), null);
    });

    it('makes every file, one after the other and at once', async () => {
      await client.open(SMALL_PLAN);
      for (const to of FORMATS) assert.match((await made(client, to)).toString('utf8'), START[to]);
      const files = await Promise.all(FORMATS.map((to) => made(client, to)));
      for (const [i, to] of FORMATS.entries()) assert.match(files[i]?.toString('utf8') ?? '', START[to]);
    });

    it('follows the settings of the page', async () => {
      await client.stop();
      client = await TestClient.start(door, { workspace: { configuration: true } });
      let page: object = {};
      client.connection.onRequest('workspace/configuration', () => [{ page }]);
      await client.open(SMALL_PLAN);
      const before = await made(client, 'docx');
      page = { bodySize: 15, lineSpacing: 20, firstLineIndent: 'wide' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      const after = await made(client, 'docx');
      assert.match(partOf(after, 'word/styles.xml'), /<w:spacing[^>]* w:line="400"/);
      assert.doesNotMatch(partOf(before, 'word/styles.xml'), /<w:spacing[^>]* w:line="400"/);
    });

    it('leaves markup in a plan as the text that it is', async () => {
      await client.open(hostile);
      assert.ok((await made(client, 'txt')).toString('utf8').replace(/\s+/g, ' ').includes(HOSTILE));
      const html = (await made(client, 'html')).toString('utf8');
      assert.doesNotMatch(html, /<script|<img|<!--/i);
      assert.ok(visibleText(html).includes(HOSTILE));
      const docx = await made(client, 'docx');
      assert.doesNotMatch(partOf(docx, 'word/document.xml'), /<script|<img|<!--/i);
      assert.ok(wordText(docx)?.includes(HOSTILE));
      assert.match((await made(client, 'pdf')).toString('latin1'), START.pdf);
    });
  });
}

describe('the doors of the export', () => {
  it('make the same files, and so does the command line', async function () {
    this.timeout(90_000); // starts as many servers as there are files
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
    const plan = path.join(folder, 'kh.kehoach');
    writeFileSync(plan, SMALL_PLAN);
    for (const to of FORMATS) {
      const { status, stderr } = spawnSync(process.execPath, [cli, 'export', '--to', to, plan], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      const expected = readFileSync(path.join(folder, `kh.${to}`));
      for (const door of ['stdio', 'worker'] satisfies Door[]) {
        const client = await TestClient.start(door);
        await client.open(SMALL_PLAN);
        assert.ok(expected.equals(await made(client, to)), `${to} over ${door}`);
        await client.stop();
      }
    }
    rmSync(folder, { recursive: true });
  });
});
