/** Makes files in a thread. How it is started is the door's own matter. */
import type { Flow } from '../core/layout/flow';
import type { PageSettings } from '../core/layout/styles';
import { KeptThread, type StartThread } from '../threads/kept';
import type { Exporter, ExportFormat } from './exporter';

export interface ExportJob {
  readonly id: number;
  readonly flow: Flow;
  readonly settings: PageSettings;
  readonly to: ExportFormat;
}

export type ExportAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string };

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

export class RemoteExporter implements Exporter {
  private readonly thread: KeptThread<ExportJob, ExportAnswer>;
  private readonly asked = new Map<number, Waiting>();
  private last = 0;

  /** @param idle milliseconds without work after which the thread is ended */
  constructor(start: StartThread<ExportJob, ExportAnswer>, idle?: number) {
    this.thread = new KeptThread(
      start,
      {
        said: (answer) => {
          const waiting = this.asked.get(answer.id);
          if ('bytes' in answer) waiting?.resolve(answer.bytes);
          else waiting?.reject(failureOf(answer.failure));
        },
        failed: (error) => {
          for (const { reject } of this.asked.values()) reject(error);
        },
      },
      idle,
    );
  }

  async export(flow: Flow, settings: PageSettings, to: ExportFormat): Promise<Uint8Array> {
    const id = ++this.last;
    const bytes = new Promise<Uint8Array>((resolve, reject) => this.asked.set(id, { resolve, reject }));
    bytes.catch(() => undefined); // it may fail before anybody awaits it
    try {
      return await this.thread.during((thread) => {
        thread.post({ id, flow, settings, to });
        return bytes;
      });
    } finally {
      this.asked.delete(id);
    }
  }
}

/** With the stack of the thread, where it failed. */
function failureOf(stack: string): Error {
  const error = new Error('export failed');
  error.stack = stack;
  return error;
}
