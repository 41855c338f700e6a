/** Ends the language server and starts it again. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text } from '../messages';

export async function restartServer(client: BaseLanguageClient): Promise<void> {
  try {
    if (client.isRunning()) await client.stop();
    await client.start();
    vscode.window.setStatusBarMessage(text('serverRestarted'), 5000);
  } catch (error) {
    client.error('Server failed to restart', error, false);
    void vscode.window.showErrorMessage(text('serverFailed'));
  }
}
