/**
 * The syntax tree: lossless and total. The leaves of any tree, in order, cover the text without gap or overlap.
 * It says where things stand, not what they mean; `plan/` reads meaning from it.
 */
import type { Span } from '../text/span';

export type NodeKind =
  // branches
  | 'Document'
  | 'Header'
  | 'Title'
  | 'Preamble'
  | 'Body'
  | 'End'
  | 'Trailing'
  | 'Appendix'
  | 'Paragraph'
  | 'Heading'
  | 'Item'
  | 'Table'
  | 'TableRow'
  | 'ColumnLine'
  // leaves
  | 'Text'
  | 'Cell'
  | 'Number'
  | 'TypeName'
  | 'Separator'
  | 'Pipe'
  | 'TableRule'
  | 'Comment'
  | 'PageNumber'
  | 'AppendixLabel'
  | 'Space'
  | 'LineBreak';

export interface SyntaxNode extends Span {
  readonly kind: NodeKind;
  /** Empty for leaves. */
  readonly children: readonly SyntaxNode[];
}

/** The leaves from left to right. */
export function* leaves(node: SyntaxNode): Generator<SyntaxNode> {
  const stack = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.children.length === 0) yield next;
    else for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as SyntaxNode);
  }
}
