/**
 * Dates as people write them: `25/10/2023`, `25-10-2023`, `25 tháng 10 năm 2023`, capitals and lost marks
 * included. Reads what stands; a day that the calendar does not have is still a written date.
 */
import { fold } from '../text/fold';
import type { WrittenDate } from './citation';

const DAY_MONTH_YEAR =
  /(?<![\d/])(\d{1,2})(?:\s{0,3}([/.-])\s{0,3}(\d{1,2})\s{0,3}\2\s{0,3}|\s{1,3}thang\s{1,3}(\d{1,2})(?:\s{1,3}nam\s{1,3}|\s{0,3}[,/]\s{0,3}(?:nam\s{1,3})?))(\d{4})(?![\d/])/u;
const FIRST_DATE = new RegExp(DAY_MONTH_YEAR, 'u');
const DATE_HERE = new RegExp(DAY_MONTH_YEAR, 'uy');

/** The first date in the text. Begins with the day's digits: the word `ngày` is not part of it. */
export function readWrittenDate(text: string): WrittenDate | undefined {
  return toDate(text, FIRST_DATE.exec(fold(text)));
}

/** The date that begins at `at`. @param folded {@link fold} of `text` */
export function dateAt(text: string, folded: string, at: number): WrittenDate | undefined {
  DATE_HERE.lastIndex = at;
  return toDate(text, DATE_HERE.exec(folded));
}

/** The century is left out: `25/10/23`. Read only where nothing but a date can stand. */
const SHORT_YEAR = /(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/.-])/uy;
/** Documents of the Party are cited from the years since 1945. */
const FIRST_YEAR = 45;

/** The date with a year of two digits that begins at `at`. */
export function shortDateAt(text: string, at: number): WrittenDate | undefined {
  SHORT_YEAR.lastIndex = at;
  const match = SHORT_YEAR.exec(text);
  if (!match) return undefined;
  const [day, month, short] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const year = short + (short < FIRST_YEAR ? 2000 : 1900);
  const iso = isoDate(year, month, day);
  const end = at + match[0].length;
  return { text: match[0], start: at, end, day, month, year, ...(iso !== undefined && { iso }) };
}

function toDate(text: string, match: RegExpExecArray | null): WrittenDate | undefined {
  if (!match) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  const day = Number(match[1]);
  const month = Number(match[3] ?? match[4]);
  const year = Number(match[5]);
  const iso = isoDate(year, month, day);
  return { text: text.slice(start, end), start, end, day, month, year, ...(iso !== undefined && { iso }) };
}

/** `YYYY-MM-DD`, or nothing where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 100 || day < 1 || day > daysOf(month, year)) return undefined;
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** None where there is no such month. */
function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
