/**
 * Cells of the header: what each is by its words alone, so that columns may stand side by side, stacked or
 * swapped. Cells that lost the gap between them (OCR, copied text) are parted where a known word begins.
 */
import { readOwnNumber, type OwnNumber } from '../citations/symbols';
import { fold } from '../text/fold';
import { cellsOf, type Cell } from './cells';
import type { Line } from './lines';
import { isCapitals } from './numbering';
import { findPartyTitle, isRule, startsBodyName } from './vocabulary';

export type HeaderCellKind =
  | 'partyTitle'
  | 'stateTitle'
  | 'number'
  | 'numberLabel'
  | 'placeAndDate'
  | 'star'
  | 'rule'
  | 'urgency'
  | 'secrecy'
  | 'circulation'
  | 'draft'
  | 'about'
  | 'name';

/** `Số`, also as OCR gives it: `S8`, `S6:`, `Sé`. */
export const NUMBER_LABEL =
  /^(?:S[ốô]|SỐ|S[^\s:\d]?\d?)[ \u00a0]*(?::|\.(?![.…]|[ \u00a0]*[-–—/]))?[ \u00a0]*/u;

/** A header's line has two or three cells; one with more than these is read no further. */
export const MOST_CELLS = 40;
/** What is longer is no cell of a header. */
export const LONGEST_CELL = 120;
/** A place of a few words, then a whole date with its three words, blanks allowed, or a date with slashes. */
const PLACE_AND_DATE =
  /^(?:(?!so )\p{L}[\p{L} .'-]{1,48}(?: \d{1,2})?,?[ \u00a0]*)?ngay(?:[^a-z]{0,16}thang[^a-z]{0,16}nam[\d.…_ \u00a0]{0,16}|[ \u00a0]*\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/u;
const STATE_NAME = 'cong hoa xa hoi chu nghia viet nam';
const MOTTO = /^doc lap ?[-–—] ?tu do ?[-–—] ?hanh phuc$/;
const DATE_GOES_ON = /(?:^|[ ,])(?:ngay|thang)[^a-z]{0,16}$/;
const GOES_ON_DATE = /^[^a-z]{0,12}(?:thang|nam)(?![a-z])/;

const FIXED: readonly (readonly [HeaderCellKind, RegExp])[] = [
  ['star', /^(?:\*{1,3}|[★☆])$/],
  ['urgency', /^(?:(?:thuong|rat|toi) )?khan(?: cap)?$|^hoa toc(?: hen gio)?$/],
  ['secrecy', /^(?:toi |tuyet )?mat$/],
  [
    'circulation',
    /^(?:tai lieu (?:thu hoi|hoi nghi|luu hanh)|xem xong tra lai|luu hanh noi bo|khong pho bien tren)/,
  ],
  [
    'draft',
    /^\(?(?:ban )?du thao(?: lan)?(?: thu)?(?: (?:\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu|nam|cuoi))?(?:[,; (]{1,3}(?:ngay )?\d[\d/.-]{0,12}\)?)?\)?$/,
  ],
  ['about', /^(?:v\/v|ve viec)(?![a-z])/],
];

/**
 * @param certainty `certain`: only what no summary or paragraph could be mistaken for
 */
export const isHeaderCell = (text: string, certainty: 'likely' | 'certain' = 'likely'): boolean => {
  const kind = headerCellKind(text);
  if (certainty === 'likely') return kind !== 'name';
  if (kind === 'number') return text.startsWith('S');
  if (kind === 'partyTitle' || kind === 'stateTitle') return isTitleCell(text);
  return CERTAIN.includes(kind) || (kind === 'circulation' && isCapitals(text));
};

const CERTAIN: readonly HeaderCellKind[] = ['placeAndDate', 'urgency', 'secrecy', 'draft'];

/** A title as a header prints it, a body's name before it at most; a summary may name the Party or the State too. */
function isTitleCell(text: string): boolean {
  if (!isCapitals(text)) return MOTTO.test(fold(text));
  const title = findPartyTitle(text) ?? { start: 0, end: fold(text) === STATE_NAME ? text.length : 0 };
  const before = text.slice(0, title.start).trim();
  return title.end === text.length && (before === '' || startsBodyName(before));
}

export function headerCellKind(text: string): HeaderCellKind {
  if (text.length > LONGEST_CELL) return 'name';
  const folded = fold(text);
  const title = findPartyTitle(text);
  if (title) return 'partyTitle';
  if (folded.includes(STATE_NAME) || MOTTO.test(folded)) return 'stateTitle';
  // A draft may bear the day on which it was written.
  for (const [kind, pattern] of FIXED) if (pattern.test(folded)) return kind;
  if (PLACE_AND_DATE.test(folded)) return 'placeAndDate';
  if (isRule(text)) return 'rule';
  return numberKind(text);
}

function numberKind(text: string): HeaderCellKind {
  const label = NUMBER_LABEL.exec(text)?.[0] ?? '';
  const rest = text.slice(label.length);
  const own = readOwnNumber(rest);
  if (own?.end === rest.length && (label !== '' || isPlain(rest, own))) return 'number';
  if (label === '') return 'name';
  if (/^\d{1,5}\p{Ll}?$/u.test(rest) || /^[.…_/ \u00a0-]{3,}$/.test(rest)) return 'number';
  return rest === '' && /^Số/iu.test(label) ? 'numberLabel' : 'name';
}

/** A number without the word `Số` needs all of its separators, or words such as `AN-NINH` would pass. */
const isPlain = (text: string, { numberSeparator, bodySeparator }: OwnNumber): boolean =>
  /[-–—/]/.test(text.slice(numberSeparator.start, numberSeparator.end)) &&
  /[-/]/.test(text.slice(bodySeparator.start, bodySeparator.end));

/** The cells of a header line, set right where gaps are too many or too few. */
export function headerCellsOf(line: Line): Cell[] {
  const found = cellsOf(line);
  if (found.length > MOST_CELLS) return found;
  const cells: Cell[] = [];
  for (const cell of found) {
    const last = cells.at(-1);
    if (last && belongTogether(last.text, cell.text)) cells[cells.length - 1] = joinCells(line, last, cell);
    else cells.push(cell);
  }
  return cells.flatMap(partAtTitle).flatMap(partAfterNumber);
}

/** Blanks left to fill in by hand look like column gaps: `Số      -KH/ĐU`, `ngày     tháng     năm 2026`. */
function belongTogether(left: string, right: string): boolean {
  if (/^Số[ \u00a0]*[:.]?$/iu.test(left))
    return /^[-–/.…_\d]/.test(right) && numberKind(`Số ${right}`) === 'number';
  return left.length < LONGEST_CELL && DATE_GOES_ON.test(fold(left)) && GOES_ON_DATE.test(fold(right));
}

function joinCells(line: Line, left: Cell, right: Cell): Cell {
  const text = line.text.slice(left.start - line.start, right.end - line.start);
  return { ...left, end: right.end, text };
}

/** `THANH UY CAN THO PANG CONG SAN VIET NAM`: the title begins a cell of its own. */
function partAtTitle(cell: Cell): Cell[] {
  const title = findPartyTitle(cell.text);
  return title ? partAt(cell, [title.start, title.end]) : [cell];
}

/** `Số 265-KH/TU Cần Thơ, ngày 26 tháng 01 năm 2024`: what follows the symbol is a cell of its own. */
function partAfterNumber(cell: Cell): Cell[] {
  const label = NUMBER_LABEL.exec(cell.text)?.[0] ?? '';
  const own = label === '' ? undefined : readOwnNumber(cell.text.slice(label.length));
  const end = label.length + (own?.end ?? 0);
  return own && / ngay(?![a-z])/.test(fold(cell.text.slice(end))) ? partAt(cell, [end]) : [cell];
}

function partAt(cell: Cell, offsets: readonly number[]): Cell[] {
  const bounds = [0, ...offsets, cell.text.length];
  return bounds.slice(1).flatMap((to, i) => {
    const piece = cell.text.slice(bounds[i], to);
    const from = (bounds[i] ?? 0) + piece.length - piece.trimStart().length;
    const text = piece.trim();
    if (text === '') return [];
    return [
      { text, start: cell.start + from, end: cell.start + from + text.length, column: cell.column + from },
    ];
  });
}
