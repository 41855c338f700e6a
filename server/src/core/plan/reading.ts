/**
 * The running text of a plan as rules on wording read it: every stretch of prose with its folded form and the
 * part it stands in, and the stretches that are somebody else's words.
 */
import { fold } from '../text/fold';
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
export const readingsOf = derived((plan): readonly Reading[] => [...read(plan)]);

const reading = (prose: Prose, part: ReadingPart): Reading => ({ prose, folded: fold(prose.text), part });

function* read(plan: Plan): Generator<Reading> {
  if (plan.summary) yield reading(plan.summary, 'summary');
  for (const paragraph of plan.preamble) yield reading(paragraph.content, 'preamble');
  yield* readBlocks(plan.body);
  for (const item of plan.recipients?.items ?? []) yield reading(item.content, 'recipient');
  yield* readBlocks(plan.trailing, 'trailing');
  for (const appendix of plan.appendices) {
    for (const line of appendix.title) yield reading(line.content, 'appendixTitle');
    yield* readBlocks(appendix.body);
  }
}

function* readBlocks(blocks: readonly Block[], part?: ReadingPart): Generator<Reading> {
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) yield reading(cell, part ?? 'cell');
    } else yield reading(block.content, part ?? (block.kind === 'section' ? 'heading' : 'text'));
    if ('children' in block) yield* readBlocks(block.children, part);
  }
}

/** A quotation is at most this long, in characters; a mark that is never closed quotes nothing. */
const LONGEST_QUOTATION = 1000;
const QUOTATION = new RegExp(`“[^“”]{1,${LONGEST_QUOTATION}}”|"[^"\\n]{1,${LONGEST_QUOTATION}}"`, 'gu');

/** Stretches in the order of their starts; `reach` is the furthest end of any up to that one. */
interface Stretches {
  readonly starts: readonly number[];
  readonly reach: readonly number[];
}

/** Citations with their subjects, and whatever stands in quotation marks: kept as they were written elsewhere. */
const othersWords = derived((plan): Stretches => {
  const spans: Span[] = plan.citations.filter((citation) => !citation.self);
  for (const { prose } of readingsOf(plan)) {
    if (!/[“"]/.test(prose.text)) continue;
    for (const { 0: text, index } of prose.text.matchAll(QUOTATION))
      spans.push(prose.spanAt(index, index + text.length));
  }
  spans.sort((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = spans.map(({ end }) => (furthest = Math.max(furthest, end)));
  return { starts: spans.map(({ start }) => start), reach };
});

/** Whether a place is inside somebody else's words, which a rule on wording leaves alone. */
export function isOthersWords(plan: Plan, { start, end }: Span): boolean {
  const { starts, reach } = othersWords(plan);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return end <= (reach[low - 1] ?? -1);
}
