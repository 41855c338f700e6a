/** A worker in a browser that reads foreign files. What it needs of the recogniser it asks of whoever started it. */
import { importJobs } from './import/jobs';
import type { ToldImporter } from './import/remote-importer';

const waiting = new Map<string, (bytes: Uint8Array | undefined) => void>();

const work = importJobs(
  (said) => self.postMessage(said),
  async (name) => {
    const bytes = await new Promise<Uint8Array | undefined>((resolve) => waiting.set(name, resolve));
    if (!bytes) throw new Error('there is no such file');
    return bytes;
  },
);

self.onmessage = ({ data }: MessageEvent<ToldImporter>): void => {
  if (data.kind === 'job') void work(data.job);
  else waiting.get(data.name)?.(data.bytes);
};
