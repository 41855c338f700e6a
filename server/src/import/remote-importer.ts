/**
 * Has files read in a thread, one after the other, and ends it when a file takes too long or too much: what reads
 * foreign files is never trusted to come to an end. How the thread is started is the door's own matter.
 */
import { KeptThread, type StartThread, type Thread } from '../threads/kept';
import {
  LARGEST_FOREIGN,
  type Imported,
  type Importer,
  type ImportJob,
  type ImportProgress,
} from './importer';
import { LIMITS, type Limits } from './limits';
import { refusals } from './notes';

/** What the thread is told. */
export type ToldImporter =
  | { readonly kind: 'job'; readonly job: ImportJob }
  /** A file that it asked for; without bytes where there is none. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes?: Uint8Array };

/** What the thread says. */
export type ImporterSaid =
  /** Its script is loaded. */
  | { readonly kind: 'ready' }
  /** It begins with a page that takes long. */
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  /** It is done with a part of a long file. */
  | { readonly kind: 'alive' }
  /** It needs a file of the recogniser: one that cannot read it by itself is told it. */
  | { readonly kind: 'needs'; readonly name: string }
  | { readonly kind: 'imported'; readonly imported: Imported };

export type StartImporter = StartThread<ToldImporter, ImporterSaid>;

export interface RemoteOptions {
  readonly limits?: Limits;
  /** Bytes that the process takes now, where that can be known. */
  readonly memory?: () => number;
  /** Milliseconds without work after which the thread is ended. */
  readonly idle?: number;
}

export class RemoteImporter implements Importer {
  private readonly thread: KeptThread<ToldImporter, ImporterSaid>;
  private readonly limits: Limits;
  private readonly memory: () => number;
  private current: Work | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  /** The script of the thread can be loaded: what ends the thread from then on is the file's doing. */
  private isSound = false;

  constructor(start: StartImporter, { limits = LIMITS, memory = () => 0, idle }: RemoteOptions = {}) {
    this.limits = limits;
    this.memory = memory;
    const said = (word: ImporterSaid): void => {
      if (word.kind === 'ready') this.isSound = true;
      this.current?.hear(word);
    };
    const failed = (error: Error): void => {
      if (isOutOfMemory(error)) this.current?.settle({ refused: { message: refusals.tooMuchContent } });
      else if (this.isSound) this.current?.settle({ refused: { message: refusals.failed } });
      else this.current?.fail(error);
    };
    this.thread = new KeptThread(start, { said, failed }, idle);
  }

  async import(job: ImportJob, progress: ImportProgress, signal: AbortSignal): Promise<Imported> {
    if (job.bytes.length > LARGEST_FOREIGN) return tooLarge;
    const turn = this.queue.then(() => this.work(job, progress, signal));
    this.queue = turn.catch(() => undefined);
    return unlessAborted(turn, signal);
  }

  /** For a door that closes: nothing keeps its process alive. */
  end(): void {
    this.thread.end();
  }

  private work(job: ImportJob, progress: ImportProgress, signal: AbortSignal): Promise<Imported> {
    signal.throwIfAborted();
    return this.thread.during(async (thread) => {
      signal.throwIfAborted();
      const work = new Work(this.limits, this.memory, progress, () => this.thread.end());
      const abort = (): void => work.fail(reasonOf(signal));
      signal.addEventListener('abort', abort);
      this.current = work;
      try {
        return await work.done(thread, job);
      } finally {
        this.current = undefined;
        signal.removeEventListener('abort', abort);
      }
    });
  }
}

/** One file that the thread is reading. */
class Work {
  private settled = false;
  private resolve: (imported: Imported) => void = () => undefined;
  private reject: (error: Error) => void = () => undefined;
  private readonly result: Promise<Imported>;
  private readonly before: number;
  /** Milliseconds that the thread has been quiet, and may be. Those in which this thread could not listen do not count. */
  private quiet = 0;
  private patience: number;

  /** @param end ends the thread */
  constructor(
    private readonly limits: Limits,
    private readonly memory: () => number,
    private readonly progress: ImportProgress,
    private readonly end: () => void,
  ) {
    this.before = memory();
    this.patience = limits.quiet;
    this.result = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  async done(thread: Thread<ToldImporter>, job: ImportJob): Promise<Imported> {
    const looking = setInterval(() => this.look(), this.limits.every);
    try {
      thread.post({ kind: 'job', job });
      return await this.result;
    } finally {
      clearInterval(looking);
    }
  }

  hear(word: ImporterSaid): void {
    this.quiet = 0;
    const isLong = word.kind === 'page' || word.kind === 'needs';
    this.patience = isLong ? this.limits.page : this.limits.quiet;
    if (word.kind === 'imported') this.take(word.imported);
    else if (word.kind === 'page') this.progress(word.page, word.pages);
  }

  /** The thread has gone wrong, or astray: nothing of it is kept. */
  settle(imported: Imported): void {
    this.end();
    this.take(imported);
  }

  fail(error: Error): void {
    if (!this.settled) this.end();
    this.settled = true;
    this.reject(error);
  }

  private take(imported: Imported): void {
    this.settled = true;
    this.resolve(imported);
  }

  private look(): void {
    this.quiet += this.limits.every;
    if (this.memory() - this.before > this.limits.memory) {
      this.settle({ refused: { message: refusals.tooMuchContent } });
    } else if (this.quiet >= this.patience) this.settle({ refused: { message: refusals.tooSlow } });
  }
}

export const tooLarge = {
  refused: { message: refusals.tooLarge, args: { limit: `${LARGEST_FOREIGN / 1024 / 1024}` } },
};

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Whoever gives up is told at once, even while others are still waiting for their turn. */
function unlessAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(reasonOf(signal));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error('aborted');
