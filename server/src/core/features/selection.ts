/** What a growing selection takes in, from the word outwards: word, sentence, paragraph, part, region, document. */
import type { Plan } from '../plan/plan';
import type { SyntaxNode } from '../syntax/tree';
import { contains, type Span } from '../text/span';
import { outlineOf, type OutlineNode } from './outline';

/** @returns spans that contain `offset`, each larger than the one before */
export function selectionsAt(plan: Plan, offset: number): Span[] {
  const at = { start: offset, end: offset };
  const spans: Span[] = [];
  const add = (span: Span | undefined): void => {
    if (span && contains(span, at) && span.end > span.start) spans.push(span);
  };
  const nodes = nodesAt(plan.tree, at);
  const paragraph = nodes.find((node) => ['Paragraph', 'Item', 'ColumnLine', 'TableRow'].includes(node.kind));
  add(wordAt(plan.source.text, offset));
  if (paragraph) add(sentenceAt(plan.source.text, paragraph, offset));
  nodes.forEach(add);
  outlineOf(plan).forEach(function visit(node: OutlineNode) {
    add(node.span);
    node.children.forEach(visit);
  });
  return spans
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .filter((span, i, all) => i === 0 || isLarger(span, all[i - 1] as Span));
}

const isLarger = (span: Span, inner: Span): boolean =>
  contains(span, inner) && span.end - span.start > inner.end - inner.start;

function nodesAt(tree: SyntaxNode, at: Span): SyntaxNode[] {
  const path: SyntaxNode[] = [];
  for (
    let node: SyntaxNode | undefined = tree;
    node;
    node = node.children.find((child) => contains(child, at))
  ) {
    path.unshift(node);
  }
  return path;
}

function wordAt(text: string, offset: number): Span {
  const isWord = (index: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(index));
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(start - 1)) start--;
  while (end < text.length && isWord(end)) end++;
  return { start, end };
}

/** From the end of the last sentence to the end of this one, inside `paragraph`. */
function sentenceAt(text: string, paragraph: Span, offset: number): Span {
  const ends = [...text.slice(paragraph.start, paragraph.end).matchAll(/[.;:!?](?=\s)/g)].map(
    (match) => paragraph.start + match.index + 1,
  );
  const after = ends.find((end) => end >= offset) ?? paragraph.end;
  const before = ends.findLast((end) => end < offset) ?? paragraph.start;
  const lead = /^\s*/.exec(text.slice(before, after))?.[0].length ?? 0;
  return { start: Math.min(before + lead, offset), end: after };
}
