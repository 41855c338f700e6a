import type { Plan } from '../../plan/plan';
import type { Located } from '../../text/span';

/** The names in header and end block that are no running text. */
export const cellsOf = ({ header, typeName, author, signature }: Plan): readonly Located[] =>
  [
    header.parentBody,
    header.issuingBody,
    header.placeAndDate,
    header.about,
    typeName,
    author,
    signature?.authority,
    signature?.position,
    signature?.signer,
  ].filter((cell) => cell !== undefined);
