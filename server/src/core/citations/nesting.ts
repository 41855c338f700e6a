/**
 * Subjects of a paragraph's citations, one inside the other: `A của B về thực hiện C của D về …`. The subject of A
 * is all the rest; C is a citation of its own. Read from right to left, so that the end of C is known when A
 * asks for it.
 */
import type { Span } from '../text/span';
import type { Draft, Page } from './draft';
import { endOf } from './scan';
import { withTail } from './tails';
import { findSubjectEnds, type Opening, type Subject, subjectAt, type SubjectEnds } from './subjects';

/** What is done with the document that is cited next: it is in the subject. */
const CARRIES_OUT =
  /(?<![a-z])(?:thuc hien|thi hanh|trien khai|quan triet|cu the hoa|tong ket|so ket|sua doi|bo sung|thay the|bai bo|dieu cua|dieu, khoan cua|noi dung cua|theo|keo dai|hoc tap)\s{1,4}(?:cac\s{1,4})?$/;
/** The same right behind a number: `Kế hoạch số 12-KH/ĐU` *thực hiện* `Nghị quyết số 5-NQ/TU`. */
const CARRYING_OUT =
  /^\s{1,4}(?:(?:trien khai|to chuc)(?:,| va)?\s{1,4}(?:to chuc\s{1,4})?)?(?:thuc hien|thi hanh)\s{1,4}(?:cac\s{1,4})?$/;
const LONGEST_CARRYING_OUT = 48;
/** More than the longest `về việc tiếp tục triển khai, tổ chức thực hiện các`. */
const LONGEST_LEAD = 80;
const LIST_JOINT =
  /^\s{0,4}(?:,|va(?!\p{L})|,\s{0,4}va)\s{0,8}(?:(?:thay the|bai bo|bo sung)\s{1,4})?(?:so\s{1,4})?$/u;
const LONGEST_JOINT = 20;
/** `sửa đổi Nghị định A …` *đã được sửa đổi, bổ sung một số điều theo* `Nghị định B`: all of it is in the subject. */
const AMENDS = 'sua doi';
const AMENDED_BY =
  /\s{1,4}(?:da\s{1,4})?duoc\s{1,4}(?:sua doi|bo sung)(?:,?\s{1,4}(?:bo sung|sua doi))?(?:\s{1,4}mot so dieu)?\s{1,4}(?:theo|boi|tai|bang)\s{1,4}/uy;
/** Before a citation that is named beside the one with the subject, and not in its subject. */
const BESIDE = /(?:,|\sva(?!\p{L}))\s{0,8}(?:va\s{1,8})?(?:(?:cac|so)\s{1,8}){0,2}$/u;
/** Where and when the other document is carried out. */
const CIRCUMSTANCE =
  /\s{1,4}(?:tren dia ban|trong|tai|giai doan|den nam|nam)(?!\p{L})(?:(?!\sva\s)[^,;:.()“”"]){1,120}/uy;

/** The subject of each draft, where it has one. */
export function readSubjects(page: Page, drafts: readonly Draft[]): readonly (Subject | undefined)[] {
  const ends = findSubjectEnds(page.text, page.folded);
  const subjects: (Subject | undefined)[] = drafts.map(() => undefined);
  /** Where the draft after the present one closes, with its subject and with the list it begins. */
  let next: { readonly draft: Draft; readonly close: number; readonly listClose: number } | undefined;
  /** Where each of them closes, by where it begins. */
  const closes = new Map<number, number>();
  /** Where the text turns to the nearest citation that stands beside the ones before it. */
  let beside = Infinity;
  for (const [i, draft] of [...drafts.entries()].reverse()) {
    let subject = ownSubject(page, ends, draft) ?? carryingOut(page.folded, draft, next?.draft);
    if (subject && next && subject.quoted === undefined && isWithin(subject.end, next.draft))
      subject = { start: subject.start, end: next.close, close: next.close };
    if (draft.name) {
      // Its own name, whatever stands in it.
    } else if (subject && next && carriesOut(page.folded, subject, next.draft)) {
      const bare = next.listClose === next.draft.end;
      const end = (bare ? endOf(CIRCUMSTANCE, page.folded, next.listClose) : undefined) ?? next.listClose;
      const amending = page.folded.startsWith(AMENDS, subject.start);
      const by = amending ? endOf(AMENDED_BY, page.folded, end) : undefined;
      const whole = (by === undefined ? undefined : closes.get(by)) ?? end;
      subject = { start: subject.start, end: whole, close: whole };
    } else if (subject?.quoted === undefined && subject && subject.start < beside && beside < subject.end) {
      subject = { start: subject.start, end: beside, close: beside };
    }
    subject = withLateTail(page, draft, subject, next?.draft);
    beside = besideAt(page.folded, draft) ?? beside;
    subjects[i] = subject;
    const close = Math.max(draft.end, subject?.close ?? 0);
    const listed =
      next?.draft.reference &&
      isAlike(page, draft, subject !== undefined, next.draft) &&
      isListed(page.folded, close, next.draft.start) &&
      !(subject && isOther(page.folded, draft, next.draft, close));
    closes.set(draft.start, close);
    next = { draft, close, listClose: next && listed ? next.listClose : close };
  }
  return subjects;
}

function ownSubject({ text, folded }: Page, ends: SubjectEnds, draft: Draft): Subject | undefined {
  if (draft.self) return undefined;
  if (draft.name) return { ...draft.name, close: draft.end };
  return subjectAt(text, folded, ends, draft.passed ?? draft.end, openingOf(folded, draft));
}

/** `sửa đổi một số điều của` `Nghị định số …`. */
const AMENDED =
  /(?:sua doi|bo sung|bai bo|thay the)[^.;:]{1,60}\s(?:dieu|khoan|diem)[^.;:]{0,12}\scua\s{1,4}$/;
const LONGEST_AMENDED = 90;

const openingOf = (folded: string, draft: Draft): Opening | undefined => {
  const { number, date, issuer, place, reference, start } = draft;
  if (!number) return issuer ? 'issued' : undefined;
  if (
    reference?.family === 'state' &&
    AMENDED.test(folded.slice(Math.max(0, start - LONGEST_AMENDED), start))
  )
    return 'amended';
  if (date ?? issuer) return place ? 'placed' : 'more';
  if (place) return 'place';
  return reference?.family === 'state' ? 'state' : 'number';
};

const LATE_DATE = /\s(?=ngay\s{1,4}\d)/u;
const LATE_BODY = /\s(?=do\s{1,4}[\p{L}&, -]{2,80}\sban\s{1,2}hanh(?!\p{L}))/u;
/** More than the longest date and body behind a subject. */
const LONGEST_TAIL = 160;

/** `Thông tư số 41/2016/TT-BYT quy định danh mục …` *ngày 14/11/2016 của Bộ Y tế*; `… do Cục Hải quan` *ban hành*. */
function withLateTail(
  page: Page,
  draft: Draft,
  subject: Subject | undefined,
  next: Draft | undefined,
): Subject | undefined {
  if (!subject || subject.quoted !== undefined || !draft.number || draft.date || draft.issuer || draft.name)
    return subject;
  const from = Math.max(subject.start, subject.end - LONGEST_TAIL);
  const words = page.folded.slice(from, subject.end + LONGEST_TAIL);
  for (const pattern of [LATE_DATE, LATE_BODY]) {
    const at = from + words.search(pattern);
    if (at < from || at > subject.end || at <= subject.start || (next && next.start < at)) continue;
    const { date, issuer, end } = withTail(page, { start: draft.start, end: at, number: draft.number });
    if (!issuer || end < subject.end || (pattern === LATE_DATE && !date)) continue;
    return { start: subject.start, end: at, close: end, late: { issuer, ...(date && { date }) } };
  }
  return subject;
}

function carryingOut(folded: string, draft: Draft, next: Draft | undefined): Subject | undefined {
  if (!(draft.number ?? draft.issuer) || !next) return undefined;
  const from = draft.passed ?? draft.end;
  if (next.start - from > LONGEST_CARRYING_OUT) return undefined;
  const lead = folded.slice(from, next.start);
  if (!CARRYING_OUT.test(lead)) return undefined;
  return { start: from + lead.length - lead.trimStart().length, end: next.end, close: next.end };
}

/** Between `về` and the next citation stands `thực hiện`. In quotes, the quotes alone tell the end. */
function carriesOut(folded: string, subject: Subject, next: Draft): boolean {
  if (subject.quoted !== undefined || next.start >= subject.end) return false;
  const { start } = next.place ?? next;
  if (start - subject.start > LONGEST_LEAD) return false;
  return CARRIES_OUT.test(folded.slice(subject.start, start));
}

function besideAt(folded: string, draft: Draft): number | undefined {
  const { reference, issuer, self } = draft;
  const { start } = draft.place ?? draft;
  if (!reference && !issuer && !self) return undefined;
  const match = BESIDE.exec(folded.slice(Math.max(0, start - LONGEST_JOINT), start));
  return match ? start - match[0].length : undefined;
}

/** A comma of the other citation's own: `đính chính Công văn số 21-CV/TU`*,* `ngày 27/8/2026`. */
const isWithin = (at: number, { start, end }: Span): boolean => start < at && at < end;

/** Two that are carried out together: of one type or one body, or the first by its number alone. */
function isAlike(
  { folded }: Page,
  { type, reference, date, issuer }: Draft,
  hasSubject: boolean,
  other: Draft,
): boolean {
  if (textOf(folded, type) === textOf(folded, other.type)) return true;
  if (reference?.body === undefined) return false;
  return reference.body.text === other.reference?.body?.text || !(date ?? issuer ?? hasSubject);
}

/** After a comma alone one of another type, when the first has said what it is about: it stands beside the whole. */
const isOther = (folded: string, { type }: Draft, other: Draft, close: number): boolean =>
  textOf(folded, type) !== textOf(folded, other.type) &&
  /^\s{0,4},\s{0,8}$/u.test(folded.slice(close, other.start));

const textOf = (folded: string, span: Span | undefined): string =>
  span ? folded.slice(span.start, span.end) : '';

const isListed = (folded: string, end: number, start: number): boolean =>
  start - end < LONGEST_JOINT && LIST_JOINT.test(folded.slice(end, start));
