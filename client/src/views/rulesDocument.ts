/** The page of all rules, a virtual document written by the server: `ke-hoach-rules:/Quy tắc.md?<uri of a plan>`. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const SCHEME = 'ke-hoach-rules';

export class RulesDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('keHoach')) this.refresh();
      }),
      vscode.workspace.onDidSaveTextDocument(() => {
        this.refresh();
      }),
    );
  }

  async provideTextDocumentContent(page: vscode.Uri): Promise<string> {
    const textDocument = page.query === '' ? undefined : { uri: page.query };
    return this.client.sendRequest<string>('keHoach/rules', { textDocument });
  }

  /** Shown as a reader sees it, beside nothing else. */
  async open(plan: vscode.Uri | undefined): Promise<void> {
    const query = plan ? this.client.code2ProtocolConverter.asUri(plan) : '';
    const page = vscode.Uri.from({ scheme: SCHEME, path: '/Quy tắc.md', query });
    this.changed.fire(page);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.changed.fire(uri);
  }
}
