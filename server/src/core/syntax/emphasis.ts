/**
 * Lines that stand in bold as a whole (`**I. MỤC ĐÍCH, YÊU CẦU**`), as text copied from elsewhere has them. Where
 * such a line is a title, a heading or a label, the marks say nothing that its place does not: they become trivia.
 */
import type { Line } from './lines';
import { isMostlyCapitals, readNumbering } from './numbering';
import { recipientsLabelLength, typeNameLength } from './vocabulary';

const MARK = '**';

export function withoutBold(line: Line): Line {
  const { text } = line;
  if (text.length <= 2 * MARK.length || !text.startsWith(MARK) || !text.endsWith(MARK)) return line;
  const inner = text.slice(MARK.length, -MARK.length);
  if (inner !== inner.trim() || inner.includes(MARK) || !saysItsPlace(inner)) return line;
  return { ...line, start: line.start + MARK.length, end: line.end - MARK.length, text: inner };
}

function saysItsPlace(text: string): boolean {
  const style = readNumbering(text)?.style;
  if (style !== undefined) return style !== 'dash' && style !== 'plus';
  return isMostlyCapitals(text) || recipientsLabelLength(text) > 0 || typeNameLength(text) > 0;
}
