/** Door for the browser: a worker that speaks through its messages. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
