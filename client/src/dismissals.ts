/**
 * Findings that the user has set aside, remembered for the workspace. The server names each by a fingerprint that
 * tells nothing of the text, and is told all of a document's when they change.
 */
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

const KEY = 'dismissals';
/** Kept for a document at the most; the oldest go first. */
const MOST = 1000;

type Remembered = Readonly<Record<string, readonly string[]>>;

export class Dismissals implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly memory: vscode.Memento,
  ) {
    this.subscription = vscode.Disposable.from(
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const uri of Object.keys(this.all())) void this.tell(uri);
      }),
    );
  }

  async add(uri: string, fingerprint: string): Promise<void> {
    const before = this.all()[uri] ?? [];
    await this.remember(uri, [...before.filter((other) => other !== fingerprint), fingerprint].slice(-MOST));
  }

  /** @returns how many findings of the document are shown again */
  async clear(uri: string): Promise<number> {
    const count = this.all()[uri]?.length ?? 0;
    await this.remember(uri, []);
    return count;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async remember(uri: string, fingerprints: readonly string[]): Promise<void> {
    const others = Object.entries(this.all()).filter(([other]) => other !== uri);
    const entries = fingerprints.length > 0 ? [...others, [uri, fingerprints] as const] : others;
    await this.memory.update(KEY, Object.fromEntries(entries));
    await this.tell(uri);
  }

  private all(): Remembered {
    return this.memory.get<Remembered>(KEY, {});
  }

  private tell(uri: string): Promise<void> {
    return this.client.sendNotification('keHoach/dismissals', { uri, fingerprints: this.all()[uri] ?? [] });
  }
}
