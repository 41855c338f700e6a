/** Whether two who name a document by its number mean the same one. Numbers start again each term and with each body. */
import type { Directive } from '../core/registry/directive';
import type { Registry } from '../core/registry/registry';
import { committeeOf, relation } from '../core/rules/citation/mentions';
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
  relation(owner(a), owner(b)) !== 'different';

/** Central documents share one series, and a committee is also named by its standing committee. */
const owner = ({ number, issuer }: Claim): string | undefined =>
  number.endsWith('/TW') ? undefined : issuer && committeeOf(issuer);

/** What a plan says of a document it cites. A symbol like its own, of a body that it does not name, is its own body's. */
export function claimOf(cited: CitedFacts, { own }: PlanFacts): Claim {
  const { number, date } = cited;
  const issuer = cited.issuer ?? (own && bodyIn(own) === bodyIn(cited) ? own.issuer : undefined);
  return { number, ...(date !== undefined && { date }), ...(issuer !== undefined && { issuer }) };
}

/** What the registry says of a document, where it knows one alone that may be meant. */
export function onlyKnown(registry: Registry, claim: Claim): Directive | undefined {
  const [first, ...others] = registry
    .byNumber(claim.number)
    .filter((known) => known.origin !== 'plan' && mayBeOne(known, claim));
  return others.every(({ date }) => date === first?.date) ? first : undefined;
}

/** `ĐU` of `18-KH/ĐU`. */
const bodyIn = ({ number }: Pick<OwnFacts, 'number'>): string => number.slice(number.lastIndexOf('/') + 1);
