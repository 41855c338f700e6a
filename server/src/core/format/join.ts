/**
 * Joining: text broken into lines as on a printed page (copied from a PDF, read by OCR) gets one line a paragraph,
 * a blank line between paragraphs, and the layout that `format.ts` gives. Nothing is lost but page numbers and
 * the soft hyphens at which words were broken. Joining a joined text changes nothing.
 */
import type { Edit } from '../rules/rule';
import { linesOf, type Line } from '../syntax/lines';
import { composedEdits, endOfText, layOut } from './format';
import { columnsOf, lineBreakIn, tidyGap } from './gaps';
import { paragraphsOf, SOFT_HYPHEN } from './paragraphs';
import { settle } from './settle';
import { shapeOf, type Shape } from './shape';

/** @returns edits that do not overlap, in the order of the text; none where no line is broken */
export function joinEdits(shape: Shape): readonly Edit[] {
  const { joints, pageNumbers } = paragraphsOf(shape);
  return joints.size + pageNumbers.size > 0 ? composedEdits(shape, settle(shape, joinOnce, shapeOf)) : [];
}

function joinOnce(shape: Shape): readonly Edit[] {
  const { source, hardWrapped } = shape;
  const { joints, apart, pageNumbers } = paragraphsOf(shape);
  const lineBreak = lineBreakIn(source.text);
  const inColumns = columnsOf(shape);
  const edits: Edit[] = [];
  let last: Line | undefined;
  let pageTurned = false;
  for (const line of linesOf(source)) {
    if (line.text === '') continue;
    if (pageNumbers.has(line.lineStart)) {
      pageTurned = true;
      continue;
    }
    const joint = joints.get(line.lineStart);
    if (last && joint !== undefined) edits.push(join(last, line, joint));
    else {
      const kept = inColumns(line);
      const wanted = (present: number): number => {
        if (apart.has(line.lineStart)) return 2;
        if (pageTurned) return kept || !hardWrapped ? 1 : 2;
        return kept ? present : Math.min(present, 2);
      };
      edits.push(...tidyGap(source, last, line, lineBreak, wanted));
      if (!kept && line.start > line.lineStart)
        edits.push({ start: line.lineStart, end: line.start, newText: '' });
    }
    last = line;
    pageTurned = false;
  }
  if (last) edits.push(...endOfText(source, last, lineBreak));
  return layOut(shape, lineBreak, edits);
}

const join = (line: Line, next: Line, joint: string): Edit => ({
  start: line.text.endsWith(SOFT_HYPHEN) ? line.end - SOFT_HYPHEN.length : line.end,
  end: next.start,
  newText: joint,
});
