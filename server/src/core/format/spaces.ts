/** White space inside and around paragraphs: no double spaces, none before a comma, one after a number. */
import type { Edit } from '../rules/rule';
import type { SyntaxNode } from '../syntax/tree';
import type { Shape } from './shape';

/** Runs of spaces inside a line; blanks left to fill in (`ngày     tháng`, `số      -KH/TU`) are not touched. */
const RUN = /(?<=\S)[ \u00a0]{2,}(?=\S)/g;
const BLANK_BEFORE = /(?:ngày|tháng|năm|số:?)$/iu;
/** Characters of the longest word before a blank. */
const LONGEST_BLANK_WORD = 5;
const BLANK_AFTER = /^(?:tháng|năm|[-–/])/iu;
const BEFORE_MARK = /(?<=[\p{L}\p{N})”"])[ \u00a0](?=[,;:.](?:\s|$))/gu;

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

function insideLine({ source }: Shape, leaf: SyntaxNode): Edit[] {
  const text = source.slice(leaf);
  const edit = (index: number, length: number, newText: string): Edit => {
    const start = leaf.start + index;
    return { start, end: start + length, newText };
  };
  const doubled = [...text.matchAll(RUN)]
    .filter(
      ({ index, 0: run }) =>
        !BLANK_BEFORE.test(text.slice(Math.max(index - LONGEST_BLANK_WORD, 0), index)) &&
        !BLANK_AFTER.test(text.slice(index + run.length)),
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
