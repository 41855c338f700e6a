/**
 * How far header and title go. Both take few lines at the head of a text, so that the rest of a long one need
 * not be searched for them.
 */
import { cellsOf, type Cell } from './cells';
import { headerCellKind, isHeaderCell, MOST_CELLS } from './header-cells';
import { restOf, type Line } from './lines';
import { isCapitals, isMostlyCapitals, startsPart } from './numbering';
import { isComment, isRule, recipientsLabelLength, startsBodyName, typeNameLength } from './vocabulary';

const HEADER_LIMIT = 40;
const SUMMARY_LIMIT = 16;

/** Whether a cell of the line can be nothing but a part of the header. */
export const isHeaderLine = (line: Line): boolean =>
  firstCells(line).some((cell) => isHeaderCell(cell.text, 'certain'));

const firstCells = (line: Line): Cell[] => cellsOf(line).slice(0, MOST_CELLS);

/** A line of a header that stands below the type name, out of order: a name in capitals there follows its like. */
export function isStrayHeaderLine(line: Line, lines: readonly Line[]): boolean {
  if (isHeaderLine(line)) return true;
  const before = lines[line.index - 1];
  return before !== undefined && isHeaderLine(before) && isCapitals(line.text) && startsBodyName(line.text);
}

/** Length of the type name at the head of a title line; a cell of the header may stand beside it. */
export const titleNameLength = (line: Line): number =>
  typeNameLength(line.text) || typeNameLength(cellsOf(line)[0]?.text ?? '');

/** What follows the type name on its line. */
export const afterTitleName = (line: Line): Line => {
  const rest = restOf(line, titleNameLength(line));
  return /^[.:]/.test(rest.text) ? restOf(rest, 1) : rest;
};

/** The line of the type name. */
export function findTitle(lines: readonly Line[]): number | undefined {
  for (const line of lines.slice(0, HEADER_LIMIT)) {
    if (isComment(line.text)) continue;
    if (titleNameLength(line) > 0) return line.index;
    if (startsPart(line.text)) return undefined;
  }
  return undefined;
}

/**
 * Without a type name the header is as far as its cells go, with the rest of a công văn's `về việc`. Below the number a
 * body's name in small letters begins the text: `Văn phòng Tỉnh uỷ đề nghị …`.
 */
export function findHeaderEnd(lines: readonly Line[]): number {
  let end = 0;
  let about = false;
  let numbered = false;
  for (const line of lines.slice(0, HEADER_LIMIT)) {
    if (line.text === '') about = false;
    if (line.text === '' || isComment(line.text)) continue;
    if (startsPart(line.text) || recipientsLabelLength(line.text) > 0) break;
    const kinds = firstCells(line).map((cell) => headerCellKind(cell.text));
    const named = startsBodyName(line.text) && !(numbered && !isMostlyCapitals(line.text));
    numbered ||= kinds.some((kind) => kind === 'number' || kind === 'numberLabel');
    about ||= kinds.includes('about');
    if (about || named || kinds.some((kind) => kind !== 'name')) end = line.index + 1;
    else if (!isCapitals(line.text)) break;
  }
  return end;
}

/** The line after the summary and its rule. */
export function findTitleEnd(lines: readonly Line[], title: number): number {
  const ruled = findRule(lines, title);
  if (ruled !== undefined) return ruled + 1;
  const rest = afterTitleName(lines[title] as Line);
  let started = rest.text !== '' && !isHeaderLine(rest);
  let end = title + 1;
  for (const line of lines.slice(title + 1, title + 1 + SUMMARY_LIMIT)) {
    if (line.text === '' && started) break;
    if (line.text === '' || isComment(line.text)) continue;
    if (!isStrayHeaderLine(line, lines)) {
      if (startsPart(line.text) || recipientsLabelLength(line.text) > 0) break;
      if (started ? opensPreamble(line, lines) : isOpening(line, lines)) break;
      started = true;
    }
    end = line.index + 1;
  }
  return end;
}

/** The rule under the summary, where no heading or long paragraph comes before it. */
function findRule(lines: readonly Line[], title: number): number | undefined {
  for (const line of lines.slice(title + 1, title + 1 + SUMMARY_LIMIT)) {
    if (isRule(line.text)) return line.index;
    if (startsPart(line.text) || line.text.endsWith(':')) return undefined;
  }
  return undefined;
}

const LEGAL_BASIS = /^(?:[-–] ?)?(?:Căn cứ|Can cu|Kính (?:gửi|trình))(?!\p{L})/u;
const OPENING_WORD = /^(?:Thực hiện|Thuc hien|Triển khai|Nhằm|Để|Quán triệt)(?!\p{L})/u;
/** A line that ends so goes on in the next one. */
const UNFINISHED = /(?:[,-]|\P{L}(?:của|về|và))$/u;

/** `Thực hiện … như sau:` or `Căn cứ …;` right under a summary, without a blank line between. */
function opensPreamble(line: Line, lines: readonly Line[]): boolean {
  if (LEGAL_BASIS.test(line.text)) return true;
  if (UNFINISHED.test(lines[line.index - 1]?.text ?? '')) return false;
  return OPENING_WORD.test(line.text) || /^\p{Lu}.*:$/u.test(line.text);
}

/** Where there is no summary, the first paragraph under the type name opens the plan: it ends `như sau:`. */
function isOpening(first: Line, lines: readonly Line[]): boolean {
  if (LEGAL_BASIS.test(first.text)) return true;
  for (const line of lines.slice(first.index, first.index + SUMMARY_LIMIT)) {
    if (line.index > first.index && (line.text === '' || opensPreamble(line, lines))) return false;
    if (line.text.endsWith(':')) return true;
  }
  return false;
}
