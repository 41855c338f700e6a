/**
 * Reads the files of the open folders for a server that cannot reach them (in a browser, in a virtual workspace), and
 * keeps its cache in the extension's storage. It only reads what lies in the folders; whether they are trusted makes no
 * difference to that. The shapes are the server's (`lsp/file-requests.ts`).
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64, toBase64 } from './base64';

interface ListParams {
  readonly folder: string;
  /** With their dot, in small letters. */
  readonly endings: readonly string[];
  /** Names of folders that are not looked into. */
  readonly skip: readonly string[];
  readonly limit: number;
}

interface UrisParams {
  readonly uris: readonly string[];
}

interface ReadParams extends UrisParams {
  /** Bytes. */
  readonly limit: number;
}

interface FileStat {
  readonly mtime: number;
  readonly size: number;
}

/** Folders or files asked for at one time: a remote file system answers each after a journey. */
const AT_ONCE = 16;

/** @param storage folder of the extension, which may not exist yet */
export function serveFiles(client: BaseLanguageClient, storage: vscode.Uri): vscode.Disposable {
  const { fs } = vscode.workspace;
  const open = (uri: string): vscode.Uri => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest('keHoach/files/list', async (params: ListParams, token: vscode.CancellationToken) => ({
      uris: (await list(open(params.folder), params, token)).map((uri) =>
        client.code2ProtocolConverter.asUri(uri),
      ),
    })),
    client.onRequest('keHoach/files/stat', ({ uris }: UrisParams) => inTurn(uris, (uri) => stat(open(uri)))),
    client.onRequest('keHoach/files/read', ({ uris, limit }: ReadParams) =>
      inTurn(uris, async (uri) => {
        const { size } = (await stat(open(uri))) ?? {};
        return size === undefined || size > limit ? null : read(open(uri));
      }),
    ),
    client.onRequest('keHoach/storage/read', ({ name }: { readonly name: string }) =>
      isName(name) ? read(vscode.Uri.joinPath(storage, name)) : null,
    ),
    client.onRequest('keHoach/storage/write', async (params: { name: string; content: string }) => {
      if (isName(params.name)) {
        await fs.createDirectory(storage);
        await fs.writeFile(vscode.Uri.joinPath(storage, params.name), fromBase64(params.content));
      }
      return null;
    }),
  );
}

/** No path, and no folder's own name. */
const isName = (name: string): boolean => /^[\w-][\w.-]*$/.test(name);

/** Walks the folder itself: `findFiles` finds nothing in a file system that nobody searches. */
async function list(
  folder: vscode.Uri,
  { endings, skip, limit }: ListParams,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  let folders = [folder];
  while (folders.length > 0 && found.length < limit && !token.isCancellationRequested) {
    const entries = await inTurn(folders, entriesOf);
    folders = [];
    for (const { uri, name, type } of entries.flat()) {
      // A link to a folder may lead back to where it lies.
      if (type === vscode.FileType.Directory) {
        if (!skip.includes(name)) folders.push(uri);
      } else if (type & vscode.FileType.File && endings.some((end) => name.toLowerCase().endsWith(end))) {
        found.push(uri);
      }
    }
  }
  return found.slice(0, limit);
}

interface Entry {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly type: vscode.FileType;
}

async function entriesOf(folder: vscode.Uri): Promise<Entry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), name, type }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // gone, or closed to this user
  }
}

async function stat(uri: vscode.Uri): Promise<FileStat | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return { mtime, size };
  } catch {
    return null;
  }
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return toBase64(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** Answers in the order of what was asked, a few at a time. */
async function inTurn<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    answers.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(ask))));
  }
  return answers;
}
