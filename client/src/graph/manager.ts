/** All pictures of chains of authority: one panel a plan or folder, redrawn as plans change, restored after a reload. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { GraphState } from '../../webview/graph/messages';
import { LANGUAGE_ID, text } from '../messages';
import { pageOptions } from '../webview/page';
import type { IndexChanges } from '../workspace/indexChanges';
import { GraphPanel, type GraphAnswer, type GraphNode, type GraphSubject } from './panel';

/** A picture that has been drawn. */
export interface Drawn {
  readonly uri: string;
  readonly graph: GraphAnswer;
}

const VIEW_TYPE = 'keHoach.graph';

export class GraphManager implements vscode.Disposable, vscode.WebviewPanelSerializer<GraphState> {
  private readonly panels = new Map<string, GraphPanel>();
  private readonly drawn = new vscode.EventEmitter<Drawn>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidDraw = this.drawn.event;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extensionUri: vscode.Uri,
    index: IndexChanges,
  ) {
    const update = (): void => {
      for (const panel of this.panels.values()) panel.update();
    };
    this.subscriptions = vscode.Disposable.from(
      this.drawn,
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === LANGUAGE_ID) update();
      }),
      index.onDidChange(update),
    );
  }

  open(subject: GraphSubject): void {
    const open = this.panels.get(keyOf(subject));
    if (open) {
      open.show();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.attach(vscode.window.createWebviewPanel(VIEW_TYPE, text('graphTitle'), column), subject);
  }

  /** Saves the picture that is before the user. */
  export(): Promise<void> {
    [...this.panels.values()].find(({ isActive }) => isActive)?.export();
    return Promise.resolve();
  }

  /** Called by VS Code after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: GraphState | undefined): Promise<void> {
    try {
      const { plan, folder } = state ?? {};
      const uri = vscode.Uri.parse(plan ?? folder ?? '', true);
      if (plan !== undefined) await vscode.workspace.openTextDocument(uri);
      this.attach(panel, { kind: plan === undefined ? 'folder' : 'plan', uri });
    } catch (error) {
      this.client.warn('A graph could not be restored', error, false);
      panel.dispose();
    }
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
    this.subscriptions.dispose();
  }

  private attach(panel: vscode.WebviewPanel, subject: GraphSubject): void {
    const key = keyOf(subject);
    panel.webview.options = pageOptions(this.extensionUri);
    const host = {
      extensionUri: this.extensionUri,
      graph: (of: GraphSubject) => this.request(of),
      open: (place: GraphNode['place'], column: vscode.ViewColumn | undefined) => this.reveal(place, column),
      drawn: (graph: GraphAnswer) => {
        this.drawn.fire({ uri: subject.uri.toString(), graph });
      },
      disposed: () => {
        this.panels.delete(key);
      },
    };
    this.panels.set(key, new GraphPanel(panel, subject, host));
  }

  private async request({ kind, uri }: GraphSubject): Promise<GraphAnswer | undefined> {
    const of = this.client.code2ProtocolConverter.asUri(uri);
    const params = kind === 'plan' ? { textDocument: { uri: of } } : { folder: of };
    try {
      return await this.client.sendRequest<GraphAnswer>('keHoach/graph', params);
    } catch {
      return undefined; // the server is stopping; when it runs again every picture is drawn anew
    }
  }

  /** Puts the caret at a place beside the picture, in the editor that shows the document where there is one. */
  private async reveal({ uri, range }: GraphNode['place'], picture?: vscode.ViewColumn): Promise<void> {
    const file = this.client.protocol2CodeConverter.asUri(uri);
    const open = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === file.toString(),
    );
    const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== picture);
    const caret = this.client.protocol2CodeConverter.asPosition(range.start);
    await vscode.window.showTextDocument(file, {
      viewColumn: open?.viewColumn ?? other?.viewColumn ?? vscode.ViewColumn.Beside,
      selection: new vscode.Range(caret, caret),
    });
  }
}

const keyOf = ({ kind, uri }: GraphSubject): string => `${kind} ${uri.toString()}`;
