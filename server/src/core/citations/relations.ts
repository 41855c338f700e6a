/**
 * Whether two places speak of one document or of two. Numbers start again each term, and some symbols are borne by
 * many bodies: a number alone does not tell.
 */
import { foldWords } from '../text/fold';
import type { Citation } from './citation';

/** Names or summaries, of which one may be the other in short. */
export function relation(a: string | undefined, b: string | undefined): 'same' | 'different' | 'unknown' {
  if (a === undefined || b === undefined) return 'unknown';
  const [left, right] = [foldWords(a), foldWords(b)];
  return left.startsWith(right) || right.startsWith(left) ? 'same' : 'different';
}

/** `Tỉnh uỷ Bình Minh` of `Ban Thường vụ Tỉnh uỷ Bình Minh`. */
export const committeeOf = (issuer: string): string =>
  issuer.replace(/^(?:Ban Thường vụ|Ban Chấp hành|Thường trực)\s+(?=\p{L})/iu, '');

/** Numbers start again each term of five years; the earliest that one was seen to come back is after four. */
const LEAST_YEARS_BETWEEN_TERMS = 3;

/** Whether two citations of one number and symbol speak of two documents, as far as they tell. */
export function areTwoDocuments(a: Citation, b: Citation): boolean {
  if (areOtherBodies(a.symbol?.text ?? '', a.issuer?.text, b.issuer?.text)) return true;
  if (a.date?.iso === undefined || b.date?.iso === undefined) return false;
  const years = Math.abs(a.date.year - b.date.year);
  // State numbers start again each year, unless the year is part of the symbol.
  if (a.family === 'state') return years > 0 && !/^\d{4}\//.test(a.symbol?.text ?? '');
  const sameDay = a.date.day === b.date.day && a.date.month === b.date.month;
  const subjects = relation(a.subject?.text, b.subject?.text);
  return years >= LEAST_YEARS_BETWEEN_TERMS && !sameDay && subjects !== 'same';
}

/** One body bears such a symbol, or one series of numbers is that of several, so that names tell nothing apart. */
export const isCentralSymbol = (symbol: string): boolean => /TW(?:\/nb)?$/.test(symbol);

/** Whether the names of who bears a symbol, `KH/ĐU` or with its number, stand for two bodies. */
export const areOtherBodies = (symbol: string, a: string | undefined, b: string | undefined): boolean =>
  !isCentralSymbol(symbol) && relation(a && committeeOf(a), b && committeeOf(b)) === 'different';
