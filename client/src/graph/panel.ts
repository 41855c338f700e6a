/** The picture of one chain of authority: asks the server for it after each change, and opens what the user points at. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import type * as page from '../../webview/graph/messages';
import { text } from '../messages';
import { escapeHtml, pageHtml } from '../webview/page';
import { saveAs } from './save';

/** What the picture is about: an open plan, or all plans of a folder. */
export interface GraphSubject {
  readonly kind: 'plan' | 'folder';
  readonly uri: vscode.Uri;
}

/** What is used of the server's answer to `keHoach/graph`. */
export interface GraphAnswer extends page.Graph {
  readonly nodes: readonly GraphNode[];
}

export interface GraphNode extends page.GraphNode {
  /** What is opened. */
  readonly place: { readonly uri: string; readonly range: Range };
}

/** What a panel needs of the world around it. */
export interface GraphHost {
  readonly extensionUri: vscode.Uri;
  /** Nothing, when the server is not running. */
  graph(subject: GraphSubject): Promise<GraphAnswer | undefined>;
  open(place: GraphNode['place'], beside: vscode.ViewColumn | undefined): Promise<void>;
  drawn(graph: GraphAnswer): void;
  disposed(): void;
}

/** Quiet time, in milliseconds, before a change is drawn: a large folder keeps the server busy for a moment. */
const DELAY = { plan: 400, folder: 1500 } as const;

export class GraphPanel {
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: GraphAnswer | undefined;
  private closed = false;
  private readonly title: string;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    readonly subject: GraphSubject,
    private readonly host: GraphHost,
  ) {
    this.subscriptions = [
      panel.onDidDispose(() => {
        this.clear();
      }),
      panel.webview.onDidReceiveMessage((message: page.FromGraph) => this.receive(message)),
    ];
    this.title = `${text('graphTitle')}: ${nameOf(subject.uri)}`;
    panel.title = this.title;
    panel.webview.html = pageHtml(panel.webview, host.extensionUri, {
      name: 'graph',
      title: this.title,
      body: BODY(),
    });
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  show(): void {
    this.panel.reveal(undefined, true);
  }

  /** Draws again, once nothing has changed for a moment. */
  update(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.draw(), DELAY[this.subject.kind]);
  }

  /** Has the user save the picture. */
  export(): void {
    this.post({ type: 'export' });
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
    const graph = await this.host.graph(this.subject);
    if (!graph) return;
    this.shown = graph;
    const nodes = graph.nodes.map(({ id, kind, marked, name, date, issuer, subject }) => ({
      id,
      kind,
      marked,
      ...(name !== undefined && { name }),
      ...(date !== undefined && { date }),
      ...(issuer !== undefined && { issuer }),
      ...(subject !== undefined && { subject }),
    }));
    const state = { [this.subject.kind]: this.subject.uri.toString() };
    this.post({ type: 'show', state, title: this.title, graph: { ...graph, nodes }, labels: labels() });
  }

  private async receive(message: page.FromGraph): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.draw();
      case 'drawn':
        if (this.shown) this.host.drawn(this.shown);
        return;
      case 'open': {
        const node = this.shown?.nodes.find(({ id }) => id === message.id);
        if (node) await this.host.open(node.place, this.panel.viewColumn);
        return;
      }
      case 'exported':
        return saveAs(this.subject.uri, `${this.title.replace(/[\\/:*?"<>|]+/g, ' -')}.svg`, message.svg);
    }
  }

  private post(message: page.ToGraph): void {
    if (!this.closed) void this.panel.webview.postMessage(message);
  }
}

const nameOf = ({ path }: vscode.Uri): string =>
  path
    .replace(/\/$/, '')
    .replace(/^.*\//, '')
    .replace(/\.kehoach$/, '');

const BODY = (): string => {
  const button = (id: string, sign: string, label: string): string =>
    `<button id="${id}" type="button" title="${escapeHtml(label)}" aria-label="${escapeHtml(label)}">${escapeHtml(sign)}</button>`;
  return `<div id="bar" role="toolbar" aria-label="${escapeHtml(text('graphTitle'))}">
${button('zoomIn', '+', text('zoomIn'))}
${button('zoomOut', '−', text('zoomOut'))}
${button('fit', text('fit'), text('fitDetail'))}
${button('export', text('exportSvg'), text('exportSvgDetail'))}
<span id="note" role="status"></span>
</div>
<main></main>`;
};

const labels = (): page.Labels => ({
  picture: text('graphPicture'),
  empty: text('graphEmpty'),
  omitted: text('graphOmitted'),
  unnumbered: text('graphUnnumbered'),
  basis: text('graphBasis'),
  carriedOut: text('graphCarriedOut'),
  plan: text('graphPlan'),
  outside: text('graphOutside'),
  marked: text('graphMarked'),
});
