/** Has the server read a foreign file, shows how far it is, and asks the user what the server was not sure of. */
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text } from '../messages';
import type { ImportAnswer, ImportedPlan, ImportOptions, ImportParams } from './answer';
import { decided } from './choices';
import { withPages } from './progress';

/** A file: by its address, or its bytes in base64 where it has none. */
export type ForeignFile = Pick<ImportParams, 'name'> &
  ({ readonly uri: vscode.Uri } | { readonly content: string });

/** @returns undefined where the user stopped */
export async function importedPlan(
  client: BaseLanguageClient,
  file: ForeignFile,
): Promise<ImportAnswer | undefined> {
  const answer = await read(client, file, {});
  if (!answer || 'refused' in answer) return answer;
  const options = await decided(file.name, answer);
  if (options === 'cancelled') return undefined;
  return options ? read(client, file, options) : answer;
}

/** As {@link importedPlan}, with what the server decides by itself, and without a word to the user. */
export async function quietlyImported(
  client: BaseLanguageClient,
  file: ForeignFile,
  token: vscode.CancellationToken,
): Promise<ImportedPlan | undefined> {
  const answer = await client.sendRequest<ImportAnswer | null>(
    'keHoach/import',
    paramsOf(client, file),
    token,
  );
  return !answer || 'refused' in answer ? undefined : answer;
}

async function read(
  client: BaseLanguageClient,
  file: ForeignFile,
  options: ImportOptions,
): Promise<ImportAnswer | undefined> {
  const title = text('importing').replace('{name}', () => file.name);
  const answer = await withPages(client, title, (workDoneToken, token) =>
    client.sendRequest<ImportAnswer | null>(
      'keHoach/import',
      { ...paramsOf(client, file), options, workDoneToken },
      token,
    ),
  );
  return answer === null ? { refused: text('importFailed') } : answer;
}

const paramsOf = (client: BaseLanguageClient, file: ForeignFile): ImportParams => ({
  name: file.name,
  ...('uri' in file ? { uri: client.code2ProtocolConverter.asUri(file.uri) } : { content: file.content }),
});
