/** The place in a document that a citation points to, in front of it: `điểm 3.2, Mục II của` *Hướng dẫn số …*. */
import type { Span } from '../text/span';

const UNIT = '(?:tiet|diem|khoan|dieu|tieu\\s{1,4}muc|muc|phan|chuong|phu\\s{1,4}luc|doan)';
const VALUE = '(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?|[ivxl]{2,6}|[a-z])(?![\\p{L}\\p{N}])';
const PART = `${UNIT}\\s{1,4}(?:so\\s{1,4})?${VALUE}(?:\\s{0,2}(?:[,–-]|va(?!\\p{L})|den(?!\\p{L}))\\s{0,4}${VALUE}){0,12}`;
/** Parts from the smallest on, and the words that lead from the last to the document. */
const PLACE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<place>${PART}(?:(?:,?\\s{1,4}(?:(?:cua|va|tai|thuoc)\\s{1,4})?|,\\s{0,4})${PART}){0,5})` +
    '\\s{0,2},?\\s{1,4}(?:(?:cua|thuoc|tai|(?:ban\\s{1,4}hanh\\s{1,4})?kem\\s{1,4}theo)\\s{1,4})?(?:cac\\s{1,4})?$',
  'u',
);
const MAY_BE = /(?:dieu|khoan|muc|diem|phan|chuong|luc|doan)\s/;
/** More than the longest place. */
const FURTHEST = 120;

/** @param at where the citation begins */
export function placeBefore(folded: string, at: number): Span | undefined {
  const from = Math.max(0, at - FURTHEST);
  const before = folded.slice(from, at);
  const place = MAY_BE.test(before) ? PLACE.exec(before) : null;
  const text = place?.groups?.['place'];
  return place && text !== undefined
    ? { start: from + place.index, end: from + place.index + text.length }
    : undefined;
}
