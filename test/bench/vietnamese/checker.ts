/** What any spell checker is asked for, and a process of its own that answers, so that its memory can be measured. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { cpuTime } from './report';

export interface Flag {
  readonly start: number;
  readonly end: number;
  /** Unsure places are told apart where the checker does. */
  readonly hint?: boolean;
  /** The first that is offered; where it costs much, it is only given when asked for. */
  readonly suggestion?: string;
}

export interface Checker {
  /**
   * The flags of each sentence.
   * @param company correct sentences that stand in the same document, for checkers that look at more than words
   */
  check(sentences: readonly string[], company?: readonly string[]): Promise<Flag[][]>;
  /** The suggestions for each word, the first one first. */
  suggest(words: readonly string[]): Promise<string[][]>;
}

export type Question =
  | { readonly ask: 'check'; readonly texts: readonly string[]; readonly company: readonly string[] }
  | { readonly ask: 'suggest'; readonly texts: readonly string[] };

export interface Answer {
  readonly flags?: Flag[][];
  readonly suggestions?: string[][];
  /** Milliseconds of CPU, and by the clock. */
  readonly ms: number;
  readonly wall: number;
  /** Bytes that the process holds beyond what it held before it loaded the checker. */
  readonly memory: number;
}

interface Moment {
  readonly cpu: number;
  readonly wall: number;
}

const now = (): Moment => ({ cpu: cpuTime(), wall: performance.now() });

/** Answers the parent process until it hangs up. The first answer says how long loading took. */
export async function serve(load: () => Promise<Checker>): Promise<void> {
  const bare = process.memoryUsage().rss;
  let peak = 0;
  const answer = (begin: Moment, found: Partial<Answer>): void => {
    const ms = cpuTime() - begin.cpu;
    peak = Math.max(peak, process.memoryUsage().rss);
    const wall = performance.now() - begin.wall;
    process.send?.({ ...found, ms, wall, memory: peak - bare } satisfies Answer);
  };
  const begin = now();
  const checker = await load();
  process.on('message', (question: Question) => {
    const asked = now();
    void (question.ask === 'check'
      ? checker.check(question.texts, question.company).then((flags) => answer(asked, { flags }))
      : checker.suggest(question.texts).then((suggestions) => answer(asked, { suggestions })));
  });
  answer(begin, {});
}

export class CheckerProcess implements Checker {
  /** Milliseconds of CPU that the last question took, without the way there and back. */
  ms = 0;
  memory = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly loadMs: number,
  ) {}

  /** @param file the bundle, beside that of the bench */
  static async start(file: string, args: readonly string[] = []): Promise<CheckerProcess> {
    const child = fork(path.join(import.meta.dirname, file), args);
    const { wall } = await answerOf(child);
    return new CheckerProcess(child, wall);
  }

  async check(sentences: readonly string[], company: readonly string[] = []): Promise<Flag[][]> {
    return (await this.#ask({ ask: 'check', texts: sentences, company })).flags ?? [];
  }

  async suggest(words: readonly string[]): Promise<string[][]> {
    return (await this.#ask({ ask: 'suggest', texts: words })).suggestions ?? [];
  }

  stop(): void {
    this.child.disconnect();
  }

  async #ask(question: Question): Promise<Answer> {
    const answered = answerOf(this.child);
    this.child.send(question);
    const answer = await answered;
    this.ms = answer.ms;
    this.memory = answer.memory;
    return answer;
  }
}

const answerOf = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the checker ended'));
    child.once('exit', ended);
    child.once('message', (answer: Answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
  });
