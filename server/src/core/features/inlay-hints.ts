/** After a mention in short, what its full form would say: date and body (`25/10/2023, Ban Bí thư`). */
import { dayOf } from '../registry/full-form';
import { nameInText } from '../registry/body-name';
import type { Directive } from '../registry/directive';
import type { Registry } from '../registry/registry';
import type { Plan } from '../plan/plan';
import { overlaps, type Span } from '../text/span';
import { documentsNamed, isFull, type NamedDocument } from './named-documents';

export interface CitationHint {
  /** Where the mention ends. */
  readonly at: number;
  readonly text: string;
}

/** @param shown only these places are asked about */
export const citationHints = (plan: Plan, registry: Registry, shown: Span): CitationHint[] =>
  documentsNamed(plan).flatMap((document) => {
    if (document.isOwn || document.number === undefined) return [];
    const inShort = document.mentions.filter((one) => !isFull(one) && overlaps(one, shown));
    const text = inShort.length === 0 ? '' : tailOf(document, document.number, registry);
    return text === '' ? [] : inShort.map(({ end }) => ({ at: end, text }));
  });

/** What the plan says somewhere, and the registry where it knows one document alone that may be meant. */
function tailOf({ date, issuer }: NamedDocument, number: string, registry: Registry): string {
  const known =
    date === undefined || issuer === undefined ? onlyOne(registry.byNumber(number), date) : undefined;
  const day = date ?? known?.date;
  const body = issuer ?? known?.issuer;
  return [...(day === undefined ? [] : [dayOf(day)]), ...(body === undefined ? [] : [nameInText(body)])].join(
    ', ',
  );
}

/** Several sources may know one document. */
function onlyOne(known: readonly Directive[], date: string | undefined): Directive | undefined {
  const fitting = known.filter((one) => date === undefined || one.date === undefined || one.date === date);
  const [first, ...others] = fitting;
  return others.every((one) => one.date === first?.date) ? first : undefined;
}
