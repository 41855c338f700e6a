/** Door for the Node extension host: the server is a child process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Api } from './activate';

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'node', 'server.js').fsPath;
  return activateWith(
    context,
    'node',
    (options) => new LanguageClient('keHoach', 'Kế hoạch', { module, transport: TransportKind.ipc }, options),
  );
}
