/** All previews: one panel a document, told of what happens to it and in its editor, restored after a reload. */
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { PageState } from '../../webview/preview/messages';
import { text } from '../messages';
import { pageOptions } from '../webview/page';
import { PreviewPanel, type PanelHost, type Preview, type PreviewQuestion } from './panel';

/** A preview that has been drawn. */
export interface Rendered {
  readonly uri: string;
  readonly version: number;
  readonly pages: number;
}

const VIEW_TYPE = 'keHoach.preview';

export class PreviewManager implements vscode.Disposable, vscode.WebviewPanelSerializer<PageState> {
  private readonly panels = new Set<PreviewPanel>();
  /** Their files are about to get another name; until then they may seem to be gone. */
  private readonly moving = new Set<PreviewPanel>();
  private readonly rendered = new vscode.EventEmitter<Rendered>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidRender = this.rendered.event;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extensionUri: vscode.Uri,
  ) {
    const drawAll = (): void => {
      for (const panel of this.panels) panel.update();
    };
    this.subscriptions = vscode.Disposable.from(
      this.rendered,
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      ...this.ofDocuments(),
      ...this.ofEditors(),
      ...this.ofFiles(),
      client.onNotification('keHoach/preview/refresh', drawAll),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) drawAll();
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
    for (const panel of this.panels) panel.dispose();
    this.subscriptions.dispose();
  }

  /** The server is asked once it has been told of the change. */
  private ofDocuments(): vscode.Disposable[] {
    const { client } = this;
    return [
      client.getFeature('textDocument/didChange').onNotificationSent(({ textDocument }) => {
        this.panelOf(textDocument)?.update();
      }),
      client.getFeature('textDocument/didOpen').onNotificationSent(({ textDocument }) => {
        const panel = this.panelOf(textDocument);
        panel?.setDocument(textDocument);
        panel?.update();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => this.panelOf(event.document)?.changed(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
        if (isUntitled) this.panelOf({ uri })?.dispose();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.panelOf({ uri })?.diagnosed();
      }),
    ];
  }

  private ofEditors(): vscode.Disposable[] {
    return [
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        this.panelOf(textEditor.document)?.scrolled(visibleRanges);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
        if (first) this.panelOf(textEditor.document)?.caretMoved(first.active);
      }),
    ];
  }

  private ofFiles(): vscode.Disposable[] {
    return [
      vscode.workspace.onWillRenameFiles(({ files }) => {
        for (const panel of this.panels) if (renamed(panel.uri, files)) this.moving.add(panel);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const panel of this.panels) {
          const uri = renamed(panel.uri, files);
          if (uri) void this.follow(panel, uri);
          this.moving.delete(panel);
        }
      }),
      vscode.workspace.onDidDeleteFiles(() => {
        for (const { uri } of this.panels) if (!isShown(uri)) void this.left(uri);
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed) if (input instanceof vscode.TabInputText) void this.left(input.uri);
      }),
    ];
  }

  private async follow(panel: PreviewPanel, uri: vscode.Uri): Promise<void> {
    try {
      panel.setDocument(await vscode.workspace.openTextDocument(uri));
      panel.update();
    } catch {
      panel.dispose();
    }
  }

  /** What no editor shows any more may still be looked at, but not a file that is no more. */
  private async left(uri: vscode.Uri): Promise<void> {
    const panel = this.panelOf({ uri });
    if (!panel || uri.scheme === 'untitled' || (await exists(uri))) return;
    if (sameUri(panel.uri, uri) && !this.moving.has(panel)) panel.dispose();
  }

  private attach(webviewPanel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    webviewPanel.webview.options = pageOptions(this.extensionUri);
    const host: PanelHost = {
      extensionUri: this.extensionUri,
      preview: (of, question) => this.request(of, question),
      rendered: (version, pages) => {
        this.rendered.fire({ uri: panel.uri.toString(), version, pages });
      },
      disposed: () => {
        this.panels.delete(panel);
        this.moving.delete(panel);
      },
    };
    const panel = new PreviewPanel(webviewPanel, document, host);
    this.panels.add(panel);
  }

  private async request(uri: vscode.Uri, question: PreviewQuestion): Promise<Preview | undefined> {
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    try {
      return (
        (await this.client.sendRequest<Preview | null>('keHoach/preview', { textDocument, ...question })) ??
        undefined
      );
    } catch {
      return undefined; // the server is stopping; when it runs again every preview is drawn anew
    }
  }

  private panelOf({ uri }: { readonly uri: vscode.Uri }): PreviewPanel | undefined {
    for (const panel of this.panels) if (sameUri(panel.uri, uri)) return panel;
    return undefined;
  }
}

const isShown = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && sameUri(input.uri, uri)),
  );

const sameUri = (a: vscode.Uri, b: vscode.Uri): boolean => a.toString() === b.toString();

type Renaming = vscode.FileRenameEvent['files'][number];

/** What a file is called now, if it or a folder that it is in has been renamed. */
function renamed(uri: vscode.Uri, files: readonly Renaming[]): vscode.Uri | undefined {
  for (const { oldUri, newUri } of files) {
    if (oldUri.scheme !== uri.scheme || oldUri.authority !== uri.authority) continue;
    if (uri.path === oldUri.path) return newUri;
    const rest = uri.path.startsWith(`${oldUri.path}/`) ? uri.path.slice(oldUri.path.length) : undefined;
    if (rest !== undefined) return newUri.with({ path: newUri.path + rest });
  }
  return undefined;
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
