/**
 * What follows a number, a name or a type, in any order: date, year, issuer, term:
 * `, ngày 25/10/2023 của Ban Bí thư`, `năm 2023 của Chính phủ`, `do Bộ Y tế ban hành ngày …`.
 */
import type { Span } from '../text/span';
import type { WrittenDate } from './citation';
import { dateAt, shortDateAt } from './dates';
import type { Draft, Page } from './draft';
import { bodyNameAt } from './issuers';
import { endOf } from './scan';
import { actsAt } from './sentence';
import type { WrittenReference } from './symbols';

const DATE_LEAD = /\s?,?\s{0,8}(?:\(\s{0,2})?(?:(?:ban\s{1,4}hanh|ky)\s{1,4})?(?:ngay\s{0,8}:?\s{0,8})?/uy;
const CLOSE = /\s{0,2}\)/uy;
/** A date of which a part is blank or left out: `ngày … tháng 10 năm 2023`, `tháng 10/2023`, `ngày 22/4`, `năm 2023`. */
const NO_DAY = new RegExp(
  [
    String.raw`,?\s{0,8}(?:(?:ban\s{1,4}hanh|ky)\s{1,4})?(?:ngay[\s.…_]{1,30}\d{0,2})?[\s.…_]{0,8}thang[\s.…_]{1,12}\d{0,2}[\s.…_]{0,12}(?:nam|[/-])\s{0,8}\d{4}(?![\d/])`,
    String.raw`,?\s{0,8}ngay[\s.…_]{1,30}/\s{0,2}\d{1,2}\s{0,2}/\s{0,2}\d{4}(?![\d/])`,
    String.raw`,?\s{0,8}ngay\s{1,8}\d{1,2}[/-]\d{1,2}(?![\d/-])`,
    String.raw`\s{1,8}nam\s{1,8}(?:19|20)\d{2}(?![\d/])`,
    String.raw`\s{1,4}(?:19|20)\d{2}(?=\s{0,4}(?:$|[.,;:()?”"])|\s{1,4}(?:cua|ve|va|do|quy dinh|nay|da|duoc|thi|co)(?!\p{L}))`,
  ].join('|'),
  'uy',
);
/** `của`, and what reading machines make of it: `cua`, `ciia`, `ctia`. */
const ISSUER_LEAD = /,?\s{0,8}c[uiat]{1,2}a\s{1,8}(?:lien\s{1,4}(?:nganh|tich|co\s{1,4}quan)\s{1,4})?/uy;
/** A session needs no `của`: `số 18-NQ/TW, Hội nghị lần thứ sáu …`. */
const SESSION_LEAD = /,?\s{1,8}(?=hoi\s{1,4}nghi\s{1,4}(?:lan\s{1,4}thu|trung\s{1,4}uong))/uy;
const MADE_BY = /,?\s{1,8}do\s{1,8}/uy;
const MADE = /\s{1,8}(?:ban\s{1,4}hanh|phat\s{1,4}hanh|ky)(?!\p{L})/uy;
/** The Politburo and the Secretariat sign together: `của Bộ Chính trị, Ban Bí thư`. */
const POLITBURO = /bo\s{1,4}chinh\s{1,4}tri$/;
const AND_SECRETARIAT =
  /\s{0,2}(?:[,–-]|va)\s{1,4}(?=(?:ban\s{1,4}bi\s{1,4}thu|dang\s{1,4}cong\s{1,4}san\s{1,4}viet\s{1,4}nam)(?![\p{L}\p{N}]))/uy;
const AND_BODY = /\s{0,2}(?:[,–-]|va|,\s{1,4}va)\s{1,4}/uy;
/** Behind the last of several bodies the citation goes on: a date, or what it is about. */
const GOES_ON =
  /,?\s{1,8}(?:ngay\s{1,8}\d|ve\s|["“„«]|quy\s{1,4}dinh\s{1,4}chi\s{1,4}tiet|huong\s{1,4}dan\s{1,4}th)/uy;
const MOST_BODIES = 6;
/** Of which term, and what the body is called now: `(khoá XII)`, `(nay là Thành uỷ)`. */
const NOTE = /\s{0,4}\((?:khoa|nay|truoc day|cu)(?![\p{L}\p{N}])[^()]{0,60}\)/uy;
/** The sitting body of a session: `Hội nghị lần thứ sáu, Ban Chấp hành Trung ương Đảng`. */
const SESSION = /^hoi\s{1,4}nghi/;
const OF_COMMITTEE = /\s{0,2}[,(]?\s{0,4}(?:c[uiat]{1,2}a\s{1,4})?(?=ban\s{1,4}chap\s{1,4}hanh(?!\p{L}))/uy;
/** The mark of a footnote: `(1)`, `¹`. */
const FOOTNOTE = /\s?(?:\(\d{1,2}\)|[¹²³⁰\u2074-\u2079]{1,2})/uy;
const TERM = /,?\s{1,8}nhiệm\s{1,4}k[ỳì]\s{1,4}\d{4}\s{0,3}[-–]\s{0,3}\d{4}/iuy;
const BARE_TERM = /,?\s{1,8}\(?khoa\s{1,4}(?:[ivxl]+|\d{1,2})\)?(?![\p{L}\p{N}])/uy;

/** Signs behind which nothing more is said of a document; none stands at the end of the text. */
const ENDS = '.;:)”"?!';
/** Date, year, issuer and term, each once. */
const MOST_PARTS = 4;

export function withTail(page: Page, draft: Draft): Draft {
  let read = draft;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const next = readPart(page, read);
    if (next === read) break;
    read = next;
  }
  return read;
}

function readPart(page: Page, draft: Draft): Draft {
  const { folded } = page;
  const at = draft.passed ?? draft.end;
  if (ENDS.includes(folded.charAt(at))) return draft;
  const date = draft.date ? undefined : dateAfter(page, at);
  if (date) {
    const bracketed = folded.slice(at, date.start).includes('(');
    const end = (bracketed ? endOf(CLOSE, folded, date.end) : undefined) ?? date.end;
    return { ...draft, date, end, passed: end };
  }
  const issuer = draft.issuer ? undefined : issuerAfter(page, draft, at);
  if (issuer) return { ...draft, issuer: issuer.name, end: issuer.end, passed: issuer.end };
  const passed =
    (draft.passed === undefined && draft.written ? endOf(FOOTNOTE, folded, at) : undefined) ??
    (draft.date ? undefined : endOf(NO_DAY, folded, at)) ??
    (draft.number ? endOf(BARE_TERM, folded, at) : undefined) ??
    (draft.issuer ? endOf(TERM, page.text, at) : undefined);
  return passed === undefined ? draft : { ...draft, passed };
}

function dateAfter({ text, folded }: Page, at: number): WrittenDate | undefined {
  const start = endOf(DATE_LEAD, folded, at);
  if (start === undefined) return undefined;
  const spoken = start > at + 4 && folded.slice(at, start).includes('ngay');
  return dateAt(text, folded, start) ?? (spoken ? shortDateAt(text, start) : undefined);
}

interface Issuer {
  readonly name: Span;
  /** Behind `ban hành` in `do … ban hành`. */
  readonly end: number;
}

function issuerAfter(page: Page, draft: Draft, at: number): Issuer | undefined {
  const { folded } = page;
  const start = endOf(ISSUER_LEAD, folded, at) ?? endOf(SESSION_LEAD, folded, at);
  if (start === undefined) return madeBy(page, draft, at) ?? bareIssuer(page, draft, at);
  const name = issuerAt(page, draft, start);
  return name && { name, end: name.end };
}

const BLANK = /\s{1,8}/uy;
const ABOUT = /\s{1,8}(?:ve\s|["“„«])/uy;

/** `ngày 25/10/2023 Ban Bí thư về …`: `của` was left out, and what the document is about follows. */
function bareIssuer(page: Page, draft: Draft, at: number): Issuer | undefined {
  const start = draft.date && draft.reference ? endOf(BLANK, page.folded, at) : undefined;
  const name = start === undefined ? undefined : issuerAt(page, draft, start);
  return name && endOf(ABOUT, page.folded, name.end) !== undefined ? { name, end: name.end } : undefined;
}

/** `do Ban Bí thư ban hành`. */
export function madeBy(page: Page, draft: Draft, at: number): Issuer | undefined {
  const start = endOf(MADE_BY, page.folded, at);
  const name = start === undefined ? undefined : issuerAt(page, draft, start);
  const end = name && endOf(MADE, page.folded, name.end);
  return name && end !== undefined ? { name, end } : undefined;
}

/**
 * The body at `at`, with those that issue together with it and with what is said of its term. Where the document has a
 * number the name may begin with a small letter.
 */
export function issuerAt({ text, folded }: Page, { number, reference }: Draft, at: number): Span | undefined {
  const first = bodyNameAt(text, folded, at, number !== undefined);
  if (!first || isOrdinary(folded, first)) return undefined;
  const joint = reference !== undefined && isJoint(reference);
  const several = joint && /(?:LT|LN)$/u.test(reference.type.text);
  const last =
    committeeOf(text, folded, first) ?? togetherWith(text, folded, first, { joint, several }) ?? first;
  const end = upperPlace(text, folded, last.end) ?? last.end;
  return { start: first.start, end: endOf(NOTE, folded, end) ?? end };
}

const UPPER_PLACE = /,\s{1,4}(?:tỉnh|thành phố|huyện|quận|thị xã)(?=\s{1,4}\p{Lu})/uy;
const PLACE_NAME = /(?:\s{1,4}\p{Lu}[\p{L}'’-]*){1,4}/uy;
/** No place lies above these: what follows is somebody else. */
const CENTRAL = /(?:chinh phu|quoc hoi|trung uong|chinh tri|bi thu|toi cao)$/;
const SESSION_TERM = /,\s{1,4}khoa\s{1,4}[ivxl]{1,6}(?!\p{L})/uy;

/** `Đảng uỷ phường Phú Lộc` *, thành phố Sông Xanh*; `Trung ương 6` *, khoá XI*. */
function upperPlace(text: string, folded: string, at: number): number | undefined {
  const place = CENTRAL.test(folded.slice(Math.max(0, at - 12), at))
    ? undefined
    : endOf(UPPER_PLACE, text, at);
  const end = place === undefined ? undefined : endOf(PLACE_NAME, text, place);
  if (end !== undefined) return actsAt(text, folded, end) ? undefined : end;
  return /\d$/u.test(text.slice(at - 1, at)) ? endOf(SESSION_TERM, folded, at) : undefined;
}

/** `01-CTrPH/BTCTU-BDVTU`, `01/2014/TTLT-BNV-BTC`. */
const isJoint = ({ type, body, year }: WrittenReference): boolean =>
  /(?:LT|LN|PH)$/u.test(type.text) || (year === undefined && (body?.text.includes('-') ?? false));

/** `Đại hội` đồng cổ đông, `Hội nghị` chủ nợ: a noun and no body. */
const ORDINARY = /^(?:dai hoi|hoi nghi|trung tam|hoi dong|cong an|chu tich)$/;
const GOES_ON_SMALL =
  /\s{1,4}(?:dong|co dong|nha dau tu|chu no|thanh vien|nguoi|vien chuc|truong|quan tri|cong chung)(?!\p{L})/uy;

const isOrdinary = (folded: string, { start, end }: Span): boolean =>
  folded.slice(start, end) === 'dang' ||
  (end - start < 12 &&
    ORDINARY.test(folded.slice(start, end)) &&
    endOf(GOES_ON_SMALL, folded, end) !== undefined);

function committeeOf(text: string, folded: string, session: Span): Span | undefined {
  if (!SESSION.test(folded.slice(session.start, session.end))) return undefined;
  const start = endOf(OF_COMMITTEE, folded, session.end);
  const body = start === undefined ? undefined : bodyNameAt(text, folded, start);
  if (!body) return undefined;
  const bracketed = folded.slice(session.end, body.start).includes('(');
  return { start: body.start, end: (bracketed ? endOf(CLOSE, folded, body.end) : undefined) ?? body.end };
}

/**
 * The last of several bodies that issue together. One that does something of its own is none of them:
 * `…, Ban Bí thư yêu cầu`.
 */
function togetherWith(
  text: string,
  folded: string,
  first: Span,
  { joint, several }: { readonly joint: boolean; readonly several: boolean },
): Span | undefined {
  if (POLITBURO.test(folded.slice(first.start, first.end))) {
    const start = endOf(AND_SECRETARIAT, folded, first.end);
    const second = start === undefined ? undefined : bodyNameAt(text, folded, start);
    return second && !actsAt(text, folded, second.end) ? second : undefined;
  }
  let last: Span | undefined;
  for (let bodies = 1; bodies < MOST_BODIES; bodies++) {
    const start = endOf(AND_BODY, folded, (last ?? first).end);
    const next = start === undefined ? undefined : bodyNameAt(text, folded, start);
    if (!next) break;
    last = next;
  }
  if (!last) return undefined;
  const sure =
    several || (joint ? !actsAt(text, folded, last.end) : endOf(GOES_ON, folded, last.end) !== undefined);
  return sure ? last : undefined;
}
