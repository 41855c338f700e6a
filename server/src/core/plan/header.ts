/** Reads the header's cells into its parts, whatever columns and order they stand in. */
import { readWrittenDate } from '../citations/dates';
import { readOwnNumber } from '../citations/symbols';
import { headerCellKind, LONGEST_CELL, NUMBER_LABEL, type HeaderCellKind } from '../syntax/header-cells';
import { isCapitals, isMostlyCapitals } from '../syntax/numbering';
import { startsBodyName } from '../syntax/vocabulary';
import { fold } from '../text/fold';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Located, Span } from '../text/span';
import type { DocumentNumber, Header, HeaderMark, PlaceAndDate } from './plan';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Cells of a header, with all of its lines; what has more is no page of an office. */
const MOST_CELLS = 400;
/** Characters of a name that goes on over several lines. */
const LONGEST_NAME = 600;

/** @param cells in the order of the text */
export function readHeader(source: SourceText, cells: readonly Span[]): Header {
  const names: Prose[] = [];
  const stateTitles: Located[] = [];
  const marks: HeaderMark[] = [];
  const others: Located[] = [];
  const header: Mutable<Header> = {
    start: cells[0]?.start ?? 0,
    end: cells.at(-1)?.end ?? 0,
    stateTitles,
    marks,
    others,
  };
  for (const cell of joinBroken(source, cells.slice(0, MOST_CELLS))) {
    const kind = headerCellKind(cell.text);
    if (kind === 'partyTitle' && !header.partyTitle) header.partyTitle = cell;
    else if (kind === 'stateTitle') stateTitles.push(cell);
    else if ((kind === 'number' || kind === 'numberLabel') && !header.documentNumber)
      header.documentNumber = readDocumentNumber(cell);
    else if (kind === 'placeAndDate' && !header.placeAndDate) header.placeAndDate = readPlaceAndDate(cell);
    else if (kind === 'star' && !header.star) header.star = cell;
    else if (kind === 'about' && !header.about) header.about = cell;
    else if (kind === 'name' && isBodyName(cell.text, header)) names.push(cell);
    else if (isMark(kind)) marks.push({ kind, ...located(cell) });
    else others.push(cell);
  }
  const bodies = joinNames(source, names);
  const issuer = bodies.pop();
  const parent = bodies.pop();
  if (issuer) header.issuingBody = issuer;
  if (parent) header.parentBody = parent;
  others.unshift(...bodies);
  return header;
}

const MARKS: readonly string[] = [
  'urgency',
  'secrecy',
  'circulation',
  'draft',
] satisfies HeaderMark['kind'][];

const isMark = (kind: HeaderCellKind): kind is HeaderMark['kind'] => MARKS.includes(kind);

const located = ({ text, start, end }: Located): Located => ({ text, start, end });

/** Title, number, date and `về việc` may each be broken over cells that stand under one another. */
function joinBroken(source: SourceText, cells: readonly Span[]): Prose[] {
  const joined: Prose[] = [];
  const used = new Set<Span>();
  cells.forEach((cell, i) => {
    if (used.has(cell)) return;
    let whole = new Prose(source, [cell]);
    const lines = [cell];
    for (const other of cells.slice(i + 1, i + 4)) {
      if (used.has(other) || !completes(whole.text, source.slice(other))) continue;
      used.add(other);
      lines.push(other);
      whole = new Prose(source, lines);
    }
    joined.push(whole);
  });
  return joined;
}

function completes(left: string, right: string): boolean {
  if (left.length > LONGEST_CELL || right.length > LONGEST_CELL) return false;
  const folded = fold(left);
  if (/^[dpb]ang cong san$/.test(folded)) return fold(right) === 'viet nam';
  const dated = /(?:^|[ ,])ngay(?![a-z])/.test(folded);
  // Most cells are neither a number's label nor `về việc` nor a date.
  if (!dated && !/^(?:so|v)/.test(folded)) return false;
  const kind = headerCellKind(left);
  if (kind === 'numberLabel') return headerCellKind(`Số ${right}`) === 'number';
  if (kind === 'about') return headerCellKind(right) === 'name' && !isBodyName(right);
  return dated && kind !== 'placeAndDate' && headerCellKind(`${left} ${right}`) === 'placeAndDate';
}

/**
 * Names are printed in capitals; a name typed otherwise begins with the word for a committee and stands above the
 * number, for what stands below it is the text of a letter.
 */
const isBodyName = (text: string, { documentNumber }: Partial<Header> = {}): boolean =>
  (isCapitals(text) || (startsBodyName(text) && (!documentNumber || isMostlyCapitals(text)))) &&
  /\p{L}{2}/u.test(text);

/** A name that ends so goes on in the next line. */
const UNFINISHED = /(?:^|[ ,])(?:cac|va|cua|thuoc|chi bo|dang bo|dang uy|ban)$|[,-]$/;

function joinNames(source: SourceText, cells: readonly Prose[]): Prose[] {
  const names: Prose[][] = [];
  for (const cell of cells) {
    const last = names.at(-1);
    const { text } = new Prose(source, last ?? []);
    if (last && text.length < LONGEST_NAME && goesOn(text, cell.text)) last.push(cell);
    else names.push([cell]);
  }
  return names.map((lines) => new Prose(source, lines));
}

/** `CHI BỘ CƠ QUAN` / `UBND XÃ`: a State body stands under no Party body, so its name is the rest of that one's. */
const PARTY_BODY = /^(?:[dpb]ang (?:bo|uy)|chi bo)(?![a-z])/;
const STATE_BODY = /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)(?![a-z])/;

function goesOn(name: string, next: string): boolean {
  if (!startsBodyName(next) || UNFINISHED.test(fold(name.slice(-40)))) return true;
  return PARTY_BODY.test(fold(name.slice(0, 20))) && STATE_BODY.test(fold(next.slice(0, 20)));
}

function readDocumentNumber(cell: Prose): DocumentNumber {
  const label = NUMBER_LABEL.exec(cell.text)?.[0] ?? '';
  const rest = cell.text.slice(label.length);
  const locate = ({ start, end }: Span): Located => cell.locate(label.length + start, label.length + end);
  const parts: Mutable<DocumentNumber> = { ...located(cell), symbol: locate({ start: 0, end: rest.length }) };
  if (label !== '') parts.label = cell.locate(0, label.length);
  const own = readOwnNumber(rest);
  const [digits = '', suffix = ''] = /^(\d{1,5})(\p{Ll}?)/u.exec(rest)?.slice(1) ?? [];
  if (own) {
    for (const name of NUMBER_PARTS) {
      const part = own[name];
      if (part) parts[name] = locate(part);
    }
  } else if (digits !== '') {
    parts.number = locate({ start: 0, end: digits.length });
    if (suffix !== '') parts.suffix = locate({ start: digits.length, end: digits.length + suffix.length });
  }
  return parts;
}

const NUMBER_PARTS = ['number', 'suffix', 'numberSeparator', 'type', 'bodySeparator', 'body'] as const;

function readPlaceAndDate(cell: Prose): PlaceAndDate {
  const { text } = cell;
  const day = /(?:^|[^a-z])ngay(?![a-z])/.exec(fold(text));
  const dateStart = day ? day.index + day[0].length - 'ngay'.length : text.length;
  const place = text.slice(0, dateStart).trimEnd().replace(/,$/, '').trimEnd();
  const parts: Mutable<PlaceAndDate> = { ...located(cell) };
  if (place !== '') parts.place = cell.locate(0, place.length);
  const date = readWrittenDate(text.slice(dateStart));
  if (date) {
    parts.date = { ...date, ...cell.locate(dateStart + date.start, dateStart + date.end) };
  }
  const numbers = [...text.slice(dateStart).matchAll(/\d{1,4}/g)];
  const folded = fold(text.slice(dateStart));
  for (const match of numbers) {
    const at = cell.locate(dateStart + match.index, dateStart + match.index + match[0].length);
    const before = folded.slice(0, match.index);
    if (before.includes('nam') || /\d{4}/.test(match[0])) parts.year ??= at;
    else if (before.includes('thang') || /\d[/.-]$/.test(before)) parts.month ??= at;
    else parts.day ??= at;
  }
  return parts;
}
