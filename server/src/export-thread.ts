/** The thread of the Node server that makes files of plans. */
import { RemoteExporter } from './export/remote-exporter';
import { nodeThread } from './threads/node';

/**
 * @param script of the thread, `export-worker.ts` as the build bundles it
 * @param fonts folder in which it finds the faces
 */
export const threadExporter = (script: string, fonts: string): RemoteExporter =>
  new RemoteExporter((listener) => Promise.resolve(nodeThread(script, { workerData: fonts }, listener)));
