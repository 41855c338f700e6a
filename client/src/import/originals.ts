/** Texts as they were read from foreign files: shown beside what was made of them, and never written. */
import * as vscode from 'vscode';

export const ORIGINAL_SCHEME = 'ke-hoach-original';

export class Originals implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly subscriptions: vscode.Disposable;
  private shown = 0;

  constructor() {
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(ORIGINAL_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
    );
  }

  open(name: string, content: string): Thenable<vscode.TextDocument> {
    const uri = vscode.Uri.from({ scheme: ORIGINAL_SCHEME, path: `/${++this.shown}/${name}` });
    this.texts.set(uri.toString(), content);
    return vscode.workspace.openTextDocument(uri);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
