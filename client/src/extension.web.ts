/** Door for the web worker extension host: the server is a worker. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type Api } from './activate';

let worker: Worker | undefined;

export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  // Gives transports, not the worker: the extension host's workers are not instances of its own `Worker`.
  const startServer = (): Promise<MessageTransports> => {
    worker?.terminate(); // after a restart
    worker = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  return activateWith(
    context,
    'web',
    (options) => new LanguageClient('keHoach', 'Kế hoạch', startServer, options),
  );
}

export function deactivate(): void {
  worker?.terminate();
}
