/** Plans as a scanner without Vietnamese read them, repaired line by line and as a whole, against what they say. */
import type { LanguageModel } from '../../../server/src/core/language-model/model';
import { repairScan, type RepairedScan } from '../../../server/src/core/repair/repair';
import { repairWords } from '../../../server/src/core/repair/words/repair-words';
import { agreement, fieldsOf } from './fields';
import { realPlans } from './places';
import { printErrors, printTimes, printWords, scoreLines, scoreTexts, timesOf } from './reading-score';
import { percent, type Report } from './report';
import { Truth } from './truth';

const WORDS_BUDGET = 97.5;
/** Milliseconds for a plan. */
const TIME_BUDGET = 1500;

export function measureOcr(report: Report, model: LanguageModel, verbose: boolean): void {
  report.title('Scans repaired (OCR without Vietnamese)');
  const scans = realPlans('ocr');
  if (scans.length === 0) report.skip('scans', 'the real plans are not on this machine');
  for (const { name, text } of scans) {
    const textOf = (kind: 'gold-lines' | 'plan'): string =>
      realPlans(kind).find((plan) => plan.name === name)?.text ?? '';
    const truth = Truth.of(name);
    // The first run of all is the cold one: what is read once is read in it.
    measureWhole(report, truth, text, textOf('plan'), model, verbose);
    measureLines(report, truth, text, textOf('gold-lines'), model, verbose);
  }
}

function measureLines(
  report: Report,
  truth: Truth,
  text: string,
  gold: string,
  model: LanguageModel,
  verbose: boolean,
): void {
  const { name } = truth;
  const lines = gold.split('\n');
  const repaired = repairWords(model, text).text;
  printWords(report, `${name}: words right as read`, scoreLines(truth, text.split('\n'), lines), false);
  const score = scoreLines(truth, repaired.split('\n'), lines);
  printWords(report, `${name}: words right, line by line`, score, verbose, WORDS_BUDGET);
  printErrors(report, `${name}: wrong characters, line by line`, text, repaired, gold);
}

/** From the page as it was read to the plan as it would be typed. */
function measureWhole(
  report: Report,
  truth: Truth,
  text: string,
  plan: string,
  model: LanguageModel,
  verbose: boolean,
): void {
  const { name } = truth;
  const repair = (): RepairedScan => repairScan(text, model);
  const times = timesOf(repair);
  const { text: repaired, unsure, removed } = repair();
  printWords(
    report,
    `${name}: words right, whole plan`,
    scoreTexts(truth, repaired, plan),
    verbose,
    WORDS_BUDGET,
  );
  printErrors(report, `${name}: wrong characters, whole plan`, text, repaired, plan);
  printTimes(report, `${name}: whole plan repaired`, times, TIME_BUDGET);
  report.figure({
    name: `${name}: places said to be unsure`,
    value: unsure.length,
    unit: '',
    digits: 0,
    note: `stretches left out as noise ${removed.length}`,
  });
  measureFields(report, name, { plan, text, repaired }, verbose);
}

interface Readings {
  readonly plan: string;
  readonly text: string;
  readonly repaired: string;
}

function measureFields(
  report: Report,
  name: string,
  { plan, text, repaired }: Readings,
  verbose: boolean,
): void {
  const [before, found] = [fieldsOf(text), fieldsOf(repaired)];
  let [equal, all] = [0, 0];
  for (const [kind, fields] of Object.entries(fieldsOf(plan))) {
    const result = agreement(fields, found[kind] ?? []);
    equal += result.equal;
    all += fields.length;
    report.figure({
      name: `${name}: ${kind}`,
      value: result.equal,
      unit: `of ${fields.length}`,
      digits: 0,
      note: `unrepaired ${agreement(fields, before[kind] ?? []).equal}; too many ${result.extra.length}`,
    });
    if (!verbose) continue;
    for (const field of result.missing) report.line(`    missing: ${field}`);
    for (const field of result.extra) report.line(`    too many: ${field}`);
  }
  report.figure({
    name: `${name}: all fields equal`,
    value: percent(equal, all),
    unit: '%',
    note: `${equal} of ${all}`,
  });
}
