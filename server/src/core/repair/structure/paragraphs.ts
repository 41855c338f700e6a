/**
 * Lines broken as on a page, joined to paragraphs. Which lines go on is decided where formatting decides it; here
 * nothing else is tidied, for a space within a line may be all that is left of a word.
 */
import { layOutEnd, layOutHeader } from '../../format/columns';
import { lineBreakIn } from '../../format/gaps';
import { paragraphsOf, SOFT_HYPHEN } from '../../format/paragraphs';
import type { Shape } from '../../format/shape';
import { linesOf, type Line } from '../../syntax/lines';
import type { Edit } from '../../rules/rule';
import type { Change } from '../rewriting';

export function joinLines(shape: Shape): readonly Change[] {
  const { text } = shape.source;
  const { joints, apart } = paragraphsOf(shape);
  const lineBreak = lineBreakIn(text);
  const changes: Change[] = [];
  let last: Line | undefined;
  for (const line of linesOf(shape.source)) {
    if (line.text === '') continue;
    const joint = joints.get(line.lineStart);
    if (last && joint !== undefined) {
      const start = last.text.endsWith(SOFT_HYPHEN) ? last.end - SOFT_HYPHEN.length : last.end;
      const skipped = text.slice(last.end, line.start).trim();
      changes.push({ kind: skipped === '' ? 'line' : 'pageNumber', start, end: line.start, newText: joint });
    } else if (last && apart.has(line.lineStart) && line.index - last.index === 1) {
      changes.push({ kind: 'line', start: line.lineStart, end: line.lineStart, newText: lineBreak });
    }
    last = line;
  }
  return changes;
}

/** Header and end block in their columns. */
export const layOutColumns = (shape: Shape): readonly Change[] =>
  [layOutHeader, layOutEnd].flatMap((layOut) => {
    const edit = layOut(shape, lineBreakIn(shape.source.text));
    return edit ? whiteSpaceOf(shape.source.text, edit) : [];
  });

/** An edit that leaves all that prints in its order, as edits of the white space alone. */
export function whiteSpaceOf(text: string, edit: Edit): readonly Change[] {
  const whole: readonly Change[] = [
    { kind: 'line', start: edit.start, end: edit.end, newText: edit.newText },
  ];
  const before = piecesOf(text.slice(edit.start, edit.end));
  const after = piecesOf(edit.newText);
  if (before.length !== after.length || before.some((piece, i) => i % 2 === 1 && piece !== after[i]))
    return whole;
  const changes: Change[] = [];
  let at = edit.start;
  for (const [i, piece] of before.entries()) {
    const newText = after[i] ?? '';
    if (newText !== piece) changes.push({ kind: 'line', start: at, end: at + piece.length, newText });
    at += piece.length;
  }
  return changes;
}

/** White space and what prints by turns, white space first. */
const piecesOf = (text: string): string[] => text.split(/(\S+)/);
