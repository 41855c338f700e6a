/**
 * Where the subject of a cited document (trích yếu) begins and ends in running text. A subject is long, has
 * commas, and is seldom in quotes, so its end is told by what comes after: a bracket, the end of the sentence,
 * or the body that now acts (`…, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch`).
 *
 * All ends of a text are found in one pass, so that a chain of citations, each inside the subject of the one
 * before, stays linear.
 */
import summaryOpenings from '../../data/summary-openings.json';
import subjectOpenings from '../../data/subject-openings.json';
import { foldWords } from '../text/fold';
import { Phrases } from '../text/phrases';
import type { Span } from '../text/span';
import { bodyNameAt } from './issuers';
import { endOf, isCapital } from './scan';

export interface SubjectEnds {
  /** Quoted stretches in order, without their marks; they do not overlap. */
  readonly quotes: readonly Span[];
  /** Ends outside quotes, ascending; the last is the end of the text. */
  readonly outside: readonly number[];
  /** Ends inside quotes, ascending. */
  readonly inside: readonly number[];
}

/** Begins at `về`, or at the first character inside the quotes. */
export interface Subject extends Span {
  /** Where the citation closes with it: behind the closing quotation mark. */
  readonly close: number;
  /** Where the quoted words begin, if any. Behind `start` in `về “…”`. */
  readonly quoted?: number;
}

const MARK = /[“„«”»"();:,]|[.!?…]+/gu;
const CLOSES: Readonly<Record<string, string>> = { '“': '”"', '„': '”“', '«': '»', '"': '"”' };

/** @param folded the fold of `text` */
export function findSubjectEnds(text: string, folded: string): SubjectEnds {
  const quotes: Span[] = [];
  const inside: number[] = [];
  let outside: number[] = [];
  let pending: number[] = [];
  let open: { readonly mark: string; readonly at: number } | undefined;
  for (const match of text.matchAll(MARK)) {
    const [mark] = match;
    const at = match.index;
    if (open && CLOSES[open.mark]?.includes(mark)) {
      quotes.push({ start: open.at + 1, end: at });
      for (const end of pending) inside.push(end);
      pending = [];
      open = undefined;
    } else if (!open && mark in CLOSES) open = { mark, at };
    else if (endsSubject(text, folded, mark, at)) (open ? pending : outside).push(trimmed(text, at));
  }
  outside = outside.concat(pending, trimmed(text, text.length));
  return { quotes, outside, inside };
}

function trimmed(text: string, end: number): number {
  while (end > 0 && /[\s.,;…]/.test(text.charAt(end - 1))) end--;
  return end;
}

function endsSubject(text: string, folded: string, mark: string, at: number): boolean {
  const after = at + mark.length;
  if (mark === ',') return turnsToActing(text, folded, after);
  if (mark === ':') return !/^\d/.test(text.charAt(after));
  if (!/^[.!?…]/.test(mark)) return true;
  if (/^(?:["”»)/]|$)/.test(text.charAt(after))) return true;
  if (!/^\s/.test(text.charAt(after)) || ABBREVIATION.test(text.slice(Math.max(0, at - 4), at))) return false;
  return !/^\s{1,8}[\p{Ll},;]/u.test(text.slice(after, after + 9));
}

/** Abbreviations with a full stop before a name: `TP. Hồ Chí Minh`. */
const ABBREVIATION = /(?:^|[^\p{L}])(?:TP|TX|TT|[QPHX]|[GTB]S|Th?S)$/iu;

const NEXT_WORD = /\s{0,8}/uy;
const ACTS =
  /\s{1,8}(?:xay dung|ban hanh|yeu cau|de nghi|trien khai|to chuc|chi dao|lanh dao|phoi hop|chu tri|giao|da|quyet dinh|huong dan|thong bao|bao cao|tiep tuc|thong nhat|phan cong|tham muu|cu the hoa|de ra|trinh|thuc hien|tap trung|nghiem tuc)(?![\p{L}\p{N}])/uy;
const RUNS_ON = /(?:cu the|nhu sau|can cu|tren co so)(?![\p{L}\p{N}])/uy;

/** After a comma: a body that acts, or words with which the sentence leaves the subject. */
function turnsToActing(text: string, folded: string, at: number): boolean {
  const word = endOf(NEXT_WORD, text, at) ?? at;
  if (endOf(RUNS_ON, folded, word) !== undefined) return true;
  const body = bodyNameAt(text, folded, word);
  return body !== undefined && actsAt(folded, body.end);
}

/** Whether the body whose name ends at `at` is said to do something. */
export const actsAt = (folded: string, at: number): boolean => endOf(ACTS, folded, at) !== undefined;

/** The end of a subject that begins at `start`, as far as punctuation tells. */
function subjectEnd(ends: SubjectEnds, start: number): number {
  const quote = ends.quotes[firstAbove(ends.quotes.length, (i) => (ends.quotes[i]?.start ?? 0) > start) - 1];
  if (!quote || quote.end <= start) return firstEnd(ends.outside, start) ?? start;
  return Math.min(firstEnd(ends.inside, start) ?? quote.end, quote.end);
}

const firstEnd = (ends: readonly number[], start: number): number | undefined =>
  ends[firstAbove(ends.length, (i) => (ends[i] ?? 0) > start)];

/** The first index below `count` for which `above` holds; it holds for all that follow. */
function firstAbove(count: number, above: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (above(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const ABOUT = /ve\s/uy;
const LEAD = /,?\s{0,8}(ve\s{1,8}(?:viec\s{1,8}(?=["“„«]))?)?(["“„«])?/uy;

/**
 * The subject that follows the rest of a citation, which ends at `at`. After `về` there may be a place to send
 * the document to instead (`gửi Báo cáo về Văn phòng`): a body is no subject.
 */
export function subjectAt(text: string, folded: string, ends: SubjectEnds, at: number): Subject | undefined {
  LEAD.lastIndex = at;
  const lead = LEAD.exec(folded);
  if (!lead) return undefined;
  const first = LEAD.lastIndex;
  const about = lead[1] === undefined ? first : folded.indexOf('ve', at);
  if (lead[2] !== undefined) {
    if (lead[1] === undefined && !isCapital(text[first]) && !endOf(ABOUT, folded, first)) return undefined;
    const quote = ends.quotes[firstAbove(ends.quotes.length, (i) => (ends.quotes[i]?.start ?? 0) >= first)];
    const closed = quote?.start === first ? quote : undefined;
    const end = closed ? trimmed(text, closed.end) : subjectEnd(ends, first);
    return { start: about, end, quoted: first, close: closed ? closed.end + 1 : end };
  }
  if (lead[1] === undefined || bodyNameAt(text, folded, first)) return undefined;
  const end = subjectEnd(ends, about);
  return { start: about, end, close: end };
}
