/**
 * Formatting: columns of header, end block and tables, spaces, blank lines, NFC. Changes white space, the order
 * of cells and the length of a table's rule row, nothing that a reader of the page would call text. Lines of a
 * hard-wrapped text stay as they are broken: joining them is asked for by itself (`join.ts`). Formatting a
 * formatted plan changes nothing.
 */
import { applyEdits } from '../rules/fix';
import type { Edit } from '../rules/rule';
import { linesOf, type Line } from '../syntax/lines';
import { lineEnd, lineStart } from '../text/line-breaks';
import { SourceText } from '../text/source';
import { contains, overlaps, type Span } from '../text/span';
import { layOutEnd, layOutHeader } from './columns';
import { columnsOf, lineBreakIn, tidyGap } from './gaps';
import { settle } from './settle';
import { shapeOf, type Shape } from './shape';
import { tidySpaces } from './spaces';
import { alignTables } from './tables';

/** @returns edits that do not overlap, in the order of the text */
export const formatEdits = (shape: Shape): readonly Edit[] =>
  composedEdits(shape, settle(shape, whiteSpaceEdits, shapeOf));

/** The edits, with letters composed where the file has combining marks. That touches the whole text: one edit says so plainly. */
export const composedEdits = (shape: Shape, edits: readonly Edit[]): readonly Edit[] =>
  shape.source.isComposed ? edits : [composed(shape, { start: 0, end: shape.source.text.length }, edits)];

/** The edits of {@link formatEdits} inside the blocks that a stretch of text touches, and no others. */
export function formatRangeEdits(shape: Shape, range: Span): readonly Edit[] {
  const { source } = shape;
  const touched = blocksOf(shape).filter(({ start, end }) => start <= range.end && range.start <= end);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return [];
  const whole = { start: lineStart(source.text, first.start), end: lineEnd(source.text, last.end) };
  const edits = whiteSpaceEdits(shape).filter((edit) => contains(whole, edit));
  return source.rawSlice(whole) === source.slice(whole) ? edits : [composed(shape, whole, edits)];
}

function whiteSpaceEdits(shape: Shape): Edit[] {
  const lineBreak = lineBreakIn(shape.source.text);
  return layOut(shape, lineBreak, tidyGaps(shape, lineBreak));
}

/** Everything that both formatting and joining lay out, around the gaps that each has its own way with. */
export function layOut(shape: Shape, lineBreak: string, gaps: readonly Edit[]): Edit[] {
  const columns = [layOutHeader(shape, lineBreak), layOutEnd(shape, lineBreak)].filter(
    (edit) => edit !== undefined,
  );
  const outside = gaps.filter((edit) => !columns.some((other) => overlaps(edit, other)));
  return [...columns, ...tidySpaces(shape), ...alignTables(shape), ...outside].sort(
    (a, b) => a.start - b.start,
  );
}

function tidyGaps(shape: Shape, lineBreak: string): Edit[] {
  const { source, hardWrapped } = shape;
  const inColumns = columnsOf(shape);
  const edits: Edit[] = [];
  let last: Line | undefined;
  for (const line of linesOf(source)) {
    if (line.text === '') continue;
    const kept = hardWrapped || inColumns(line);
    edits.push(...tidyGap(source, last, line, lineBreak, (breaks) => (kept ? breaks : Math.min(breaks, 2))));
    if (!kept && line.start > line.lineStart)
      edits.push({ start: line.lineStart, end: line.start, newText: '' });
    last = line;
  }
  if (last) edits.push(...endOfText(source, last, lineBreak));
  return edits;
}

/** The text ends with a line break. */
export function endOfText({ text }: SourceText, { end }: Line, lineBreak: string): Edit[] {
  return text.slice(end) === lineBreak ? [] : [{ start: end, end: text.length, newText: lineBreak }];
}

/** What a range is made of: header, title and end block as wholes, otherwise a paragraph, an item or a table. */
const blocksOf = ({ tree }: Shape): Span[] =>
  tree.children.flatMap((region) =>
    ['Header', 'Title', 'End'].includes(region.kind)
      ? [region]
      : region.children.filter(({ kind }) => kind !== 'LineBreak' && kind !== 'Space'),
  );

function composed({ source }: Shape, { start, end }: Span, edits: readonly Edit[]): Edit {
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return { start, end, newText: applyEdits(new SourceText(source.slice({ start, end })), inside) };
}
