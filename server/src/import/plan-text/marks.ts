/** Bold and italics of a line as the marks of a plan, `**` and `_`, where these are read again as what they were. */
import type { ForeignRun } from '../foreign';
import { textOf, type Runs } from './runs';

/** Text to be written, with how sure its reader was. */
export type Piece = Pick<ForeignRun, 'text' | 'confidence'>;

/** What a mark of italics must have at its inner side; at its outer side stands no letter. */
const OPENS = /[\p{L}\p{N}“"(]/u;
const CLOSES = /[\p{L}\p{N}”").,;:]/u;
const LETTER = /[\p{L}\p{N}_]/u;

export function marked(runs: Runs): Piece[] {
  if (!runs.some(({ bold, italic }) => bold === true || italic === true)) return [...runs];
  const text = textOf(runs);
  const bold = stretchesOf(runs, 'bold', text);
  const italic = stretchesOf(runs, 'italic', text).flatMap((stretch) => readable(text, stretch));
  const pieces: Piece[] = [];
  let [isBold, isItalic] = [false, false];
  let [run, left] = [0, runs[0]?.text.length ?? 0];
  const [bolds, italics] = [edgesOf(bold), edgesOf(italic)];
  const cuts = [...new Set([...bold, ...italic].flat())].sort((a, b) => a - b);
  let at = 0;
  for (const cut of [...cuts, text.length]) {
    while (at < cut) {
      const size = Math.min(left, cut - at);
      if (size > 0) pieces.push({ ...runs[run], text: text.slice(at, at + size) });
      at += size;
      left -= size;
      if (left === 0) left = runs[++run]?.text.length ?? 0;
    }
    const [nowBold, nowItalic] = [bolds.after(cut, isBold), italics.after(cut, isItalic)];
    const mark =
      (isItalic && !nowItalic ? '_' : '') +
      (isBold === nowBold ? '' : '**') +
      (!isItalic && nowItalic ? '_' : '');
    if (mark !== '') pieces.push({ text: mark });
    [isBold, isItalic] = [nowBold, nowItalic];
  }
  return pieces;
}

type Stretch = readonly [start: number, end: number];

function edgesOf(stretches: readonly Stretch[]): { after: (cut: number, before: boolean) => boolean } {
  const starts = new Set(stretches.map(([start]) => start));
  const ends = new Set(stretches.map(([, end]) => end));
  return { after: (cut, before) => starts.has(cut) || (before && !ends.has(cut)) };
}

/** Where the text looks so, without white space at either end; white space alone parts nothing. */
function stretchesOf(runs: Runs, look: 'bold' | 'italic', text: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (run[look] && run.text.trim() !== '') {
      const start = at + run.text.length - run.text.trimStart().length;
      const trimmedEnd = at + run.text.trimEnd().length;
      const last = found.at(-1);
      if (last && text.slice(last[1], start).trim() === '') found[found.length - 1] = [last[0], trimmedEnd];
      else found.push([start, trimmedEnd]);
    }
    at = end;
  }
  return found;
}

/** The part of a stretch around which marks of italics are read as such; none inside a word. */
function readable(text: string, [from, to]: Stretch): Stretch[] {
  let [start, end] = [from, to];
  while (start < end && !OPENS.test(text.charAt(start))) start++;
  while (end > start && !CLOSES.test(text.charAt(end - 1))) end--;
  const isFree = !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
  return start < end && isFree ? [[start, end]] : [];
}
