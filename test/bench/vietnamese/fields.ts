/** The fields of a plan as plain text, by what they are, to be compared with those of another reading of it. */
import { planOf } from '../../../server/src/core/plan/build';
import type { Block } from '../../../server/src/core/plan/plan';
import { SourceText } from '../../../server/src/core/text/source';
import type { Located } from '../../../server/src/core/text/span';
import { isSameText } from './words';

export type Fields = Readonly<Record<string, readonly string[]>>;

export function fieldsOf(text: string): Fields {
  const { header, typeName, summary, body, citations, recipients, signature } = planOf(new SourceText(text));
  const { documentNumber, placeAndDate } = header;
  return {
    header: [
      ...field('party title', header.partyTitle),
      ...field('parent', header.parentBody),
      ...field('issuer', header.issuingBody),
      ...field('star', header.star),
      ...field('number', documentNumber?.number),
      ...field('suffix', documentNumber?.suffix),
      ...field('type', documentNumber?.type),
      ...field('body', documentNumber?.body),
      ...field('place', placeAndDate?.place),
      ...(placeAndDate?.date?.iso === undefined ? [] : [`date: ${placeAndDate.date.iso}`]),
      ...field('type name', typeName),
    ],
    summary: summary ? [summary.text] : [],
    'headings and items (number, depth)': body.flatMap((block) => numbersOf(block, 0)),
    'headings (text)': body.flatMap(headingsOf),
    'citations (symbol, date)': citations
      .filter(({ reference }) => reference !== undefined)
      .map(({ number, symbol, date }) => `${number?.text ?? ''}-${symbol?.text ?? ''} ${date?.iso ?? ''}`),
    recipients: (recipients?.items ?? []).map(({ name }) => name),
    signature: [
      ...field('authority', signature?.authority),
      ...field('position', signature?.position),
      ...field('signer', signature?.signer),
    ],
  };
}

const field = (name: string, part: Located | undefined): string[] =>
  part === undefined ? [] : [`${name}: ${part.text}`];

function numbersOf(block: Block, depth: number): string[] {
  if (block.kind === 'table' || block.kind === 'paragraph') return [];
  return [
    `${depth} ${block.kind} ${block.numbering?.text ?? ''}`,
    ...block.children.flatMap((child) => numbersOf(child, depth + 1)),
  ];
}

function headingsOf(block: Block): string[] {
  if (block.kind !== 'section') return [];
  return [block.content.text, ...block.children.flatMap(headingsOf)];
}

export interface Agreement {
  readonly equal: number;
  readonly wanted: number;
  /** What was wanted and is not there, and what is there and was not wanted. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** In any order: a field that is out of its place is counted where it stands in a list of its own. */
export function agreement(wanted: readonly string[], found: readonly string[]): Agreement {
  const extra = [...found];
  const missing = wanted.filter((field) => {
    const at = extra.findIndex((other) => isSameText(spaced(other), spaced(field)));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { equal: wanted.length - missing.length, wanted: wanted.length, missing, extra };
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
