/** The worker, beside that of the server, that makes files of plans: the client hands its script and its fonts over. */
import type { Connection } from 'vscode-languageserver';
import type { Fonts } from './core/export/fonts';
import { RemoteExporter, type ExportAnswer } from './export/remote-exporter';

/** Answer of the client to `keHoach/exporter`: the script of the worker, and the four faces as TrueType files. */
interface ExporterFiles {
  readonly script: ArrayBuffer;
  readonly fonts: Readonly<Record<keyof Fonts, ArrayBuffer>>;
}

export const workerExporter = (connection: Connection): RemoteExporter =>
  new RemoteExporter(async ({ answered, failed }) => {
    const files = await connection.sendRequest<ExporterFiles | null>('keHoach/exporter');
    if (!files) throw new Error('the client has no exporter');
    const address = URL.createObjectURL(new Blob([files.script], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
      answered(data);
    };
    worker.onerror = () => {
      failed(new Error('the worker has failed'));
    };
    worker.postMessage({ fonts: bytesOf(files.fonts) });
    return {
      post: (job) => {
        worker.postMessage(job);
      },
      end: () => {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  });

const bytesOf = ({ regular, bold, italic, boldItalic }: ExporterFiles['fonts']): Fonts => ({
  regular: new Uint8Array(regular),
  bold: new Uint8Array(bold),
  italic: new Uint8Array(italic),
  boldItalic: new Uint8Array(boldItalic),
});
