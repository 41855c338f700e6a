/** The status bar item that tells which guide the active plan is checked against, and why. */
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE_ID, text } from '../messages';

/** What is used of the server's answer to `keHoach/status`. */
interface Status {
  readonly symbol: string;
  readonly title: string;
  readonly reason: string;
}

/** Milliseconds without a change before the server is asked again. */
const QUIET_TIME = 300;

export class GuideStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'keHoach.guide',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly subscriptions: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: BaseLanguageClient) {
    this.item.name = text('guide');
    this.item.command = 'keHoach.chooseGuide';
    this.subscriptions = vscode.Disposable.from(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.later(0);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.later(QUIET_TIME);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('keHoach')) this.later(QUIET_TIME);
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.later(0);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  /** What the item says now; for tests. */
  get shown(): string {
    return this.item.text;
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.show(), delay);
  }

  private async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID) {
      this.item.hide();
      return;
    }
    const status = await this.ask(document.uri);
    if (!status || document !== vscode.window.activeTextEditor?.document) return;
    const name = `HD ${status.symbol.split('-', 1)[0] ?? ''}`;
    this.item.text = `$(law) ${name}`;
    this.item.tooltip = `${status.title} (${status.reason}). ${text('guideTooltip')}`;
    this.item.accessibilityInformation = { label: `${text('guide')}: ${name}, ${status.reason}` };
    this.item.show();
  }

  private async ask(uri: vscode.Uri): Promise<Status | undefined> {
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    try {
      return (await this.client.sendRequest<Status | null>('keHoach/status', { textDocument })) ?? undefined;
    } catch {
      return undefined; // the server is not running; it is asked again when it is
    }
  }
}
