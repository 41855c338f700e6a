/** Starts and asks the thread that reads plans. Its memory goes with it, however much the texts took. */
import { Worker } from 'node:worker_threads';
import type { PositionEncoding } from './core/text/source';
import type { Helper, PlanFile, Reading } from './workspace/reading';

export interface ThreadRequest {
  readonly files: readonly PlanFile[];
  readonly encoding: PositionEncoding;
}

/** @param script of the thread, `plan-worker.ts` as the build bundles it */
export function startPlanThread(script: string): Helper {
  const worker = new Worker(script);
  let fail: (error: Error) => void = () => undefined;
  let answer: (readings: readonly Reading[]) => void = () => undefined;
  let failure: Error | undefined;
  const end = (error: Error): void => {
    failure ??= error;
    fail(failure);
  };
  worker.unref();
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread has ended')));
  worker.on('message', (readings: readonly Reading[]) => answer(readings));
  return {
    read: (files, encoding) =>
      new Promise((resolve, reject) => {
        [answer, fail] = [resolve, reject];
        if (failure) reject(failure);
        else worker.postMessage({ files, encoding } satisfies ThreadRequest);
      }),
    stop: () => void worker.terminate(),
  };
}
