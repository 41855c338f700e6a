/** The folders of a workspace: read, watched, kept; several of them; and the office's own registry in them. */
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ProgressType,
  type ClientCapabilities,
  type Diagnostic,
  type DidChangeWatchedFilesRegistrationOptions,
  type Location,
  type RegistrationParams,
  type WorkDoneProgressCreateParams,
} from 'vscode-languageserver-protocol';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';
import { CAPABILITIES, TestClient } from '../support/server';

const FULL: ClientCapabilities = {
  ...CAPABILITIES,
  workspace: {
    ...CAPABILITIES.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

interface IndexState {
  readonly plans: number;
  readonly scanning: boolean;
}

const plan = (number: number): string => SMALL_PLAN.replace('Số 12-KH', `Số ${number}-KH`);

const DAY = new Date('2026-06-15');

enum Change {
  Created = 1,
  Changed = 2,
  Deleted = 3,
}

describe('folders of a workspace', () => {
  let root: string;
  let client: TestClient | undefined;
  let states: IndexState[];
  let registered: RegistrationParams['registrations'];
  let progress: { readonly token: string | number; readonly kind: string }[];

  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ke-hoach-folders-')));
    states = [];
    registered = [];
    progress = [];
  });
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    rmSync(root, { recursive: true, force: true });
  });

  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  const uriOf = (name: string): string => pathToFileURL(path.join(root, name)).href;

  async function start(folders: readonly string[], options: object = {}): Promise<TestClient> {
    client = await TestClient.start(
      'stdio',
      FULL,
      { indexChanges: true, ...options },
      'built',
      folders.map(uriOf),
    );
    const { connection } = client;
    connection.onNotification('keHoach/index/changed', (state: IndexState) => void states.push(state));
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      registered = [...registered, ...registrations];
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', ({ token }: WorkDoneProgressCreateParams) => {
      connection.onProgress(
        new ProgressType<{ readonly kind: string }>(),
        token,
        ({ kind }) => void progress.push({ token, kind }),
      );
      return null;
    });
    return client;
  }

  async function until<Value>(what: string, value: () => Value | undefined | false): Promise<Value> {
    for (let tries = 0; tries < 1500; tries++) {
      const found = value();
      if (found !== undefined && found !== false) return found;
      await new Promise((resume) => setTimeout(resume, 20));
    }
    assert.fail(`waited in vain: ${what}`);
  }

  const indexed = (plans: number): Promise<IndexState> =>
    until(`${plans} plans`, () => {
      const state = states.at(-1);
      return state?.plans === plans && !state.scanning && state;
    });

  const tell = async (type: Change, ...names: string[]): Promise<void> => {
    states.length = 0;
    await client?.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: uriOf(name), type })),
    });
  };

  async function plans(): Promise<readonly { readonly name: string; readonly location: Location }[]> {
    assert.ok(client);
    return client.connection.sendRequest('workspace/symbol', { query: 'kh du' });
  }

  /** Names of the files of plans that bear a number. */
  const files = async (): Promise<string[]> =>
    (await plans()).map(({ location }) => decodeURIComponent(path.basename(location.uri))).sort();

  const numbers = async (): Promise<string[]> =>
    (await plans()).map(({ name }) => name.split(' ')[0] ?? '').sort();

  it('are read with all that lies below them, but for what is no plan', async () => {
    write('p/a.kehoach', plan(1));
    write('p/phòng (1)/b.kehoach', plan(2));
    write('p/hỏng.kehoach', new Uint8Array([0, 1, 2]));
    write('p/node_modules/c.kehoach', plan(3));
    write('p/d.txt', plan(4));
    mkdirSync(path.join(root, 'p/.kehoach'));
    await start(['p']);
    await indexed(2);
    assert.deepEqual(await files(), ['a.kehoach', 'b.kehoach']);
  });

  it('are several, that come and go', async () => {
    write('p/a.kehoach', plan(1));
    write('q/b.kehoach', plan(2));
    const { connection } = await start(['p']);
    await indexed(1);
    const change = (added: string[], removed: string[]): Promise<void> =>
      connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((name) => ({ uri: uriOf(name), name })),
          removed: removed.map((name) => ({ uri: uriOf(name), name })),
        },
      });
    await change(['q'], []);
    await indexed(2);
    await change([], ['p']);
    await indexed(1);
    assert.deepEqual(await files(), ['b.kehoach']);
  });

  it('are watched: files that are new, changed and gone, and folders that are gone', async () => {
    write('p/a.kehoach', plan(1));
    write('p/sub/b.kehoach', plan(2));
    await start(['p']);
    await indexed(2);
    const watched = registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    const { watchers } = watched?.registerOptions as DidChangeWatchedFilesRegistrationOptions;
    assert.ok(watchers.some(({ globPattern }) => globPattern === '**/*.kehoach'));
    write('p/c.kehoach', plan(3));
    await tell(Change.Created, 'p/c.kehoach');
    await indexed(3);
    write('p/a.kehoach', 'Không còn là kế hoạch.');
    await tell(Change.Changed, 'p/a.kehoach');
    await indexed(3);
    assert.deepEqual(await files(), ['b.kehoach', 'c.kehoach']);
    rmSync(path.join(root, 'p/sub'), { recursive: true });
    await tell(Change.Deleted, 'p/sub');
    await indexed(2);
    await tell(Change.Deleted, 'p/c.kehoach');
    await indexed(1);
  });

  it('give way to what is open, and come back when it is closed', async () => {
    write('p/a.kehoach', plan(1));
    const { connection } = await start(['p']);
    await indexed(1);
    const textDocument = { uri: uriOf('p/a.kehoach'), languageId: 'ke-hoach', version: 1, text: plan(77) };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    assert.deepEqual(await numbers(), ['77-KH/ĐU']);
    write('p/a.kehoach', plan(2));
    await tell(Change.Changed, 'p/a.kehoach');
    await new Promise((resume) => setTimeout(resume, 200));
    assert.deepEqual(await numbers(), ['77-KH/ĐU']);
    await connection.sendNotification('textDocument/didClose', { textDocument });
    assert.deepEqual(await numbers(), ['2-KH/ĐU']);
  });

  it('are not read again when the index was kept, but for what has changed', async () => {
    for (let i = 1; i <= 3; i++) write(`p/${i}.kehoach`, plan(i));
    utimesSync(path.join(root, 'p/3.kehoach'), DAY, DAY);
    const storage = path.join(root, 'storage');
    await start(['p'], { storage });
    await indexed(3);
    await client?.stop();
    const [name = '', ...others] = readdirSync(storage);
    assert.equal(others.length, 0);
    write('p/2.kehoach', plan(22));
    // To all appearance as it was.
    write('p/3.kehoach', plan(4));
    utimesSync(path.join(root, 'p/3.kehoach'), DAY, DAY);
    states.length = 0;
    await start(['p'], { storage });
    await indexed(3);
    assert.deepEqual(await numbers(), ['1-KH/ĐU', '22-KH/ĐU', '3-KH/ĐU']);
    await client?.stop();
    writeFileSync(path.join(storage, name), 'gì đó khác');
    states.length = 0;
    await start(['p'], { storage });
    await indexed(3);
    assert.deepEqual(await numbers(), ['1-KH/ĐU', '22-KH/ĐU', '4-KH/ĐU']);
  });

  it('show how far they are read when that takes long; the user may stop it and start it again', async function () {
    this.timeout(60_000);
    const filling = '- Tiếp tục thực hiện Chỉ thị số 07-CT/TW ở từng chi bộ.\n\n'.repeat(60);
    const count = 2000;
    for (let i = 0; i < count; i++) {
      write(`p/${i % 50}/${i}.kehoach`, smallPlanWith('1. Mục đích\n', `1. Mục đích\n\n${filling}`));
    }
    const { connection } = await start(['p']);
    const begun = await until('progress', () => progress.find(({ kind }) => kind === 'begin'));
    await connection.sendNotification('window/workDoneProgress/cancel', { token: begun.token });
    const stopped = await until('stop', () => states.find(({ scanning }) => !scanning));
    assert.ok(stopped.plans < count, `${stopped.plans} of ${count}`);
    assert.ok(progress.some(({ kind }) => kind === 'end'));
    states.length = 0;
    await connection.sendRequest('workspace/executeCommand', { command: 'keHoach.index', arguments: [] });
    await indexed(count);
  });

  it('answer the user while they are read', async function () {
    this.timeout(60_000);
    for (let i = 0; i < 1500; i++) write(`p/${i}.kehoach`, plan(i + 1));
    const started = await start(['p']);
    await started.open(SMALL_PLAN);
    await started.diagnostics();
    const begin = performance.now();
    for (let i = 0; i < 20; i++) await started.request('textDocument/documentSymbol');
    assert.ok(performance.now() - begin < 3000);
    await indexed(1501);
  });

  describe('with a registry of the office', () => {
    const CITES = smallPlanWith(
      '- Kiểm tra ít nhất hai chi bộ.',
      '- Thực hiện Quyết định số 981-QĐ/ĐU, ngày 05/6/2026 của Đảng uỷ xã An Hoà về một việc mẫu.',
    );
    const REGISTRY = JSON.stringify({
      documents: [
        {
          number: '981-QĐ/ĐU',
          type: 'Quyết định',
          date: '09/6/2026',
          issuer: 'Đảng uỷ xã An Hoà',
          subject: 'về một việc mẫu',
        },
      ],
    });
    /** Findings on the citation of the office's document. */
    const onDecision = (diagnostics: readonly Diagnostic[]): number =>
      diagnostics.filter(({ message }) => typeof message === 'string' && message.includes('981-QĐ/ĐU'))
        .length;

    it('judge what is open by it, from when it is there and until it is gone', async () => {
      mkdirSync(path.join(root, 'p'));
      const started = await start(['p']);
      await started.open(CITES);
      assert.equal(onDecision(await started.diagnostics()), 0);
      const before = started.refreshes;
      write('p/.kehoach/registry.json', REGISTRY);
      await tell(Change.Created, 'p/.kehoach/registry.json');
      await until('refresh', () => started.refreshes > before);
      assert.equal(onDecision(await started.diagnostics()), 1);
      rmSync(path.join(root, 'p/.kehoach'), { recursive: true });
      const then = started.refreshes;
      await tell(Change.Deleted, 'p/.kehoach');
      await until('refresh', () => started.refreshes > then);
      assert.equal(onDecision(await started.diagnostics()), 0);
    });

    it('say what is wrong in it, in its file, until it is right', async () => {
      write('p/.kehoach/registry.json', REGISTRY.replace('09/6/2026', '31/6/2026'));
      const { published } = await start(['p']);
      const uri = uriOf('p/.kehoach/registry.json');
      const told = await until('problem', () => published.find((each) => each.uri === uri));
      assert.equal(told.diagnostics[0]?.source, 'Kế hoạch');
      write('p/.kehoach/registry.json', REGISTRY);
      await tell(Change.Changed, 'p/.kehoach/registry.json');
      await until('no problem', () => {
        const last = published.findLast((each) => each.uri === uri);
        return last?.diagnostics.length === 0;
      });
    });
  });
});
