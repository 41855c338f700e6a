/** How the suite, inside an extension host, tells the program that runs it what happened: marked console lines. */

export interface Report {
  readonly passed: number;
  readonly failures: readonly { readonly title: string; readonly error: string }[];
}

export const MARK = { line: '@@ ', report: '@@REPORT ' } as const;

export function say(text: string): void {
  console.log(MARK.line + text);
}

/**
 * Runs mocha, says one line a test, and gives the whole at the end. In place of mocha's reporters, which write
 * printf patterns that a remote console does not expand.
 */
export function runMocha(mocha: Mocha): Promise<Report> {
  const failures: { title: string; error: string }[] = [];
  let passed = 0;
  return new Promise((resolve) => {
    // Not the browser build's own `run`, which reads the address of a page.
    const runner = Mocha.prototype.run.call(mocha, () => {
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
