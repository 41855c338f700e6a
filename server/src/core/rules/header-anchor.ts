/** Where to report a part that the header should have and has not. */
import type { Header } from '../plan/plan';
import type { Located } from '../text/span';

/** A part that stands; nothing where the page has no header at all, so that a fragment is not faulted part by part. */
export const headerAnchor = (header: Header): Located | undefined =>
  header.partyTitle ?? header.issuingBody ?? header.documentNumber ?? header.placeAndDate;
