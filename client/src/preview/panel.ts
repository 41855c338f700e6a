/** The preview of one document: asks the server for the pages that have changed, and keeps page and editor together. */
import * as vscode from 'vscode';
import type { FromPage, PageFinding, Sheet, ToPage } from '../../webview/preview/messages';
import { text } from '../messages';
import { pageHtml } from '../webview/page';
import { previewBody } from './body';
import { findingsOf, moved } from './findings';

/** What is asked of the server with `keHoach/preview`. */
export interface PreviewQuestion {
  /** Generation of what the page shows; absent when it shows nothing. */
  readonly holds: number | undefined;
  /** The sheet that is looked at. */
  readonly near: number;
  /** Instead of it, an offset that is to be seen. */
  readonly at?: number;
}

/** The server's answer. */
export interface Preview {
  readonly version: number;
  readonly generation: number;
  readonly complete: boolean;
  readonly sheets: readonly Sheet[];
}

/** What a panel needs of the world around it. */
export interface PanelHost {
  readonly extensionUri: vscode.Uri;
  /** Nothing, when the server does not know the document or is not running. */
  preview(uri: vscode.Uri, question: PreviewQuestion): Promise<Preview | undefined>;
  rendered(version: number, pages: number): void;
  disposed(): void;
}

/** For so long, in milliseconds, an editor scrolls because its caret was moved or the page was scrolled. */
const ECHO = { caret: 150, page: 300 } as const;

/** Milliseconds after which the server is asked again if it had no answer, and how often. */
const AGAIN = 300;
const TRIES = 10;

export class PreviewPanel {
  private readonly subscriptions: vscode.Disposable[];
  private closed = false;
  /** Generation of what the page shows; absent when it shows nothing. */
  private shown: number | undefined;
  /** The page goes where it was before it was loaded. */
  private placed = false;
  /** Counts the times that the page was loaded: an answer for an earlier one is of no use. */
  private loads = 0;
  /** Of the document, as the page shows it. */
  private version = 0;
  /** Where the caret went with a change that the page does not show yet. */
  private caret: number | undefined;
  /** A caret that was moved to where the editor has yet to scroll. */
  private unseen: vscode.Position | undefined;
  private near = 0;
  private drawing = false;
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Something has changed since the server was asked. */
  private stale = false;
  /** Until then the editor's scrolling is not the user's. */
  private quietUntil = 0;
  /** Absent while the page does not show them. */
  private findings: readonly PageFinding[] | undefined;

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
      // What changed while nobody could see it is drawn when it is seen again.
      panel.onDidChangeViewState(() => {
        if (this.stale) this.update();
      }),
    ];
    this.setTitle();
    panel.webview.html = pageHtml(panel.webview, host.extensionUri, {
      name: 'preview',
      title: text('previewTitle'),
      body: previewBody(),
    });
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  show(): void {
    this.panel.reveal(undefined, true);
  }

  /** The document is another object: it was closed and opened again, or it has another name. */
  setDocument(document: vscode.TextDocument): void {
    this.document = document;
    this.shown = undefined;
    this.setTitle();
  }

  /** Draws what has changed: now, or when the server has answered what it was asked before. */
  update(): void {
    this.stale = true;
    if (!this.drawing) void this.draw();
  }

  /** The text has changed; the server will hear of it by itself. */
  changed({ contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.findings && contentChanges.length > 0) this.findings = moved(this.findings, contentChanges);
  }

  diagnosed(): void {
    if (!this.findings) return;
    this.findings = findingsOf(this.document);
    this.post({ type: 'findings', findings: this.findings });
  }

  /** The editor shows another part of the document. */
  scrolled(ranges: readonly vscode.Range[]): void {
    const { unseen } = this;
    if (unseen && ranges.some((range) => range.contains(unseen))) this.postCaret(unseen);
    else if (ranges[0] && Date.now() > this.quietUntil) this.scrollTo(ranges[0].start);
  }

  /** The editor's caret has moved. */
  caretMoved(caret: vscode.Position): void {
    if (this.isBehind) {
      this.keepQuiet(ECHO.caret);
      this.caret = this.document.offsetAt(caret);
    } else this.postCaret(caret);
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

  /** Asks again as long as something changes or not all has come: one question at a time, the last text wins. */
  private async draw(): Promise<void> {
    this.drawing = true;
    try {
      while (this.stale && !this.closed && this.panel.visible) {
        this.stale = false;
        await this.reopen();
        const { loads, document } = this;
        const preview = await this.host.preview(document.uri, this.question());
        if (!preview) {
          this.tryAgain();
          continue;
        }
        this.tries = 0;
        if (loads !== this.loads || document !== this.document) {
          this.stale = true;
          continue;
        }
        const isFirst = this.shown === undefined;
        this.shown = preview.generation;
        this.version = preview.version;
        this.stale ||= !preview.complete;
        this.postSheets(preview, isFirst);
        if (this.findings) this.post({ type: 'findings', findings: this.findings });
      }
    } finally {
      this.drawing = false;
    }
  }

  /** A server that has just started may not have heard of the document yet. */
  private tryAgain(): void {
    if (this.tries++ >= TRIES) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.update();
    }, AGAIN);
  }

  private question(): PreviewQuestion {
    const { shown: holds, near } = this;
    const top = holds === undefined && !this.placed ? this.editor()?.visibleRanges[0]?.start : undefined;
    return { holds, near, ...(top && { at: this.document.offsetAt(top) }) };
  }

  private postSheets({ version, sheets }: Preview, isFirst: boolean): void {
    const uri = this.document.uri.toString();
    if (isFirst) {
      this.post({ type: 'show', uri, version, sheets });
      if (!this.placed) this.postPlace();
      return;
    }
    const { caret } = this;
    if (!this.isBehind) this.caret = undefined;
    this.post({ type: 'show', uri, version, sheets, ...(caret !== undefined && { caret }) });
  }

  /** Brings the page to where the editor is. */
  private postPlace(): void {
    const editor = this.editor();
    if (editor?.visibleRanges[0]) this.scrollTo(editor.visibleRanges[0].start);
    if (editor) this.postCaret(editor.selection.active);
  }

  /** A caret that the editor does not show, as in one that has just been restored, is none to look at. */
  private postCaret(caret: vscode.Position): void {
    const isSeen = this.editor()?.visibleRanges.some((range) => range.contains(caret)) ?? false;
    if (isSeen) this.keepQuiet(ECHO.caret);
    this.unseen = isSeen ? undefined : caret;
    this.post({ type: 'caret', offset: this.document.offsetAt(caret), follow: isSeen });
  }

  /** VS Code lets go of documents that no editor shows, and so does the server. */
  private async reopen(): Promise<void> {
    if (!this.document.isClosed) return;
    try {
      this.setDocument(await vscode.workspace.openTextDocument(this.document.uri));
    } catch {
      // The file is gone: the page stays as it is.
    }
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.loaded(message.placed);
        return;
      case 'rendered':
        this.host.rendered(message.version, message.pages);
        return;
      case 'near':
        this.near = message.page;
        return;
      case 'scrolled':
        this.scrollEditor(message.offset);
        return;
      case 'findings':
        this.findings = message.shown ? [] : undefined;
        this.diagnosed();
        return;
      case 'reveal':
        return this.reveal(message.offset, message.focus);
    }
  }

  private loaded(placed: boolean): void {
    this.loads++;
    this.shown = undefined;
    this.placed = placed;
    this.update();
  }

  private scrollTo(position: vscode.Position): void {
    this.post({ type: 'scroll', offset: this.document.offsetAt(position) });
  }

  private scrollEditor(offset: number): void {
    this.keepQuiet(ECHO.page);
    const top = this.document.positionAt(offset);
    this.editor()?.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
  }

  /** Puts the caret before a character, in the editor that shows the document or in a new one. */
  private async reveal(offset: number, focus: boolean): Promise<void> {
    this.keepQuiet(ECHO.page);
    await this.reopen();
    const caret = this.document.positionAt(offset);
    const selection = new vscode.Selection(caret, caret);
    const editor = this.editor();
    if (editor && !focus) {
      editor.selection = selection;
      editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      return;
    }
    const beside =
      this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    await vscode.window.showTextDocument(this.document, {
      viewColumn: editor?.viewColumn ?? beside,
      selection,
      preserveFocus: !focus,
    });
  }

  /** The visible editor that shows the document. */
  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
  }

  private get isBehind(): boolean {
    return this.shown !== undefined && this.version < this.document.version;
  }

  private keepQuiet(milliseconds: number): void {
    this.quietUntil = Math.max(this.quietUntil, Date.now() + milliseconds);
  }

  private setTitle(): void {
    const { path } = this.document.uri;
    this.panel.title = `${text('previewTitle')}: ${path.slice(path.lastIndexOf('/') + 1)}`;
  }

  private post(message: ToPage): void {
    if (!this.closed) void this.panel.webview.postMessage(message);
  }
}
