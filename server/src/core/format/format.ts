/**
 * Formatting: columns of header and end block, spaces, blank lines, NFC. Changes white space and the order of
 * cells, nothing that a reader of the page would call text. Formatting a formatted plan changes nothing.
 */
import type { Plan } from '../plan/plan';
import { applyEdits } from '../rules/fix';
import type { Edit } from '../rules/rule';
import { linesOf, type Line } from '../syntax/lines';
import { SourceText } from '../text/source';
import { overlaps } from '../text/span';
import { layOutEnd, layOutHeader } from './columns';
import { tidySpaces } from './spaces';

/** @returns edits that do not overlap, in the order of the text */
export function formatEdits(plan: Plan): Edit[] {
  const { source } = plan;
  const lineBreak = /\r\n|\r|\n/.exec(source.text)?.[0] ?? '\n';
  const columns = [layOutHeader(plan, lineBreak), layOutEnd(plan, lineBreak)].filter(
    (edit) => edit !== undefined,
  );
  const gaps = tidyGaps(plan, lineBreak).filter((edit) => !columns.some((other) => overlaps(edit, other)));
  const edits = [...columns, ...tidySpaces(plan), ...gaps].sort((a, b) => a.start - b.start);
  if (source.isComposed) return edits;
  // Composing letters touches the whole text: one edit says so plainly.
  return [{ start: 0, end: source.text.length, newText: applyEdits(new SourceText(source.text), edits) }];
}

/** Between two lines of text: trailing spaces, blank lines beyond one, indentation. After the last: one line end. */
function tidyGaps({ source, hardWrapped, tree }: Plan, lineBreak: string): Edit[] {
  const edits: Edit[] = [];
  const columns = tree.children.filter((node) => node.kind === 'Header' || node.kind === 'End');
  const replace = (start: number, end: number, newText: string): void => {
    if (source.text.slice(start, end) !== newText) edits.push({ start, end, newText });
  };
  const textStart = source.text.startsWith('\uFEFF') ? 1 : 0;
  let last: Line | undefined;
  for (const line of linesOf(source)) {
    if (line.text === '') continue;
    const inColumns = columns.some((node) => node.start <= line.start && line.end <= node.end);
    const kept = hardWrapped || inColumns;
    const start = last?.end ?? textStart;
    const breaks = source.text.slice(start, line.start).match(/\r\n|\r|\n/g) ?? [];
    const indentation = kept ? source.text.slice(line.lineStart, line.start) : '';
    const gap = last ? breaks.slice(0, kept ? undefined : 2).join('') : '';
    replace(start, line.start, gap + indentation);
    last = line;
  }
  if (last) replace(last.end, source.text.length, lineBreak);
  return edits;
}
