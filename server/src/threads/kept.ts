/**
 * A thread that is started when it is first needed and ended when it has had nothing to do for a while; its memory
 * goes with it. How a thread is started is the door's own matter.
 */

export interface Thread<Told> {
  post(told: Told): void;
  end(): void;
}

/** Whom a thread tells. */
export interface Listener<Said> {
  readonly said: (said: Said) => void;
  /** It says nothing more. */
  readonly failed: (error: Error) => void;
}

export type StartThread<Told, Said> = (listener: Listener<Said>) => Promise<Thread<Told>>;

/** Milliseconds: who needs it once often needs it again soon. */
const IDLE = 60_000;

export class KeptThread<Told, Said> {
  private thread: Promise<Thread<Told>> | undefined;
  private users = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly start: StartThread<Told, Said>,
    private readonly listener: Listener<Said>,
    private readonly milliseconds = IDLE,
  ) {}

  /** @param work during which the thread is not taken for idle */
  async during<Result>(work: (thread: Thread<Told>) => Promise<Result>): Promise<Result> {
    clearTimeout(this.idle);
    this.users++;
    try {
      this.thread ??= this.started();
      return await work(await this.thread);
    } finally {
      this.users--;
      if (this.users === 0 && this.thread) this.idle = setTimeout(() => this.end(), this.milliseconds);
    }
  }

  /** What it was doing stays undone, and nothing more is heard of it; who needs a thread next starts another. */
  end(): void {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    thread?.then((running) => running.end()).catch(() => undefined);
  }

  private started(): Promise<Thread<Told>> {
    const thread = this.start({
      said: (said) => {
        if (this.thread === thread) this.listener.said(said);
      },
      failed: (error) => {
        if (this.thread !== thread) return; // it was ended
        this.end();
        this.listener.failed(error);
      },
    });
    thread.catch(() => {
      if (this.thread === thread) this.thread = undefined;
    });
    return thread;
  }
}
