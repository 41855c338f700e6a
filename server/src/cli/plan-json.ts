/** A plan's parts as JSON; what the document does not have is null. The shape is a contract: `docs/schema/parse.json`. */
import type { Citation } from '../core/citations/citation';
import type { Assignment } from '../core/plan/assignment';
import { assignmentsOf } from '../core/plan/assignments';
import type { Plan, Recipient } from '../core/plan/plan';
import { targetsOf, type Target } from '../core/plan/targets';
import type { PositionRange, SourceText } from '../core/text/source';
import type { Located } from '../core/text/span';

export interface ParsedFile {
  readonly path: string;
  readonly plan: PlanJson;
}

export interface PlanJson {
  readonly header: {
    readonly parentBody: string | null;
    readonly issuingBody: string | null;
    readonly documentNumber: Readonly<Record<'number' | 'suffix' | 'type' | 'body', string | null>>;
    readonly place: string | null;
    /** ISO; null where a part of it is left blank or no such day exists. */
    readonly date: string | null;
  };
  readonly typeName: string | null;
  readonly summary: string | null;
  readonly citations: readonly CitationJson[];
  readonly targets: readonly TargetJson[];
  readonly assignments: readonly AssignmentJson[];
  /** Each with its purpose note, without dash and end mark. */
  readonly recipients: readonly string[];
  readonly signature: Readonly<Record<'authority' | 'position' | 'signer', string | null>>;
}

export interface CitationJson {
  readonly type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly range: PositionRange;
}

/** Chỉ tiêu, with its clause. */
export interface TargetJson {
  readonly text: string;
  readonly value: number;
  /** `ít nhất`. */
  readonly qualifier: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly range: PositionRange;
}

/** Who does what by when, as written; lists are empty where the text does not say. */
export interface AssignmentJson extends Readonly<
  Record<'bodies' | 'partners' | 'verbs' | 'deadlines' | 'products', readonly string[]>
> {
  readonly from: Assignment['from'];
  readonly range: PositionRange;
}

export const parsedFile = (path: string, plan: Plan): ParsedFile => ({ path, plan: planJson(plan) });

function planJson(plan: Plan): PlanJson {
  const { source, header, typeName, summary, citations, recipients, signature } = plan;
  const { parentBody, issuingBody, documentNumber, placeAndDate } = header;
  return {
    header: {
      parentBody: textOf(parentBody),
      issuingBody: textOf(issuingBody),
      documentNumber: {
        number: textOf(documentNumber?.number),
        suffix: textOf(documentNumber?.suffix),
        type: textOf(documentNumber?.type),
        body: textOf(documentNumber?.body),
      },
      place: textOf(placeAndDate?.place),
      date: placeAndDate?.date?.iso ?? null,
    },
    typeName: textOf(typeName),
    summary: textOf(summary),
    citations: citations.map((citation) => citationJson(source, citation)),
    targets: targetsOf(plan).map((target) => targetJson(source, target)),
    assignments: assignmentsOf(plan).map((assignment) => assignmentJson(source, assignment)),
    recipients: (recipients?.items ?? []).map(recipientText),
    signature: {
      authority: textOf(signature?.authority),
      position: textOf(signature?.position),
      signer: textOf(signature?.signer),
    },
  };
}

export const citationJson = (source: SourceText, citation: Citation): CitationJson => ({
  type: textOf(citation.type),
  number: textOf(citation.number),
  symbol: textOf(citation.symbol),
  date: citation.date?.iso ?? null,
  issuer: textOf(citation.issuer),
  subject: textOf(citation.subject),
  range: source.rangeOf(citation),
});

const targetJson = (source: SourceText, target: Target): TargetJson => ({
  text: target.text,
  value: target.number,
  qualifier: textOf(target.qualifier),
  unit: textOf(target.unit),
  year: target.year?.year ?? null,
  range: source.rangeOf(target),
});

const assignmentJson = (source: SourceText, assignment: Assignment): AssignmentJson => ({
  from: assignment.from,
  bodies: textsOf(assignment.bodies),
  partners: textsOf(assignment.partners),
  verbs: textsOf(assignment.verbs),
  deadlines: textsOf(assignment.deadlines),
  products: textsOf(assignment.products),
  range: source.rangeOf(assignment),
});

const recipientText = ({ content, mark }: Recipient): string =>
  (mark ? content.text.slice(0, -mark.text.length) : content.text).trim();

const textOf = (part: Pick<Located, 'text'> | undefined): string | null => part?.text ?? null;

const textsOf = (parts: readonly Pick<Located, 'text'>[]): string[] => parts.map(({ text }) => text);
