/** White space inside and around paragraphs: what rules on spacing report, and one space after a number. */
import type { Edit } from '../rules/rule';
import type { SyntaxNode } from '../syntax/tree';
import { spacingFlaws } from '../text/spacing';
import type { Shape } from './shape';

export const tidySpaces = (shape: Shape): Edit[] =>
  shape.tree.children
    .filter(({ kind }) => kind !== 'Header' && kind !== 'End')
    .flatMap((region) => [...editsIn(shape, region)]);

function* editsIn(shape: Shape, node: SyntaxNode): Generator<Edit> {
  if (node.kind === 'Table') return;
  if (node.kind === 'Text') yield* insideLine(shape, node);
  for (const [i, child] of node.children.entries()) {
    if (child.kind === 'Number') yield* afterNumber(shape, child, node.children.slice(i + 1, i + 3));
    yield* editsIn(shape, child);
  }
}

function* insideLine({ source }: Shape, { start, end }: SyntaxNode): Generator<Edit> {
  for (const flaw of spacingFlaws(source.text.slice(start, end)))
    yield { start: start + flaw.start, end: start + flaw.end, newText: flaw.newText };
}

/** `1.Mục đích` and `1.  Mục đích` become `1. Mục đích`. */
function afterNumber({ source }: Shape, number: SyntaxNode, [next, text]: readonly SyntaxNode[]): Edit[] {
  const spaced = next?.kind === 'Space';
  const content = spaced ? text : next;
  if (!content || content.kind === 'LineBreak') return [];
  const gap = { start: number.end, end: content.start };
  return source.slice(gap) === ' ' ? [] : [{ ...gap, newText: ' ' }];
}
