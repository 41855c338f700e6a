/** Paragraphs of a Word file: the style says how they look, the text what is bold or slanted in them. */
import { NoBreakHyphen, Paragraph, TextRun, UnderlineType, type IFrameOptions, type IRunOptions } from 'docx';
import { isSolidHyphen } from '../../layout/breaks';
import type { Paragraph as FlowParagraph, Run } from '../../layout/flow';
import { isUnderlined, type ParagraphStyle, type StyleSheet } from '../../layout/styles';
import { twips, writable } from './measures';
import { outlineOf, styleId } from './styles';

export interface Extras {
  /** Where the paragraph stands when it does not stand in the text. */
  readonly frame?: IFrameOptions;
  /** In points; in place of the style's own. */
  readonly before?: number;
}

export function paragraphOf(paragraph: FlowParagraph, styles: StyleSheet, extras: Extras = {}): Paragraph {
  const { style, level, keptWithNext } = paragraph;
  return new Paragraph({
    style: styleId(styles[style]),
    children: runsOf(paragraph, styles[style]),
    ...(keptWithNext && { keepNext: true, keepLines: true }),
    ...(level !== undefined && level !== outlineOf[style] && { outlineLevel: Math.min(level, 9) - 1 }),
    ...(extras.before !== undefined && { spacing: { before: twips(extras.before) } }),
    ...(extras.frame && { frame: extras.frame }),
  });
}

/** Neighbours that look the same are one run. */
function runsOf({ runs }: FlowParagraph, style: ParagraphStyle): TextRun[] {
  const text = runs.map((run) => run.text).join('');
  const found: TextRun[] = [];
  let from = 0;
  for (let i = 0; i < runs.length;) {
    const first = runs[i] as Run;
    let to = from;
    for (; runs[i] && looksAs(first, runs[i] as Run, style); i++) to += runs[i]?.text.length ?? 0;
    const look: IRunOptions = {
      ...(first.bold && { bold: true }),
      ...(first.italic && { italics: true }),
      ...(style.underline && !isUnderlined(style, first.text) && { underline: { type: UnderlineType.NONE } }),
    };
    if (to > from) found.push(new TextRun({ ...look, children: piecesOf(text, from, to) }));
    from = to;
  }
  return found;
}

const looksAs = (a: Run, b: Run, style: ParagraphStyle): boolean =>
  a.bold === b.bold && a.italic === b.italic && isUnderlined(style, a.text) === isUnderlined(style, b.text);

/** Text, and the hyphens at which no line may end. */
function piecesOf(text: string, from: number, to: number): (string | NoBreakHyphen)[] {
  const pieces: (string | NoBreakHyphen)[] = [];
  let start = from;
  const cut = (end: number): void => {
    if (end > start) pieces.push(writable(text.slice(start, end)));
  };
  for (let at = text.indexOf('-', from); at >= 0 && at < to; at = text.indexOf('-', at + 1)) {
    if (!isSolidHyphen(text, at)) continue;
    cut(at);
    pieces.push(new NoBreakHyphen());
    start = at + 1;
  }
  cut(to);
  return pieces;
}
