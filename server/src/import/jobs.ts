/** What a thread that reads files does with what it is told: the same in Node and in a browser. */
import { imported } from './imported';
import type { ImportJob } from './importer';
import { recogniserFrom, type RecogniserFile } from './recognition/recogniser';
import type { Recogniser } from './reader';
import type { ImporterSaid } from './remote-importer';

/** @param file reads a file of the recogniser, which is loaded when the first page needs it, and kept */
export function importJobs(
  say: (said: ImporterSaid) => void,
  file: RecogniserFile,
): (job: ImportJob) => Promise<void> {
  const needed: RecogniserFile = (name) => {
    say({ kind: 'needs', name });
    return file(name);
  };
  let loaded: Promise<Recogniser> | undefined;
  const recogniser = (): Promise<Recogniser> => {
    loaded ??= recogniserFrom(needed);
    loaded.catch(() => {
      loaded = undefined; // the next page may find it
    });
    return loaded;
  };
  const progress = (page: number, pages: number): void => {
    say({ kind: 'page', page, pages });
  };
  const alive = (): void => say({ kind: 'alive' });
  say({ kind: 'ready' });
  return async (job) => {
    say({ kind: 'imported', imported: await imported(job, { progress, alive, recogniser }) });
  };
}
