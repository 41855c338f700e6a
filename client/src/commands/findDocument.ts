/**
 * Finds plans, their sections and the documents they cite by words without marks: `y te co so`. The server looks, and the
 * list shows what it found, since the editor's own list of symbols filters by letters with their marks.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { text } from '../messages';
import { nameOf } from '../workspace/names';

/** What is used of the server's answer to `keHoach/findDocuments`. */
export interface FoundDocument {
  readonly kind: keyof typeof ICONS;
  readonly name: string;
  readonly detail: string;
  readonly place?: Location;
  readonly citation?: string;
}

const ICONS = { plan: 'file', section: 'list-tree', directive: 'quote', registered: 'book' } as const;

interface Choice extends vscode.QuickPickItem {
  readonly found: FoundDocument;
}

/** @param given what to look for first */
export async function findDocument(client: BaseLanguageClient, given: unknown): Promise<void> {
  const found = await chooseDocument(client, typeof given === 'string' ? given : '');
  if (found?.place) {
    const { uri, range } = found.place;
    const converter = client.protocol2CodeConverter;
    const selection = converter.asRange(range);
    await vscode.commands.executeCommand('vscode.open', converter.asUri(uri), { selection });
  } else if (found?.citation !== undefined) {
    const { citation } = found;
    await vscode.env.clipboard.writeText(citation);
    const message = text('citationCopied').replace('{citation}', () => citation);
    void vscode.window.showInformationMessage(message);
  }
}

/**
 * @param query what to look for first
 * @param arranged what of the found is shown, and in which order
 */
export function chooseDocument(
  client: BaseLanguageClient,
  query: string,
  arranged = (found: readonly FoundDocument[]): readonly FoundDocument[] => found,
): Promise<FoundDocument | undefined> {
  const list = vscode.window.createQuickPick<Choice>();
  let asked = new vscode.CancellationTokenSource();
  const ask = async (words: string): Promise<void> => {
    asked.cancel();
    asked.dispose();
    const { token } = (asked = new vscode.CancellationTokenSource());
    list.busy = true;
    const found = await answered(client, words, token);
    if (token.isCancellationRequested) return;
    list.items = arranged(found).map((one) => choiceOf(client, one));
    list.busy = false;
  };
  list.placeholder = text('findPlaceholder');
  list.value = query;
  return new Promise<FoundDocument | undefined>((resolve) => {
    list.onDidChangeValue((words) => void ask(words));
    list.onDidAccept(() => {
      const [choice] = list.selectedItems;
      if (!choice) return;
      resolve(choice.found);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      asked.cancel();
      asked.dispose();
      list.dispose();
    });
    list.show();
    void ask(query);
  });
}

async function answered(
  client: BaseLanguageClient,
  query: string,
  token: vscode.CancellationToken,
): Promise<readonly FoundDocument[]> {
  try {
    return await client.sendRequest<FoundDocument[]>('keHoach/findDocuments', { query }, token);
  } catch {
    return []; // other words are asked for now, or the server is not running
  }
}

/** Of a plan that was never saved, its name alone: it is in no folder yet. */
const placeOf = (uri: vscode.Uri): string =>
  uri.scheme === 'untitled' ? nameOf(uri) : vscode.workspace.asRelativePath(uri);

function choiceOf(client: BaseLanguageClient, found: FoundDocument): Choice {
  const { kind, name, detail, place } = found;
  const uri = place && client.protocol2CodeConverter.asUri(place.uri);
  const where = uri ? placeOf(uri) : text('findRegistered');
  return {
    found,
    label: `$(${ICONS[kind]}) ${name}`,
    detail: [detail, where].filter((part) => part !== '').join(' · '),
    alwaysShow: true,
  };
}
