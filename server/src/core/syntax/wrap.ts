/**
 * Hard-wrapped text: lines broken as on a printed page. Decides whether a text is of that kind, and which line
 * goes on the paragraph of the line before it. In our own form one line is one paragraph.
 */
import type { Line } from './lines';
import { isCapitals, isMostlyCapitals, readNumbering } from './numbering';
import { isTableRow } from './vocabulary';

export interface Wrapping {
  readonly hardWrapped: boolean;
  /** Length of a full line, in characters. */
  readonly width: number;
  /** Indentation of most lines. */
  readonly margin: number;
}

/** Printed lines of 14-pt text on A4 hold between these many characters. */
const SHORTEST_FULL_LINE = 40;
const LONGEST_PRINTED_LINE = 130;
/** A line shorter than this part of a full one ended where it is by itself. */
const FULL_LINE_SHARE = 0.7;
/** Lines that must go on in the next one before a text counts as hard-wrapped, and their least share. */
const LEAST_EVIDENCE = 3;
const LEAST_EVIDENCE_SHARE = 0.15;

const SENTENCE_END = /[.;:!?…]["”)]?$/;
const STARTS_SMALL = /^[“"(]?[\p{Ll}\d,;.)%]/u;

export function measureWrapping(lines: readonly Line[]): Wrapping {
  const lengths: number[] = [];
  const indents = new Map<number, number>();
  let evidence = 0;
  let long = 0;
  for (const [i, line] of lines.entries()) {
    if (line.text === '' || isTableRow(line.text)) continue;
    lengths.push(line.text.length);
    indents.set(line.indent, (indents.get(line.indent) ?? 0) + 1);
    if (line.text.length < SHORTEST_FULL_LINE) continue;
    long++;
    const next = lines[i + 1];
    if (next && line.text.length <= LONGEST_PRINTED_LINE && goesOnSmall(line, next)) evidence++;
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const [margin = 0] = [...indents].sort((a, b) => b[1] - a[1])[0] ?? [];
  const hardWrapped =
    evidence >= LEAST_EVIDENCE && evidence >= long * LEAST_EVIDENCE_SHARE && width <= LONGEST_PRINTED_LINE;
  return { hardWrapped, width, margin };
}

/** The plainest sign of a broken line: no end mark here, a small letter there. */
function goesOnSmall(line: Line, next: Line): boolean {
  return (
    next.text !== '' &&
    /^[“"(]?\p{Ll}/u.test(next.text) &&
    !SENTENCE_END.test(line.text) &&
    readNumbering(next.text) === undefined
  );
}

/**
 * Whether `next` goes on the paragraph that `line` is the last line of. The caller knows that `next` starts no
 * region, table or comment.
 * @param gap what lies between them: nothing, blank lines, or the number of a new page
 * @param first `line` is the first of its paragraph
 */
export function continues(
  wrapping: Wrapping,
  line: Line,
  next: Line,
  gap: 'none' | 'blank' | 'page',
  first: boolean,
): boolean {
  if (readNumbering(next.text)) return false;
  const ended = SENTENCE_END.test(line.text);
  if (!wrapping.hardWrapped) {
    const printed = line.text.length >= SHORTEST_FULL_LINE && line.text.length <= LONGEST_PRINTED_LINE;
    return gap === 'none' && printed && goesOnSmall(line, next);
  }
  const full = line.text.length >= wrapping.width * FULL_LINE_SHARE;
  const small = STARTS_SMALL.test(next.text);
  if (gap === 'blank') return full && small && !ended;
  if (isMostlyCapitals(next.text)) return isMostlyCapitals(line.text) && gap === 'none';
  if (isCapitals(line.text) && !small) return false;
  if (gap === 'none' && !first && next.indent > wrapping.margin && next.indent > line.indent) return false;
  return full || (small && !ended);
}
