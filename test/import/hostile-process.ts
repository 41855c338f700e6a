/**
 * Reads every hostile file in a process of its own, as the server does, and prints a line of JSON for each: how long it
 * took, what the process came to need, and what the user is told.
 */
import path from 'node:path';
import { threadImporter } from '../../server/src/import-thread';
import { hostileFiles } from './hostile-files';

export interface HostileOutcome {
  readonly name: string;
  readonly milliseconds: number;
  /** By which the memory of the process grew at most, in megabytes. */
  readonly grown: number;
  /** Absent for a text. */
  readonly refused?: string;
}

const MB = 1024 * 1024;

async function main(): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../..');
  const importer = threadImporter(
    path.join(folder, 'server/src/import-worker.ts'),
    path.join(folder, 'test/import'), // where there is no recogniser
    ['--require', 'tsx/cjs'],
  );
  const signal = new AbortController().signal;
  const read = (name: string, bytes: Uint8Array) =>
    importer.import({ bytes, name, options: {} }, () => undefined, signal);
  for (const { name, bytes } of hostileFiles()) {
    await read('a.txt', Uint8Array.of(97)); // the start of the thread is no fault of the file
    const before = process.memoryUsage.rss();
    let peak = before;
    const looking = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const begun = performance.now();
    const imported = await read(name, bytes);
    const milliseconds = Math.round(performance.now() - begun);
    clearInterval(looking);
    const grown = Math.round((peak - before) / MB);
    const outcome: HostileOutcome = {
      name,
      milliseconds,
      grown,
      ...('refused' in imported && { refused: saidOf(imported.refused) }),
    };
    console.log(JSON.stringify(outcome));
  }
  importer.end();
}

const saidOf = ({
  message,
  args = {},
}: {
  readonly message: { readonly vi: string };
  readonly args?: Readonly<Record<string, string>>;
}): string => message.vi.replace(/\{(\w+)\}/g, (slot, name: string) => args[name] ?? slot);

void main();
