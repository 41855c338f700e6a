/** All previews: one panel a document, told of the changes and the scrolling of its editor, restored after a reload. */
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { PageState } from '../../webview/messages';
import { text } from '../messages';
import { pageOptions } from '../webview/page';
import { PreviewPanel, type Preview } from './panel';

/** A preview that has been drawn. */
export interface Rendered {
  readonly uri: string;
  readonly version: number;
  readonly pages: number;
}

const VIEW_TYPE = 'keHoach.preview';

export class PreviewManager implements vscode.Disposable, vscode.WebviewPanelSerializer<PageState> {
  private readonly panels = new Map<string, PreviewPanel>();
  private readonly rendered = new vscode.EventEmitter<Rendered>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidRender = this.rendered.event;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.rendered,
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      vscode.workspace.onDidOpenTextDocument((document) => this.panelOf(document)?.update(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.panelOf(document)?.update(document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled) this.panelOf(document)?.dispose();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const top = visibleRanges[0]?.start.line;
        if (top !== undefined) this.panelOf(textEditor.document)?.scrollTo(top);
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const panel of this.panels.values()) panel.update();
      }),
    );
  }

  open(document: vscode.TextDocument): void {
    const open = this.panelOf(document);
    if (open) {
      open.show();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.attach(vscode.window.createWebviewPanel(VIEW_TYPE, text('previewTitle'), column), document);
  }

  /** Called by VS Code after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PageState | undefined): Promise<void> {
    try {
      if (!state) throw new Error('no state was kept');
      this.attach(panel, await vscode.workspace.openTextDocument(vscode.Uri.parse(state.uri, true)));
    } catch (error) {
      this.client.warn('A preview could not be restored', error, false);
      panel.dispose();
    }
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
    this.subscriptions.dispose();
  }

  private attach(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    panel.webview.options = pageOptions(this.extensionUri);
    const host = {
      extensionUri: this.extensionUri,
      preview: (of: vscode.Uri) => this.request(of),
      rendered: (version: number, pages: number) => {
        this.rendered.fire({ uri, version, pages });
      },
      disposed: () => {
        this.panels.delete(uri);
      },
    };
    this.panels.set(uri, new PreviewPanel(panel, document, host));
  }

  private async request(uri: vscode.Uri): Promise<Preview | undefined> {
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    try {
      return (
        (await this.client.sendRequest<Preview | null>('keHoach/preview', { textDocument })) ?? undefined
      );
    } catch {
      return undefined; // the server is stopping; when it runs again every preview is drawn anew
    }
  }

  private panelOf(document: vscode.TextDocument): PreviewPanel | undefined {
    return this.panels.get(document.uri.toString());
  }
}
