/** A paragraph of the flow from a stretch of a plan. */
import { Prose } from '../text/prose';
import type { Located } from '../text/span';
import type { Paragraph, Run } from './flow';
import { printable } from './printable';
import type { StyleName } from './styles';

/** What is printed before a paragraph's own text: its number, its dash. */
export interface Mark {
  readonly text: string;
  readonly start: number;
}

const PLAIN = { bold: false, italic: false };

export function paragraph(style: StyleName, text: Located | Prose, mark?: Mark): Paragraph {
  const runs = runsOf(text);
  if (mark) runs.unshift({ ...mark, ...PLAIN });
  const start = Math.min(mark?.start ?? text.start, text.start);
  return { kind: 'paragraph', style, runs, start, end: text.end };
}

export const optional = (style: StyleName, text: Located | Prose | undefined): Paragraph[] =>
  text ? [paragraph(style, text)] : [];

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
