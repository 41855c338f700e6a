/** The thread of Node, of the server as of the command line, that reads foreign files. */
import { HEAP } from './import/limits';
import { RemoteImporter, type StartImporter } from './import/remote-importer';
import { nodeThread } from './threads/node';

/**
 * @param script of the thread, `import-worker.ts` as the build bundles it
 * @param recogniser folder of the files that reading pictures takes
 * @param execArgv of Node, for a script that is no bundle
 */
export function threadImporter(
  script: string,
  recogniser: string,
  execArgv?: readonly string[],
): RemoteImporter {
  const options = {
    workerData: recogniser,
    resourceLimits: HEAP,
    ...(execArgv && { execArgv: [...execArgv] }),
  };
  const start: StartImporter = (listener) => Promise.resolve(nodeThread(script, options, listener));
  return new RemoteImporter(start, { memory: () => process.memoryUsage.rss() });
}
