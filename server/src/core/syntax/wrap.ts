/**
 * Hard-wrapped text: lines broken as on a printed page. Decides whether a text is of that kind, and which line
 * goes on the paragraph of the line before it. In our own form one line is one paragraph.
 */
import type { Line } from './lines';
import { isCapitals, isMostlyCapitals, readNumbering } from './numbering';
import { isPageNumber, isTableRow } from './vocabulary';

export interface Wrapping {
  readonly hardWrapped: boolean;
  /** Length of a full line, in characters. */
  readonly width: number;
  /** The least indentation that is no accident: that of the lines which go on a paragraph. */
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
/** A short text shows it with less, where most of its lines do. */
const LEAST_SHORT_EVIDENCE = 2;
const LEAST_SHORT_EVIDENCE_SHARE = 0.4;
/** Least share of the lines that have the margin's indentation. */
const MARGIN_SHARE = 0.1;

const SENTENCE_END = /[.;:!?…]["”)]?$/;
/** `Chỉ thị số` / `45-CT/TW,`: the rest of a sentence, though all its letters are capitals. */
const STARTS_SYMBOL = /^\d+\p{Ll}?[-/]\p{Lu}/u;
/** The rest of `kinh tế - xã hội`, `2025 - 2030`: the dash of a pair, for an item begins with a capital. */
const CUT_PAIR = /^[-–] (?:\p{Ll}|(?:19|20)\d\d(?!\d))/u;
const STARTS_SMALL = /^[“"(]?[\p{Ll}\d,;.)%]/u;

export function measureWrapping(lines: readonly Line[]): Wrapping {
  const lengths: number[] = [];
  const indents = new Map<number, number>();
  let evidence = 0;
  let long = 0;
  const printed = withoutPageNumbers(lines);
  for (const [i, line] of printed.entries()) {
    if (line.text === '' || isTableRow(line.text)) continue;
    lengths.push(line.text.length);
    indents.set(line.indent, (indents.get(line.indent) ?? 0) + 1);
    if (line.text.length < SHORTEST_FULL_LINE) continue;
    long++;
    const next = printed[i + 1];
    if (next && line.text.length <= LONGEST_PRINTED_LINE && plainlyGoesOn(line.text, next.text)) evidence++;
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const margin = Math.min(
    ...[...indents].filter(([, count]) => count >= lengths.length * MARGIN_SHARE).map(([indent]) => indent),
  );
  const share = evidence / Math.max(long, 1);
  const shown =
    (evidence >= LEAST_EVIDENCE && share >= LEAST_EVIDENCE_SHARE) ||
    (evidence >= LEAST_SHORT_EVIDENCE && share >= LEAST_SHORT_EVIDENCE_SHARE);
  return { hardWrapped: shown && width <= LONGEST_PRINTED_LINE, width, margin };
}

/** Page numbers go, with the blank lines before and after them: the text runs on from page to page. */
function withoutPageNumbers(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let turned = false;
  for (const line of lines) {
    if (isPageNumber(line.text)) {
      while (kept.at(-1)?.text === '') kept.pop();
      turned = true;
    } else if (line.text !== '' || !turned) {
      kept.push(line);
      turned = false;
    }
  }
  return kept;
}

/** The plainest signs of a broken line: a small letter there and no end mark here, or a symbol cut after its dash. */
function plainlyGoesOn(line: string, next: string): boolean {
  if (next === '' || readNumbering(next)) return false;
  return (
    (/^[“"(]?\p{Ll}/u.test(next) && !SENTENCE_END.test(line)) ||
    (/(?:^|\s)số$/iu.test(line) && STARTS_SYMBOL.test(next)) ||
    (/\d\p{Ll}?-$/u.test(line) && /^\p{Lu}{2}/u.test(next))
  );
}

/** `Nghị quyết số 72-` / `NQ/TW.`, even where the rest stands alone and looks like a heading in capitals. */
const isCutSymbol = (line: string, next: string): boolean =>
  /\d\p{Ll}?-$/u.test(line) && /^\p{Lu}\p{L}{1,5}\/\p{Lu}{2}/u.test(next);

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
  if (gap !== 'blank' && isCutSymbol(line.text, next.text)) return true;
  const ended = SENTENCE_END.test(line.text);
  if (wrapping.hardWrapped && gap === 'none' && !ended && CUT_PAIR.test(next.text)) {
    return line.text.length >= wrapping.width * FULL_LINE_SHARE;
  }
  if (readNumbering(next.text)) return false;
  if (!wrapping.hardWrapped) {
    const printed = line.text.length >= SHORTEST_FULL_LINE && line.text.length <= LONGEST_PRINTED_LINE;
    return gap !== 'blank' && printed && plainlyGoesOn(line.text, next.text);
  }
  const full = line.text.length >= wrapping.width * FULL_LINE_SHARE;
  const small = STARTS_SMALL.test(next.text);
  if (gap === 'blank') return full && small && !ended;
  if (isMostlyCapitals(next.text) && !STARTS_SYMBOL.test(next.text)) {
    return isMostlyCapitals(line.text) && gap === 'none';
  }
  if (isCapitals(line.text) && !small) return false;
  if (gap === 'none' && !first && next.indent > wrapping.margin && next.indent > line.indent) return false;
  return full || (small && !ended);
}
