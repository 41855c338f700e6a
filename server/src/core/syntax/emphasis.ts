/**
 * Text that stands in bold or italics as a whole (`**I. MỤC ĐÍCH, YÊU CẦU**`, `***Nơi nhận:***`), as text copied
 * from elsewhere has it. Where it is a title, a heading, a label or a cell of the end block, the marks say nothing
 * that its place does not: they become trivia.
 */
import type { Cell } from './cells';
import type { Line } from './lines';
import { isMostlyCapitals, readNumbering } from './numbering';
import { recipientsLabelLength, typeNameLength } from './vocabulary';

const BOLD = '**';
const OPENING = /^(?:\*{1,3}_?|_\*{0,3})(?=[^\s*_])/;

/** A căn cứ in italics, its dash included; without the dash the marks stay in its text. */
const BASIS = /^[-–][ \u00a0]{1,2}Căn cứ(?!\p{L})/u;

export function withoutBold(line: Line): Line {
  const { text } = line;
  const marks = marksAround(text);
  if (marks === 0) return line;
  const inner = text.slice(marks, -marks);
  // A whole line in italics alone may well be meant so.
  const bold = text.slice(0, marks).includes(BOLD);
  if (bold ? !saysItsPlace(inner) : recipientsLabelLength(inner) === 0 && !BASIS.test(inner)) return line;
  return { ...line, start: line.start + marks, end: line.end - marks, text: inner };
}

/** A cell of the end block, whose place says how it is printed. */
export function withoutMarks(cell: Cell): Cell {
  const marks = marksAround(cell.text);
  if (marks === 0) return cell;
  const text = cell.text.slice(marks, -marks);
  return {
    ...cell,
    start: cell.start + marks,
    end: cell.end - marks,
    column: cell.column + marks,
    text,
  };
}

/** The text without the marks at its head, whatever stands at its end. */
export const afterMarks = (text: string): string => text.slice(OPENING.exec(text)?.[0].length ?? 0);

/** Characters that the marks take on either side, 0 where they do not enclose the whole text. */
function marksAround(text: string): number {
  const opening = OPENING.exec(text)?.[0] ?? '';
  const length = opening.length;
  if (length === 0 || text.length <= 2 * length) return 0;
  const closing = [...opening].reverse().join('');
  const inner = text.slice(length, -length);
  const encloses = text.endsWith(closing) && !/[\s*_]$/.test(inner) && !inner.includes(BOLD);
  return encloses ? length : 0;
}

function saysItsPlace(text: string): boolean {
  const style = readNumbering(text)?.style;
  if (style !== undefined) return style !== 'dash' && style !== 'plus';
  return isMostlyCapitals(text) || recipientsLabelLength(text) > 0 || typeNameLength(text) > 0;
}
