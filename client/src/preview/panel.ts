/** The preview of one document: asks the server for the pages after each change and keeps page and editor together. */
import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../webview/messages';
import { text } from '../messages';
import { escapeHtml, pageHtml } from '../webview/page';

/** What is used of the server's answer to `keHoach/preview`. */
export interface Preview {
  readonly version: number;
  readonly html: string;
}

/** What a panel needs of the world around it. */
export interface PanelHost {
  readonly extensionUri: vscode.Uri;
  /** Nothing, when the server does not know the document or is not running. */
  preview(uri: vscode.Uri): Promise<Preview | undefined>;
  rendered(version: number, pages: number): void;
  disposed(): void;
}

/** Quiet time, in milliseconds, before a change is drawn. */
const DELAY = 100;

export class PreviewPanel {
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private document: vscode.TextDocument,
    private readonly host: PanelHost,
  ) {
    this.subscriptions = [
      panel.onDidDispose(() => {
        this.clear();
      }),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
    ];
    panel.title = `${text('previewTitle')}: ${fileName(document.uri)}`;
    panel.webview.html = pageHtml(panel.webview, host.extensionUri, {
      name: 'preview',
      title: text('previewTitle'),
      // Sheets of a Vietnamese document, whatever the language of the messages.
      body: `<main id="pages" lang="vi" data-empty="${escapeHtml(text('previewEmpty'))}"></main>`,
    });
  }

  show(): void {
    this.panel.reveal(undefined, true);
  }

  /** Draws the document, once it has been quiet. A document closed and opened again is another object. */
  update(document = this.document): void {
    this.document = document;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.draw(), DELAY);
  }

  scrollTo(line: number): void {
    this.post({ type: 'scroll', line });
  }

  dispose(): void {
    this.panel.dispose();
  }

  private clear(): void {
    this.closed = true;
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.host.disposed();
  }

  private async draw(): Promise<void> {
    const { uri } = this.document;
    const preview = await this.host.preview(uri);
    // An answer about an older text is dropped: the change that made it old has asked again.
    if (!preview || preview.version < this.document.version) return;
    this.post({ type: 'show', uri: uri.toString(), version: preview.version, html: preview.html });
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.draw();
        this.scrollTo(this.editor()?.visibleRanges[0]?.start.line ?? 0);
        return;
      case 'rendered':
        this.host.rendered(message.version, message.pages);
        return;
      case 'reveal':
        return this.reveal(message.line);
    }
  }

  /** Puts the caret on the line, in the editor that shows the document or in a new one. */
  private async reveal(line: number): Promise<void> {
    const caret = this.document.validatePosition(new vscode.Position(line, 0));
    await vscode.window.showTextDocument(this.document, {
      viewColumn: this.editor()?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(caret, caret),
    });
  }

  /** The visible editor that shows the document. */
  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find((editor) => editor.document === this.document);
  }

  private post(message: ToPage): void {
    if (!this.closed) void this.panel.webview.postMessage(message);
  }
}

const fileName = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
