/** A plan of the folders as the document that it is. */
import type { Directive } from '../core/registry/directive';
import type { OwnFacts } from './facts';

export interface Bearer {
  readonly uri: string;
  readonly own: OwnFacts;
}

/** The same object as long as the plan is: what is read out of it is kept by who reads it. */
const directives = new WeakMap<OwnFacts, Directive>();

export function toDirective({ uri, own }: Bearer): Directive {
  const known = directives.get(own);
  if (known) return known;
  const { number, type, date, issuer, subject } = own;
  const directive: Directive = {
    number,
    ...(type !== undefined && { type }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...(subject !== undefined && { subject }),
    origin: 'plan',
    confidence: 'source',
    source: uri,
    uri,
  };
  directives.set(own, directive);
  return directive;
}
