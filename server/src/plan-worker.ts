/** A thread of the Node server that reads plans for its index. Asked and answered as `plan-thread.ts` has it. */
import { parentPort } from 'node:worker_threads';
import type { ThreadRequest } from './plan-thread';
import { readRecord } from './workspace/reading';

parentPort?.on('message', ({ files, encoding }: ThreadRequest) => {
  parentPort?.postMessage(files.map((file) => readRecord(file, encoding)));
});
