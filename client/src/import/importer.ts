/** Gives a server that has no files of its own (a worker in a browser) what reads foreign files, and what reads pictures. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** A file of one folder, never a path. */
const NAME = /^[\w-]+(?:\.[\w-]+)*$/;

export function serveImporter(client: BaseLanguageClient, extensionUri: vscode.Uri): vscode.Disposable {
  const read = async (folder: string, name: string): Promise<ArrayBuffer> =>
    // A buffer, not a view: a log of the traffic writes it as `{}`, not as a million numbers.
    new Uint8Array(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', folder, name)),
    ).buffer;
  return vscode.Disposable.from(
    client.onRequest('keHoach/importer', async () => ({ script: await read('web', 'importer.js') })),
    client.onRequest('keHoach/recogniser', async ({ name }: { readonly name: string }) => {
      if (!NAME.test(name)) return null;
      try {
        return await read('ocr', name);
      } catch {
        return null; // that part is not installed
      }
    }),
  );
}
