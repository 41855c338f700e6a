/**
 * What both extension hosts share: the language client's options, the commands and the preview. How the server
 * is started is the host's own matter (`extension.ts`, `extension.web.ts`).
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/register';
import { LANGUAGE_ID, messageLanguage, text } from './messages';
import { PreviewManager, type Rendered } from './preview/manager';

/** What `activate` returns to other extensions and to the tests. */
export interface Api {
  /** Which extension host runs this build. */
  readonly host: 'node' | 'web';
  /** A preview has drawn a version of its document. */
  readonly onDidRender: vscode.Event<Rendered>;
}

export async function activateWith(
  context: vscode.ExtensionContext,
  host: Api['host'],
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Api> {
  const client = createClient({
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: { snippets: 'client', language: messageLanguage() },
  });
  const previews = new PreviewManager(client, context.extensionUri);
  // Disposing of the client stops the server. Both come before the start, so that they hold if it fails.
  context.subscriptions.push(client, previews, ...registerCommands(context.extensionUri, client, previews));
  try {
    await client.start();
  } catch (error) {
    client.error('Server failed to start', error, false);
    void vscode.window.showErrorMessage(text('serverFailed'));
  }
  return { host, onDidRender: previews.onDidRender };
}
