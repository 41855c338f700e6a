/** Does what a call asks, file by file. A file that cannot be used is reported, and the others go on. */
import manifest from '../../../package.json';
import { formatEdits } from '../core/format/format';
import { joinEdits } from '../core/format/join';
import { readPlan } from '../core/plan/build';
import type { Plan } from '../core/plan/plan';
import { check } from '../core/rules/check';
import type { Finding } from '../core/rules/finding';
import { applyEdits, fixAll } from '../core/rules/fix';
import { migrate } from '../core/rules/migrate';
import { say, type Language } from '../core/text/message';
import { SourceText } from '../core/text/source';
import type { CheckSettings } from '../core/rules/settings';
import type { LanguageModel } from '../core/language-model/model';
import type { Making } from '../proposal/proposal';
import { repaired } from '../proposal/repair';
import { restored } from '../proposal/restore';
import { MOST_FILES, wanted } from '../workspace/files';
import { readWords } from './dictionary';
import { citedText, citingFile } from './cited';
import { conversionReport, convertedFile, lostLines, type ConvertedFile } from './converted';
import { Exports } from './export';
import { FOREIGN_FILES, Imports, type ImportedFile } from './import';
import { sourcesOf } from './new-files';
import { readText, STANDARD_INPUT, withMark, writeText, type ReadOptions, type TextFile } from './files';
import { indexFolders, type IndexedFolders } from './folder';
import { indexJson, indexText } from './indexed';
import { checkedFile, outlinedFile, type CheckedFile } from './json';
import { messages } from './messages';
import { readModel } from './model';
import { languageOf, readCall, type Call, type Command, type Format } from './options';
import { parsedFile } from './plan-json';
import { Problem } from './problem';
import { meantNumber, refsJson, refsText } from './refs';
import { reportsOf } from './report';
import { reportHtml } from './report-html';
import { reportText } from './report-text';
import { leftLines, made, rewrittenFile, type RewrittenFile } from './rewritten';
import { sarifLog } from './sarif';
import { Surroundings } from './surroundings';
import { checkLines, countsOfSeveral, oneLine, outlineText, planText } from './text';

/** Nothing to mend; errors or warnings are left; could not run on some file. */
export type ExitCode = 0 | 1 | 2;

export async function run(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(args);
  try {
    const call = readCall(args);
    if (typeof call === 'object') {
      const words = await readWords(call.dictionaries);
      return await perform(call, { ...settingsOf(call, language), words });
    }
    print(call === 'help' ? say(messages.help, language) : `${manifest.version}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`kehoach: ${error.in(language)}\n${say(messages.seeHelp, language)}\n`);
    return 2;
  }
}

/** Commands that ask the rules, which weigh words in their context. */
const ASKS_RULES: readonly Command[] = ['check', 'fix', 'migrate'];

function settingsOf(call: Call, language: Language): CheckSettings {
  const { command, model, settings } = call;
  const asksRules = ASKS_RULES.includes(command) || (command === 'export' && call.check);
  if (!model || !asksRules) return { language, ...settings };
  try {
    return { language, ...settings, model: readModel() };
  } catch {
    process.stderr.write(`kehoach: ${say(messages.brokenModel, language)}\n`);
    return { language, ...settings };
  }
}

async function perform(call: Call, settings: CheckSettings): Promise<ExitCode> {
  const { command, files, format } = call;
  const { language } = settings;
  switch (command) {
    case 'check': {
      const around = await surroundings(call, settings);
      const { results, failed } = await eachFile(files, language, async ({ path }, plan) =>
        checkedFile(path, plan, await around.settingsOf(path)),
      );
      print(renderChecked(format, results, settings));
      return exitCode(
        failed,
        results.some(({ findings }) => needMending(findings)),
      );
    }
    case 'outline': {
      const { results, failed } = await eachFile(files, language, ({ path }, plan) =>
        outlinedFile(path, plan),
      );
      print(render(format, results, () => outlineText(results)));
      return exitCode(failed);
    }
    case 'parse': {
      const { results, failed } = await eachFile(files, language, ({ path }, plan) => parsedFile(path, plan));
      print(render(format, results, () => planText(results, language)));
      return exitCode(failed);
    }
    case 'cite': {
      const around = await surroundings(call, settings);
      const { results, failed } = await eachFile(files, language, async ({ path }, plan) =>
        citingFile(path, plan, await around.settingsOf(path)),
      );
      print(render(format, results, () => citedText(results, language)));
      return exitCode(failed);
    }
    case 'fix': {
      const around = await surroundings(call, settings);
      const { results, failed } = await eachFile(files, language, async (file, plan) =>
        fixFile(file, plan, call, await around.settingsOf(file.path)),
      );
      return exitCode(failed, results.some(needMending));
    }
    case 'migrate': {
      const { results, failed } = await eachFile(files, language, (file, plan) =>
        migrateFile(file, plan, call, settings),
      );
      return exitCode(
        failed,
        results.some((left) => left.length > 0),
      );
    }
    case 'convert': {
      const { results, failed } = await eachText(
        files,
        language,
        (file) => convertFile(file, call, language),
        {
          western: true,
        },
      );
      if (format === 'json') print(json({ files: results }));
      return exitCode(
        failed,
        results.some(({ lost }) => lost.length > 0),
      );
    }
    case 'restore':
      return rewrite(call, settings, (model, source) =>
        restored(model, source, undefined, settings.style?.tonePlacement === 'old' ? 'old' : 'new'),
      );
    case 'repair':
      return rewrite(call, settings, repaired);
    case 'index':
      return index(call, language);
    case 'refs':
      return refs(call, language);
    case 'export':
      return exportPlans(call, settings);
    case 'import':
      return importFiles(call, language);
    case 'format': {
      const { failed } = await eachFile(files, language, (file, plan) =>
        formatFile(file, plan, call, language),
      );
      return exitCode(failed);
    }
  }
}

/** One line a plan: where its file is, or why there is none. */
async function exportPlans(call: Call, settings: CheckSettings): Promise<ExitCode> {
  const { language } = settings;
  const sources = await sourcesOf(call.files, wanted(false));
  if (sources.length === 0) throw new Problem(messages.noPlans);
  const around = call.check ? await surroundings(call, settings) : undefined;
  const exports = new Exports(call.export);
  let left = false;
  let failed = false;
  for (const source of sources) {
    const { path } = source;
    const outcome = await eachFile([path], language, async (file, plan) => {
      const errors = around ? errorsOf(plan, await around.settingsOf(path)) : 0;
      if (errors > 0) {
        left = true;
        process.stderr.write(`${say(messages.notExported, language, { path, errors: `${errors}` })}\n`);
      } else {
        const target = await exports.export(source, file, plan);
        print(`${oneLine(say(messages.exported, language, { path, target }))}\n`);
      }
    });
    failed ||= outcome.failed;
  }
  return exitCode(failed, left);
}

/** One line a file: where its plan is, or why there is none. What is to be known of it stands beside. */
async function importFiles(call: Call, language: Language): Promise<ExitCode> {
  const sources = await sourcesOf(call.files, FOREIGN_FILES);
  if (sources.length === 0) throw new Problem(messages.noForeign);
  if (sources.length > 1 && call.import.out === undefined && !call.import.report) {
    throw new Problem(messages.noOut);
  }
  const results: ImportedFile[] = [];
  const imports = new Imports(call.import, modelOf(call, language), language);
  try {
    for (const source of sources) {
      try {
        const result = await imports.import(source);
        results.push(result);
        tellImported(source.path, result, call, language);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        process.stderr.write(`${oneLine(`kehoach: ${source.path}: ${error.in(language)}`)}\n`);
      }
    }
  } finally {
    imports.end();
  }
  if (call.import.report) print(json({ files: results.map(({ report }) => report) }));
  const left = results.some(({ report: { counts } }) => counts.unsure > 0 || counts.lost > 0);
  return exitCode(results.length < sources.length, left);
}

function tellImported(
  path: string,
  { target, text, report }: ImportedFile,
  call: Call,
  language: Language,
): void {
  if (call.import.report) return;
  const { unsure, lost } = report.counts;
  const counts = { path, target: target ?? '', unsure: `${unsure}`, lost: `${lost}` };
  const message = unsure + lost > 0 ? messages.importedUnsure : messages.imported;
  if (target === undefined) print(text);
  else print(`${oneLine(say(message, language, counts))}\n`);
  for (const note of report.notes) process.stderr.write(`${oneLine(`${path}: ${note}`)}\n`);
}

/** Read once, when a file first needs it. */
function modelOf(call: Call, language: Language): () => LanguageModel | undefined {
  let model: LanguageModel | undefined;
  let isRead = !call.model;
  return () => {
    if (isRead) return model;
    isRead = true;
    try {
      model = readModel();
    } catch {
      process.stderr.write(`kehoach: ${say(messages.brokenModel, language)}\n`);
    }
    return model;
  };
}

const errorsOf = (plan: Plan, settings: CheckSettings): number =>
  check(plan, settings).filter(({ severity }) => severity === 'error').length;

const surroundings = (call: Call, settings: CheckSettings): Promise<Surroundings> =>
  Surroundings.of(call, settings, (line) => process.stderr.write(`${line}\n`));

async function index(call: Call, language: Language): Promise<ExitCode> {
  const indexed = await readFolders(call, call.files, language);
  const result = indexJson(indexed);
  print(call.format === 'json' ? json(result) : indexText(result, language));
  return exitCode(result.unread.length > 0 || indexed.tooMany, result.sharedNumbers.length > 0);
}

async function refs(call: Call, language: Language): Promise<ExitCode> {
  const [given = '', ...folders] = call.files;
  const number = meantNumber(given);
  if (!/\d/.test(number) || !/\p{L}/u.test(number)) throw new Problem(messages.notANumber, { number });
  const result = await refsJson(
    await readFolders(call, folders.length > 0 ? folders : ['.'], language),
    number,
  );
  print(call.format === 'json' ? json(result) : refsText(result));
  return exitCode(false, result.places.length === 0);
}

async function readFolders(
  call: Call,
  folders: readonly string[],
  language: Language,
): Promise<IndexedFolders> {
  const indexed = await indexFolders({ ...call, folders });
  if (indexed.tooMany) {
    const count = MOST_FILES.toLocaleString('vi-VN');
    process.stderr.write(`kehoach: ${say(messages.tooManyPlans, language, { count })}\n`);
  }
  return indexed;
}

const exitCode = (failed: boolean, left = false): ExitCode => (failed ? 2 : left ? 1 : 0);

const print = (text: string): void => {
  process.stdout.write(text);
};

interface Outcome<Result> {
  readonly results: readonly Result[];
  /** Some file could not be used; why has been said. */
  readonly failed: boolean;
}

const eachFile = <Result>(
  files: readonly string[],
  language: Language,
  work: (file: TextFile, plan: Plan) => Result | Promise<Result>,
): Promise<Outcome<Result>> => eachText(files, language, (file) => work(file, readPlan(file.text)));

async function eachText<Result>(
  files: readonly string[],
  language: Language,
  work: (file: TextFile) => Result | Promise<Result>,
  reading?: ReadOptions,
): Promise<Outcome<Result>> {
  const results: Result[] = [];
  for (const path of files) {
    try {
      const file = await readText(path, reading);
      results.push(await work(file));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      process.stderr.write(`kehoach: ${path}: ${error.in(language)}\n`);
    }
  }
  return { results, failed: results.length < files.length };
}

/** @returns what is left after fixing */
async function fixFile(file: TextFile, plan: Plan, call: Call, settings: CheckSettings): Promise<Finding[]> {
  const { text, fixed } = fixAll(plan, settings, { hints: call.hints });
  const left = check(readPlan(text), settings);
  const counts = { path: file.path, fixed: `${fixed.length}`, left: `${left.length}` };
  await deliver(file, text, call, say(messages.fixed, settings.language, counts));
  return left;
}

/** Tells beside the text what is left for a person, so that the text alone goes where it is sent. */
async function migrateFile(
  file: TextFile,
  plan: Plan,
  call: Call,
  settings: CheckSettings,
): Promise<readonly Finding[]> {
  const { text, changed, left } = migrate(plan, settings, call.date);
  const { source } = readPlan(text);
  const counts = { path: file.path, changed: `${changed.length}`, left: `${left.length}` };
  await deliver(file, text, call, say(messages.migrated, settings.language, counts));
  for (const { rule, span, message } of left) {
    const { line, character } = source.rangeOf(span, 'utf-16').start;
    process.stderr.write(`${file.path}:${line + 1}:${character + 1} ${rule} ${message}\n`);
  }
  return left;
}

/** What is left to the writer is told beside the text, so that the text alone goes where it is sent. */
async function rewrite(
  call: Call,
  { language }: CheckSettings,
  making: (model: LanguageModel, source: SourceText) => Making,
): Promise<ExitCode> {
  const model = neededModel();
  const { results, failed } = await eachText(call.files, language, async (file) => {
    const proposal = made(making(model, new SourceText(file.text)));
    if (proposal.refused) throw new Problem(proposal.refused.message, proposal.refused.args);
    const result = rewrittenFile(file.path, proposal, language);
    if (call.format === 'text') await deliverRewritten(file, result, call, language);
    else if (call.write) await writeRewritten(file, proposal.text);
    return result;
  });
  if (call.format === 'json') print(json({ files: results }));
  return exitCode(
    failed,
    results.some(({ unsure, lost }) => unsure.length > 0 || lost.length > 0),
  );
}

function neededModel(): LanguageModel {
  try {
    const model = readModel();
    if (model) return model;
  } catch {
    // said below
  }
  throw new Problem(messages.noModel);
}

async function deliverRewritten(
  file: TextFile,
  result: RewrittenFile,
  call: Call,
  language: Language,
): Promise<void> {
  const { path, text, changed, unsure, lost } = result;
  const counts = { path, changed: `${changed}`, unsure: `${unsure.length}`, lost: `${lost.length}` };
  await deliver(file, text, call, say(messages.rewritten, language, counts));
  process.stderr.write(leftLines(result, language));
}

async function writeRewritten(file: TextFile, text: string): Promise<void> {
  if (file.path !== STANDARD_INPUT && text !== file.text) await writeText(file, text);
}

/** What cannot be converted, and that nothing had to be, is told beside the text. */
async function convertFile(file: TextFile, call: Call, language: Language): Promise<ConvertedFile> {
  const result = convertedFile(file, call.conversion);
  const report = conversionReport(result, call.conversion, language);
  if (call.format === 'json') {
    if (call.write) await writeRewritten(file, result.text);
    return result;
  }
  await deliver(file, result.text, call, report);
  const isPrinted = !call.write || file.path === STANDARD_INPUT;
  if (isPrinted && result.changes.length === 0) process.stderr.write(`${report}\n`);
  process.stderr.write(lostLines(result, language));
  return result;
}

async function formatFile(file: TextFile, plan: Plan, call: Call, language: Language): Promise<void> {
  const joined = call.join ? joinEdits(plan) : [];
  const text = applyEdits(plan.source, joined.length > 0 ? joined : formatEdits(plan));
  await deliver(file, text, call, say(messages.formatted, language, { path: file.path }));
}

/** Prints a new text, or writes it to its file and says so. Standard input has no file. */
async function deliver(file: TextFile, text: string, { write }: Call, report: string): Promise<void> {
  if (!write || file.path === STANDARD_INPUT) {
    print(withMark(file, text));
    return;
  }
  if (text !== file.text) await writeText(file, text);
  print(`${report}\n`);
}

function renderChecked(format: Format, files: readonly CheckedFile[], settings: CheckSettings): string {
  const { language } = settings;
  switch (format) {
    case 'json':
      return json({ files });
    case 'sarif':
      return json(sarifLog(files, language));
    case 'lines':
      return checkLines(files, language);
    case 'html':
      return reportHtml(reportsOf(files, settings), language);
    case 'text':
      return reportText(reportsOf(files, settings), language) + countsOfSeveral(files, language);
  }
}

const needMending = (findings: readonly Pick<Finding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity === 'error' || severity === 'warning');

const render = (format: Format, files: readonly object[], text: () => string): string =>
  format === 'json' ? json({ files }) : text();

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
