/** Whether two who name a document by its number mean the same one. Numbers start again each term and with each body. */
import { areOtherBodies } from '../core/citations/relations';
import type { Cited } from '../core/registry/compare';
import type { Directive } from '../core/registry/directive';
import { candidatesOf, meantOf } from '../core/registry/match';
import type { Registry } from '../core/registry/registry';
import type { CitedFacts, OwnFacts, PlanFacts } from './facts';

/** What somebody says of a document, its number being known. */
export interface Claim {
  readonly number: string;
  /** ISO. */
  readonly date?: string;
  readonly issuer?: string;
}

/** Dates must be equal or one of them not said; bodies must not contradict each other. */
export const mayBeOne = (a: Claim, b: Claim): boolean =>
  (a.date === undefined || b.date === undefined || a.date === b.date) &&
  !areOtherBodies(a.number, a.issuer, b.issuer);

/** What a plan says of a document it cites. A symbol like its own, of a body that it does not name, is its own body's. */
export function claimOf(cited: CitedFacts, { own }: PlanFacts): Claim {
  const { number, date } = cited;
  const issuer = cited.issuer ?? (own && bodyIn(own) === bodyIn(cited) ? own.issuer : undefined);
  return { number, ...(date !== undefined && { date }), ...(issuer !== undefined && { issuer }) };
}

/** What the registry, the plans left out, says of a document, where it knows one that is meant before any other. */
export const onlyKnown = (registry: Registry, claim: Cited): Directive | undefined =>
  meantOf(candidatesOf(registry, claim))?.known.find(({ origin }) => origin !== 'plan');

/** `ĐU` of `18-KH/ĐU`. */
const bodyIn = ({ number }: Pick<OwnFacts, 'number'>): string => number.slice(number.lastIndexOf('/') + 1);
