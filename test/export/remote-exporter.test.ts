/** The thread that makes files: started when it is needed, ended when it is not, and started anew after a failure. */
import assert from 'node:assert/strict';
import { RemoteExporter, type ExportAnswer, type ExportJob } from '../../server/src/export/remote-exporter';
import type { Listener, Thread } from '../../server/src/threads/kept';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';

const FLOW = flowOf(readPlan('Các chi bộ báo cáo.\n'));

class Threads {
  started = 0;
  running = 0;
  readonly jobs: ExportJob[] = [];
  listener: Listener<ExportAnswer> | undefined;
  answers = true;

  readonly start = (listener: Listener<ExportAnswer>): Promise<Thread<ExportJob>> => {
    this.listener = listener;
    this.started++;
    this.running++;
    return Promise.resolve({
      post: (job) => {
        this.jobs.push(job);
        if (this.answers) listener.said({ id: job.id, bytes: Uint8Array.of(job.id) });
      },
      end: () => {
        this.running--;
      },
    });
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the thread that makes files', () => {
  let threads: Threads;
  let exporter: RemoteExporter;
  const ask = (): Promise<Uint8Array> => exporter.export(FLOW, defaultPageSettings, 'docx');

  beforeEach(() => {
    threads = new Threads();
    exporter = new RemoteExporter(threads.start, 20);
  });

  it('is started once, and ended when it has had nothing to do', async () => {
    assert.equal(threads.started, 0);
    assert.deepEqual(await Promise.all([ask(), ask()]), [Uint8Array.of(1), Uint8Array.of(2)]);
    assert.deepEqual([threads.started, threads.running], [1, 1]);
    await pause(60);
    assert.equal(threads.running, 0);
    await ask();
    assert.equal(threads.started, 2);
  });

  it('is not ended while somebody waits', async () => {
    await ask();
    threads.answers = false;
    const waiting = ask();
    await pause(60);
    assert.equal(threads.running, 1);
    threads.listener?.said({ id: 2, bytes: Uint8Array.of(7) });
    assert.deepEqual(await waiting, Uint8Array.of(7));
  });

  it('tells that a file could not be made, and makes the next', async () => {
    threads.answers = false;
    const waiting = ask();
    await pause(0);
    threads.listener?.said({ id: 1, failure: 'Error: no\n    at somewhere' });
    await assert.rejects(waiting);
    threads.answers = true;
    assert.deepEqual(await ask(), Uint8Array.of(2));
    assert.equal(threads.started, 1);
  });

  it('is started anew when it has ended by itself', async () => {
    threads.answers = false;
    const waiting = ask();
    await pause(0);
    threads.listener?.failed(new Error('out of memory'));
    await assert.rejects(waiting, /out of memory/);
    threads.answers = true;
    await ask();
    assert.equal(threads.started, 2);
  });
});
