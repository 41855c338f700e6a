/** Reads a plan out of its syntax tree. Total: what a text does not have is absent, and nothing throws. */
import { parse } from '../syntax/parse';
import { isCapitals } from '../syntax/numbering';
import { leaves, type NodeKind, type SyntaxNode } from '../syntax/tree';
import { isRule } from '../syntax/vocabulary';
import { expectText } from '../text/by-text';
import { Prose } from '../text/prose';
import { SourceText } from '../text/source';
import type { Located } from '../text/span';
import { paragraphOf, proseOf, readBlocks } from './body';
import { citationsOf } from './citations';
import { readEnd } from './end';
import { readHeader } from './header';
import { isLandscapeComment } from './orientation';
import type { Appendix, Paragraph, Plan } from './plan';

export const readPlan = (text: string): Plan => planOf(new SourceText(text));

export function planOf(source: SourceText): Plan {
  expectText(source.text.length);
  const { tree, hardWrapped } = parse(source);
  const regions = (kind: NodeKind): SyntaxNode[] => tree.children.filter((node) => node.kind === kind);
  const inside = (kind: NodeKind): SyntaxNode[] => regions(kind).flatMap((node) => node.children);
  const located = (node: SyntaxNode): Located => ({
    text: source.slice(node),
    start: node.start,
    end: node.end,
  });

  const title = inside('Title');
  const typeName = title.find((node) => node.kind === 'TypeName');
  const separator = title.find((node) => node.kind === 'Separator');
  const { author, summary } = readSummary(source, title);
  const headerCells = tree.children
    .filter((node) => node.kind === 'Header' || node.kind === 'Title')
    .flatMap((node) => node.children.filter((line) => line.kind === 'ColumnLine'))
    .flatMap((line) => line.children.filter((cell) => cell.kind === 'Cell'));

  const plan = {
    source,
    tree,
    hardWrapped,
    header: readHeader(source, headerCells),
    ...(typeName && { typeName: located(typeName) }),
    ...(author && { author }),
    ...(summary && { summary }),
    ...(separator && { separator: located(separator) }),
    preamble: inside('Preamble').flatMap((node) => readOpening(source, node)),
    body: readBlocks(source, inside('Body')),
    ...readEnd(source, inside('End')),
    trailing: readBlocks(source, inside('Trailing')),
    appendices: regions('Appendix').map((node) => readAppendix(source, node)),
    comments: [...leaves(tree)].filter((node) => node.kind === 'Comment').map(located),
  };
  return { ...plan, citations: citationsOf(plan) };
}

/** Trích yếu; a line in capitals that begins with CỦA names the author, in the next line too if the summary is in small letters. */
function readSummary(
  source: SourceText,
  title: readonly SyntaxNode[],
): { readonly author?: Located; readonly summary?: Prose } {
  const lines = title
    .filter((node) => node.kind === 'Paragraph')
    .flatMap((node) => node.children.filter((child) => child.kind === 'Text'));
  const capitals = lines.findIndex((line) => !isCapitals(source.slice(line)));
  const authored =
    lines.length > 1 && capitals !== 0 && /^CỦA \p{Lu}/u.test(source.slice(lines[0] as SyntaxNode));
  const count = authored ? Math.max(capitals, 1) : 0;
  const summary = new Prose(source, lines.slice(count));
  const { text, start, end } = new Prose(source, lines.slice(0, count));
  return { ...(authored && { author: { text, start, end } }), ...(lines.length > count && { summary }) };
}

/** Căn cứ and opening sentence are paragraphs alike; the dash before a căn cứ is not part of its text. */
function readOpening(source: SourceText, node: SyntaxNode): Paragraph[] {
  return node.kind === 'Paragraph' || node.kind === 'Item' ? [paragraphOf(source, node)] : [];
}

/** The paragraphs before the first table, heading or sentence are the appendix's title. */
function readAppendix(source: SourceText, node: SyntaxNode): Appendix {
  const [label, ...rest] = node.children;
  const titled = rest.findIndex((child) => !isTitleLine(source, child));
  const head = titled < 0 ? rest : rest.slice(0, titled);
  const comments = [...leaves(node)].filter(({ kind }) => kind === 'Comment');
  return {
    landscape: comments.some((comment) => isLandscapeComment(source.slice(comment).trim())),
    label: new Prose(source, label ? [label] : []),
    title: head
      .filter((child) => child.kind === 'Paragraph' && !isRule(source.slice(child)))
      .map((child) => paragraphOf(source, child)),
    body: readBlocks(source, rest.slice(head.length)),
    start: node.start,
    end: node.end,
  };
}

function isTitleLine(source: SourceText, node: SyntaxNode): boolean {
  if (node.children.length === 0) return true;
  if (node.kind !== 'Paragraph') return false;
  const { text } = proseOf(source, node);
  return isRule(text) || text.startsWith('(') || !/[.:;]$/.test(text);
}
