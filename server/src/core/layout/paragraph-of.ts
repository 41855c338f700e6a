/** A paragraph of the flow from a stretch of a plan. */
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Located } from '../text/span';
import type { Paragraph, Run } from './flow';
import { printable } from './printable';
import { defaultPageSettings, styleSheet, type StyleName } from './styles';
import { naturalWidth } from './widths';

/** What is printed before a paragraph's own text: its number, its dash. */
export interface Mark {
  readonly text: string;
  readonly start: number;
  readonly bold?: boolean;
}

const PLAIN = { bold: false, italic: false };

export function paragraph(style: StyleName, text: Located | Prose, mark?: Mark): Paragraph {
  const runs = runsOf(text);
  if (mark) runs.unshift({ ...PLAIN, ...mark });
  const start = Math.min(mark?.start ?? text.start, text.start);
  return { kind: 'paragraph', style, runs, start, end: text.end };
}

export const optional = (style: StyleName, text: Located | Prose | undefined): Paragraph[] =>
  text ? [paragraph(style, text)] : [];

/** For those whose sizes nobody chooses. */
export const FIXED_STYLES = styleSheet(defaultPageSettings);

/** A part in the middle of its column, its lines as its author broke them if each of them fits. */
export function asBroken(
  style: StyleName,
  text: Located | Prose | undefined,
  { source, width }: { readonly source: SourceText; readonly width: number },
): Paragraph[] {
  if (!text) return [];
  const whole = paragraph(style, text);
  const lines = linesOf(whole, source);
  const fit = lines.every((line) => naturalWidth(line, FIXED_STYLES[style]).all <= width);
  return fit && lines.length > 1 ? lines : [whole];
}

function linesOf({ style, runs }: Paragraph, { text }: SourceText): Paragraph[] {
  const lines: [Run, ...Run[]][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && !/[\r\n]/.test(text.slice(last.start, run.start))) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const last = line.at(-1) ?? line[0];
    const kept = [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }];
    return { kind: 'paragraph', style, runs: kept, start: line[0].start, end: last.start + last.text.length };
  });
}

/** A paragraph whose first letters are slanted. */
export function withLead(whole: Paragraph, length: number): Paragraph {
  const [lead, rest] = runsParted(whole.runs, length);
  return { ...whole, runs: [...lead.map((run) => ({ ...run, italic: true })), ...rest] };
}

/** Runs before and after a number of letters, none of them empty. */
export function runsParted(runs: readonly Run[], length: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let left = length;
  for (const run of runs) {
    const at = Math.min(left, run.text.length);
    left -= at;
    if (at > 0) before.push({ ...run, text: run.text.slice(0, at) });
    if (at < run.text.length) after.push({ ...run, text: run.text.slice(at), start: run.start + at });
  }
  return [before, after];
}

export const empty = (style: StyleName, at: number): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: [],
  start: at,
  end: at,
});

function runsOf(text: Located | Prose): Run[] {
  if (text.text === '') return [];
  if (!(text instanceof Prose)) return [{ text: printable(text.text), start: text.start, ...PLAIN }];
  return text.stretches().map((stretch) => {
    const printed = printable(stretch.text);
    return printed === stretch.text ? stretch : { ...stretch, text: printed };
  });
}
