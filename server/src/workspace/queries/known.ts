/** What the registry knows of a document that plans name. */
import type { Directive } from '../../core/registry/directive';
import { candidatesOf, knownBy } from '../../core/registry/match';
import type { Registry } from '../../core/registry/registry';
import type { Claim } from '../identity';

/** Each field from the source whose word counts most; nothing where the claim fits several documents. */
export function knownOf(
  registry: Registry,
  claim: Claim,
): Pick<Directive, 'type' | 'date' | 'issuer' | 'subject'> {
  const [only, another] = candidatesOf(registry, claim);
  if (!only || another) return {};
  const field = <Name extends 'type' | 'date' | 'issuer' | 'subject'>(
    name: Name,
  ): Pick<Directive, Name> | object => {
    const value = knownBy(only.known, name)?.[name];
    return value === undefined ? {} : { [name]: value };
  };
  return { ...field('type'), ...field('date'), ...field('issuer'), ...field('subject') };
}
