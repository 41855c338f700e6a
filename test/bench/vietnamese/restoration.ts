/** Marks put back on text that was stripped of all of them. */
import type { LanguageModel } from '../../../server/src/core/language-model/model';
import { restore } from '../../../server/src/core/language-model/restore';
import { firstWords, type HeldOut } from './held-out';
import { examples, realPlans } from './places';
import { cpuTime, percent, perSecond, type Report } from './report';
import { isSameWord, isSyllable, stripped, wordsOf } from './words';

class Score {
  syllables = 0;
  rightSyllables = 0;
  words = 0;
  rightWords = 0;
  lines = 0;
  rightLines = 0;
  ms = 0;
  readonly misses = new Map<string, number>();

  add(other: Score): void {
    this.syllables += other.syllables;
    this.rightSyllables += other.rightSyllables;
    this.words += other.words;
    this.rightWords += other.rightWords;
    this.lines += other.lines;
    this.rightLines += other.rightLines;
    this.ms += other.ms;
    for (const [miss, count] of other.misses) this.misses.set(miss, (this.misses.get(miss) ?? 0) + count);
  }

  /** The marks of `line` are taken off, put back and compared. */
  take(line: string, restored: string): void {
    let right = true;
    for (const { text, start, end } of wordsOf(line)) {
      const answer = restored.slice(start, end);
      const same = isSameWord(text, answer);
      right &&= same;
      this.words++;
      if (same) this.rightWords++;
      else this.misses.set(`${text} → ${answer}`, (this.misses.get(`${text} → ${answer}`) ?? 0) + 1);
      if (!isSyllable(text)) continue;
      this.syllables++;
      if (same) this.rightSyllables++;
    }
    this.lines++;
    if (right) this.rightLines++;
  }
}

function scoreOf(model: LanguageModel, texts: readonly string[]): Score {
  const score = new Score();
  for (const text of texts) {
    const bare = stripped(text);
    const start = cpuTime();
    const restored = restore(model, bare);
    score.ms += cpuTime() - start;
    score.take(text, restored.text);
  }
  return score;
}

/** What is asked of each genre. */
const BUDGETS = { law: 99.4, news: 97.5, wiki: undefined, questions: undefined } as const;
const PLANS_BUDGET = 99.3;
const SPEED_BUDGET = 50_000;

/** @param words of each corpus */
export function measureRestoration(
  report: Report,
  model: LanguageModel,
  texts: readonly HeldOut[],
  words: number,
  verbose: boolean,
): void {
  report.title('Restoration of marks on stripped text (held-out lines, plans)');
  scoreOf(
    model,
    texts.flatMap(({ lines }) => firstWords(lines, words / 10)),
  );
  const all = new Score();
  for (const genre of ['law', 'questions', 'news', 'wiki'] as const) {
    const sum = new Score();
    for (const { name, lines } of texts.filter((text) => text.genre === genre)) {
      const score = scoreOf(model, firstWords(lines, words));
      printScore(report, `  ${name}`, score, undefined, verbose);
      sum.add(score);
    }
    if (sum.lines === 0) continue;
    printScore(report, genre, sum, BUDGETS[genre], verbose);
    all.add(sum);
  }
  for (const { name, text } of realPlans('plan')) {
    const score = scoreOf(model, [text]);
    printScore(report, name, score, PLANS_BUDGET, verbose);
    all.add(score);
  }
  for (const { name, text } of examples()) {
    const score = scoreOf(model, [text]);
    printScore(report, name, score, undefined, verbose);
    all.add(score);
  }
  report.figure({
    name: 'speed',
    value: perSecond(all.syllables, all.ms),
    unit: 'syllables/s',
    digits: 0,
    atLeast: SPEED_BUDGET,
  });
}

const SHOWN = 30;

function printScore(report: Report, name: string, score: Score, atLeast?: number, verbose = false): void {
  const words = percent(score.rightWords, score.words).toFixed(2);
  const lines = percent(score.rightLines, score.lines).toFixed(1);
  report.figure({
    name: `${name}: syllables right`,
    value: percent(score.rightSyllables, score.syllables),
    unit: '%',
    ...(atLeast !== undefined && { atLeast }),
    note: `${score.syllables} syllables; ${words} % of all words, ${lines} % of ${score.lines} paragraphs`,
  });
  if (!verbose) return;
  const misses = [...score.misses].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
  report.line(`    ${misses.map(([miss, count]) => `${miss} ${count}`).join(', ')}`);
}
