/** Every command of the extension, by its id. What a command does stands in the file of its name. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewManager } from '../preview/manager';
import { fixAll } from './fixAll';
import { format } from './format';
import { newPlan } from './newPlan';
import { openPreview } from './openPreview';
import { restartServer } from './restartServer';

export function registerCommands(
  extensionUri: vscode.Uri,
  client: BaseLanguageClient,
  previews: PreviewManager,
): vscode.Disposable[] {
  const register = (name: string, run: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`keHoach.${name}`, run);
  return [
    register('newPlan', () => newPlan(extensionUri)),
    register('openPreview', () => openPreview(previews)),
    register('fixAll', fixAll),
    register('format', format),
    register('restartServer', () => restartServer(client)),
  ];
}
