/**
 * The worker, beside that of the server, that reads foreign files: the client hands its script over, and the files of
 * the recogniser when a page needs them.
 */
import type { Connection } from 'vscode-languageserver';
import { RemoteImporter, type ImporterSaid, type ToldImporter } from './import/remote-importer';
import { browserThread } from './threads/browser';
import type { Thread } from './threads/kept';

/** Answer of the client to `keHoach/importer`: the script of the worker. */
interface ImporterFiles {
  readonly script: ArrayBuffer;
}

/** Parameters of the request `keHoach/recogniser`, which the client answers with the file, or null. */
interface RecogniserParams {
  /** Of a file in `dist/ocr`. */
  readonly name: string;
}

export const workerImporter = (connection: Connection): RemoteImporter =>
  new RemoteImporter(async ({ said, failed }) => {
    const files = await connection.sendRequest<ImporterFiles | null>('keHoach/importer');
    if (!files) throw new Error('the client has no importer');
    const thread: Thread<ToldImporter> = browserThread<ToldImporter, ImporterSaid>(files.script, {
      said: (word) => {
        if (word.kind === 'needs') void give(word.name);
        said(word);
      },
      failed,
    });
    const give = async (name: string): Promise<void> => {
      const bytes = await recogniserFile(connection, { name });
      thread.post({ kind: 'file', name, ...(bytes && { bytes }) });
    };
    return thread;
  });

async function recogniserFile(
  connection: Connection,
  params: RecogniserParams,
): Promise<Uint8Array | undefined> {
  try {
    const file = await connection.sendRequest<ArrayBuffer | null>('keHoach/recogniser', params);
    return file ? new Uint8Array(file) : undefined;
  } catch {
    return undefined; // the client says why
  }
}
