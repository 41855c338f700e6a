/** The documents that a plan cites, looked up in the registry: by what each mention tells, and the others with it. */
import { candidatesOf, type Candidate } from '../../registry/match';
import type { Cited } from '../../registry/compare';
import type { Registry } from '../../registry/registry';
import type { Plan } from '../../plan/plan';
import { rightReference, type CitedDocument, type Mention } from './mentions';

/** What a mention itself tells. */
function toldBy(mention: Mention): Cited {
  const { type, date, issuer, subject } = mention.citation;
  return {
    number: rightReference(mention),
    ...(type && !mention.listed && { type: type.text }),
    ...(date?.iso !== undefined && { date: date.iso }),
    ...(issuer && { issuer: issuer.text }),
    ...(subject && { subject: subject.text }),
  };
}

/** A mention in the registry. */
export interface LookedUp {
  /** By the mention itself. */
  readonly told: Cited;
  /** With what the other mentions of its document tell. */
  readonly cited: Cited;
  /** Known documents that it may mean, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** Looks up the mentions of a document; of those that tell the same, the first. */
export function lookUp(
  plan: Plan,
  registry: Registry,
  document: CitedDocument,
): (mention: Mention) => LookedUp {
  const byAll = document.isOne ? toldByAll(document) : undefined;
  const known = new Map<string, LookedUp>();
  return (mention) => {
    const told = toldBy(mention);
    const key = [told.number, told.type, told.date, told.issuer, told.subject].join('|');
    let found = known.get(key);
    if (!found) {
      const cited = { ...byAll, ...told };
      found = { told, cited, candidates: knownFor(plan, registry, cited) };
      known.set(key, found);
    }
    return found;
  };
}

/** Of each field what the first mention says that tells of it. */
const toldByAll = ({ mentions }: CitedDocument): Partial<Cited> =>
  mentions.reduceRight<Partial<Cited>>((later, mention) => Object.assign(later, toldBy(mention)), {});

/** Known documents that a mention may mean. None that did not exist when the plan was written, but the one of that very day. */
export const knownFor = (plan: Plan, registry: Registry, cited: Cited): readonly Candidate[] =>
  candidatesOf(registry, cited).filter(
    ({ known, fields }) => fields.date === 'same' || existedFor(plan, known[0].date),
  );

/** A plan without a date is written today. */
export function existedFor({ header }: Plan, date: string | undefined): boolean {
  const own = header.placeAndDate?.date?.iso;
  return own === undefined || date === undefined || date <= own;
}
