/** The documents that a plan names, each with all its mentions: those it cites, and the plan itself. */
import type { Citation } from '../citations/citation';
import { numberOf } from '../citations/number';
import { derived } from '../plan/derived';
import { issuerOf } from '../plan/issuer';
import { ownNumber } from '../plan/own-number';
import type { Plan } from '../plan/plan';
import { isSameNumber, numberKey } from '../registry/registry';
import { foldWords } from '../text/fold';
import { contains, type Located, type Span } from '../text/span';

export interface NamedDocument {
  /** The plan itself, which is named by its own number, by `Kế hoạch này`, and by its number in an appendix. */
  readonly isOwn: boolean;
  readonly type?: string;
  /** In the form it should have: `25-CT/TW`. Absent for documents without a number, and while it is blank. */
  readonly number?: string;
  /** ISO; the first that any mention says. */
  readonly date?: string;
  /** As the mention with the date names it, else as the first that does. */
  readonly issuer?: string;
  /** In the order of the text. */
  readonly mentions: readonly Citation[];
}

/** A document that is pointed at, and the words by which it is. */
export interface PointedDocument {
  readonly document: NamedDocument;
  readonly span: Span;
  /** Of number and symbol as they stand there; absent where there is no number. */
  readonly reference?: Span;
}

/**
 * The document at a place: of citations one inside the other the innermost, the plan itself at its own number.
 * @param offset into the view of the source
 */
export function documentAt(plan: Plan, offset: number): PointedDocument | undefined {
  const at = { start: offset, end: offset };
  const { own, ofCitation } = namedIn(plan);
  const { documentNumber } = plan.header;
  if (documentNumber && contains(documentNumber, at)) {
    const { start, end } = documentNumber;
    return { document: own, span: { start, end }, reference: documentNumber.symbol };
  }
  const citation = plan.citations
    .filter((one) => contains(one, at))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const document = citation && ofCitation.get(citation);
  const { start, end, reference } = citation ?? {};
  if (!document || start === undefined || end === undefined) return undefined;
  return { document, span: { start, end }, ...(reference && { reference }) };
}

/** The plan itself first, the others in the order of the text. */
export const documentsNamed = (plan: Plan): readonly NamedDocument[] => namedIn(plan).documents;

/** Whether it can be asked for by its number. */
export const isTold = (document: NamedDocument): document is NamedDocument & { readonly number: string } =>
  document.number !== undefined;

/** All mentions of a number in one plan mean one document. */
export function documentNumbered(plan: Plan, number: string): NamedDocument | undefined {
  return documentsNamed(plan).find((one) => isTold(one) && isSameNumber(one.number, number));
}

/** Where a reader learns what the document is: its first mention with a date, else with body or subject, else any. */
export const introductionOf = ({ mentions }: NamedDocument): Citation | undefined =>
  mentions.find(({ date }) => date) ?? mentions.find(isFull) ?? mentions[0];

/** With date, body or subject. */
export const isFull = ({ date, issuer, subject }: Citation): boolean =>
  (date ?? issuer ?? subject) !== undefined;

interface Named {
  readonly own: NamedDocument;
  readonly documents: readonly NamedDocument[];
  readonly ofCitation: ReadonlyMap<Citation, NamedDocument>;
}

const namedIn = derived((plan): Named => {
  const groups = new Map<string, Citation[]>();
  for (const citation of plan.citations) {
    const key = keyOf(citation);
    const known = groups.get(key);
    if (known) known.push(citation);
    else groups.set(key, [citation]);
  }
  joinBareNumbers(groups);
  const itself = ownDocument(plan);
  const own = { ...itself, mentions: ownMentions(itself, groups) };
  const documents = [own, ...[...groups.values()].map(documentOf)];
  const ofCitation = new Map(
    documents.flatMap((document) => document.mentions.map((citation) => [citation, document] as const)),
  );
  return { own, documents, ofCitation };
});

const SELF = 'self';
/** Before what is no number. */
const BARE = '#';
const NAME = '*';

/** Equal for the mentions of one document. */
function keyOf(citation: Citation): string {
  const { self, number, type, issuer, subject } = citation;
  if (self) return SELF;
  const written = numberOf(citation);
  if (written !== undefined) return numberKey(written);
  if (number) return bareKey(number, type);
  return `${NAME}${[type, issuer, subject].map(textOf).join('|')}`;
}

const bareKey = (number: Located, type: Located | undefined): string =>
  `${BARE}${number.text} ${textOf(type)}`;

const textOf = (part: Located | undefined): string => foldWords(part?.text ?? '');

/** `Kế hoạch số 155` after `Kế hoạch số 155-KH/TU`: the same, if no other plan with that number is named. */
function joinBareNumbers(groups: Map<string, Citation[]>): void {
  const numbered = new Map<string, string[]>();
  for (const [key, [first]] of groups) {
    if (!first?.number || key.startsWith(BARE)) continue;
    const bare = bareKey(first.number, first.type);
    numbered.set(bare, [...(numbered.get(bare) ?? []), key]);
  }
  for (const [key, citations] of [...groups]) {
    const [known, other] = numbered.get(key) ?? [];
    const mentions = known === undefined || other !== undefined ? undefined : groups.get(known);
    if (!mentions || citations.some(({ date }) => date && mentions.every((one) => !sameDate(one, date.iso))))
      continue;
    groups.delete(key);
    mentions.push(...citations);
    mentions.sort((a, b) => a.start - b.start);
  }
}

const sameDate = ({ date }: Citation, iso: string | undefined): boolean => !date || date.iso === iso;

function documentOf(mentions: readonly Citation[]): NamedDocument {
  const full = mentions.toSorted((a, b) => (a.date ? 0 : 1) - (b.date ? 0 : 1));
  const number = mentions.map(numberOf).find((each) => each !== undefined);
  const type = mentions.find((one) => one.type)?.type;
  const date = full.find((one) => one.date?.iso !== undefined)?.date?.iso;
  const issuer = full.find((one) => one.issuer)?.issuer;
  return {
    isOwn: false,
    ...(type && { type: type.text }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(issuer && { issuer: issuer.text }),
    mentions,
  };
}

/** What the head of the plan tells of it. */
function ownDocument(plan: Plan): NamedDocument {
  const { typeName, header } = plan;
  const number = ownNumber(plan);
  const date = header.placeAndDate?.date?.iso;
  const issuer = issuerOf(plan);
  return {
    isOwn: true,
    ...(typeName && { type: typeName.text }),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    mentions: [],
  };
}

/** Takes the mentions of the plan itself out of the others. */
function ownMentions({ number }: NamedDocument, groups: Map<string, Citation[]>): Citation[] {
  const keys = [SELF, ...(number === undefined ? [] : [numberKey(number)])];
  const mentions = keys.flatMap((key) => groups.get(key) ?? []);
  for (const key of keys) groups.delete(key);
  return mentions.sort((a, b) => a.start - b.start);
}
