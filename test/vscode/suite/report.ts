/** How the suite, inside an extension host, tells the program that runs it what happened: marked console lines. */

export interface Report {
  readonly passed: number;
  readonly failures: readonly { readonly title: string; readonly error: string }[];
}

export const MARK = { line: '@@ ', report: '@@REPORT ' } as const;

/** Mocha's own reporters write printf patterns, which a remote console does not expand. */
export class Silent {}

/** Runs mocha, says one line a test, and gives the whole at the end. */
export function runMocha(mocha: { run(done: () => void): Mocha.Runner }): Promise<Report> {
  const failures: { title: string; error: string }[] = [];
  let passed = 0;
  const say = (text: string): void => {
    console.log(MARK.line + text);
  };
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const report = { passed, failures };
      console.log(MARK.report + JSON.stringify(report));
      resolve(report);
    });
    runner.on('pass', (test) => {
      passed++;
      say(`  ok   ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      failures.push({ title: test.fullTitle(), error: error.stack ?? error.message });
      say(`  FAIL ${test.fullTitle()}`);
    });
  });
}
