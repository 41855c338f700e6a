/** The worker, beside that of the server, that makes files of plans: the client hands its script and its fonts over. */
import type { Connection } from 'vscode-languageserver';
import type { Fonts } from './core/export/fonts';
import { RemoteExporter, type ExportAnswer, type ExportJob } from './export/remote-exporter';
import { browserThread } from './threads/browser';

/** The first message to the worker. */
export interface GivenFonts {
  readonly fonts: Fonts;
}

/** Answer of the client to `keHoach/exporter`: the script of the worker, and the four faces as TrueType files. */
interface ExporterFiles {
  readonly script: ArrayBuffer;
  readonly fonts: Readonly<Record<keyof Fonts, ArrayBuffer>>;
}

export const workerExporter = (connection: Connection): RemoteExporter =>
  new RemoteExporter(async (listener) => {
    const files = await connection.sendRequest<ExporterFiles | null>('keHoach/exporter');
    if (!files) throw new Error('the client has no exporter');
    const thread = browserThread<ExportJob | GivenFonts, ExportAnswer>(files.script, listener);
    thread.post({ fonts: bytesOf(files.fonts) });
    return thread;
  });

const bytesOf = ({ regular, bold, italic, boldItalic }: ExporterFiles['fonts']): Fonts => ({
  regular: new Uint8Array(regular),
  bold: new Uint8Array(bold),
  italic: new Uint8Array(italic),
  boldItalic: new Uint8Array(boldItalic),
});
