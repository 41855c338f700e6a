/** Date and issuer after a number, a name or a type, in either order: `, ngày 25/10/2023 của Ban Bí thư`. */
import type { Span } from '../text/span';
import type { WrittenDate } from './citation';
import { dateAt } from './dates';
import type { Draft, Page } from './draft';
import { bodyNameAt } from './issuers';
import { endOf } from './scan';

const DATE_LEAD = /,?\s{0,8}(?:ngay\s{1,8})?/uy;
/** `của`, and what reading machines make of it: `cua`, `ciia`, `ctia`. */
const ISSUER_LEAD = /,?\s{0,8}c[uiat]{1,2}a\s{1,8}/uy;

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
  return start === undefined ? undefined : bodyNameAt(text, folded, start);
}
