/**
 * The thread that reads plans for the server. Its memory goes with it, however much the texts took; a second one would
 * take more than the index does.
 */
import { Worker } from 'node:worker_threads';
import type { PositionEncoding } from './core/text/source';
import type { Helper, PlanFile, Reading } from './workspace/reading';

export interface ThreadRequest {
  readonly files: readonly PlanFile[];
  readonly encoding: PositionEncoding;
}

/** Megabytes of new objects; what a plan leaves behind is soon garbage. */
const YOUNG = 16;

interface Waiting {
  readonly resolve: (readings: readonly Reading[]) => void;
  readonly reject: (error: Error) => void;
}

export class PlanThread implements Helper {
  private readonly worker: Worker;
  /** Who asked, the first first: a thread answers in the order in which it is asked. */
  private readonly asked: Waiting[] = [];
  private failure: Error | undefined;

  /** @param script of the thread, `plan-worker.ts` as the build bundles it */
  constructor(script: string) {
    this.worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.worker.unref();
    this.worker.on('message', (readings: readonly Reading[]) => this.asked.shift()?.resolve(readings));
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('the thread has ended')));
  }

  read(files: readonly PlanFile[], encoding: PositionEncoding): Promise<readonly Reading[]> {
    return new Promise((resolve, reject) => {
      if (this.failure) reject(this.failure);
      else {
        this.asked.push({ resolve, reject });
        this.worker.postMessage({ files, encoding } satisfies ThreadRequest);
      }
    });
  }

  stop(): void {
    void this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.asked.splice(0)) reject(this.failure);
  }
}
