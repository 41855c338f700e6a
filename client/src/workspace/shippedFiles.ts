/**
 * Gives a server that has no files of its own (a worker in a browser) what ships beside it: the language model, what
 * makes files of plans and their fonts, what reads foreign files and pictures.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

interface ExporterFiles {
  readonly script: ArrayBuffer;
  readonly fonts: Readonly<Record<Face, ArrayBuffer>>;
}

/** A file of one folder, never a path. */
const NAME = /^[\w-]+(?:\.[\w-]+)*$/;

export function serveShippedFiles(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  const read = async (...names: string[]): Promise<ArrayBuffer> =>
    // A buffer, not a view: a log of the traffic writes it as `{}`, not as four million numbers.
    new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', ...names)))
      .buffer;
  /** The server goes on without a part that is not installed. */
  const readIfThere = (...names: string[]): Promise<ArrayBuffer | null> => read(...names).catch(() => null);
  const readFace = (face: Face): Promise<ArrayBuffer> => read('fonts', `${face}.ttf`);
  return vscode.Disposable.from(
    client.onRequest('keHoach/model', () => readIfThere('language-model.gz')),
    client.onRequest('keHoach/exporter', async (): Promise<ExporterFiles> => {
      const [script, regular, bold, italic, boldItalic] = await Promise.all([
        read('web', 'exporter.js'),
        readFace('regular'),
        readFace('bold'),
        readFace('italic'),
        readFace('boldItalic'),
      ]);
      return { script, fonts: { regular, bold, italic, boldItalic } };
    }),
    client.onRequest('keHoach/importer', async () => ({ script: await read('web', 'importer.js') })),
    client.onRequest('keHoach/recogniser', ({ name }: { readonly name: string }) =>
      NAME.test(name) ? readIfThere('ocr', name) : null,
    ),
  );
}
