/** The documents that a plan cites, looked up in the registry: by what each mention tells, and the others with it. */
import { candidatesOf, type Candidate } from '../../registry/match';
import type { Cited } from '../../registry/compare';
import type { Registry } from '../../registry/registry';
import type { Plan } from '../../plan/plan';
import { rightReference, type CitedDocument, type Mention } from './mentions';

/** What a mention itself tells. */
export function toldBy(mention: Mention): Cited {
  const { type, date, issuer, subject } = mention.citation;
  return {
    number: rightReference(mention),
    ...(type && !mention.listed && { type: type.text }),
    ...(date?.iso !== undefined && { date: date.iso }),
    ...(issuer && { issuer: issuer.text }),
    ...(subject && { subject: subject.text }),
  };
}

/** What a mention tells, and where it is silent the other mentions of its document. */
export const citedBy = (document: CitedDocument, mention: Mention): Cited =>
  document.isOne ? { ...toldByAll(document), ...toldBy(mention) } : toldBy(mention);

const kept = new WeakMap<CitedDocument, Cited>();

/** Of each field what the first mention says that tells of it. */
function toldByAll(document: CitedDocument): Cited {
  const known = kept.get(document);
  if (known) return known;
  const told = document.mentions
    .map(toldBy)
    .reduceRight<Cited>((later, earlier) => ({ ...later, ...earlier }), {
      number: rightReference(document.mentions[0] as Mention),
    });
  kept.set(document, told);
  return told;
}

/** Known documents that a mention may mean. None that did not exist when the plan was written. */
export const knownFor = (plan: Plan, registry: Registry, cited: Cited): readonly Candidate[] =>
  candidatesOf(registry, cited).filter(({ known }) => existedFor(plan, known[0].date));

/** A plan without a date is written today. */
export function existedFor({ header }: Plan, date: string | undefined): boolean {
  const own = header.placeAndDate?.date?.iso;
  return own === undefined || date === undefined || date <= own;
}
