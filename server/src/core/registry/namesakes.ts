/** Documents that bear one number though they should not: a body gives a number once to each type in a term. */
import { plainName } from '../citations/plain-name';
import { committeeOf } from '../citations/relations';
import { foldWords } from '../text/fold';
import type { DocumentParts } from './full-form';
import { sameSeries } from './terms';

/** Equal for bodies that number together: a committee, and who acts for it. */
export const numberingBody = (issuer: string): string => plainName(committeeOf(issuer));

/**
 * Of two that bear one number: of one body, in one term. Who does not tell its body or its date is not judged; the same
 * day and summary make a copy of one document.
 */
export function areNamesakes(a: DocumentParts, b: DocumentParts): boolean {
  if (a.date === undefined || b.date === undefined || a.issuer === undefined || b.issuer === undefined)
    return false;
  const isCopy = a.date === b.date && foldWords(a.subject ?? '') === foldWords(b.subject ?? '');
  return !isCopy && numberingBody(a.issuer) === numberingBody(b.issuer) && sameSeries(a, b.date) === 'one';
}
