/** Gives a server that has no files of its own (a worker in a browser) what makes files of plans, and the fonts. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

interface ExporterFiles {
  readonly script: ArrayBuffer;
  readonly fonts: Readonly<Record<Face, ArrayBuffer>>;
}

export function serveExporter(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  const read = async (...names: string[]): Promise<ArrayBuffer> =>
    // A buffer, not a view: a log of the traffic writes it as `{}`, not as a million numbers.
    new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', ...names)))
      .buffer;
  const readFace = (face: Face): Promise<ArrayBuffer> => read('fonts', `${face}.ttf`);
  return client.onRequest('keHoach/exporter', async (): Promise<ExporterFiles> => {
    const [script, regular, bold, italic, boldItalic] = await Promise.all([
      read('web', 'exporter.js'),
      readFace('regular'),
      readFace('bold'),
      readFace('italic'),
      readFace('boldItalic'),
    ]);
    return { script, fonts: { regular, bold, italic, boldItalic } };
  });
}
