/**
 * Rewritings of a whole text or a selection that the server proposes: marks put back, a scan repaired, an old
 * encoding left behind. The proposal is shown beside the text, which stays as it is until it is accepted.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE_ID, text } from '../messages';
import { PROPOSAL_SCHEME } from '../proposals/files';
import type { ProposalAnswer, Work } from '../proposals/proposal';
import type { Reviews } from '../proposals/reviews';

/** @param args uri and range, as code actions give them; else the active editor and its selection */
export async function propose(
  client: BaseLanguageClient,
  reviews: Reviews,
  work: Work,
  args: readonly unknown[],
): Promise<void> {
  const asked = await placeOf(args, work);
  if (!asked) return;
  const { document, range } = asked;
  const base = document.getText();
  const { version } = document;
  const answer = await ask(client, work, document, range);
  if (answer === undefined) return;
  if (answer === null) {
    void vscode.window.showErrorMessage(text('commandFailed'));
  } else if (document.version !== version) {
    void vscode.window.showWarningMessage(text('changedMeanwhile'));
  } else if (answer.text === base && answer.unsure.length === 0 && answer.lost.length === 0) {
    void vscode.window.showInformationMessage(answer.messages.join(' ') || text('nothingToDo'));
  } else {
    await reviews.open({ document, base, work, answer });
  }
}

interface Asked {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range | undefined;
}

async function placeOf([uri, range]: readonly unknown[], work: Work): Promise<Asked | undefined> {
  if (typeof uri === 'string') {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    return { document, range: isRange(range) ? rangeOf(range) : undefined };
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.uri.scheme === PROPOSAL_SCHEME) {
    void vscode.window.showInformationMessage(text('noText'));
    return undefined;
  }
  const { document, selection } = editor;
  return { document, range: work === 'repair' || selection.isEmpty ? undefined : selection };
}

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

const isRange = (given: unknown): given is PlainRange =>
  typeof given === 'object' && given !== null && 'start' in given && 'end' in given;

const rangeOf = ({ start, end }: PlainRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** @returns undefined when the user had enough of waiting, null when the server could not do it */
async function ask(
  client: BaseLanguageClient,
  work: Work,
  document: vscode.TextDocument,
  range: vscode.Range | undefined,
): Promise<ProposalAnswer | null | undefined> {
  const { uri, languageId } = document;
  // The server knows plans; of any other text it is told what it holds.
  const known = languageId === LANGUAGE_ID;
  const params = {
    ...(known
      ? { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } }
      : { text: document.getText() }),
    ...(range && { range: client.code2ProtocolConverter.asRange(range) }),
  };
  const options = { location: vscode.ProgressLocation.Notification, title: text(work), cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    try {
      return await client.sendRequest<ProposalAnswer | null>(`keHoach/${work}`, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}
