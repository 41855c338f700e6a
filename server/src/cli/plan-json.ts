/** A plan's parts as JSON; what the document does not have is null. The shape is a contract: `docs/schema/parse.json`. */
import type { Citation } from '../core/citations/citation';
import type { Plan, Recipient } from '../core/plan/plan';
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

export const parsedFile = (path: string, plan: Plan): ParsedFile => ({ path, plan: planJson(plan) });

function planJson({ source, header, typeName, summary, citations, recipients, signature }: Plan): PlanJson {
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
    recipients: (recipients?.items ?? []).map(recipientText),
    signature: {
      authority: textOf(signature?.authority),
      position: textOf(signature?.position),
      signer: textOf(signature?.signer),
    },
  };
}

const citationJson = (source: SourceText, citation: Citation): CitationJson => ({
  type: textOf(citation.type),
  number: textOf(citation.number),
  symbol: textOf(citation.symbol),
  date: citation.date?.iso ?? null,
  issuer: textOf(citation.issuer),
  subject: textOf(citation.subject),
  range: source.rangeOf(citation),
});

const recipientText = ({ content, mark }: Recipient): string =>
  (mark ? content.text.slice(0, -mark.text.length) : content.text).trim();

const textOf = (part: Pick<Located, 'text'> | undefined): string | null => part?.text ?? null;
