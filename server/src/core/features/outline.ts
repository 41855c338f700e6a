/** The outline (dàn ý) of a plan: header, title, opening, every numbered part with its number, end block, appendices. */
import type { Block, Part, Plan } from '../plan/plan';
import type { Span } from '../text/span';

export type OutlineKind =
  'header' | 'title' | 'preamble' | 'section' | 'item' | 'task' | 'recipients' | 'signature' | 'appendix';

export interface OutlineNode {
  readonly kind: OutlineKind;
  /** As printed: `I-`, `1.`, `(1)`; null where the part has none. */
  readonly number: string | null;
  /** The heading in full; for items and tasks the whole paragraph. */
  readonly title: string;
  readonly span: Span;
  /** The line to show when the node is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

export function outlineOf(plan: Plan): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const add = (kind: OutlineKind, title: string, span: Span, children: readonly OutlineNode[] = []): void => {
    nodes.push({ kind, number: null, title, span, selection: span, children });
  };
  const { header, typeName, summary, preamble, recipients, signature } = plan;
  if (header.end > header.start)
    add('header', header.issuingBody?.text ?? header.partyTitle?.text ?? '', header);
  if (typeName) add('title', typeName.text, { start: typeName.start, end: summary?.end ?? typeName.end });
  const [opening] = preamble;
  if (opening)
    add('preamble', opening.content.text, { start: opening.start, end: preamble.at(-1)?.end ?? opening.end });
  nodes.push(...plan.body.flatMap(nodesOf));
  if (recipients) add('recipients', recipients.label.text, recipients);
  if (signature) add('signature', signature.signer?.text ?? signature.authority?.text ?? '', signature);
  for (const appendix of plan.appendices) {
    const title = [appendix.label.text, ...appendix.title.map((line) => line.content.text)].join(' ');
    nodes.push({
      kind: 'appendix',
      number: null,
      title,
      span: appendix,
      selection: appendix.label,
      children: appendix.body.flatMap(nodesOf),
    });
  }
  return nodes;
}

/** Dashes are text, not outline: only what carries a number, or heads a part, is listed. */
function nodesOf(block: Block): OutlineNode[] {
  if (!('children' in block)) return [];
  const children = block.children.flatMap(nodesOf);
  const style = block.numbering?.style;
  if (style === 'dash' || style === 'plus') return children;
  return [nodeOf(block, children)];
}

const nodeOf = (part: Part, children: readonly OutlineNode[]): OutlineNode => ({
  kind: part.kind,
  number: part.numbering?.text ?? null,
  title: part.content.text,
  span: { start: part.start, end: part.end },
  selection: { start: part.start, end: Math.max(part.content.end, part.start) },
  children,
});
