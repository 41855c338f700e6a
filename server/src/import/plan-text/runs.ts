/** Runs of text, cut and joined without losing how each of their letters looks. */
import type { ForeignRun } from '../foreign';

export type Runs = readonly ForeignRun[];

export const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** The letters of a stretch of the text of some runs. */
export function sliceOf(runs: Runs, start: number, end: number): ForeignRun[] {
  const found: ForeignRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(start - at, 0), Math.max(end - at, 0));
    if (text !== '') found.push({ ...run, text });
    at += run.text.length;
  }
  return found;
}

/** Without white space at either end. */
export function trimmed(runs: Runs): Runs {
  const text = textOf(runs);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? runs : sliceOf(runs, start, end);
}

/** Stretches of a text that become others. They stand in order and do not overlap. */
export function replaced(
  runs: Runs,
  places: Iterable<{ readonly start: number; readonly end: number; readonly newText: string }>,
): Runs {
  const all: ForeignRun[] = [];
  let [run, used, at] = [0, 0, 0];
  /** The runs of the next letters, in `into`. */
  const take = (length: number, into: ForeignRun[]): void => {
    at += length;
    for (let left = length; left > 0;) {
      const current = runs[run];
      if (!current) return;
      const text = current.text.slice(used, used + left);
      if (text !== '') into.push({ ...current, text });
      left -= text.length;
      used += text.length;
      if (used < current.text.length) return;
      [run, used] = [run + 1, 0];
    }
  };
  for (const { start, end, newText } of places) {
    take(start - at, all);
    const old: ForeignRun[] = [];
    take(end - start, old);
    if (newText !== '') all.push({ ...(old[0] ?? runs[run]), text: newText });
  }
  take(Infinity, all);
  return all;
}

/** The lines of a text with line ends in it. */
export function linesOf(runs: Runs): Runs[] {
  const lines: ForeignRun[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.text.split('\n');
    if (first !== '') lines.at(-1)?.push({ ...run, text: first });
    for (const text of others) lines.push(text === '' ? [] : [{ ...run, text }]);
  }
  return lines;
}

/** Whether all letters and digits look so, and there are any. */
export function isWhole(runs: Runs, look: 'bold' | 'italic'): boolean {
  const lettered = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return lettered.length > 0 && lettered.every((run) => run[look]);
}

export const without = (runs: Runs, look: 'bold' | 'italic'): Runs =>
  runs.map((run) => ({ ...run, [look]: false }));
