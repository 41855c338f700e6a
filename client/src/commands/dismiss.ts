/** Sets a finding aside for this workspace, and brings back all that were set aside in the active plan. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Dismissals } from '../dismissals';
import { text } from '../messages';
import { activePlan } from './activePlan';

export async function dismiss(dismissals: Dismissals, uri: unknown, fingerprint: unknown): Promise<void> {
  if (typeof uri === 'string' && typeof fingerprint === 'string') await dismissals.add(uri, fingerprint);
}

export async function restoreDismissed(client: BaseLanguageClient, dismissals: Dismissals): Promise<void> {
  const document = activePlan()?.document;
  if (!document) return;
  const count = await dismissals.clear(client.code2ProtocolConverter.asUri(document.uri));
  void vscode.window.showInformationMessage(text('dismissalsCleared').replace('{count}', `${count}`));
}
