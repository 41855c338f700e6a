/** Stretches of lines that fold: parts with what stands under them, end block, appendices, runs of comments. */
import type { Block, Plan } from '../plan/plan';
import type { Span } from '../text/span';

export interface FoldingStretch extends Span {
  readonly kind: 'region' | 'comment';
}

export function foldingOf(plan: Plan): FoldingStretch[] {
  const { header, recipients, signature, appendices } = plan;
  const ends = [recipients, signature].filter((part) => part !== undefined);
  const end = {
    start: Math.min(...ends.map((part) => part.start)),
    end: Math.max(...ends.map((part) => part.end)),
  };
  const regions: Span[] = [
    header,
    ...plan.body.flatMap(partsOf),
    ...(ends.length > 0 ? [end] : []),
    ...appendices.flatMap((appendix) => [appendix, ...appendix.body.flatMap(partsOf)]),
  ];
  return [
    ...regions
      .filter((span) => spansLines(plan, span))
      .map(({ start, end: to }) => ({ start, end: to, kind: 'region' as const })),
    ...commentRuns(plan),
  ];
}

function partsOf(block: Block): Span[] {
  return 'children' in block
    ? [block, ...block.children.flatMap(partsOf)]
    : block.kind === 'table'
      ? [block]
      : [];
}

const spansLines = ({ source }: Plan, span: Span): boolean => source.slice(span).includes('\n');

function commentRuns(plan: Plan): FoldingStretch[] {
  const runs: { start: number; end: number; kind: 'comment' }[] = [];
  for (const { start, end } of plan.comments) {
    const last = runs.at(-1);
    if (last && plan.source.text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end, kind: 'comment' });
  }
  return runs.filter((run) => spansLines(plan, run));
}
