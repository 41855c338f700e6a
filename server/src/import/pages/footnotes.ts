/** Notes at the foot of a page: smaller letters under a short line, each after its figure. */
import type { ForeignFootnote } from '../foreign';
import type { Frame } from './frame';
import { textOfLine, type MeasuredPage, type TextLine } from './lines';
import { paragraphsOf } from './paragraphs';

/** Letters of notes, against the usual ones. */
const SMALLER = 0.93;
/** In em. */
const RULE = { shortest: 4, longest: 20 };

/** @returns the page without its notes, and the notes */
export function withoutFootnotes(
  page: MeasuredPage,
  frame: Frame,
): { readonly page: MeasuredPage; readonly footnotes: readonly ForeignFootnote[] } {
  const rule = page.rules.find((each) => {
    const wide = each.right - each.left;
    const short = wide >= RULE.shortest && wide <= RULE.longest && each.bottom - each.top < 0.3;
    if (!short || Math.abs(each.left - frame.left) > 1) return false;
    const under = page.lines.filter((line) => line.base > each.bottom);
    const mark = markOf(under[0]);
    return mark !== undefined && (under.every(isSmall) || isReferredTo(page, mark));
  });
  if (!rule) return { page, footnotes: [] };
  const lines = page.lines.filter((line) => line.base <= rule.bottom);
  const under = page.lines.filter((line) => line.base > rule.bottom);
  return { page: { ...page, lines }, footnotes: notesOf(under, frame) };
}

const isSmall = ({ size }: TextLine): boolean => size !== undefined && size < SMALLER;

const isReferredTo = ({ lines }: MeasuredPage, mark: string): boolean =>
  lines.some(({ words }) => words.some(({ text }) => text.indexOf(`[${mark}]`) > 0));

/** The raised figure is read as `[1]`. */
const markOf = (line: TextLine | undefined): string | undefined =>
  /^\[?(\d{1,3})\]?(?:[\s.)]|$|\p{L})/u.exec(line ? textOfLine(line) : '')?.[1];

function notesOf(lines: readonly TextLine[], frame: Frame): readonly ForeignFootnote[] {
  const groups: { readonly mark: string; readonly lines: TextLine[] }[] = [];
  for (const line of lines) {
    const mark = markOf(line);
    const last = groups.at(-1);
    const expected = last === undefined || Number(mark) === Number(last.mark) + 1;
    if (mark !== undefined && expected) groups.push({ mark, lines: [withoutMark(line)] });
    else last?.lines.push(line);
  }
  return groups.map(({ mark, lines: own }) => ({
    mark,
    paragraphs: paragraphsOf(own, () => ({ ...frame, pitch: 1.2, indented: false })),
  }));
}

function withoutMark(line: TextLine): TextLine {
  const [first, ...rest] = line.words;
  if (!first) return line;
  const text = first.text.replace(/^\[?\d{1,3}\]?[.)]?/, '');
  return { ...line, words: text === '' ? rest : [{ ...first, text }, ...rest] };
}
