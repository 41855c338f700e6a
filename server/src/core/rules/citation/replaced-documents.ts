/** Documents that a later one took the place of or repealed. The facts are in `replaced-documents.json`. */
import data from '../../../data/replaced-documents.json';
import { foldWords } from '../../text/fold';

export interface ReplacedDocument {
  /** `36-HD/VPTW`. */
  readonly number: string;
  /** ISO. Absent where its date is not known for sure: then any fits. */
  readonly date?: string;
  /** What its summary says, without `về`. */
  readonly subject?: string;
  /** A number without a date says nothing: other documents bear it. */
  readonly needsDate?: true;
  /** The first day, ISO, on which it no longer holds. */
  readonly from: string;
  /** With its type and date: `Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026`. */
  readonly by: string;
  /** False where it was only repealed. */
  readonly replaced: boolean;
  readonly source: string;
  readonly confidence: string;
}

const byNumber = new Map<string, ReplacedDocument[]>();
for (const document of data.documents as readonly ReplacedDocument[])
  byNumber.set(document.number, [...(byNumber.get(document.number) ?? []), document]);

export const isEverReplaced = (number: string): boolean => byNumber.has(number);

/** How surely a citation means a document that no longer holds. */
export interface Replacement {
  readonly document: ReplacedDocument;
  /** The date or the summary tells, and the facts are known from their source. */
  readonly sure: boolean;
}

/**
 * @param number with symbol, in the form they should have
 * @param date ISO, of the document cited; its summary in `subject`
 * @param day ISO; what was replaced later still holds
 */
export function replacementOf(
  number: string,
  date: string | undefined,
  subject: string | undefined,
  day: string,
): Replacement | undefined {
  const document = byNumber
    .get(number)
    ?.find((one) => one.from <= day && (date === undefined || one.date === undefined || one.date === date));
  if (!document) return undefined;
  const told = date !== undefined || document.date === undefined || isSubject(document, subject);
  if (!told && (document.needsDate || subject !== undefined)) return undefined;
  return { document, sure: told && document.confidence === 'source' };
}

const isSubject = (document: ReplacedDocument, subject: string | undefined): boolean =>
  document.subject !== undefined &&
  subject !== undefined &&
  foldWords(subject).includes(foldWords(document.subject));
