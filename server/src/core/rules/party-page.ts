/**
 * Whether the form of a page may be judged by the Party's guides. A page of a State body follows other rules;
 * a page that lost its marks (OCR, text typed without them) must first get them back: till then what looks like
 * a breach is mostly the loss itself.
 */
import { ownerOf } from '../citations/bodies';
import { derived } from '../plan/derived';
import type { Plan } from '../plan/plan';
import { isStateBodyName, partyBodiesNamed } from './issuer';

export const isPartyPage = derived((plan): boolean => !isStatePage(plan) && !hasLostMarks(plan));

/** The header names the State and nothing of the Party. */
export function isStatePage({ header }: Plan): boolean {
  const { partyTitle, issuingBody, documentNumber, stateTitles } = header;
  const owner = documentNumber?.body && ownerOf(documentNumber.body.text);
  if (partyTitle || owner === 'party') return false;
  if (issuingBody && partyBodiesNamed(issuingBody.text).some((body) => !body.alsoState)) return false;
  return (
    owner === 'state' ||
    stateTitles.length > 0 ||
    (issuingBody !== undefined && isStateBodyName(issuingBody.text))
  );
}

/** None of the words that every page has carries a mark: `KE HOACH`, `DANG UY …`, `Noi nhan`. */
function hasLostMarks({ typeName, header, recipients }: Plan): boolean {
  const words = [typeName, header.issuingBody, recipients?.label].filter((part) => part !== undefined);
  return words.length > 0 && words.every(({ text }) => !/\P{ASCII}/u.test(text));
}
