/** The thread that reads foreign files: one file at a time, ended when one does harm, and never missed by the next. */
import assert from 'node:assert/strict';
import {
  LARGEST_FOREIGN,
  type Imported,
  type ImportJob,
  type ImportProgress,
} from '../../server/src/import/importer';
import { refusals } from '../../server/src/import/notes';
import {
  RemoteImporter,
  type ImporterSaid,
  type ToldImporter,
} from '../../server/src/import/remote-importer';
import type { Listener, Thread } from '../../server/src/threads/kept';

const TEXT: Imported = {
  format: 'txt',
  text: 'Các chi bộ báo cáo.\n',
  origin: 'typed',
  doubtful: [],
  pages: [],
  notes: [],
  choices: [],
};

const LIMITS = { quiet: 60, page: 200, memory: 1000, every: 5 };

class Threads {
  started = 0;
  running = 0;
  readonly jobs: ImportJob[] = [];
  listener: Listener<ImporterSaid> | undefined;
  /** What the thread does with a job; nothing where it is undefined. */
  work: ((listener: Listener<ImporterSaid>) => void) | undefined = (listener) => {
    listener.said({ kind: 'imported', imported: TEXT });
  };

  readonly start = (listener: Listener<ImporterSaid>): Promise<Thread<ToldImporter>> => {
    this.listener = listener;
    this.started++;
    this.running++;
    queueMicrotask(() => listener.said({ kind: 'ready' }));
    return Promise.resolve({
      post: (told) => {
        if (told.kind !== 'job') return;
        this.jobs.push(told.job);
        this.work?.(listener);
      },
      end: () => {
        this.running--;
      },
    });
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const job = (bytes = new Uint8Array(1)): ImportJob => ({ bytes, name: 'a.txt', options: {} });

const isRefused = (imported: Imported, why: { readonly vi: string }): void => {
  assert.equal('refused' in imported && imported.refused.message.vi, why.vi);
};

describe('the thread that reads foreign files', () => {
  let threads: Threads;
  let importer: RemoteImporter;
  let memory = 0;
  let abort: AbortController;
  const ask = (of = job(), progress: ImportProgress = () => undefined): Promise<Imported> =>
    importer.import(of, progress, abort.signal);

  beforeEach(() => {
    threads = new Threads();
    memory = 5000;
    abort = new AbortController();
    importer = new RemoteImporter(threads.start, { limits: LIMITS, memory: () => memory, idle: 20 });
  });
  afterEach(() => importer.end());

  it('is started when it is needed, and ended when it has had nothing to do', async () => {
    assert.equal(threads.started, 0);
    assert.equal(await ask(), TEXT);
    assert.deepEqual([threads.started, threads.running], [1, 1]);
    await pause(60);
    assert.equal(threads.running, 0);
    assert.equal(await ask(), TEXT);
    assert.equal(threads.started, 2);
  });

  it('reads one file after the other', async () => {
    threads.work = undefined;
    const first = ask();
    const second = ask();
    await pause(10);
    assert.equal(threads.jobs.length, 1);
    threads.listener?.said({ kind: 'imported', imported: TEXT });
    assert.equal(await first, TEXT);
    await pause(1);
    assert.equal(threads.jobs.length, 2);
    threads.listener?.said({ kind: 'imported', imported: TEXT });
    assert.equal(await second, TEXT);
    assert.equal(threads.started, 1);
  });

  it('is ended when it says nothing, and what it says later is not heard', async () => {
    threads.work = undefined;
    const { listener } = threads;
    isRefused(await ask(), refusals.tooSlow);
    assert.equal(threads.running, 0);
    threads.work = (next) => {
      listener?.said({ kind: 'imported', imported: { refused: { message: refusals.damaged } } });
      next.said({ kind: 'imported', imported: TEXT });
    };
    assert.equal(await ask(), TEXT);
    assert.equal(threads.started, 2);
  });

  it('has longer for a page that it reads, and tells of each', async () => {
    const pages: string[] = [];
    threads.work = (listener) => {
      void (async () => {
        for (const page of [1, 2, 3]) {
          listener.said({ kind: 'page', page, pages: 3 });
          await pause(LIMITS.quiet * 2);
        }
        listener.said({ kind: 'imported', imported: TEXT });
      })();
    };
    assert.equal(await ask(job(), (page, all) => pages.push(`${page}/${all}`)), TEXT);
    assert.deepEqual(pages, ['1/3', '2/3', '3/3']);
    threads.work = (listener) => listener.said({ kind: 'page', page: 1, pages: 1 });
    isRefused(await ask(), refusals.tooSlow);
  });

  it('may take long while it tells that it goes on', async () => {
    threads.work = (listener) => {
      void (async () => {
        for (let part = 0; part < 4; part++) {
          await pause(LIMITS.quiet / 2);
          listener.said({ kind: 'alive' });
        }
        listener.said({ kind: 'imported', imported: TEXT });
      })();
    };
    assert.equal(await ask(), TEXT);
    threads.work = (listener) => listener.said({ kind: 'alive' });
    isRefused(await ask(), refusals.tooSlow);
  });

  it('is ended when the memory of the process grows too much', async () => {
    threads.work = () => {
      memory += LIMITS.memory + 1;
    };
    isRefused(await ask(), refusals.tooMuchContent);
    assert.equal(threads.running, 0);
    threads.work = (listener) => listener.said({ kind: 'imported', imported: TEXT });
    assert.equal(await ask(), TEXT);
  });

  it('may end by itself: out of memory, or by an error that nobody caught', async () => {
    threads.work = (listener) =>
      listener.failed(Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    isRefused(await ask(), refusals.tooMuchContent);
    threads.work = (listener) => listener.failed(new Error('uncaught'));
    isRefused(await ask(), refusals.failed);
    threads.work = (listener) => listener.said({ kind: 'imported', imported: TEXT });
    assert.equal(await ask(), TEXT);
    assert.equal(threads.started, 3);
  });

  it('fails where it cannot be started, which is not the fault of the file', async () => {
    importer = new RemoteImporter(() => Promise.reject(new Error('no script')));
    await assert.rejects(ask(), /no script/);
    importer = new RemoteImporter((listener) => {
      setTimeout(() => listener.failed(new Error('no module')), 1);
      return Promise.resolve({ post: () => undefined, end: () => undefined });
    });
    await assert.rejects(ask(), /no module/);
  });

  it('is ended when nobody wants the file any more', async () => {
    threads.work = undefined;
    const reading = ask();
    const waiting = ask();
    await pause(10);
    abort.abort(new Error('stopped'));
    await assert.rejects(reading, /stopped/);
    await assert.rejects(waiting, /stopped/);
    await assert.rejects(ask(), /stopped/);
    await pause(1);
    assert.equal(threads.running, 0);
    assert.equal(threads.jobs.length, 1);
    threads.work = (listener) => listener.said({ kind: 'imported', imported: TEXT });
    abort = new AbortController();
    assert.equal(await ask(), TEXT);
  });

  it('is not asked for a file that is too large', async () => {
    isRefused(await ask(job(new Uint8Array(LARGEST_FOREIGN + 1))), refusals.tooLarge);
    assert.equal(threads.started, 0);
  });
});
