/** The view of the documents that the plan in the editor cites, with the places where it does. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';
import { LANGUAGE_ID, text, type MessageId } from '../messages';
import { PROPOSAL_SCHEME } from '../proposals/files';
import type { IndexChanges } from '../workspace/indexChanges';

/** What is used of the server's answer to `keHoach/cited`. */
interface CitedAnswer {
  readonly version: number;
  readonly documents: readonly CitedDocument[];
}

export interface CitedDocument {
  readonly id: string;
  readonly name: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly standing: Standing;
  readonly isBasis: boolean;
  readonly problems: readonly string[];
  readonly files: readonly string[];
  readonly mentions: readonly CitedMention[];
}

interface CitedMention {
  readonly range: Range;
  readonly words: string;
  readonly named: readonly [number, number];
}

type Standing = 'doubtful' | 'plan' | 'known' | 'unknown' | 'unnumbered';

/** A row of the view: a document, or one of its mentions. */
export interface CitedRow {
  readonly plan: vscode.Uri;
  readonly document: CitedDocument;
  /** Which of its mentions. */
  readonly mention?: number;
}

/** Commands of the view are given a row. */
export const isRow = (given: unknown): given is CitedRow =>
  typeof given === 'object' && given !== null && 'plan' in given && 'document' in given;

const VIEW = 'keHoach.cited';
/** The view is shown while this is set. */
const CONTEXT = 'keHoach.planShown';

/** Milliseconds without a change before the server is asked again. */
const QUIET_TIME = 300;

const STANDINGS: Readonly<Record<Standing, { icon: string; colour?: string; says: MessageId }>> = {
  doubtful: { icon: 'warning', colour: 'list.warningForeground', says: 'citedDoubtful' },
  plan: { icon: 'file', says: 'citedPlan' },
  known: { icon: 'verified', says: 'citedKnown' },
  unknown: { icon: 'question', says: 'citedUnknown' },
  unnumbered: { icon: 'dash', says: 'citedUnnumbered' },
};

export class CitedTree implements vscode.TreeDataProvider<CitedRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<CitedRow>;
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;
  private plan: vscode.TextDocument | undefined;
  private answer: CitedAnswer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: BaseLanguageClient,
    index: IndexChanges,
  ) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.view,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor?.document)),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.follow(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.plan) this.show(undefined);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.plan) this.later(QUIET_TIME);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('keHoach')) this.later(QUIET_TIME);
      }),
      index.onDidChange(() => this.later(QUIET_TIME)),
    );
    this.show(undefined);
    this.follow(vscode.window.activeTextEditor?.document);
  }

  /** The plan whose documents are listed. */
  get shown(): vscode.Uri | undefined {
    return this.plan?.uri;
  }

  getTreeItem(row: CitedRow): vscode.TreeItem {
    return row.mention === undefined ? documentItem(row) : mentionItem(row, row.mention);
  }

  async getChildren(row?: CitedRow): Promise<CitedRow[]> {
    const { plan } = this;
    if (!plan) return [];
    if (row) return row.document.mentions.map((_, mention) => ({ ...row, mention }));
    this.answer ??= await this.ask(plan); // the view shows that it waits
    return (this.answer?.documents ?? []).map((document) => ({ plan: plan.uri, document }));
  }

  /** What a hover says of the document, asked for when the row is pointed at. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    { plan, document, mention }: CitedRow,
  ): Promise<vscode.TreeItem> {
    const first = document.mentions[0];
    if (mention !== undefined || !first) return item;
    const at = this.client.protocol2CodeConverter.asRange(first.range).start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      plan,
      at,
    );
    const known = hovers
      .flatMap(({ contents }) => contents)
      .flatMap((content) => (content instanceof vscode.MarkdownString ? content.value : []));
    const { says } = STANDINGS[document.standing];
    const tooltip = new vscode.MarkdownString(known.join('\n\n'));
    for (const words of [...document.problems, text(says)]) tooltip.appendMarkdown('\n\n').appendText(words);
    item.tooltip = tooltip;
    return item;
  }

  /** Goes to the first mention of a document, or to the one that the row is. */
  async reveal(row: unknown): Promise<void> {
    if (!isRow(row)) return;
    const { plan, document, mention = 0 } = row;
    const found = document.mentions[mention];
    if (!found) return;
    const selection = this.client.protocol2CodeConverter.asRange(found.range);
    const open = vscode.window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === plan.toString(),
    );
    const viewColumn = open?.viewColumn ?? vscode.ViewColumn.Active;
    await vscode.window.showTextDocument(plan, { selection, viewColumn });
  }

  /** Opens the plan that bears the number; the user chooses where several do. */
  async openFile(row: unknown): Promise<void> {
    if (!isRow(row)) return;
    const files = row.document.files.map((file) => this.client.protocol2CodeConverter.asUri(file));
    const [first, ...others] = files;
    const choices = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
    const uri = others.length > 0 ? (await vscode.window.showQuickPick(choices))?.uri : first;
    if (uri) await vscode.window.showTextDocument(uri);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  /** Editors that show no plan leave the view as it is: a picture, a search, a setting beside it. */
  private follow(document: vscode.TextDocument | undefined): void {
    if (document?.languageId === LANGUAGE_ID && document.uri.scheme !== PROPOSAL_SCHEME) this.show(document);
    else if (this.plan?.isClosed === true) this.show(undefined);
  }

  private show(plan: vscode.TextDocument | undefined): void {
    if (plan && plan === this.plan) return;
    this.plan = plan;
    this.answer = undefined;
    void vscode.commands.executeCommand('setContext', CONTEXT, plan !== undefined);
    this.changed.fire();
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), delay);
  }

  /** Rows that stay as they are are not drawn again. */
  private async refresh(): Promise<void> {
    const { plan, answer: before } = this;
    if (!plan) return;
    const answer = await this.ask(plan);
    if (!answer || plan !== this.plan || answer.version < plan.version) return;
    this.answer = answer;
    if (JSON.stringify(answer.documents) !== JSON.stringify(before?.documents)) this.changed.fire();
  }

  private async ask({ uri }: vscode.TextDocument): Promise<CitedAnswer | undefined> {
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    try {
      return (
        (await this.client.sendRequest<CitedAnswer | null>('keHoach/cited', { textDocument })) ?? undefined
      );
    } catch {
      return undefined; // the server is not running, or the text has changed: it is asked again
    }
  }
}

function documentItem({ plan, document }: CitedRow): vscode.TreeItem {
  const { id, name, date, issuer, standing, isBasis, files, mentions } = document;
  const { icon, colour, says } = STANDINGS[standing];
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${plan.toString()} ${id}`;
  const description = [date, issuer].filter((part) => part !== undefined).join(' · ');
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(
    icon,
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
  const told = [name, description, text(says), ...(isBasis ? [text('citedBasis')] : [])];
  const times = text('citedTimes').replace('{count}', String(mentions.length));
  item.accessibilityInformation = { label: [...told, times].filter(Boolean).join(', ') };
  const canAdd = standing === 'unknown' || standing === 'doubtful';
  item.contextValue = [...(files.length > 0 ? ['hasFile'] : []), ...(canAdd ? ['canAdd'] : [])].join(' ');
  item.command = revealing({ plan, document });
  return item;
}

function mentionItem(row: CitedRow, mention: number): vscode.TreeItem {
  const { words = '', named = [0, 0], range } = row.document.mentions[mention] ?? {};
  const line = (range?.start.line ?? 0) + 1;
  const before = `${line}: `;
  const highlight: [number, number] = [before.length + named[0], before.length + named[1]];
  const item = new vscode.TreeItem({ label: before + words, highlights: [highlight] });
  item.id = `${row.plan.toString()} ${row.document.id} ${mention}`;
  const spoken = text('lineNumber').replace('{line}', String(line));
  item.accessibilityInformation = { label: `${spoken}: ${words}` };
  item.contextValue = 'mention';
  item.command = revealing(row);
  return item;
}

const revealing = (row: CitedRow): vscode.Command => ({
  command: 'keHoach.revealCitation',
  title: text('goThere'),
  arguments: [row],
});
