/** A new plan, asked for as a client asks: templates, bodies, a directive, the plan; behind both doors. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WorkDoneProgress } from 'vscode-languageserver-protocol';
import { SMALL_PLAN } from '../support/plans';
import { CAPABILITIES, TestClient, type Door } from '../support/server';

interface TemplateAnswer {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly levels: readonly string[];
  readonly needsDirective: boolean;
  readonly office: boolean;
  readonly problem?: string;
}

interface DirectiveAnswer {
  readonly refused?: string;
  readonly directive?: {
    readonly citation: string;
    readonly tasks: readonly string[];
    readonly sure: boolean;
    readonly raw: unknown;
  };
  readonly messages: readonly string[];
}

interface NewPlanAnswer {
  readonly snippet: string;
  readonly messages: readonly string[];
}

const OWN = `// mẫu: Sơ kết
// mô tả: của cơ quan
// cấp: xã
{{đầu trang}}

KẾ HOẠCH
sơ kết {{tên lạ}}
`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`drafting over ${door}`, () => {
    let client: TestClient;
    let folder: string;
    const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    const ask = <Answer>(name: string, params: object = {}): Promise<Answer> =>
      client.connection.sendRequest(`keHoach/${name}`, params);

    before(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'ke-hoach-drafting-'));
      const own = path.join(folder, '.kehoach/templates');
      mkdirSync(own, { recursive: true });
      writeFileSync(path.join(own, 'sơ kết.kehoach'), OWN);
      writeFileSync(path.join(own, 'lon.kehoach'), 'x'.repeat(900_000));
      writeFileSync(path.join(own, 'cu.kehoach'), Buffer.from([0xff, 0xfe, 0x80]));
      writeFileSync(path.join(folder, 'cap-tren.kehoach'), SMALL_PLAN);
      client = await TestClient.start(door, CAPABILITIES, { files: 'client' }, 'built', [
        pathToFileURL(folder).href,
      ]);
      serveFiles(client);
    });
    after(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('lists the templates of the office and ours', async () => {
      const answer = await ask<TemplateAnswer[]>('templates', { folder: pathToFileURL(folder).href });
      const own = answer.filter(({ office }) => office);
      assert.equal(own.length, 3);
      assert.deepEqual(own.find(({ name }) => name === 'Sơ kết')?.levels, ['commune']);
      assert.match(own.find(({ name }) => name === 'lon')?.problem ?? '', /quá 200000 ký tự/);
      assert.match(own.find(({ name }) => name === 'cu')?.detail ?? '', /UTF-8/);
      assert.equal(answer.length - own.length, 5);
      assert.deepEqual(await ask<TemplateAnswer[]>('templates'), answer);
    });

    it('offers issuing bodies of a level', async () => {
      const bodies = await ask<{ name: string; symbol: string }[]>('bodies', {
        level: 'commune',
        place: 'An Hoà',
      });
      assert.ok(bodies.some(({ name, symbol }) => name === 'Đảng uỷ phường An Hoà' && symbol === 'ĐU'));
      const [typed] = await ask<{ name: string; places?: readonly string[] }[]>('bodies', {
        level: 'commune',
        body: 'Đảng uỷ xã Bình Sơn',
      });
      assert.deepEqual(typed, { name: 'Đảng uỷ xã Bình Sơn', symbol: 'ĐU', places: ['Bình Sơn'] });
      assert.deepEqual(await ask('bodies', { level: 'huyện' }), []);
    });

    it('drafts a plan from a citation', async () => {
      const { directive, messages } = await ask<DirectiveAnswer>('directive', {
        citation: 'Nghị quyết số 71-NQ/TW',
      });
      assert.ok(directive);
      assert.match(directive.citation, /^Nghị quyết số 71-NQ\/TW, ngày 22\/8\/2025 của Bộ Chính trị về /);
      assert.match(messages.join(), /Chỉ có viện dẫn/);
      const plan = await ask<NewPlanAnswer>('newPlan', {
        template: 'thuc-hien-van-ban',
        level: 'commune',
        body: 'Đảng uỷ xã An Hoà',
        parentBody: 'Đảng bộ tỉnh Bình Minh',
        place: 'An Hoà',
        directive: directive.raw,
      });
      assert.ok(plan.snippet.startsWith('ĐẢNG BỘ TỈNH BÌNH MINH '));
      assert.match(plan.snippet, /\nSố \$\{1: {4}\}-KH\/ĐU .*An Hoà, ngày \$\{2:\d\d?\} tháng/);
      assert.ok(plan.snippet.includes(`\nthực hiện ${directive.citation}\n-----\n`));
      assert.deepEqual(plan.messages, []);
    });

    it('tells of a directive what may be missing or wrong, and not what was tidied up', async () => {
      const cyrillic = { content: base64('Chi bộ th\u043en 3 họp.\n'), name: 'a.txt' };
      const read = await ask<{ messages: readonly string[] }>('import', cyrillic);
      assert.match(read.messages.join(), /Đã thay 1 chữ/);
      const tidied = await ask<DirectiveAnswer>('directive', cyrillic);
      assert.doesNotMatch(tidied.messages.join(), /Đã thay 1 chữ/);
      const changed = { content: base64('{\\rtf1 Chi bo {\\revised thon 3}}'), name: 'a.rtf' };
      const { messages } = await ask<DirectiveAnswer>('directive', changed);
      assert.match(messages.join(), /Track Changes/);
    });

    it('drafts a plan from a plan of a superior, in its file or in the request', async () => {
      const ofFile = await ask<DirectiveAnswer>('directive', { uri: uriOf('cap-tren.kehoach') });
      const sent = await ask<DirectiveAnswer>('directive', {
        content: base64(SMALL_PLAN),
        name: 'x.kehoach',
      });
      assert.deepEqual(ofFile, sent);
      assert.ok(ofFile.directive);
      assert.match(
        ofFile.directive.citation,
        /^Kế hoạch số 12-KH\/ĐU, ngày 15\/6\/2026 của Ban Thường vụ Đảng uỷ xã /,
      );
      const { snippet } = await ask<NewPlanAnswer>('newPlan', {
        template: 'thuc-hien-van-ban',
        level: 'grassroots',
        body: 'Chi bộ thôn Đông',
        place: 'An Hoà',
        directive: ofFile.directive.raw,
      });
      for (const task of ofFile.directive.tasks) assert.ok(snippet.includes(`. ${task}\n`), task);
      assert.ok(snippet.includes('T/M CHI BỘ'));
    });

    it('reads a foreign file as it is imported, and tells how far it is', async () => {
      const told: string[] = [];
      const listening = client.connection.onProgress(
        WorkDoneProgress.type,
        'a',
        ({ kind }) => void told.push(kind),
      );
      const { directive } = await ask<DirectiveAnswer>('directive', {
        content: base64(SMALL_PLAN),
        name: 'x.txt',
        workDoneToken: 'a',
      });
      listening.dispose();
      assert.deepEqual([told[0], told.at(-1)], ['begin', 'end']);
      assert.match(directive?.citation ?? '', /^Kế hoạch số 12-KH\/ĐU, ngày 15\/6\/2026/);
    });

    it('uses a template of the office, and says what is wrong in it', async () => {
      const known = await ask<TemplateAnswer[]>('templates');
      const asked = { level: 'commune', body: 'Đảng uỷ xã An Hoà', place: 'An Hoà' };
      const idOf = (name: string): string => known.find((each) => each.name === name)?.id ?? '';
      const { snippet, messages } = await ask<NewPlanAnswer>('newPlan', {
        ...asked,
        template: idOf('Sơ kết'),
      });
      assert.match(snippet, /\nKẾ HOẠCH\nsơ kết \$\{\d:……\}\n/);
      assert.match(messages.join(), /dòng 7: không có trường “tên lạ”/);
      const large = await ask<NewPlanAnswer>('newPlan', { ...asked, template: idOf('lon') });
      assert.equal(large.snippet, '');
      assert.match(large.messages.join(), /quá 200000 ký tự/);
      const foreign = await ask<NewPlanAnswer>('newPlan', { ...asked, template: uriOf('cap-tren.kehoach') });
      assert.equal(foreign.snippet, '', 'an id is no leave to read any file');
    });

    it('answers whatever is asked', async () => {
      assert.match((await ask<DirectiveAnswer>('directive', {})).refused ?? '', /\S/);
      assert.match(
        (await ask<DirectiveAnswer>('directive', { citation: 'không có' })).refused ?? '',
        /sổ văn bản/,
      );
      assert.match(
        (await ask<DirectiveAnswer>('directive', { uri: uriOf('khong-co.kehoach') })).refused ?? '',
        /\S/,
      );
      assert.equal(await ask('newPlan', { template: 'dai-hoi', level: 'x' }), null);
      const odd = {
        template: 'dai-hoi',
        level: 'commune',
        body: 5,
        place: null,
        directive: { parts: 3, tasks: 'x' },
      };
      assert.match((await ask<NewPlanAnswer>('newPlan', odd)).snippet, /KẾ HOẠCH/);
    });
  });
}

/** The part of a client that reads files for the server of the browser, and hands it what reads foreign ones. */
function serveFiles({ connection }: TestClient): void {
  const importer = path.resolve(import.meta.dirname, '../../dist/web/importer.js');
  connection.onRequest('keHoach/importer', () => ({ script: new Uint8Array(readFileSync(importer)).buffer }));
  const pathOf = fileURLToPath;
  connection.onRequest('keHoach/files/list', ({ folder: of }: { folder: string }) => ({
    uris: readdirSync(pathOf(of), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => pathToFileURL(path.join(pathOf(of), name)).href),
  }));
  connection.onRequest('keHoach/files/stat', ({ uris }: { uris: string[] }) =>
    uris.map((uri) => {
      const found = statSync(pathOf(uri), { throwIfNoEntry: false });
      return found ? { mtime: found.mtimeMs, size: found.size } : null;
    }),
  );
  connection.onRequest('keHoach/files/read', ({ uris }: { uris: string[] }) =>
    uris.map((uri) => readFileSync(pathOf(uri)).toString('base64')),
  );
}
