/** Door for the browser: a worker that speaks through its messages, and has no files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { workerExporter } from './export-thread.browser';
import { workerImporter } from './import-thread.browser';
import type { ModelClient } from './lsp/model';
import { startServer } from './lsp/server';

/** The client reads the file; whoever serves it over the web may have unpacked it on the way. */
async function readModel({ connection, clientHasModel }: ModelClient): Promise<Uint8Array | undefined> {
  if (!clientHasModel) return undefined;
  const file = await connection.sendRequest<ArrayBuffer | null>('keHoach/model');
  if (!(file instanceof ArrayBuffer)) return undefined;
  const bytes = new Uint8Array(file);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, readModel, workerExporter(connection), workerImporter(connection));
