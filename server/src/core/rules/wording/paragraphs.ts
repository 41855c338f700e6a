/** The sentences of the content: paragraphs, dashed items and tasks of the body and the appendices, no headings or tables. */
import { derived } from '../../plan/derived';
import type { Block } from '../../plan/plan';
import type { Prose } from '../../text/prose';

/** In the order of the text; empty ones are left out. */
export const paragraphsOf = derived((plan): readonly Prose[] => [
  ...proseIn(plan.body),
  ...plan.appendices.flatMap(({ body }) => [...proseIn(body)]),
]);

function* proseIn(blocks: readonly Block[]): Generator<Prose> {
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    if (block.kind !== 'section' && block.content.text !== '') yield block.content;
    if ('children' in block) yield* proseIn(block.children);
  }
}
