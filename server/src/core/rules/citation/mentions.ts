/**
 * The documents that a plan cites by number and symbol, each with every place that mentions it. Rules that compare
 * one mention with another ask here; what a single citation says they read from `plan.citations`.
 */
import type { Citation } from '../../citations/citation';
import { numberOf } from '../../citations/number';
import { areTwoDocuments } from '../../citations/relations';
import { derived } from '../../plan/derived';
import { ownNumber } from '../../plan/own-number';
import type { Plan } from '../../plan/plan';
import { readingsOf, type Reading, type ReadingPart } from '../../plan/reading';
import { numberKey } from '../../registry/registry';
import type { Located, Span } from '../../text/span';

/** `text` is the body's own; what stands in an appendix is `appendix`, its title lines apart. */
export type Place = ReadingPart | 'appendix';

export interface Mention {
  readonly citation: Citation & { readonly reference: Located };
  /** Its place among the citations of the plan. */
  readonly index: number;
  readonly place: Place;
  /** The stretch of text it stands in. */
  readonly around: Span;
  /** It stands in the summary of another document, and is that document's wording. */
  readonly nested: boolean;
  /** It shares its type or its symbol with other items of a list. */
  readonly listed: boolean;
}

export interface CitedDocument {
  /** In the order of the text; never empty. */
  readonly mentions: readonly Mention[];
  /** False where dates or bodies tell that two documents bear this number. */
  readonly isOne: boolean;
}

/** The same for `25-CT/TW` and `025-ct/TW`. Empty without a number or a symbol. */
export const keyOf = (citation: Citation): string => numberKey(numberOf(citation) ?? '');

/** Number and symbol as they should stand: `25-CT/TW` for `25/CT-TW`. */
export const rightReference = ({ citation }: Mention): string =>
  citation.repair ?? citation.reference.text.replace(/\s+/g, '');

/** By {@link keyOf} each mention. */
export const citedDocuments = derived((plan): ReadonlyMap<string, CitedDocument> => {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentionsOf(plan)) {
    const key = keyOf(mention.citation);
    const known = byKey.get(key);
    if (known) known.push(mention);
    else byKey.set(key, [mention]);
  }
  // Its appendices name the plan itself by its number.
  byKey.delete(numberKey(ownNumber(plan) ?? ''));
  return new Map([...byKey].map(([key, mentions]) => [key, { mentions, isOne: isOneDocument(mentions) }]));
});

function* mentionsOf(plan: Plan): Generator<Mention> {
  const { citations, appendices } = plan;
  const readings = readingsOf(plan).toSorted((a, b) => a.prose.start - b.prose.start);
  const items = new Map<number, number>();
  for (const { type } of citations) if (type) items.set(type.start, (items.get(type.start) ?? 0) + 1);
  const appendix = appendices[0]?.start ?? Infinity;
  let next = 0;
  let subjectEnd = 0;
  for (const [index, citation] of citations.entries()) {
    while ((readings[next]?.prose.start ?? Infinity) <= citation.start) next++;
    const reading = readings[next - 1];
    const nested = citation.start < subjectEnd;
    subjectEnd = Math.max(subjectEnd, citation.subject?.end ?? 0);
    const { reference, symbol, number, type } = citation;
    if (!reading || !reference || !symbol || !number) continue;
    const listed = type !== undefined && (items.get(type.start) ?? 0) > 1;
    const place = placeOf(reading, citation.start >= appendix);
    const around = { start: reading.prose.start, end: reading.prose.end };
    yield { citation: { ...citation, reference }, index, place, around, nested, listed };
  }
}

const placeOf = ({ part }: Reading, inAppendix: boolean): Place =>
  inAppendix && part !== 'appendixTitle' ? 'appendix' : part;

/** Different dates or bodies beyond which a number that comes so often is not looked into. */
const MOST_KINDS = 8;

function isOneDocument(mentions: readonly Mention[]): boolean {
  const kinds = new Map(
    mentions.map(({ citation }) => [`${citation.date?.iso ?? ''} ${citation.issuer?.text ?? ''}`, citation]),
  );
  if (kinds.size > MOST_KINDS) return false;
  const all = [...kinds.values()];
  return all.every((one, i) => all.slice(i + 1).every((other) => !areTwoDocuments(one, other)));
}
