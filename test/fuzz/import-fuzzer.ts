/** Reads files gone wrong one after the other, and tells which of them did harm. */
import path from 'node:path';
import { RemoteImporter } from '../../server/src/import/remote-importer';
import { HEAP } from '../../server/src/import/limits';
import { nodeThread } from '../../server/src/threads/node';

/** Milliseconds that a file of some hundred kilobytes may take: less than a user is kept waiting. */
const SLOW = 5_000;

export type Verdict =
  | { readonly kind: 'text' | 'refused'; readonly milliseconds: number }
  /** Why it is none: `ended` is a thread that hung, took all memory, threw, or gave what is no text. */
  | { readonly kind: 'ended' | 'slow'; readonly milliseconds: number; readonly why: string };

export class Fuzzer {
  private started = false;
  /** Threads that came to an end of their own, or had to be ended. */
  private ends = 0;
  private reason = '';
  private readonly importer = new RemoteImporter(
    (listener) => {
      const failed = (error: Error): void => {
        this.reason = error.stack ?? error.message;
        listener.failed(error);
      };
      const options = { resourceLimits: HEAP, execArgv: ['--require', 'tsx/cjs'], stderr: true };
      const script = path.join(import.meta.dirname, 'import-worker.ts');
      const thread = nodeThread(script, options, { ...listener, failed });
      const end = (): void => {
        this.ends++;
        thread.end();
      };
      return Promise.resolve({ ...thread, end });
    },
    { memory: () => process.memoryUsage.rss() },
  );

  async read(name: string, bytes: Uint8Array): Promise<Verdict> {
    if (!this.started) await this.first();
    this.reason = '';
    const before = this.ends;
    const begun = performance.now();
    const job = { bytes, name, options: {} };
    const result = await this.importer.import(job, () => undefined, new AbortController().signal);
    const milliseconds = Math.round(performance.now() - begun);
    const why = 'refused' in result ? `${result.refused.message.en}\n${this.reason}` : '';
    if (this.ends !== before) {
      this.started = false;
      return { kind: 'ended', milliseconds, why };
    }
    if (milliseconds > SLOW) return { kind: 'slow', milliseconds, why };
    return { kind: 'refused' in result ? 'refused' : 'text', milliseconds };
  }

  end(): void {
    this.importer.end();
  }

  /** The start of the thread, of whose time no file is guilty. */
  private async first(): Promise<void> {
    this.started = true;
    const job = { bytes: new Uint8Array(1), name: 'a.txt', options: {} };
    await this.importer.import(job, () => undefined, new AbortController().signal);
  }
}
