/**
 * Formatting: columns of header and end block, spaces, blank lines, NFC. Changes white space and the order of
 * cells, nothing that a reader of the page would call text. Formatting a formatted plan changes nothing.
 */
import type { Plan } from '../plan/plan';
import { applyEdits } from '../rules/fix';
import type { Edit } from '../rules/rule';
import { SourceText } from '../text/source';
import { layOutEnd, layOutHeader } from './columns';
import { tidySpaces } from './spaces';

/** @returns edits that do not overlap, in the order of the text */
export function formatEdits(plan: Plan): Edit[] {
  const { source } = plan;
  const lineBreak = /\r\n|\r|\n/.exec(source.text)?.[0] ?? '\n';
  const columns = [layOutHeader(plan, lineBreak), layOutEnd(plan, lineBreak)].filter((edit) => edit !== undefined);
  const inner = [...columns, ...tidySpaces(plan)];
  const outer = tidyLines(plan, lineBreak).filter((edit) => !inner.some((other) => edit.start < other.end && other.start < edit.end));
  const edits = [...inner, ...outer].sort((a, b) => a.start - b.start);
  if (source.isComposed) return edits;
  // Composing letters touches the whole text: one edit says so plainly.
  return [{ start: 0, end: source.text.length, newText: applyEdits(new SourceText(source.text), edits) }];
}

/** Indentation, trailing spaces, blank lines beyond one, the end of the file. */
function tidyLines({ source: { text }, hardWrapped, tree }: Plan, lineBreak: string): Edit[] {
  const edits: Edit[] = [];
  const kept = tree.children.filter((node) => node.kind === 'Header' || node.kind === 'End');
  const inColumns = (offset: number): boolean => kept.some((node) => node.start <= offset + 1 && offset <= node.end);
  for (const match of text.matchAll(/[^\S\r\n]+(?=[\r\n]|$)/g)) {
    edits.push({ start: match.index, end: match.index + match[0].length, newText: '' });
  }
  if (!hardWrapped) {
    for (const match of text.matchAll(/(?<=[\r\n])[^\S\r\n]+(?=\S)/g)) {
      const end = match.index + match[0].length;
      if (!inColumns(end)) edits.push({ start: match.index, end, newText: '' });
    }
    for (const match of text.matchAll(/(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n)){2,}(?=[^\S\r\n]*\S)/g)) {
      edits.push({ start: match.index, end: match.index + match[0].length, newText: lineBreak + lineBreak });
    }
  }
  const tail = /\s*$/.exec(text);
  if (tail && tail.index > 0 && tail[0] !== lineBreak) {
    edits.push({ start: tail.index, end: text.length, newText: lineBreak });
  }
  return withoutNested(edits);
}

/** Of edits that lie inside one another the largest stays. */
function withoutNested(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? -1)) kept.push(edit);
  }
  return kept;
}
