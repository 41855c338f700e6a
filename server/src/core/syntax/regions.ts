/**
 * Cuts the lines of a document into the regions of a page: header, title, preamble, body, end block, what
 * trails it, appendices. Any region may be missing; a text without any is all body.
 */
import { cellsOf } from './cells';
import { isHeaderCell } from './header-cells';
import type { Line } from './lines';
import { isCapitals, isMostlyCapitals, readNumbering } from './numbering';
import {
  appendixLabelLength,
  authorityIndex,
  isComment,
  isFootnote,
  isPosition,
  isRule,
  recipientsLabelLength,
  typeNameLength,
} from './vocabulary';

export type RegionKind = 'Header' | 'Title' | 'Preamble' | 'Body' | 'End' | 'Trailing' | 'Appendix';

/** `lines.slice(from, to)`. Regions follow one another without gap. */
export interface Region {
  readonly kind: RegionKind;
  readonly from: number;
  readonly to: number;
}

/** A header and title never take more lines than these: the rest of a long text need not be searched for them. */
const HEADER_LIMIT = 40;
const SUMMARY_LIMIT = 16;
/** Lines between the end of the body and its `Nơi nhận` that a stacked signature may take. */
const SIGNATURE_LIMIT = 12;

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

function findTitle(lines: readonly Line[]): number | undefined {
  for (const line of lines.slice(0, HEADER_LIMIT)) {
    if (isComment(line.text)) continue;
    if (typeNameLength(line.text) > 0) return line.index;
    if (startsBody(line.text)) return undefined;
  }
  return undefined;
}

/** Without a type name the header is as far as its cells go. */
function findHeaderEnd(lines: readonly Line[]): number {
  let end = 0;
  for (const line of lines.slice(0, HEADER_LIMIT)) {
    if (line.text === '' || isComment(line.text)) continue;
    if (startsBody(line.text) || recipientsLabelLength(line.text) > 0) break;
    const known = cellsOf(line).some((cell) => isHeaderCell(cell.text));
    if (!known && !(isCapitals(line.text) && end + 2 >= line.index)) break;
    end = line.index + 1;
  }
  return end;
}

/** The line after the summary and its rule. */
function findTitleEnd(lines: readonly Line[], title: number): number {
  const ruled = findRule(lines, title);
  if (ruled !== undefined) return ruled + 1;
  let end = title + 1;
  let started = (lines[title]?.text.length ?? 0) > typeNameLength(lines[title]?.text ?? '');
  for (const line of lines.slice(title + 1, title + 1 + SUMMARY_LIMIT)) {
    if (line.text === '') {
      if (started) break;
      continue;
    }
    if (isComment(line.text)) continue;
    if (isHeaderLine(line)) {
      end = line.index + 1;
      continue;
    }
    if (startsBody(line.text) || recipientsLabelLength(line.text) > 0) break;
    if (opensPreamble(line, lines, started)) break;
    started = true;
    end = line.index + 1;
  }
  return end;
}

/** The rule under the summary, where no heading or long paragraph comes before it. */
function findRule(lines: readonly Line[], title: number): number | undefined {
  for (const line of lines.slice(title + 1, title + 1 + SUMMARY_LIMIT)) {
    if (isRule(line.text)) return line.index;
    if (startsBody(line.text) || /:$/.test(line.text)) return undefined;
  }
  return undefined;
}

/** `Thực hiện … như sau:` or `Căn cứ …;` right under a summary, without a blank line between. */
function opensPreamble(line: Line, lines: readonly Line[], started: boolean): boolean {
  if (/^(?:[-–] ?)?(?:Căn cứ|Can cu|Kính (?:gửi|trình))(?![\p{L}])/u.test(line.text)) return true;
  if (!started || !/^(?:Thực hiện|Thuc hien|Triển khai|Nhằm|Để|Quán triệt)(?![\p{L}])/u.test(line.text)) return false;
  const before = lines[line.index - 1]?.text ?? '';
  return !/(?:[,-]|[^\p{L}](?:của|về|và))$/u.test(before);
}

/** The summary with, after it, header lines that stand out of order. */
function titleRegions(lines: readonly Line[], from: number, to: number): Region[] {
  const regions: Region[] = [];
  for (let i = from; i < to; i++) {
    const kind = i > from && isHeaderLine(lines[i] as Line) ? 'Header' : 'Title';
    const last = regions.at(-1);
    if (last?.kind === kind) regions[regions.length - 1] = { ...last, to: i + 1 };
    else regions.push({ kind, from: i, to: i + 1 });
  }
  return regions;
}

const isHeaderLine = (line: Line): boolean => cellsOf(line).some((cell) => isHeaderCell(cell.text, 'certain'));

function startsBody(text: string): boolean {
  const style = readNumbering(text)?.style;
  return style === 'roman' || style === 'named' || style === 'arabic' || style === 'upper';
}

function findPreambleEnd(lines: readonly Line[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const { text } = lines[i] as Line;
    if (startsBody(text) || (isMostlyCapitals(text) && !isCapitalsSentence(text))) return i;
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
const isCapitalsSentence = (text: string): boolean => text.length > 160 || !/\p{L}{2,}[ ,]+\p{L}{2,}/u.test(text);

/** First line of the end block: `Nơi nhận`, or the signature where it stands above. */
function findEnd(lines: readonly Line[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    if (recipientsLabelLength((lines[i] as Line).text) > 0) return signatureAbove(lines, i, from);
  }
  for (let i = to - 1; i >= from; i--) {
    if (isSignatureStart(lines[i] as Line)) return i;
  }
  return to;
}

const isSignatureStart = (line: Line): boolean =>
  cellsOf(line).some((cell) => authorityIndex(cell.text) === 0 && isCapitals(cell.text));

/** A stacked signature above `Nơi nhận`: from quyền hạn ký, or from chức vụ where there is none. */
function signatureAbove(lines: readonly Line[], label: number, from: number): number {
  let start = label;
  for (let i = label - 1; i >= Math.max(from, label - SIGNATURE_LIMIT); i--) {
    const line = lines[i] as Line;
    if (isSignatureStart(line)) return i;
    if (isCapitals(line.text) && isPosition(line.text)) start = i;
    else if (line.text.length > 60 || /[.;:]$/.test(line.text)) break;
  }
  return start;
}

function findTrailing(lines: readonly Line[], end: number, to: number): number {
  for (let i = end; i < to; i++) if (isFootnote((lines[i] as Line).text)) return i;
  return to;
}

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
const readsAsTitle = (text: string, length: number): boolean => /^[ \u00a0]?[.:–-][ \u00a0]*\p{Lu}/u.test(text.slice(length));

function appendixRegions(lines: readonly Line[], from: number): Region[] {
  const regions: Region[] = [];
  for (let i = from; i < lines.length; ) {
    const next = findAppendix(lines, i + 1);
    regions.push({ kind: 'Appendix', from: i, to: next });
    i = next;
  }
  return regions;
}
