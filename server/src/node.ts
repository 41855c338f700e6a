/** Door for Node: over standard streams with `--stdio`, over the parent's channel with `--node-ipc`. No ports. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { disk } from './disk';
import { threadExporter } from './export-thread';
import { threadImporter } from './import-thread';
import { startServer } from './lsp/server';
import { PlanThread } from './plan-thread';

/** Beside the folder of the server, where the build puts it. Read and unpacked off the main thread. */
async function readModel(): Promise<Uint8Array | undefined> {
  try {
    return await promisify(gunzip)(await readFile(path.join(__dirname, '../language-model.gz')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const machine = { ...disk, startHelper: () => new PlanThread(path.join(__dirname, 'plan-worker.js')) };

const exporter = threadExporter(path.join(__dirname, 'exporter.js'), path.join(__dirname, '../fonts'));

const importer = threadImporter(path.join(__dirname, 'importer.js'), path.join(__dirname, '../ocr'));

if (process.argv.includes('--stdio')) {
  startServer(
    createConnection(ProposedFeatures.all, process.stdin, process.stdout),
    readModel,
    exporter,
    importer,
    machine,
  );
} else if (process.send) {
  startServer(
    createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process)),
    readModel,
    exporter,
    importer,
    machine,
  );
} else {
  console.error('Máy chủ ngôn ngữ Kế hoạch: chạy với --stdio. (Language server: run it with --stdio.)');
  process.exitCode = 2;
}
