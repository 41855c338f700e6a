/**
 * Cuts the lines of a document into the regions of a page: header, title, preamble, body, end block, what
 * trails it, appendices. Any region may be missing; a text without any is all body.
 */
import { findEnd, findTrailing } from './end-lines';
import type { Line } from './lines';
import { isCapitals, isMostlyCapitals, readNumbering, startsPart } from './numbering';
import { findHeaderEnd, findTitle, findTitleEnd, isStrayHeaderLine } from './title-lines';
import { appendixLabelLength, isTableRow } from './vocabulary';

export type RegionKind = 'Header' | 'Title' | 'Preamble' | 'Body' | 'End' | 'Trailing' | 'Appendix';

/** `lines.slice(from, to)`. Regions follow one another without gap. */
export interface Region {
  readonly kind: RegionKind;
  readonly from: number;
  readonly to: number;
}

export function regionsOf(lines: readonly Line[]): Region[] {
  const title = findTitle(lines);
  const headerEnd = title ?? findHeaderEnd(lines);
  const titleEnd = title === undefined ? headerEnd : findTitleEnd(lines, title);
  const appendix = findAppendix(lines, titleEnd);
  const end = findEnd(lines, titleEnd, appendix);
  const preambleEnd = findPreambleEnd(lines, titleEnd, end);
  const trailing = findTrailing(lines, end, appendix);
  const regions: Region[] = [
    { kind: 'Header', from: 0, to: headerEnd },
    ...titleRegions(lines, headerEnd, titleEnd),
    { kind: 'Preamble', from: titleEnd, to: preambleEnd },
    { kind: 'Body', from: preambleEnd, to: end },
    { kind: 'End', from: end, to: trailing },
    { kind: 'Trailing', from: trailing, to: appendix },
    ...appendixRegions(lines, appendix),
  ];
  return regions.filter((region) => region.to > region.from);
}

/** The summary with, after it, header lines that stand out of order. */
function titleRegions(lines: readonly Line[], from: number, to: number): Region[] {
  const regions: Region[] = [];
  for (let i = from; i < to; i++) {
    const kind = i > from && isStrayHeaderLine(lines[i] as Line, lines) ? 'Header' : 'Title';
    const last = regions.at(-1);
    if (last?.kind === kind) regions[regions.length - 1] = { ...last, to: i + 1 };
    else regions.push({ kind, from: i, to: i + 1 });
  }
  return regions;
}

function findPreambleEnd(lines: readonly Line[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const { text } = lines[i] as Line;
    if (text === '') continue;
    if (startsPart(text) || isTableRow(text) || (isMostlyCapitals(text) && !isCapitalsSentence(text)))
      return i;
  }
  // A plan without a single heading: its first paragraph opens it, the rest is body.
  for (let i = from, started = false; i < end; i++) {
    const { text } = lines[i] as Line;
    if (started && (text === '' || readNumbering(text))) return i;
    started ||= text !== '';
  }
  return end;
}

/** A line in capitals that is no heading: too long, or a symbol alone. */
const isCapitalsSentence = (text: string): boolean =>
  text.length > 160 || !/\p{L}{2}[ ,]+\p{L}{2}/u.test(text);

/** The first appendix: after the end block, or wherever its label stands alone on a line. */
function findAppendix(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const { text } = lines[i] as Line;
    const length = appendixLabelLength(text);
    if (length > 0 && (length >= text.length - 1 || isCapitals(text) || readsAsTitle(text, length))) return i;
  }
  return lines.length;
}

/** `Phụ lục 1: Phân công nhiệm vụ`, not `Phụ lục 1 kèm theo …`. */
const readsAsTitle = (text: string, length: number): boolean =>
  /^[ \u00a0]?[.:–-][ \u00a0]*\p{Lu}/u.test(text.slice(length));

function appendixRegions(lines: readonly Line[], from: number): Region[] {
  const regions: Region[] = [];
  for (let i = from; i < lines.length;) {
    const next = findAppendix(lines, i + 1);
    regions.push({ kind: 'Appendix', from: i, to: next });
    i = next;
  }
  return regions;
}
