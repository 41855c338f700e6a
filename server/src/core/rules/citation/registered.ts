/** What the registry says of a citation, as rules ask that are silent where it knows more. */
import type { Citation } from '../../citations/citation';
import { numberOf } from '../../citations/number';
import { isSure } from '../../registry/directive';
import type { Registry } from '../../registry/registry';

/** The document of that number and that day is known with its body: what differs is told field by field (VD-06). */
export const isRegistered = (registry: Registry, citation: Citation): boolean =>
  citation.date?.iso !== undefined &&
  registry
    .byNumber(numberOf(citation) ?? '')
    .some((directive) => directive.date === citation.date?.iso && isSure(directive, 'issuer'));
