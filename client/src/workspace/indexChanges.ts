/** Tells whoever shows something of the server's index that it has changed. */
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

/** What the server says of its index. */
export interface IndexState {
  /** Plans in it. */
  readonly plans: number;
  /** More will come. */
  readonly scanning: boolean;
}

export class IndexChanges implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<IndexState>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChange = this.changed.event;
  /** As last heard of. */
  state: IndexState = { plans: 0, scanning: false };

  constructor(client: BaseLanguageClient) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      client.onNotification('keHoach/index/changed', (state: IndexState) => {
        this.tell(state);
      }),
      // A server that starts again begins with nothing, but with the documents that are open.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.tell({ plans: 0, scanning: false });
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private tell(state: IndexState): void {
    this.state = state;
    this.changed.fire(state);
  }
}
