/** Threads of Node. One that is idle keeps no process alive. */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Listener, Thread } from './kept';

/** @param script as the build bundles it */
export function nodeThread<Told, Said>(
  script: string,
  options: WorkerOptions,
  { said, failed }: Listener<Said>,
): Thread<Told> {
  const worker = new Worker(script, options);
  worker.unref();
  worker.on('message', said);
  worker.on('error', failed);
  worker.on('exit', () => {
    failed(new Error('the thread has ended'));
  });
  return {
    post: (told) => {
      worker.postMessage(told);
    },
    end: () => void worker.terminate(),
  };
}
