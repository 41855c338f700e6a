/**
 * A thread of the Node server and of the command line that reads foreign files. It is given the folder of the
 * recogniser's files.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { importJobs } from './import/jobs';
import type { ToldImporter } from './import/remote-importer';

const work = importJobs(
  (said) => parentPort?.postMessage(said),
  (name) => readFile(path.join(String(workerData), path.basename(name))),
);

// A library may leave a promise of its own to nobody; the one that is awaited tells what became of the file.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', (told: ToldImporter) => {
  if (told.kind === 'job') void work(told.job);
});
