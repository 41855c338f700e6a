/** The table of an office's registry: rows with their places, and which column is which. */
import papa from 'papaparse/papaparse.min.js';
import { foldWords } from '../text/fold';
import type { Span } from '../text/span';
import type { OfficeField } from './office-entry';

/** Names of a column, the one to show first. Case, marks and punctuation do not count. */
export const columnNames: Readonly<Record<OfficeField, readonly string[]>> = {
  number: [
    'Số ký hiệu',
    'Số, ký hiệu',
    'Số và ký hiệu',
    'Số hiệu',
    'Số',
    'Số ký hiệu văn bản',
    'Số và ký hiệu văn bản',
    'Number',
  ],
  type: ['Tên loại', 'Loại', 'Loại văn bản', 'Tên loại văn bản', 'Type'],
  date: [
    'Ngày',
    'Ngày ban hành',
    'Ngày tháng',
    'Ngày văn bản',
    'Ngày, tháng, năm',
    'Ngày tháng văn bản',
    'Ngày, tháng, năm văn bản',
    'Date',
  ],
  issuer: [
    'Cơ quan ban hành',
    'Cơ quan',
    'Tên cơ quan',
    'Tác giả',
    'Nơi ban hành',
    'Cơ quan ban hành văn bản',
    'Issuer',
    'Issuing body',
  ],
  subject: [
    'Trích yếu',
    'Trích yếu nội dung',
    'Trích yếu nội dung văn bản',
    'Nội dung',
    'Nội dung văn bản',
    'Subject',
    'Summary',
  ],
  note: ['Ghi chú', 'Note', 'Notes'],
  replacedBy: ['Thay thế bởi', 'Được thay thế bởi', 'Replaced by'],
  endedFrom: ['Hết hiệu lực từ', 'Hết hiệu lực từ ngày', 'Hết hiệu lực', 'Ended from', 'Ended'],
};

/** Columns that lists have and nobody needs here. */
const PASSED_OVER = new Set(['stt', 'tt', 'no']);

const fieldByName = new Map(
  Object.entries(columnNames).flatMap(([field, names]) =>
    names.map((name) => [foldWords(name), field as OfficeField] as const),
  ),
);

export interface Row {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
  /** A quotation mark is never closed, so that the row swallows what follows it. */
  readonly isOpen: boolean;
  readonly span: Span;
}

export interface Columns {
  readonly span: Span;
  /** By place; nothing where a column is not known. */
  readonly fields: readonly (OfficeField | undefined)[];
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}

/** Rows without any text are passed over; no more than `most` are read. */
export function readRows(
  text: string,
  most: number,
): { readonly header: Columns; readonly rows: readonly Row[] } {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const rows: Row[] = [];
  const table = text.slice(mark);
  let start = 0;
  let line = 1;
  papa.parse(table, {
    delimiter: delimiterOf(table),
    step: ({ data, errors, meta }, parser) => {
      const end = Math.max(start, meta.cursor);
      const raw = table.slice(start, end);
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({
          cells: data,
          line,
          isOpen: errors.some(({ code }) => code === 'MissingQuotes'),
          span: { start: mark + start, end: mark + start + raw.trimEnd().length },
        });
      line += raw.split(/\r\n|[\r\n]/).length - 1;
      start = end;
      if (rows.length > most) parser.abort();
    },
  });
  const at = Math.max(0, rows.slice(0, MOST_TITLE_ROWS).findIndex(namesNumber));
  return { header: readHeader(rows[at]), rows: rows.slice(at + 1) };
}

/** A spreadsheet may have its title, or `sep=;`, above the names of its columns. */
const MOST_TITLE_ROWS = 8;

const namesNumber = ({ cells }: Row): boolean =>
  cells.some((cell) => fieldByName.get(foldWords(cell)) === 'number');

const SEPARATORS = [',', ';', '\t'] as const;

/** The one that parts the first lines most often. */
function delimiterOf(text: string): string {
  const first = text.trimStart().split(/[\r\n]+/, MOST_TITLE_ROWS);
  const bare = first.join('\n').replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function readHeader(row: Row | undefined): Columns {
  const unknown: string[] = [];
  const twice: string[] = [];
  const known = new Set<OfficeField>();
  const fields = (row?.cells ?? []).map((cell) => {
    const name = foldWords(cell);
    const field = fieldByName.get(name);
    if (field === undefined) {
      if (name !== '' && !PASSED_OVER.has(name)) unknown.push(cell.trim().slice(0, 60));
    } else if (known.has(field)) twice.push(cell.trim().slice(0, 60));
    else {
      known.add(field);
      return field;
    }
    return undefined;
  });
  return { span: row?.span ?? { start: 0, end: 0 }, fields, unknown, twice };
}
