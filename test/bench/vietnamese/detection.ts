/** Errors planted in clean held-out sentences: which the product finds, and what it blames in clean ones. */
import type { LanguageModel } from '../../../server/src/core/language-model/model';
import { planOf } from '../../../server/src/core/plan/build';
import { SourceText } from '../../../server/src/core/text/source';
import { IMPOSSIBLE_KINDS, MARK_KINDS, REAL_WORD_KINDS } from './misspellings';
import { examples, realPlans } from './places';
import { findingsOf, flagsOf, pagesOf, productChecker } from './product';
import { blameOf, foundOf, outcomesOf, type Outcome } from './quality';
import { cpuTime, percent, perSecond, perThousand, written, type Report } from './report';
import type { Sample } from './samples';
import { countSyllables } from './words';

interface FoundBudget {
  readonly atLeast?: number;
  /** First suggestions of the finds, %. */
  readonly right?: number;
}

interface Budgets {
  readonly realWord: FoundBudget;
  readonly impossible: FoundBudget;
}

const BUDGETS: Readonly<Record<string, Budgets>> = {
  law: { realWord: { atLeast: 99, right: 98 }, impossible: { atLeast: 99.5 } },
  news: { realWord: { atLeast: 93, right: 98 }, impossible: { atLeast: 99.5 } },
};
const FALSE_FLAGS_BUDGET = 1;
const HINTS_BUDGET = 0.5;
const SPEED_BUDGET = 100_000;

export async function measureDetection(
  report: Report,
  model: LanguageModel | undefined,
  samples: readonly Sample[],
  verbose: boolean,
): Promise<void> {
  report.title('Errors planted in clean held-out sentences (rules VN-…, as they ship)');
  const checker = productChecker(model);
  for (const { register, clean, realWord, impossible } of samples) {
    const budgets = BUDGETS[register];
    // So that a wrong sentence does not stand beside itself.
    const backwards = [...clean].reverse();
    const found = await outcomesOf(checker, realWord, backwards);
    printFound(report, `${register}: real-word errors, all kinds`, found, budgets?.realWord);
    const ofMarks = found.filter(({ error }) => MARK_KINDS.has(error.kind));
    printFound(report, `${register}: real-word errors, marks alone`, ofMarks, budgets?.realWord);
    for (const kind of REAL_WORD_KINDS) printKind(report, kind, found);
    printNames(report, found);
    const letters = await outcomesOf(checker, impossible, backwards);
    printFound(report, `${register}: impossible syllables`, letters, budgets?.impossible);
    for (const kind of IMPOSSIBLE_KINDS) printKind(report, kind, letters);
    printPlain(report, letters);
    const blame = await blameOf(checker, clean);
    report.figure({
      name: `${register}: flags in 1,000 clean syllables`,
      value: perThousand(blame.flags, blame.syllables),
      unit: '',
      ...(budgets && { atMost: FALSE_FLAGS_BUDGET }),
      note: `${blame.syllables} syllables; warnings ${perThousand(blame.flags - blame.hints, blame.syllables).toFixed(2)}, hints ${perThousand(blame.hints, blame.syllables).toFixed(2)}`,
    });
    if (verbose) printExamples(report, blame.examples, found, letters);
  }
  measureCleanPlans(report, model, verbose);
  measureSpeed(report, model, samples);
}

function printFound(
  report: Report,
  name: string,
  outcomes: readonly Outcome[],
  { right: rightBudget, ...budget }: FoundBudget = {},
): void {
  const { planted, found, judged, right } = foundOf(outcomes);
  report.figure({
    name: `${name} found`,
    value: percent(found, planted),
    unit: '%',
    ...budget,
    note: `of ${planted}`,
  });
  report.figure({
    name: `${name}: first suggestion right`,
    value: percent(right, judged),
    unit: '% of finds',
    ...(rightBudget !== undefined && { atLeast: rightBudget }),
  });
}

const printKind = (report: Report, kind: string, outcomes: readonly Outcome[]): void =>
  printPart(
    report,
    kind,
    outcomes.filter(({ error }) => error.kind === kind),
  );

/** Names are the weak spot of any model. */
function printNames(report: Report, outcomes: readonly Outcome[]): void {
  printPart(
    report,
    'of all these: in running text',
    outcomes.filter(({ error }) => !error.inName),
  );
  printPart(
    report,
    'of all these: with a capital inside a sentence',
    outcomes.filter(({ error }) => error.inName),
  );
}

/** Without marks they look foreign. */
function printPlain(report: Report, outcomes: readonly Outcome[]): void {
  printPart(
    report,
    'of all these: with a mark',
    outcomes.filter(({ error }) => !error.plain),
  );
  printPart(
    report,
    'of all these: without any mark',
    outcomes.filter(({ error }) => error.plain),
  );
}

function printPart(report: Report, name: string, outcomes: readonly Outcome[]): void {
  const { planted, found, judged, right } = foundOf(outcomes);
  report.figure({
    name: `  ${name}`,
    value: percent(found, planted),
    unit: '%',
    note: `of ${planted}; first suggestion right ${written(percent(right, judged), 1)} %`,
  });
}

const SHOWN = 25;

function printExamples(report: Report, blames: readonly string[], ...found: (readonly Outcome[])[]): void {
  for (const blame of blames.slice(0, SHOWN)) report.line(`    false: ${blame}`);
  for (const outcomes of found) {
    for (const { error, right } of outcomes
      .filter(({ flag, right }) => !flag || right === false)
      .slice(0, SHOWN)) {
      const { kind, text, clean, start, end } = error;
      const place = `…${text.slice(Math.max(0, start - 30), start)}«${text.slice(start, end)}»${text.slice(end, end + 30)}…`;
      const was = clean.slice(start, end + clean.length - text.length);
      report.line(`    ${right === false ? 'wrong first' : 'missed'} (${kind}): ${place} was ${was}`);
    }
  }
}

/** Whole plans, their headers, numbers and names included. */
function measureCleanPlans(report: Report, model: LanguageModel | undefined, verbose: boolean): void {
  const texts = [...realPlans('plan'), ...examples()];
  const syllables = countSyllables(texts.map(({ text }) => text));
  const findings = texts.flatMap(({ name, text }) =>
    findingsOf(planOf(new SourceText(text)), model).map((finding) => ({ name, text, ...finding })),
  );
  const warnings = findings.filter(({ severity }) => severity !== 'hint');
  const names = texts.map(({ name }) => name).join(', ');
  report.figure({
    name: 'clean plans: warnings',
    value: warnings.length,
    unit: '',
    digits: 0,
    atMost: 0,
    note: names,
  });
  report.figure({
    name: 'clean plans: hints in 1,000 syllables',
    value: perThousand(findings.length - warnings.length, syllables),
    unit: '',
    atMost: HINTS_BUDGET,
    note: `${syllables} syllables`,
  });
  if (!verbose) return;
  for (const { name, rule, severity, text, span } of findings) {
    report.line(`    ${name}: ${rule} ${severity} «${text.slice(span.start, span.end)}»`);
  }
}

/** Every paragraph is new to the rules, which are warm. */
function measureSpeed(report: Report, model: LanguageModel | undefined, samples: readonly Sample[]): void {
  const sentences = samples.flatMap(({ clean }) => clean);
  if (sentences.length === 0) return;
  const warm = sentences.length >> 1;
  for (const page of pagesOf(sentences.slice(0, warm))) flagsOf(page, model);
  const fresh = sentences.slice(warm).map((sentence) => `${sentence} `);
  const pages = pagesOf(fresh);
  const start = cpuTime();
  for (const page of pages) flagsOf(page, model);
  const ms = cpuTime() - start;
  report.figure({
    name: 'checking by all rules on Vietnamese, warm, new paragraphs',
    value: perSecond(countSyllables(fresh), ms),
    unit: 'syllables/s',
    digits: 0,
    atLeast: SPEED_BUDGET,
  });
}
