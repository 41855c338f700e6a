/** Reads citations from plain strings, and compares them field by field. */
import assert from 'node:assert/strict';
import type { Citation } from '../../../server/src/core/citations/citation';
import { readCitations } from '../../../server/src/core/citations/grammar';
import { Prose } from '../../../server/src/core/text/prose';
import { SourceText } from '../../../server/src/core/text/source';
import type { Span } from '../../../server/src/core/text/span';

export interface Reading {
  readonly source: SourceText;
  readonly prose: Prose;
  readonly citations: readonly Citation[];
}

/** One paragraph, of all the lines of `raw` that are not blank. */
export function read(raw: string): Reading {
  const source = new SourceText(raw);
  const lines: Span[] = [];
  for (const line of source.text.matchAll(/[^\r\n]+/g)) {
    const content = line[0].trim();
    const start = line.index + line[0].indexOf(content);
    if (content !== '') lines.push({ start, end: start + content.length });
  }
  const prose = new Prose(source, lines);
  return { source, prose, citations: readCitations(prose) };
}

/** The texts of a citation's fields; `family` and `self` only where they are not `party` and false. */
export type Fields = Readonly<Record<string, string | true>>;

export function fieldsOf(citation: Citation): Fields {
  const fields: Record<string, string | true> = {};
  for (const name of ['type', 'number', 'symbol', 'reference', 'issuer', 'subject'] as const) {
    const field = citation[name];
    if (field) fields[name] = field.text;
  }
  if (citation.date) fields['date'] = citation.date.iso ?? citation.date.text;
  if (citation.family !== 'party') fields['family'] = citation.family;
  if (citation.self) fields['self'] = true;
  if (citation.repair !== undefined) fields['repair'] = citation.repair;
  return fields;
}

/**
 * Checks the citations of a sentence in which each one stands between `[` and `]`, nested ones inside.
 * `reference` need not be given where it is number and symbol as they should be.
 */
export function assertCitations(marked: string, ...expected: readonly Fields[]): void {
  const { text, spans } = unmark(marked);
  const { source, citations } = read(text);
  assert.deepEqual(
    citations.map((citation) => source.slice(citation)),
    spans.map((span) => text.slice(span.start, span.end)),
  );
  assert.deepEqual(
    citations.map(({ start, end }) => ({ start, end })),
    spans,
  );
  assert.deepEqual(
    citations.map(fieldsOf),
    expected.map((fields) => ({ ...usualReference(fields), ...fields })),
  );
  for (const { type, number, reference, date, issuer } of citations) {
    for (const field of [type, number, reference, date, issuer]) {
      if (field) assert.equal(field.text, source.slice(field).replace(/\s+/g, ' '));
    }
  }
}

function usualReference({ number, symbol, family }: Fields): Fields {
  if (typeof number !== 'string' || typeof symbol !== 'string') return {};
  return { reference: `${number}${family === 'state' ? '/' : '-'}${symbol}` };
}

function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '[') {
      const span = { start: text.length, end: 0 };
      spans.push(span);
      open.push(span);
    } else if (character === ']') {
      const span = open.pop();
      if (span) span.end = text.length;
    } else text += character;
  }
  return { text, spans };
}
