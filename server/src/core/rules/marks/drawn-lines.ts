/**
 * Lines drawn with characters in the header (`_____`): which part each one was drawn under. Columns tell, and in
 * each column the nearest part above.
 */
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { isRule } from '../../syntax/vocabulary';
import { lineStart } from '../../text/line-breaks';
import type { Located, Span } from '../../text/span';
import { removeCell } from '../removal';
import type { Edit } from '../rule';

export interface DrawnLine {
  readonly line: Located;
  readonly under: 'partyTitle' | 'issuingBody';
}

export const drawnLines = derived((plan): readonly DrawnLine[] => {
  const { partyTitle, issuingBody, parentBody, star, documentNumber, placeAndDate, others } = plan.header;
  const parts: readonly (readonly [Span | undefined, DrawnLine['under'] | 'other'])[] = [
    [partyTitle, 'partyTitle'],
    [issuingBody, 'issuingBody'],
    [parentBody, 'issuingBody'],
    [star, 'issuingBody'],
    [documentNumber, 'other'],
    [placeAndDate, 'other'],
  ];
  return others.flatMap((line): DrawnLine[] => {
    if (!isRule(line.text)) return [];
    const side = sideOf(plan, line);
    const above = parts
      .flatMap(([span, under]) => (span && sideOf(plan, span) === side ? [{ span, under }] : []))
      .filter(({ span }) => span.end <= line.start)
      .reduce<{ span: Span; under: DrawnLine['under'] | 'other' } | undefined>(
        (nearest, next) => (nearest && nearest.span.start > next.span.start ? nearest : next),
        undefined,
      );
    return above && above.under !== 'other' ? [{ line, under: above.under }] : [];
  });
});

/** Further from the margin than this a cell that stands alone belongs to the right column. */
const RIGHT_COLUMN = 24;

function sideOf({ source: { text } }: Plan, { start }: Span): 'left' | 'right' {
  const before = text.slice(lineStart(text, start), start);
  return before.length >= RIGHT_COLUMN || /\t|\S\s/.test(before) ? 'right' : 'left';
}

/** Takes a cell out of the header; what stands to its right keeps its place. */
export function takeOut(plan: Plan, cell: Span): Edit {
  const { text } = plan.source;
  const rest = /^[^\r\n]*/.exec(text.slice(cell.end))?.[0] ?? '';
  if (rest.trim() === '') return removeCell(plan.source, cell);
  return { start: cell.start, end: cell.end, newText: ' '.repeat(cell.end - cell.start) };
}
