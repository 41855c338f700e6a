/** What the server reads page by page is shown so, and can be stopped. */
import * as vscode from 'vscode';
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';

/**
 * @param ask sends the request, with a token by which the server tells its pages
 * @returns undefined where the user stopped
 */
export function withPages<Answer>(
  client: BaseLanguageClient,
  title: string,
  ask: (workDoneToken: string, token: vscode.CancellationToken) => Promise<Answer>,
): Thenable<Answer | undefined> {
  const shown = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(shown, async (progress, token) => {
    const workDoneToken = `pages-${++started}`;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'end' && value.message !== undefined) progress.report({ message: value.message });
    });
    try {
      const answer = await ask(workDoneToken, token);
      return token.isCancellationRequested ? undefined : answer;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
}

let started = 0;
