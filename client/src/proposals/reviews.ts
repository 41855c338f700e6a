/**
 * Proposed texts under review: each stands beside its original in a diff editor, is edited there like any text, and
 * is taken over in one step that one undo takes back, or dropped without a trace. Nothing is replaced unseen.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { openNewPlan, placeBeside } from '../import/newFile';
import { canOpenSource, openSource } from '../import/source';
import { LANGUAGE_ID, text } from '../messages';
import { ProposalFiles, PROPOSAL_SCHEME } from './files';
import { merge, type LineEdit } from './merge';
import type { Places, ProposalAnswer, Work } from './proposal';

interface Review {
  readonly uri: vscode.Uri;
  readonly original: vscode.Uri;
  /** What the original held when it was read. */
  readonly base: string;
  readonly work: Work;
  /** The original stays as it is: what is accepted becomes a new plan. */
  readonly toNewPlan: boolean;
  /** The foreign file that the new plan is made of: it would be saved beside it. */
  readonly source?: vscode.Uri;
}

/** A proposal for a document, as a command asks to have it shown. */
export interface Proposed {
  readonly document: vscode.TextDocument;
  readonly base: string;
  readonly work: Work;
  readonly answer: ProposalAnswer;
  /** The foreign file of which a new plan is made. */
  readonly source?: vscode.Uri;
}

export class Reviews implements vscode.Disposable {
  private readonly files = new ProposalFiles();
  private readonly reviews = new Map<string, Review>();
  private readonly subscriptions: vscode.Disposable;
  private opened = 0;

  constructor(private readonly client: BaseLanguageClient) {
    this.subscriptions = vscode.Disposable.from(
      this.files,
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.forgetClosed();
      }),
    );
    // What a window shows again after it was closed: its text is gone.
    void vscode.window.tabGroups.close(tabs(({ scheme }) => scheme === PROPOSAL_SCHEME));
  }

  /** Shows a proposal beside its original. */
  async open({ document, base, work, answer, source }: Proposed): Promise<void> {
    for (const review of this.reviews.values()) {
      if (review.original.toString() === document.uri.toString()) await this.close(review);
    }
    const name = (document.uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
    const uri = vscode.Uri.from({
      scheme: PROPOSAL_SCHEME,
      path: `/${++this.opened}/${name || text('newPlan')}.kehoach`,
    });
    const toNewPlan = work === 'import' || (work === 'repair' && document.languageId !== LANGUAGE_ID);
    const review: Review = {
      uri,
      original: document.uri,
      base,
      work,
      toNewPlan,
      ...(source && { source }),
    };
    this.files.writeFile(uri, new TextEncoder().encode(answer.text));
    this.reviews.set(uri.toString(), review);
    await this.tellPlaces(uri, answer, true);
    const proposal = await vscode.workspace.openTextDocument(uri);
    if (proposal.languageId !== LANGUAGE_ID) {
      await vscode.languages.setTextDocumentLanguage(proposal, LANGUAGE_ID);
    }
    const title = text('proposalTitle').replace('{work}', text(work)).replace('{name}', name);
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: false });
    void this.ask(review, answer);
  }

  /** @param given uri of the proposal, as the buttons of its editor give it; else that of the active editor */
  async accept(given: unknown): Promise<void> {
    const review = this.find(given);
    if (!review) return;
    const proposal = await vscode.workspace.openTextDocument(review.uri);
    const places = await this.placesLeft(review.uri);
    if (review.toNewPlan || !(await isWritable(review.original))) {
      if (!review.toNewPlan) void vscode.window.showInformationMessage(text('originalReadOnly'));
      await this.openNew(proposal.getText(), places, review.source);
      await this.close(review);
      return;
    }
    const original = await vscode.workspace.openTextDocument(review.original);
    const merged = merge(review.base, proposal.getText(), original.getText());
    if (!merged) {
      await this.offerAgain(review);
      return;
    }
    if (!(await replace(original, merged.edits))) {
      void vscode.window.showWarningMessage(text('notAccepted'));
      return;
    }
    await this.close(review);
    await vscode.window.showTextDocument(original, { preview: false });
    await this.tellPlaces(review.original, moved(places, merged.lineOf), false);
  }

  /** @param given as of {@link accept} */
  async discard(given: unknown): Promise<void> {
    const review = this.find(given);
    if (review) await this.close(review);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private find(given: unknown): Review | undefined {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    const key = uri?.toString() ?? '';
    const active = this.reviews.get(key);
    // The caret may stand in the original, on the other side of the diff.
    return active ?? [...this.reviews.values()].find(({ original }) => original.toString() === key);
  }

  /** The same as the buttons of the editor, for whoever does not see them. */
  private async ask(review: Review, answer: ProposalAnswer): Promise<void> {
    const { source } = review;
    const [accept, discard, open] = [text('accept'), text('discard'), text('openSource')];
    const opening = source && canOpenSource(source) ? [open] : [];
    const said = [
      text(questionOf(review.work, answer.changed)).replace('{count}', `${answer.changed}`),
      ...(answer.unsure.length > 0
        ? [text('proposedUnsure').replace('{count}', `${answer.unsure.length}`)]
        : []),
      ...answer.messages,
    ].join(' ');
    const choice = await vscode.window.showInformationMessage(said, accept, discard, ...opening);
    if (!this.reviews.has(review.uri.toString())) return;
    if (choice === accept) await vscode.commands.executeCommand('keHoach.acceptProposal', review.uri);
    else if (choice === discard) await this.close(review);
    else if (choice === open && source) {
      await openSource(source);
      await this.ask(review, answer);
    }
  }

  private async offerAgain(review: Review): Promise<void> {
    const again = text('doAgain');
    const choice = await vscode.window.showWarningMessage(text('originalChanged'), again);
    if (choice !== again) return;
    await this.close(review);
    await vscode.window.showTextDocument(review.original, { preview: false });
    await vscode.commands.executeCommand(COMMANDS[review.work]);
  }

  private async openNew(content: string, places: Places, source: vscode.Uri | undefined): Promise<void> {
    const document = await openNewPlan(content, source && (await placeBeside(source)));
    await vscode.window.showTextDocument(document, { preview: false });
    await this.tellPlaces(document.uri, places, false);
  }

  /** Closes the diff and forgets the text, whatever it had become. */
  private async close({ uri }: Review): Promise<void> {
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (open?.isDirty) await open.save(); // else closing would ask
    await vscode.window.tabGroups.close(tabsOf(uri));
    this.forget(uri);
  }

  private forgetClosed(): void {
    for (const { uri } of this.reviews.values()) if (tabsOf(uri).length === 0) this.forget(uri);
  }

  private forget(uri: vscode.Uri): void {
    this.reviews.delete(uri.toString());
    this.files.delete(uri);
  }

  private tellPlaces(uri: vscode.Uri, { unsure, lost }: Places, proposal: boolean): Promise<void> {
    const params = { uri: this.client.code2ProtocolConverter.asUri(uri), unsure, lost, proposal };
    return this.client.sendNotification('keHoach/unsure', params);
  }

  /** Those that the writer has neither changed nor confirmed. */
  private placesLeft(uri: vscode.Uri): Promise<Places> {
    const textDocument = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    return this.client.sendRequest<Places>('keHoach/unsurePlaces', { textDocument });
  }
}

/** Commands that make a proposal. */
export const COMMANDS: Readonly<Record<Work, string>> = {
  restore: 'keHoach.restoreDiacritics',
  repair: 'keHoach.repairScan',
  convert: 'keHoach.convertEncoding',
  import: 'keHoach.import',
};

function questionOf(work: Work, changed: number): 'proposed' | 'proposedImport' | 'proposedLayout' {
  if (work !== 'import') return 'proposed';
  return changed > 0 ? 'proposedImport' : 'proposedLayout';
}

const tabsOf = (uri: vscode.Uri): vscode.Tab[] => tabs((shown) => shown.toString() === uri.toString());

const tabs = (shows: (uri: vscode.Uri) => boolean): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        (input instanceof vscode.TabInputTextDiff && shows(input.modified)) ||
        (input instanceof vscode.TabInputText && shows(input.uri)),
    );

async function isWritable(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return true;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return false;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === undefined || (permissions & vscode.FilePermission.Readonly) === 0;
  } catch {
    return true; // gone from the disk, open in the editor
  }
}

/** One edit of the workspace, so that one undo takes all of it back. */
function replace(document: vscode.TextDocument, edits: readonly LineEdit[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, lines } of edits) {
    const { range, newText } = editOf(document, start, end, lines);
    edit.replace(document.uri, range, newText);
  }
  return edits.length === 0 ? Promise.resolve(true) : vscode.workspace.applyEdit(edit);
}

/** Lines with their ends; the last line of a document has none, and the one before it lends its own. */
function editOf(
  document: vscode.TextDocument,
  start: number,
  end: number,
  lines: readonly string[],
): { range: vscode.Range; newText: string } {
  const newText = lines.map((line) => `${line}\n`).join('');
  if (end < document.lineCount) return { range: new vscode.Range(start, 0, end, 0), newText };
  const last = document.lineAt(document.lineCount - 1).range.end;
  if (start === 0)
    return { range: new vscode.Range(new vscode.Position(0, 0), last), newText: lines.join('\n') };
  const before = document.lineAt(start - 1).range.end;
  return { range: new vscode.Range(before, last), newText: lines.map((line) => `\n${line}`).join('') };
}

const moved = ({ unsure, lost }: Places, lineOf: (line: number) => number): Places => {
  type Range = Places['lost'][number];
  const at = ({ line, character }: Range['start']): Range['start'] => ({ line: lineOf(line), character });
  const range = ({ start, end }: Range): Range => ({ start: at(start), end: at(end) });
  return { unsure: unsure.map((place) => ({ ...place, range: range(place.range) })), lost: lost.map(range) };
};
