/** White space inside and around paragraphs: no double spaces, none before a comma, one after a number. */
import type { Plan } from '../plan/plan';
import type { Edit } from '../rules/rule';
import type { SyntaxNode } from '../syntax/tree';

/** Runs of spaces inside a line; blanks left to fill in (`ngày     tháng`, `số      -KH/TU`) are not touched. */
const RUN = /(?<=\S)[ \u00a0]{2,}(?=\S)/g;
const BLANK_BEFORE = /(?:ngày|tháng|năm|số:?)$/iu;
const BLANK_AFTER = /^(?:tháng|năm|[-–/])/iu;
const BEFORE_MARK = /(?<=[\p{L}\p{N})”"])[ \u00a0](?=[,;:.](?:\s|$))/gu;

export function tidySpaces(plan: Plan): Edit[] {
  const edits: Edit[] = [];
  for (const region of plan.tree.children) {
    if (region.kind === 'Header' || region.kind === 'End') continue;
    visit(plan, region, edits);
  }
  return edits;
}

function visit(plan: Plan, node: SyntaxNode, edits: Edit[]): void {
  if (node.kind === 'Table') return;
  if (node.kind === 'Text') edits.push(...insideLine(plan, node));
  node.children.forEach((child, i) => {
    if (child.kind === 'Number') edits.push(...afterNumber(plan, child, node.children[i + 1]));
    visit(plan, child, edits);
  });
}

function insideLine({ source }: Plan, leaf: SyntaxNode): Edit[] {
  const text = source.slice(leaf);
  const edit = (index: number, length: number, newText: string): Edit => {
    const start = leaf.start + index;
    return { start, end: start + length, newText };
  };
  const doubled = [...text.matchAll(RUN)]
    .filter(
      ({ index, 0: run }) =>
        !BLANK_BEFORE.test(text.slice(0, index)) && !BLANK_AFTER.test(text.slice(index + run.length)),
    )
    .map(({ index, 0: run }) =>
      edit(index, run.length, /^[,;:.](?:\s|$)/.test(text.slice(index + run.length)) ? '' : ' '),
    );
  return [...doubled, ...[...text.matchAll(BEFORE_MARK)].map(({ index }) => edit(index, 1, ''))];
}

/** `1.Mục đích` and `1.  Mục đích` become `1. Mục đích`. */
function afterNumber({ source }: Plan, number: SyntaxNode, next: SyntaxNode | undefined): Edit[] {
  if (!next || next.kind === 'LineBreak') return [];
  const gap =
    next.kind === 'Space' ? { start: next.start, end: next.end } : { start: number.end, end: number.end };
  return source.slice(gap) === ' ' ? [] : [{ ...gap, newText: ' ' }];
}
