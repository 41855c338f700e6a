/**
 * Speed and memory of the index of folders, printed and never asserted: the built server over standard streams, with
 * its language model, on folders of distinct plans. Wall times; RSS as the kernel tells it, the peak in brackets.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { diskFiles } from '../../../server/src/disk';
import { wanted } from '../../../server/src/workspace/files';
import { WorkspaceIndex } from '../../../server/src/workspace/index';
import { scan, scanFiles, type ScanEvents, type ScanOptions } from '../../../server/src/workspace/scan';
import { folderOf, MOST_CITED } from './plans';

const server = path.resolve(import.meta.dirname, '../node/server.js');

const report = (name: string, value: number, unit: string, budget = '', digits = 1): void => {
  console.log(
    `${name.padEnd(52)} ${value.toFixed(digits).padStart(9)} ${unit}${budget && `   (budget ${budget})`}`,
  );
};

/** Median wall time of one run, ms. */
async function measure(run: () => unknown, times: number): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    all.push(performance.now() - start);
  }
  return all.sort((a, b) => a - b)[times >> 1] ?? 0;
}

interface Folder {
  readonly path: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

function writeFolder(below: string, count: number): Folder {
  const folder = path.join(below, `${count}`);
  const files: string[] = [];
  let bytes = 0;
  for (const { name, text } of folderOf(count)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    files.push(file);
    bytes += statSync(file).size;
  }
  return { path: folder, files, bytes };
}

/** Of the kernel's clock in a second. */
const TICKS = 100;

class Server {
  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    readonly connection: ProtocolConnection,
    /** Milliseconds from the start of the process to the first findings, and to the whole index. */
    readonly firstFindings: number,
    readonly indexed: number,
  ) {}

  /** Starts the server on a folder with one of its plans open. */
  static async start(folder: Folder, storage: string): Promise<Server> {
    const start = performance.now();
    const child = spawn(process.execPath, [server, '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const ready = new Promise<void>((resolve) => {
      connection.onNotification('keHoach/index/changed', ({ scanning }: { scanning: boolean }) => {
        if (!scanning) resolve();
      });
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      workspaceFolders: [{ uri: pathToFileURL(folder.path).href, name: 'folder' }],
      initializationOptions: { storage, indexChanges: true },
    });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri: openUri(folder) };
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        ...textDocument,
        languageId: 'ke-hoach',
        version: 1,
        text: readFileSync(folder.files[0] ?? '', 'utf8'),
      },
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument });
    const firstFindings = performance.now() - start;
    await ready;
    return new Server(child, connection, firstFindings, performance.now() - start);
  }

  /** Memory now and at the most, and the time that all its threads took, which other programs do not lengthen much. */
  reportUse(): void {
    const status = readFileSync(`/proc/${this.child.pid ?? 0}/status`, 'utf8');
    const megabytes = (name: string): string =>
      (Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024).toFixed(0);
    const stat = readFileSync(`/proc/${this.child.pid ?? 0}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const seconds = (Number(stat[11]) + Number(stat[12])) / TICKS;
    console.log(`    RSS ${megabytes('VmRSS')} MB (peak ${megabytes('VmHWM')}), ${seconds.toFixed(1)} s CPU`);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
  }
}

const openUri = ({ files }: Folder): string => pathToFileURL(files[0] ?? '').href;

/** Longer than anything that the server still does when its index is whole. */
const settle = (): Promise<void> => new Promise((resume) => setTimeout(resume, 3000));

async function measureServer(folder: Folder, storage: string): Promise<void> {
  const count = folder.files.length;
  const big = count === 10_000;
  const cold = await Server.start(folder, storage);
  report(`${count} plans: first findings, cold`, cold.firstFindings, 'ms');
  report(`${count} plans: index, cold`, cold.indexed / 1000, 's ', big ? '20' : '', 2);
  await settle();
  const { connection } = cold;
  cold.reportUse();
  const symbols = async (query: string): Promise<unknown[]> =>
    (await connection.sendRequest<unknown[] | null>('workspace/symbol', { query })) ?? [];
  for (const query of ['y te co so', '25 ct', 'x']) {
    const found = (await symbols(query)).length;
    const time = await measure(() => symbols(query), 9);
    report(`${count} plans: workspace symbol “${query}”, ${found} found`, time, 'ms', big ? '50' : '');
  }
  const text = readFileSync(folder.files[0] ?? '', 'utf8').split('\n');
  const line = text.findIndex((each) => each.includes(MOST_CITED));
  const position = { line, character: (text[line] ?? '').indexOf(MOST_CITED) + 1 };
  const references = async (): Promise<unknown[]> =>
    (await connection.sendRequest<unknown[] | null>('textDocument/references', {
      textDocument: { uri: openUri(folder) },
      position,
      context: { includeDeclaration: true },
    })) ?? [];
  const found = (await references()).length;
  const time = await measure(references, 9);
  report(`${count} plans: references of ${MOST_CITED}, ${found} found`, time, 'ms', big ? '100' : '');
  await cold.stop();

  const cached = await Server.start(folder, storage);
  report(`${count} plans: first findings, from cache`, cached.firstFindings, 'ms');
  report(`${count} plans: index, from cache`, cached.indexed / 1000, 's ', big ? '2' : '', 2);
  await settle();
  cached.reportUse();
  await cached.stop();
}

async function measureChange(folder: Folder): Promise<void> {
  const index = new WorkspaceIndex();
  const options: ScanOptions = {
    files: diskFiles,
    folders: [pathToFileURL(folder.path).href],
    wanted: wanted(false),
    encoding: 'utf-16',
    known: () => undefined,
    breathe: () => undefined,
    isCancelled: () => false,
  };
  const events: ScanEvents = {
    read: (uri, _stat, record) => index.put(uri, index.recorded(record)),
    unchanged: () => undefined,
    unread: () => undefined,
  };
  const start = performance.now();
  await scan(options, events);
  const count = folder.files.length;
  report(`${count} plans: read and entered, nothing else`, (performance.now() - start) / 1000, 's ', '', 2);
  const time = await measure(() => scanFiles([openUri(folder)], options, events), 51);
  report(`${count} plans: one changed file`, time, 'ms', '20');
  report(`${count} plans: namesakes`, await measure(() => index.namesakes(), 5), 'ms');
}

const below = mkdtempSync(path.join(tmpdir(), 'ke-hoach-bench-'));
try {
  for (const count of [100, 1000, 10_000]) {
    const folder = writeFolder(below, count);
    console.log(`\n${count} plans of ${(folder.bytes / count / 1000).toFixed(1)} kB on average`);
    await measureServer(folder, path.join(below, `storage-${count}`));
    await measureChange(folder);
    rmSync(folder.path, { recursive: true });
  }
} finally {
  rmSync(below, { recursive: true, force: true });
}
