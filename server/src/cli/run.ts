/** Does what a call asks, file by file. A file that cannot be used is reported, and the others go on. */
import manifest from '../../../package.json';
import { formatEdits } from '../core/format/format';
import { readPlan } from '../core/plan/build';
import { check, type CheckSettings } from '../core/rules/check';
import type { Finding } from '../core/rules/finding';
import { applyEdits, fixAll } from '../core/rules/fix';
import { say, type Language } from '../core/rules/message';
import { readText, STANDARD_INPUT, withMark, writeText, type TextFile } from './files';
import { checkedFile, outlinedFile } from './json';
import { messages } from './messages';
import { languageOf, readCall, type Call, type Format } from './options';
import { parsedFile } from './plan-json';
import { Problem } from './problem';
import { sarifLog } from './sarif';
import { checkText, outlineText, planText } from './text';

/** Nothing to mend; errors or warnings are left; could not run on some file. */
export type ExitCode = 0 | 1 | 2;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(args);
  try {
    const call = readCall(args);
    if (typeof call === 'object') return await perform(call, { language });
    process.stdout.write(call === 'help' ? say(messages.help, language) : `${manifest.version}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`kehoach: ${error.in(language)}\n${say(messages.seeHelp, language)}\n`);
    return 2;
  }
}

async function perform(call: Call, settings: CheckSettings): Promise<ExitCode> {
  const { command, files, format } = call;
  const { language } = settings;
  switch (command) {
    case 'check': {
      const { results, failed } = await eachFile(files, language, ({ path, text }) =>
        checkedFile(path, readPlan(text), settings),
      );
      process.stdout.write(
        format === 'sarif'
          ? json(sarifLog(results, language))
          : render(format, results, (all) => checkText(all, language)),
      );
      return failed ? 2 : results.some(({ findings }) => needMending(findings)) ? 1 : 0;
    }
    case 'outline': {
      const { results, failed } = await eachFile(files, language, ({ path, text }) =>
        outlinedFile(path, readPlan(text)),
      );
      process.stdout.write(render(format, results, outlineText));
      return failed ? 2 : 0;
    }
    case 'parse': {
      const { results, failed } = await eachFile(files, language, ({ path, text }) =>
        parsedFile(path, readPlan(text)),
      );
      process.stdout.write(render(format, results, (all) => planText(all, language)));
      return failed ? 2 : 0;
    }
    case 'fix': {
      const { results, failed } = await eachFile(files, language, (file) => fixFile(file, call, settings));
      return failed ? 2 : results.some(needMending) ? 1 : 0;
    }
    case 'format': {
      const { failed } = await eachFile(files, language, (file) => formatFile(file, call, language));
      return failed ? 2 : 0;
    }
  }
}

interface Outcome<Result> {
  readonly results: readonly Result[];
  /** Some file could not be used; why has been said. */
  readonly failed: boolean;
}

async function eachFile<Result>(
  files: readonly string[],
  language: Language,
  work: (file: TextFile) => Result | Promise<Result>,
): Promise<Outcome<Result>> {
  const results: Result[] = [];
  for (const file of files) {
    try {
      results.push(await work(await readText(file)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      process.stderr.write(`kehoach: ${file}: ${error.in(language)}\n`);
    }
  }
  return { results, failed: results.length < files.length };
}

/** @returns what is left after fixing */
async function fixFile(file: TextFile, call: Call, settings: CheckSettings): Promise<Finding[]> {
  const { text, fixed } = fixAll(readPlan(file.text), settings);
  const left = check(readPlan(text), settings);
  const counts = { path: file.path, fixed: `${fixed.length}`, left: `${left.length}` };
  await deliver(file, text, call, say(messages.fixed, settings.language, counts));
  return left;
}

async function formatFile(file: TextFile, call: Call, language: Language): Promise<void> {
  const plan = readPlan(file.text);
  const text = applyEdits(plan.source, formatEdits(plan));
  await deliver(file, text, call, say(messages.formatted, language, { path: file.path }));
}

/** Prints a new text, or writes it to its file and says so. Standard input has no file. */
async function deliver(file: TextFile, text: string, { write }: Call, report: string): Promise<void> {
  if (!write || file.path === STANDARD_INPUT) {
    process.stdout.write(withMark(file, text));
    return;
  }
  if (text !== file.text) await writeText(file, text);
  process.stdout.write(`${report}\n`);
}

const needMending = (findings: readonly Pick<Finding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity === 'error' || severity === 'warning');

const render = <File>(
  format: Format,
  files: readonly File[],
  text: (files: readonly File[]) => string,
): string => (format === 'json' ? json({ files }) : text(files));

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
