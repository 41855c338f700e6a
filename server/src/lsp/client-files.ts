/** Files and storage of a client: of a browser, or of folders that are no files of this machine. */
import type { Connection } from 'vscode-languageserver';
import { binaryOf, fromBase64 } from '../export/base64';
import type { Files, Pieces, Storage } from '../workspace/files';
import {
  FILE_REQUESTS,
  type ListAnswer,
  type ListParams,
  type ReadAnswer,
  type ReadParams,
  type StatAnswer,
  type StatParams,
  type StorageReadParams,
  type StorageWriteParams,
} from './file-requests';

export const clientFiles = (connection: Connection): Files => ({
  async list(folder, { endings, skip, limit }) {
    const params: ListParams = { folder, endings, skip, limit };
    const { uris } = await connection.sendRequest<ListAnswer>(FILE_REQUESTS.list, params);
    return { uris, unread: [] };
  },

  async stat(uris) {
    const params: StatParams = { uris };
    const answer = await connection.sendRequest<StatAnswer>(FILE_REQUESTS.stat, params);
    return answer.map((each) => each ?? undefined);
  },

  async read(uris, limit) {
    const params: ReadParams = { uris, limit };
    const answer = await connection.sendRequest<ReadAnswer>(FILE_REQUESTS.read, params);
    return answer.map((each) => (each === null ? undefined : fromBase64(each)));
  },
});

export const clientStorage = (connection: Connection): Storage => ({
  async read(name) {
    const params: StorageReadParams = { name };
    const content = await connection.sendRequest<string | null>(FILE_REQUESTS.readStorage, params);
    return content === null ? undefined : fromBase64(content);
  },

  async write(name, pieces) {
    const params: StorageWriteParams = { name, content: await base64Of(pieces) };
    await connection.sendRequest(FILE_REQUESTS.writeStorage, params);
  },
});

async function base64Of(pieces: Pieces): Promise<string> {
  let binary = '';
  for await (const piece of pieces) binary += binaryOf(piece);
  return btoa(binary);
}
