/**
 * Runs the suite (`suite/`) inside the extension host of a real VS Code.
 *   node --import tsx test/vscode/integration.ts [JOB…]
 * Without jobs, all of them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { needBrowser } from './browser';
import { jobs } from './jobs';
import { root, startSession } from './session';
import { MARK, type Report } from './suite/report';

const SECONDS = 240;
const results = path.join(root, 'test-results');

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  needBrowser();
  const reports: Report[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(jobs)) {
    reports.push(await run(name));
  }
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  const failed = reports.reduce((sum, report) => sum + report.failures.length, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

async function run(name: string): Promise<Report> {
  const job = jobs[name];
  if (!job) throw new Error(`no job ${name}; there are ${Object.keys(jobs).join(', ')}`);
  const session = await startSession({ job, suite: true });
  const { page } = session;
  console.log(`${name}: VS Code ${session.version}`);
  const log: string[] = [];
  try {
    const report = new Promise<Report>((resolve) => {
      const give = (error: string): void => {
        resolve({ passed: 0, failures: [{ title: name, error }] });
      };
      let told: Report | undefined;
      // The two hooks a workbench calls when it runs the tests of an extension.
      void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
        const line = args.map(String).join(' ');
        log.push(`${type} ${line}`);
        if (line.startsWith(MARK.report)) told = JSON.parse(line.slice(MARK.report.length)) as Report;
        else if (line.startsWith(MARK.line)) console.log(line.slice(MARK.line.length));
      });
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        if (told && (code === 0) === (told.failures.length === 0)) resolve(told);
        else give(`the suite ended with code ${code} and without a report that agrees`);
      });
      page.on('pageerror', (error) => log.push(`pageerror ${error.stack ?? error.message}`));
      page.once('crash', () => {
        give('the page crashed');
      });
      setTimeout(() => {
        give(`no result after ${SECONDS} s`);
      }, SECONDS * 1000).unref();
    });
    await session.open();
    const result = await report;
    if (result.failures.length > 0) {
      mkdirSync(results, { recursive: true });
      await page.screenshot({ path: path.join(results, `${name}.png`) }).catch(() => undefined);
      writeFileSync(path.join(results, `${name}.host.log`), log.join('\n'));
      for (const failure of result.failures) console.log(`${failure.title}\n${failure.error}`);
    }
    return result;
  } finally {
    await session.stop();
  }
}

void main();
