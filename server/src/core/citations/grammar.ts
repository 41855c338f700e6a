/**
 * Reads the citations of a paragraph. People write them in many orders and with many slips; whatever is
 * written, some reading comes out, in time linear in the text.
 *
 * Three steps: heads (type, number, symbol) from left to right; what follows each head (date, issuer); then the
 * subjects from right to left, since a subject that is the carrying out of another document ends where the
 * citation of that document does.
 */
import { fold } from '../text/fold';
import type { Prose } from '../text/prose';
import type { Located, Span } from '../text/span';
import type { Citation, WrittenDate } from './citation';
import { dateAt } from './dates';
import { findTypeNames } from './document-types';
import { type Head, readHeads } from './heads';
import { bodyNameAt } from './issuers';
import { findSubjectEnds, type SubjectStart, subjectAt } from './subjects';
import { findReferences } from './symbols';

/** A citation in the making. Offsets into the prose. */
interface Draft {
  readonly head: Head;
  date?: WrittenDate;
  issuer?: Span;
  subject?: SubjectStart;
  end: number;
}

/** In the order of the text. A citation inside the subject of another one is read as well. */
export function readCitations(prose: Prose): Citation[] {
  const { text } = prose;
  const folded = fold(text);
  const names = findTypeNames(text, folded);
  const references = findReferences(text);
  if (names.length === 0 && references.length === 0) return [];
  const drafts = readHeads(text, folded, names, references).map((head) => readTail(text, folded, head));
  const ends = findSubjectEnds(text, folded);
  for (const draft of drafts) {
    const subject = draft.head.name ?? subjectAt(text, folded, ends, draft.end);
    if (subject) draft.subject = subject;
  }
  endSubjects(folded, drafts);
  return drafts.map((draft) => toCitation(prose, draft));
}

const DATE_LEAD = /,?\s{0,8}(?:ngay\s{1,8})?/uy;
const ISSUER_LEAD = /,?\s{0,8}c(?:u|iu?|ti?|a|i)?i?a\s{1,8}/uy;

/** Date and issuer, in either order. */
function readTail(text: string, folded: string, head: Head): Draft {
  const draft: Draft = { head, end: head.end };
  if (head.issuer) draft.issuer = head.issuer;
  if (head.closed) return draft;
  for (let part = 0; part < 2; part++) {
    if (!draft.date) {
      const date = dateAt(text, folded, after(DATE_LEAD, folded, draft.end));
      if (date) {
        draft.date = date;
        draft.end = date.end;
      }
    }
    const issuerStart = draft.issuer ? -1 : after(ISSUER_LEAD, folded, draft.end);
    const issuer = issuerStart < 0 ? undefined : bodyNameAt(text, folded, issuerStart);
    if (issuer) {
      draft.issuer = issuer;
      draft.end = issuer.end;
    }
  }
  return draft;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
