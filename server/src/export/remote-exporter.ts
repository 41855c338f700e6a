/**
 * Makes files in a thread that is started when it is first needed and ended when it has had nothing to do for a while;
 * its memory goes with it. How a thread is started is the door's own matter.
 */
import type { Flow } from '../core/layout/flow';
import type { PageSettings } from '../core/layout/styles';
import type { Exporter, ExportFormat } from './exporter';

export interface ExportJob {
  readonly id: number;
  readonly flow: Flow;
  readonly settings: PageSettings;
  readonly to: ExportFormat;
}

export type ExportAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string };

export interface ExportThread {
  post(job: ExportJob): void;
  end(): void;
}

/** Whom a thread tells. */
export interface Listener {
  readonly answered: (answer: ExportAnswer) => void;
  /** It answers nothing more. */
  readonly failed: (error: Error) => void;
}

export type StartThread = (listener: Listener) => Promise<ExportThread>;

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Milliseconds: who exports a Word file often wants the PDF next. */
const IDLE = 60_000;

export class RemoteExporter implements Exporter {
  private thread: Promise<ExportThread> | undefined;
  private readonly asked = new Map<number, Waiting>();
  private last = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly start: StartThread,
    private readonly milliseconds = IDLE,
  ) {}

  async export(flow: Flow, settings: PageSettings, to: ExportFormat): Promise<Uint8Array> {
    clearTimeout(this.idle);
    const id = ++this.last;
    const bytes = new Promise<Uint8Array>((resolve, reject) => this.asked.set(id, { resolve, reject }));
    bytes.catch(() => undefined); // it may fail before anybody awaits it
    try {
      this.thread ??= this.started();
      (await this.thread).post({ id, flow, settings, to });
      return await bytes;
    } finally {
      this.asked.delete(id);
      if (this.asked.size === 0) this.idle = setTimeout(() => this.end(), this.milliseconds);
    }
  }

  private end(): void {
    const { thread } = this;
    this.thread = undefined;
    thread?.then((running) => running.end()).catch(() => undefined);
  }

  private started(): Promise<ExportThread> {
    const thread = this.start({
      answered: (answer) => {
        const waiting = this.asked.get(answer.id);
        if ('bytes' in answer) waiting?.resolve(answer.bytes);
        else waiting?.reject(failureOf(answer.failure));
      },
      failed: (error) => {
        if (this.thread !== thread) return; // it was ended
        this.thread = undefined; // the next call starts another one
        for (const { reject } of this.asked.values()) reject(error);
      },
    });
    thread.catch(() => {
      if (this.thread === thread) this.thread = undefined;
    });
    return thread;
  }
}

/** With the stack of the thread, where it failed. */
function failureOf(stack: string): Error {
  const error = new Error('export failed');
  error.stack = stack;
  return error;
}
