/** Door for Node: over standard streams with `--stdio`, over the parent's channel with `--node-ipc`. No ports. */
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { startServer } from './lsp/server';

if (process.argv.includes('--stdio')) {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
} else if (process.send) {
  startServer(
    createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process)),
  );
} else {
  console.error('Máy chủ ngôn ngữ Kế hoạch: chạy với --stdio. (Language server: run it with --stdio.)');
  process.exitCode = 2;
}
