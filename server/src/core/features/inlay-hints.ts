/** After a mention in short, what its full form would say: date and body (`25/10/2023, Ban Bí thư`). */
import type { Plan } from '../plan/plan';
import { nameInText } from '../registry/body-name';
import { dayOf } from '../registry/full-form';
import type { Registry } from '../registry/registry';
import { overlaps, type Span } from '../text/span';
import { candidatesFor } from './known-document';
import { documentsNamed, isFull, type NamedDocument } from './named-documents';

export interface CitationHint {
  /** Where the mention ends. */
  readonly at: number;
  readonly text: string;
}

export interface HintQuestion {
  readonly registry: Registry;
  /** Only these places are asked about. */
  readonly shown: Span;
  /** Of the plan, which the registry may know. */
  readonly uri?: string;
}

export const citationHints = (plan: Plan, question: HintQuestion): CitationHint[] =>
  documentsNamed(plan).flatMap((document) => {
    if (document.isOwn) return [];
    const inShort = document.mentions.filter((one) => !isFull(one) && overlaps(one, question.shown));
    const text = inShort.length === 0 ? '' : tailOf(plan, document, question);
    return text === '' ? [] : inShort.map(({ end }) => ({ at: end, text }));
  });

/** What the plan says somewhere, filled from the registry where one document alone may be meant. */
function tailOf(plan: Plan, document: NamedDocument, { registry, uri }: HintQuestion): string {
  const [only, another] = candidatesFor(plan, document, registry, uri);
  const { date, issuer } = (another ? undefined : only) ?? document;
  return [
    ...(date === undefined ? [] : [dayOf(date)]),
    ...(issuer === undefined ? [] : [nameInText(issuer)]),
  ].join(', ');
}
