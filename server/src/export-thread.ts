/** The thread of the Node server that makes files of plans. */
import { Worker } from 'node:worker_threads';
import { RemoteExporter, type ExportAnswer } from './export/remote-exporter';

/**
 * @param script of the thread, `export-worker.ts` as the build bundles it
 * @param fonts folder in which it finds the faces
 */
export const threadExporter = (script: string, fonts: string): RemoteExporter =>
  new RemoteExporter(({ answered, failed }) => {
    const worker = new Worker(script, { workerData: fonts });
    worker.unref();
    worker.on('message', (answer: ExportAnswer) => {
      answered(answer);
    });
    worker.on('error', failed);
    worker.on('exit', () => {
      failed(new Error('the thread has ended'));
    });
    return Promise.resolve({
      post: (job) => {
        worker.postMessage(job);
      },
      end: () => void worker.terminate(),
    });
  });
