/** A client with a folder of plans on the disk, which the browser's server reads through it. */
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientCapabilities, Position } from 'vscode-languageserver-protocol';
import { CAPABILITIES, TestClient, type Door } from './server';

export interface FolderOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** The settings under `keHoach`. */
  readonly settings?: object;
}

interface FileParams {
  readonly uris: readonly string[];
}

interface IndexState {
  readonly plans: number;
  readonly scanning: boolean;
}

export class FolderClient {
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly client: TestClient,
    private readonly folder: string,
  ) {}

  /** @param plans text by file name; all are in the index when this returns */
  static async start(
    door: Door,
    plans: Readonly<Record<string, string>>,
    { capabilities = {}, initializationOptions = {}, settings }: FolderOptions = {},
  ): Promise<FolderClient> {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ke-hoach-folder-')));
    for (const [name, text] of Object.entries(plans)) writeFileSync(path.join(folder, name), text);
    const workspace = { ...capabilities.workspace, ...(settings && { configuration: true }) };
    const client = await TestClient.start(
      door,
      { ...CAPABILITIES, ...capabilities, workspace: { ...CAPABILITIES.workspace, ...workspace } },
      { files: 'client', indexChanges: true, ...initializationOptions },
      'built',
      [pathToFileURL(folder).href],
    );
    const { connection } = client;
    connection.onRequest('keHoach/files/list', () => ({
      uris: readdirSync(folder).map((name) => pathToFileURL(path.join(folder, name)).href),
    }));
    connection.onRequest('keHoach/files/stat', ({ uris }: FileParams) => uris.map(statOf));
    connection.onRequest('keHoach/files/read', ({ uris }: FileParams) => uris.map(base64Of));
    connection.onRequest('workspace/configuration', () => [settings ?? null]);
    const count = Object.keys(plans).length;
    const indexed = new Promise<void>((resume) => {
      if (count === 0) resume();
      connection.onNotification('keHoach/index/changed', (state: IndexState) => {
        if (!state.scanning && state.plans >= count) resume();
      });
    });
    // The folder is read behind the first findings.
    await client.open('');
    await client.diagnostics();
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: client.uri } });
    await indexed;
    return new FolderClient(client, folder);
  }

  async stop(): Promise<void> {
    await this.client.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  /** What is on the disk. */
  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  write(name: string, text: string): void {
    writeFileSync(path.join(this.folder, name), text);
  }

  delete(name: string): void {
    rmSync(path.join(this.folder, name));
  }

  /** @param uri of a file, open from now on with this text */
  async open(uri: string, text: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'ke-hoach', version, text },
    });
  }

  ask<Answer>(method: string, params: object): Promise<Answer> {
    return this.client.connection.sendRequest(method, params);
  }

  /** Asks about a place in an open document. */
  askAt<Answer>(method: string, uri: string, position: Position, params: object = {}): Promise<Answer> {
    return this.ask(method, { textDocument: { uri }, position, ...params });
  }
}

function statOf(uri: string): { mtime: number; size: number } | null {
  const stat = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
  return stat ? { mtime: stat.mtimeMs, size: stat.size } : null;
}

function base64Of(uri: string): string | null {
  return statOf(uri) ? readFileSync(fileURLToPath(uri)).toString('base64') : null;
}
