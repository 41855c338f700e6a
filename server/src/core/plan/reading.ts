/**
 * The running text of a plan as rules on wording read it: every stretch of prose with its folded form and the
 * part it stands in, and the stretches that are somebody else's words.
 */
import { countUpTo, Cover } from '../text/cover';
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';
import { derived } from './derived';
import type { Block, Plan } from './plan';

export type ReadingPart =
  'summary' | 'preamble' | 'heading' | 'text' | 'cell' | 'recipient' | 'trailing' | 'appendixTitle';

export interface Reading {
  readonly prose: Prose;
  /** {@link fold} of `prose.text`, aligned with it. */
  readonly folded: string;
  /** `text`: paragraphs and items of the body and the appendices; what trails the end block is `trailing` whatever its form. */
  readonly part: ReadingPart;
}

/** In the order in which a plan is printed. */
export const readingsOf = derived((plan): readonly Reading[] => {
  const found: Reading[] = [];
  if (plan.summary) found.push(reading(plan.summary, 'summary'));
  for (const { content } of plan.preamble) found.push(reading(content, 'preamble'));
  addBlocks(plan.body, found);
  for (const { content } of plan.recipients?.items ?? []) found.push(reading(content, 'recipient'));
  addBlocks(plan.trailing, found, 'trailing');
  for (const { title, body } of plan.appendices) {
    for (const { content } of title) found.push(reading(content, 'appendixTitle'));
    addBlocks(body, found);
  }
  return found;
});

const inTextOrder = derived((plan) => {
  const readings = [...readingsOf(plan)].sort((a, b) => a.prose.start - b.prose.start);
  return { readings, starts: readings.map(({ prose }) => prose.start) };
});

/** The reading that a place lies in. */
export function readingAt(plan: Plan, { start, end }: Span): Reading | undefined {
  const { readings, starts } = inTextOrder(plan);
  const reading = readings[countUpTo(starts, start) - 1];
  return reading && end <= reading.prose.end ? reading : undefined;
}

const reading = (prose: Prose, part: ReadingPart): Reading => ({ prose, folded: prose.folded, part });

function addBlocks(blocks: readonly Block[], found: Reading[], part?: ReadingPart): void {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) found.push(reading(cell, part ?? 'cell'));
    } else found.push(reading(block.content, part ?? (block.kind === 'section' ? 'heading' : 'text')));
    if ('children' in block) addBlocks(block.children, found, part);
  }
}

/** A quotation is at most this long, in characters; a mark that is never closed quotes nothing. */
const LONGEST_QUOTATION = 1000;
const QUOTATION = new RegExp(`“[^“”]{1,${LONGEST_QUOTATION}}”|"[^"\\n]{1,${LONGEST_QUOTATION}}"`, 'gu');

const quotations = derived((plan): readonly Span[] => {
  const spans: Span[] = [];
  for (const { prose } of readingsOf(plan)) {
    if (!/[“"]/.test(prose.text)) continue;
    for (const { 0: text, index } of prose.text.matchAll(QUOTATION))
      spans.push(prose.spanAt(index, index + text.length));
  }
  return spans;
});

/** Citations with their subjects, and whatever stands in quotation marks: kept as they were written elsewhere. */
const othersWords = derived(
  (plan): Cover => new Cover([...plan.citations.filter((citation) => !citation.self), ...quotations(plan)]),
);

/** Citations' summaries and quotations alone: the issuing body of a citation is named in the writer's own way. */
const othersNames = derived(
  (plan): Cover =>
    new Cover([...plan.citations.flatMap(({ subject }) => (subject ? [subject] : [])), ...quotations(plan)]),
);

const citedIssuers = derived(
  (plan): Cover => new Cover(plan.citations.flatMap(({ issuer }) => (issuer ? [issuer] : []))),
);

/** Whether a place is in the name of the body that issued a document cited, outside summaries and quotations. */
export const isCitedIssuer = (plan: Plan, span: Span): boolean =>
  citedIssuers(plan).covers(span) && !othersNames(plan).covers(span);

/** Whether a place is inside somebody else's words, which a rule on wording leaves alone. */
export const isOthersWords = (plan: Plan, span: Span): boolean => othersWords(plan).covers(span);
