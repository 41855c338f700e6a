/** How much of a scanned plan is read right: words, characters, time. */
import { align, distance } from './alignment';
import { cpuTime, percent, type Report } from './report';
import { hasLetter, printedWords, tokensOf, type Truth } from './truth';

const SHOWN = 40;

export interface ReadingScore {
  readonly words: number;
  readonly right: number;
  readonly misses: readonly string[];
}

/** Line by line; a line that is not there has all its words wrong. */
export function scoreLines(truth: Truth, read: readonly string[], gold: readonly string[]): ReadingScore {
  const misses: string[] = [];
  let words = 0;
  for (const [index, line] of gold.entries()) {
    const printed = printedWords(truth.name, line, index + 1);
    words += printed.filter(hasLetter).length;
    misses.push(...missesOf(truth, tokensOf(read[index] ?? ''), printed, index + 1));
  }
  return { words, right: words - misses.length, misses };
}

/** The whole at once, wherever the lines end. */
export function scoreTexts(truth: Truth, read: string, gold: string): ReadingScore {
  const printed = tokensOf(gold);
  const words = printed.filter(hasLetter).length;
  const misses = missesOf(truth, tokensOf(read), printed);
  return { words, right: words - misses.length, misses };
}

const missesOf = (truth: Truth, read: readonly string[], gold: readonly string[], line?: number): string[] =>
  align(read, gold).flatMap(([from, to]) => {
    const word = to === undefined ? undefined : gold[to];
    if (word === undefined || !hasLetter(word)) return [];
    const answer = from === undefined ? '' : (read[from] ?? '');
    return truth.accepts(answer, word, line) ? [] : [`${answer || '∅'} → ${word}`];
  });

export function printWords(
  report: Report,
  name: string,
  { words, right, misses }: ReadingScore,
  verbose: boolean,
  atLeast?: number,
): void {
  report.figure({
    name,
    value: percent(right, words),
    unit: '%',
    ...(atLeast !== undefined && { atLeast }),
    note: `of ${words}`,
  });
  if (verbose) report.line(`    ${misses.slice(0, SHOWN).join(', ')}`);
}

export function printErrors(report: Report, name: string, before: string, after: string, gold: string): void {
  const wanted = spaced(gold);
  const share = (text: string): number => percent(distance(spaced(text), wanted), wanted.length);
  report.figure({ name, value: share(after), unit: '%', note: `as read ${share(before).toFixed(2)}` });
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Milliseconds of the first run and of the quickest of the others. */
export function timesOf(run: () => unknown): readonly [cold: number, warm: number] {
  const times = Array.from({ length: 4 }, () => {
    const start = cpuTime();
    run();
    return cpuTime() - start;
  });
  return [times[0] ?? NaN, Math.min(...times.slice(1))];
}

export function printTimes(
  report: Report,
  name: string,
  [cold, warm]: readonly [number, number],
  atMost?: number,
): void {
  report.figure({
    name: `${name}, first run`,
    value: cold,
    unit: 'ms CPU',
    digits: 0,
    ...(atMost !== undefined && { atMost }),
    note: `again ${warm.toFixed(0)} ms`,
  });
}
