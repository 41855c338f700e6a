/** Date and issuer after a number, a name or a type, in either order: `, ngày 25/10/2023 của Ban Bí thư`. */
import type { Span } from '../text/span';
import type { WrittenDate } from './citation';
import { dateAt } from './dates';
import type { Draft, Page } from './draft';
import { bodyNameAt } from './issuers';
import { endOf } from './scan';
import { actsAt } from './subjects';

const DATE_LEAD = /,?\s{0,8}(?:ngay\s{1,8})?/uy;
/** `của`, and what reading machines make of it: `cua`, `ciia`, `ctia`. */
const ISSUER_LEAD = /,?\s{0,8}c[uiat]{1,2}a\s{1,8}/uy;
/** The Politburo and the Secretariat sign together: `của Bộ Chính trị, Ban Bí thư`. */
const POLITBURO = /bo\s{1,4}chinh\s{1,4}tri$/;
const AND_SECRETARIAT = /\s{0,2}(?:[,–-]|va)\s{1,4}(?=ban\s{1,4}bi\s{1,4}thu(?![\p{L}\p{N}]))/uy;
/** Of which term, and what the body is called now: `(khoá XII)`, `(nay là Thành uỷ)`. */
const NOTE = /\s{0,4}\((?:khoa|nay|truoc day|cu)(?![\p{L}\p{N}])[^()]{0,60}\)/uy;

export function withTail(page: Page, draft: Draft): Draft {
  const first = readPart(page, draft);
  return first.end === draft.end ? draft : readPart(page, first);
}

function readPart(page: Page, draft: Draft): Draft {
  const date = draft.date ? undefined : dateAfter(page, draft.end);
  if (date) return { ...draft, date, end: date.end };
  const issuer = draft.issuer ? undefined : issuerAfter(page, draft.end);
  return issuer ? { ...draft, issuer, end: issuer.end } : draft;
}

function dateAfter({ text, folded }: Page, at: number): WrittenDate | undefined {
  const start = endOf(DATE_LEAD, folded, at);
  return start === undefined ? undefined : dateAt(text, folded, start);
}

function issuerAfter({ text, folded }: Page, at: number): Span | undefined {
  const start = endOf(ISSUER_LEAD, folded, at);
  const first = start === undefined ? undefined : bodyNameAt(text, folded, start);
  if (!first) return undefined;
  const { end } = secondBody(text, folded, first) ?? first;
  return { start: first.start, end: endOf(NOTE, folded, end) ?? end };
}

/** Unless it does something of its own: `…, Ban Bí thư yêu cầu`. */
function secondBody(text: string, folded: string, first: Span): Span | undefined {
  if (!POLITBURO.test(folded.slice(first.start, first.end))) return undefined;
  const start = endOf(AND_SECRETARIAT, folded, first.end);
  const second = start === undefined ? undefined : bodyNameAt(text, folded, start);
  return second && !actsAt(folded, second.end) ? second : undefined;
}
