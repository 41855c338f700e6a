/** What the index keeps of one plan: enough to answer questions across a folder without its text. */
import { numberOf } from '../core/citations/number';
import { outlineOf, type OutlineNode } from '../core/features/outline';
import { issuerOf } from '../core/plan/issuer';
import { ownNumber } from '../core/plan/own-number';
import type { Plan } from '../core/plan/plan';
import { numberKey } from '../core/registry/registry';
import type { PositionEncoding, PositionRange } from '../core/text/source';
import type { Span } from '../core/text/span';

/** Places count in the position encoding that they were read with. */
export interface PlanFacts {
  /** The document that the plan itself is; absent while its number is blank. */
  readonly own?: OwnFacts;
  /** Type and summary, as one line. */
  readonly title: string;
  /** Where the title stands, or the first line. */
  readonly titleRange: PositionRange;
  readonly sections: readonly SectionFacts[];
  readonly cited: readonly CitedFacts[];
}

export interface OwnFacts {
  /** `265-KH/TU`. */
  readonly number: string;
  readonly type?: string;
  /** ISO. */
  readonly date?: string;
  /** Cơ quan ban hành, as a citation names it: `Ban Thường vụ ĐẢNG UỶ XÃ AN HOÀ`. */
  readonly issuer?: string;
  readonly subject?: string;
  /** Of number and symbol. */
  readonly range: PositionRange;
}

export interface SectionFacts {
  /** With its number: `II- NHIỆM VỤ VÀ GIẢI PHÁP`. */
  readonly title: string;
  readonly range: PositionRange;
}

/** A document that the plan cites by number, with what the plan says of it in any place. */
export interface CitedFacts {
  /** In the form it should have: `25-CT/TW`. */
  readonly number: string;
  readonly type?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly subject?: string;
  /** The plan carries it out: its title or its opening names it. */
  readonly isBasis: boolean;
  /** Numbers of the documents that this one carries out, as far as the plan tells. */
  readonly carriesOut: readonly string[];
  readonly mentions: readonly MentionFacts[];
}

export interface MentionFacts {
  /** Of the whole citation. */
  readonly range: PositionRange;
  /** Of number and symbol, as they stand. */
  readonly reference: PositionRange;
  /** With date, body or subject. */
  readonly isFull: boolean;
}

/** Characters of a title and of a subject that are kept; the longest of real plans have some three hundred. */
const LONGEST = 500;

export function factsOf(plan: Plan, encoding: PositionEncoding = 'utf-16'): PlanFacts {
  const { source, typeName, summary } = plan;
  const own = ownFacts(plan, encoding);
  const title = { start: (typeName ?? summary)?.start ?? 0, end: (summary ?? typeName)?.end ?? 0 };
  return {
    ...(own && { own }),
    title: cut([typeName?.text, summary?.text].filter((part) => part !== undefined).join(' ')),
    titleRange: source.rangeOf(title, encoding),
    sections: outlineOf(plan).flatMap((node) => sectionsOf(plan, node, encoding)),
    cited: citedFacts(plan, encoding),
  };
}

function ownFacts(plan: Plan, encoding: PositionEncoding): OwnFacts | undefined {
  const { source, header, typeName, summary } = plan;
  const { documentNumber, placeAndDate } = header;
  const number = ownNumber(plan);
  if (!documentNumber || number === undefined) return undefined;
  const date = placeAndDate?.date?.iso;
  const issuer = issuerOf(plan);
  return {
    number,
    ...(typeName && { type: typeName.text }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...(summary && { subject: cut(summary.text) }),
    range: source.rangeOf(documentNumber.symbol, encoding),
  };
}

function sectionsOf(plan: Plan, node: OutlineNode, encoding: PositionEncoding): SectionFacts[] {
  const below = node.children.flatMap((child) => sectionsOf(plan, child, encoding));
  if (node.kind !== 'section' && node.kind !== 'appendix') return below;
  const title = [node.number, node.title].filter((part) => part !== null).join(' ');
  return [{ title: cut(title), range: plan.source.rangeOf(node.selection, encoding) }, ...below];
}

/** What a citation lends to the document it names. */
const LENT = ['type', 'issuer', 'subject'] as const;

function citedFacts(plan: Plan, encoding: PositionEncoding): CitedFacts[] {
  const { source, citations } = plan;
  const openings = [...(plan.summary ? [plan.summary] : []), ...plan.preamble.map(({ content }) => content)];
  const byKey = new Map<string, Writable<CitedFacts>>();
  const chain: { readonly key: string; readonly subject: Span }[] = [];
  for (const citation of citations) {
    const { number, reference, date, subject } = citation;
    const written = numberOf(citation);
    if (!number || !reference || written === undefined) continue;
    const key = numberKey(written);
    const facts = byKey.get(key) ?? emptyFacts(written);
    byKey.set(key, facts);
    for (const name of LENT) {
      const text = citation[name]?.text;
      if (text !== undefined) facts[name] ??= cut(text);
    }
    if (date?.iso !== undefined) facts.date ??= date.iso;
    facts.isBasis ||= openings.some((opening) => covers(opening, reference));
    facts.mentions.push({
      range: source.rangeOf(citation, encoding),
      reference: source.rangeOf(reference, encoding),
      isFull: (date ?? citation.issuer ?? subject) !== undefined,
    });
    while (chain.length > 0 && (chain.at(-1)?.subject.end ?? 0) <= citation.start) chain.pop();
    const above = chain.at(-1);
    const carrier = above && byKey.get(above.key);
    if (carrier && above.key !== key && !carrier.carriesOut.includes(facts.number))
      carrier.carriesOut.push(facts.number);
    if (subject) chain.push({ key, subject });
  }
  return [...byKey.values()];
}

const covers = (around: Span, { start, end }: Span): boolean => around.start <= start && end <= around.end;

const cut = (text: string): string => text.slice(0, LONGEST);

type Writable<Facts> = {
  -readonly [Name in keyof Facts]: Facts[Name] extends readonly (infer Item)[] ? Item[] : Facts[Name];
};

const emptyFacts = (number: string): Writable<CitedFacts> => ({
  number,
  isBasis: false,
  carriesOut: [],
  mentions: [],
});
