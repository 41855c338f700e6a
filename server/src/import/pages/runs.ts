/** Words of lines as the text of one paragraph, in runs of one look. */
import type { ForeignRun } from '../foreign';
import type { LineWord, TextLine } from './lines';

export function runsOf(lines: readonly TextLine[]): readonly ForeignRun[] {
  const runs: ForeignRun[] = [];
  let before: LineWord | undefined;
  for (const line of lines) {
    line.words.forEach((word, index) => {
      const gap =
        before === undefined
          ? ''
          : index === 0
            ? betweenLines(before.text, word.text)
            : word.tab
              ? '\t'
              : ' ';
      add(runs, gap, word);
      before = word;
    });
  }
  return runs;
}

/** A symbol or a date that was cut by the end of a line is put together again: `25-` and `CT/TW`. */
function betweenLines(before: string, next: string): string {
  const symbol = /\d[a-zđ]?-$|[A-ZĐ]\/$|-[A-ZĐ]{2,}[a-z]?-$/.test(before) && /^[A-ZĐ]{2}/.test(next);
  const date = /\d\/$/.test(before) && /^\d/.test(next);
  return symbol || date ? '' : ' ';
}

/** Words of one look and one confidence go together; the space belongs to what stands before it. */
function add(runs: ForeignRun[], gap: string, { text, bold, italic, confidence }: LineWord): void {
  const last = runs.at(-1);
  const same =
    last &&
    last.bold === bold &&
    last.italic === italic &&
    last.confidence === undefined &&
    confidence === undefined;
  if (last && gap !== '') runs[runs.length - 1] = { ...last, text: last.text + gap };
  const run = runs.at(-1);
  if (same && run) runs[runs.length - 1] = { ...run, text: run.text + text };
  else {
    runs.push({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(confidence !== undefined && { confidence }),
    });
  }
}
