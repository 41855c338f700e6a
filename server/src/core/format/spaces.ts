/** White space inside and around paragraphs: no double spaces, none before a comma, one after a number. */
import type { Shape } from './shape';
import type { Edit } from '../rules/rule';
import type { SyntaxNode } from '../syntax/tree';

/** Runs of spaces inside a line; blanks left to fill in (`ngày     tháng`, `số      -KH/TU`) are not touched. */
const RUN = /(?<=\S)[ \u00a0]{2,}(?=\S)/g;
const BLANK_BEFORE = /(?:ngày|tháng|năm|số:?)$/iu;
const BLANK_AFTER = /^(?:tháng|năm|[-–/])/iu;
const BEFORE_MARK = /(?<=[\p{L}\p{N})”"])[ \u00a0](?=[,;:.](?:\s|$))/gu;

export function tidySpaces(shape: Shape): Edit[] {
  const edits: Edit[] = [];
  for (const region of shape.tree.children) {
    if (region.kind === 'Header' || region.kind === 'End') continue;
    visit(shape, region, edits);
  }
  return edits;
}

function visit(shape: Shape, node: SyntaxNode, edits: Edit[]): void {
  if (node.kind === 'Table') return;
  if (node.kind === 'Text') edits.push(...insideLine(shape, node));
  node.children.forEach((child, i) => {
    if (child.kind === 'Number') edits.push(...afterNumber(shape, child, node.children.slice(i + 1, i + 3)));
    visit(shape, child, edits);
  });
}

function insideLine({ source }: Shape, leaf: SyntaxNode): Edit[] {
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
function afterNumber({ source }: Shape, number: SyntaxNode, [next, text]: readonly SyntaxNode[]): Edit[] {
  const spaced = next?.kind === 'Space';
  const content = spaced ? text : next;
  if (!content || content.kind === 'LineBreak') return [];
  const gap = { start: number.end, end: content.start };
  return source.slice(gap) === ' ' ? [] : [{ ...gap, newText: ' ' }];
}
