/** Shows how far a scan has come, if it takes longer than a moment, and hears when the user stops it. */
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { say, type Message } from '../core/text/message';
import type { Session } from './session';

const TITLE: Message = { vi: 'Đọc các kế hoạch trong thư mục', en: 'Reading the plans of the folder' };

/** Milliseconds that nobody needs to be told of. */
const QUIET = 1000;
/** Milliseconds between two words to the client. */
const TELLING = 250;

export class ScanProgress {
  private readonly begun = performance.now();
  private told = 0;
  private count = 0;
  private total = 0;
  private reporter: WorkDoneProgressServerReporter | undefined;
  private isAsked = false;
  private isDone = false;

  constructor(private readonly session: Session) {}

  get isCancelled(): boolean {
    return this.reporter?.token.isCancellationRequested === true;
  }

  found(total: number): void {
    this.total = total;
  }

  step(): void {
    this.count++;
    const now = performance.now();
    if (now - this.begun < QUIET || now - this.told < TELLING) return;
    this.told = now;
    if (this.reporter) this.reporter.report(this.percentage, this.message);
    else this.ask();
  }

  done(): void {
    this.isDone = true;
    this.reporter?.done();
  }

  private ask(): void {
    const { connection, capabilities, fence, settings } = this.session;
    if (this.isAsked || capabilities.window?.workDoneProgress !== true) return;
    this.isAsked = true;
    fence.run('progress', async () => {
      const reporter = await connection.window.createWorkDoneProgress();
      if (this.isDone) return;
      reporter.begin(say(TITLE, settings.language), this.percentage, this.message, true);
      this.reporter = reporter;
    });
  }

  private get percentage(): number {
    return Math.floor((100 * this.count) / Math.max(this.total, 1));
  }

  private get message(): string {
    return `${this.count}/${this.total}`;
  }
}
