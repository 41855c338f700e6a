/** The built server behind either of its doors, spoken to through the real protocol. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  ExitNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver-protocol';

export type Door = 'stdio' | 'worker';

/** What stands where the language model should be. */
export type ModelFile = 'built' | 'missing' | 'broken';

const dist = path.resolve(import.meta.dirname, '../../dist');
const MODEL = 'language-model.gz';
const URI = 'file:///ke-hoach.kehoach';

/** What an editor of today can do; tests leave parts out. */
export const CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
  workspace: { diagnostics: { refreshSupport: true } },
};

export class TestClient {
  readonly uri = URI;
  readonly published: PublishDiagnosticsParams[] = [];
  /** Times the server asked for its diagnostics to be pulled again. */
  refreshes = 0;
  /** What the server logged. */
  readonly log: string[] = [];
  text = '';
  version = 0;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
    private readonly end: () => Promise<unknown>,
  ) {}

  static async start(
    door: Door,
    capabilities: ClientCapabilities = CAPABILITIES,
    initializationOptions: unknown = {},
    model: ModelFile = 'built',
    /** Uris. */
    folders: readonly string[] = [],
  ): Promise<TestClient> {
    const { connection, end } = door === 'stdio' ? overStdio(model) : overWorker();
    connection.onRequest('keHoach/model', () => modelBytes(model));
    connection.onRequest('keHoach/exporter', exporterFiles);
    connection.onRequest('keHoach/importer', () => ({ script: distFile('web/importer.js') }));
    connection.onRequest('keHoach/recogniser', ({ name }: { readonly name: string }) =>
      distFile(`ocr/${name}`),
    );
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- its type still requires it
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(folders.length > 0 && { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
    });
    const client = new TestClient(connection, result, end);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      client.refreshes++;
      return null;
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => void client.log.push(message));
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      (params) => void client.published.push(params),
    );
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Waits until the server has said what became of the language model. */
  async modelSettled(): Promise<string> {
    for (;;) {
      const line = this.log.find((each) => each.startsWith('language model'));
      if (line !== undefined) return line;
      await new Promise((resume) => setTimeout(resume, 10));
    }
  }

  async open(text: string): Promise<void> {
    this.text = text;
    this.version = 1;
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: 'ke-hoach', version: this.version, text },
    });
  }

  /** Replaces `length` UTF-16 units at `offset`, as an editor reports one stroke. */
  async change(offset: number, length: number, inserted: string): Promise<void> {
    const range = { start: positionAt(this.text, offset), end: positionAt(this.text, offset + length) };
    this.text = this.text.slice(0, offset) + inserted + this.text.slice(offset + length);
    this.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: this.version },
      contentChanges: [{ range, text: inserted }],
    });
  }

  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
    });
    if (report.kind !== 'full') throw new Error('expected a full report');
    return report.items;
  }

  request<Result>(method: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
  }

  async stop(): Promise<unknown> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const ended = await this.end();
    this.connection.dispose();
    return ended;
  }
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

interface Opened {
  readonly connection: ProtocolConnection;
  /** Resolves with the exit code. */
  readonly end: () => Promise<unknown>;
}

function modelBytes(model: ModelFile): ArrayBuffer | null {
  if (model === 'missing') return null;
  return new Uint8Array(model === 'broken' ? BROKEN : readFileSync(path.join(dist, MODEL))).buffer;
}

const BROKEN = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]);

/** The built server in a folder of its own, beside another model. */
function serverBeside(model: 'missing' | 'broken'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ke-hoach-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'node'));
  const server = path.join(folder, 'node/server.js');
  copyFileSync(path.join(dist, 'node/server.js'), server);
  if (model === 'broken') writeFileSync(path.join(folder, MODEL), BROKEN);
  return server;
}

function overStdio(model: ModelFile): Opened {
  const server = model === 'built' ? path.join(dist, 'node/server.js') : serverBeside(model);
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const kill = (): void => void child.kill(); // a test that fails leaves it behind
  process.once('exit', kill);
  const exit = new Promise((resolve) => child.once('exit', resolve)).finally(() => process.off('exit', kill));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return { connection, end: () => exit };
}

/** What makes files of plans, as the client hands it to a worker. */
const distFile = (name: string): ArrayBuffer => new Uint8Array(readFileSync(path.join(dist, name))).buffer;

const exporterFiles = (): object => ({
  script: distFile('web/exporter.js'),
  fonts: Object.fromEntries(
    ['regular', 'bold', 'italic', 'boldItalic'].map((face) => [face, distFile(`fonts/${face}.ttf`)]),
  ),
});

/** Runs a script of the browser's build in a thread with what a web worker has: `self`, its messages, other workers. */
const WEB_WORKER = `
  const { parentPort, Worker: Thread, workerData } = require('node:worker_threads');
  const { resolveObjectURL } = require('node:buffer');
  globalThis.self = globalThis;
  self.addEventListener = () => {};
  self.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => self.onmessage?.({ data }));
  globalThis.Worker = class {
    constructor(address) {
      this.thread = resolveObjectURL(address).text().then((script) => {
        const thread = new Thread(workerData.host, { eval: true, workerData: { ...workerData, script } });
        thread.on('message', (data) => this.onmessage({ data }));
        thread.on('error', (error) => this.onerror(error));
        return thread;
      });
    }
    postMessage(message) {
      void this.thread.then((thread) => thread.postMessage(message));
    }
    terminate() {
      void this.thread.then((thread) => thread.terminate());
    }
  };
  const run = new Function('process', 'require', 'module', 'Buffer', workerData.script);
  run(undefined, undefined, undefined, undefined);`;

function overWorker(): Opened {
  const script = readFileSync(path.join(dist, 'web/server.js'), 'utf8');
  const worker = new Worker(WEB_WORKER, { eval: true, workerData: { host: WEB_WORKER, script } });
  worker.unref(); // a test that fails leaves it behind
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  return { connection, end: () => worker.terminate() };
}

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const receive = (message: Message): void => callback(message);
    this.worker.on('message', receive);
    this.worker.on('error', (error) => this.fireError(error));
    return { dispose: () => void this.worker.off('message', receive) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  write(message: Message): Promise<void> {
    this.worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    // Nothing is buffered.
  }
}
