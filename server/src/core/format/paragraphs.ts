/** How the lines of a text make up its paragraphs: which go on the line before, and which stand apart from it. */
import { isCapitals } from '../syntax/numbering';
import type { NodeKind, SyntaxNode } from '../syntax/tree';
import { isTableRow } from '../syntax/vocabulary';
import { lineStart } from '../text/line-breaks';
import { pageNumbersOf } from './page-numbers';
import type { Shape } from './shape';

export type Joint = '' | ' ';

/** Lines are told by the offset at which they begin, indentation included. */
export interface Paragraphs {
  /** What stands between a line and the one that it goes on: a space or nothing. */
  readonly joints: ReadonlyMap<number, Joint>;
  /** Lines that a blank line goes before. */
  readonly apart: ReadonlySet<number>;
  /** Lines that are numbers of pages. */
  readonly pageNumbers: ReadonlySet<number>;
}

export const SOFT_HYPHEN = '\u00ad';
/** Broken inside a word or symbol: `57-`, `06-CTr/`, `chính trị-`; not `2021 -`. */
const BROKEN_INSIDE = /(?:[\p{L}\p{N})][-–/]|\u00ad)$/u;
/** Goes close to the word before it. */
const STANDS_CLOSE = /^(?:\/|[,;:.](?:\s|$))/;
const TRIVIA: readonly NodeKind[] = ['Space', 'LineBreak', 'PageNumber'];

export function paragraphsOf(shape: Shape): Paragraphs {
  const { source, tree, hardWrapped } = shape;
  const lineOf = ({ start }: SyntaxNode): number => lineStart(source.text, start);
  const pageNumbers = new Set(pageNumbersOf(shape).map(lineOf));
  const joints = new Map<number, Joint>();
  const apart = new Set<number>();
  for (const region of tree.children) {
    if (region.kind === 'Header') continue;
    if (hardWrapped && (region.kind === 'End' || region.kind === 'Appendix')) apart.add(lineOf(region));
    if (region.kind === 'End') continue;
    let before: { readonly node: SyntaxNode; readonly joined: boolean } | undefined;
    for (const node of region.children) {
      if (TRIVIA.includes(node.kind)) continue;
      const known = joints.size;
      for (const [last, next] of brokenLines(node, (number) => pageNumbers.has(lineOf(number)))) {
        const [line, nextLine] = [source.slice(last), source.slice(next)];
        if (region.kind === 'Title' ? hardWrapped && joinsInTitle(line, nextLine) : joins(line, nextLine))
          joints.set(lineOf(next), jointBetween(line, nextLine));
      }
      const joined = joints.size > known;
      if ((hardWrapped || joined || before?.joined) && standsApart(region, node, before?.node))
        apart.add(lineOf(node));
      before = { node, joined };
    }
  }
  return { joints, apart, pageNumbers };
}

/** The last piece of each line of a block with the first one of the next; a number that may belong to the text parts them. */
function* brokenLines(
  { children }: SyntaxNode,
  isDropped: (pageNumber: SyntaxNode) => boolean,
): Generator<readonly [SyntaxNode, SyntaxNode]> {
  let last: SyntaxNode | undefined;
  let broken = false;
  for (const node of children) {
    if (node.kind === 'LineBreak') broken = true;
    else if (node.kind === 'PageNumber' && !isDropped(node)) last = undefined;
    else if (node.kind === 'Text' || node.kind === 'Number') {
      if (last && broken) yield [last, node];
      last = node;
      broken = false;
    }
  }
}

/** A line that stands in bold as a whole is read as a heading only while it stands alone. */
const joins = (line: string, next: string): boolean => ![line, next].some((piece) => /^[*_]+$/.test(piece));

/** The author, `CỦA BAN THƯỜNG VỤ`, has lines of its own; so has whatever follows in brackets. */
const joinsInTitle = (line: string, next: string): boolean =>
  joins(line, next) &&
  isCapitals(line) === isCapitals(next) &&
  !/^CỦA \p{Lu}/u.test(line) &&
  ![line, next].some(isTableRow) &&
  !next.startsWith('(');

const jointBetween = (line: string, next: string): Joint =>
  BROKEN_INSIDE.test(line) || STANDS_CLOSE.test(next) ? '' : ' ';

/** A comment goes with the line below it, the name of an appendix with its label. */
function standsApart(region: SyntaxNode, node: SyntaxNode, before: SyntaxNode | undefined): boolean {
  if (region.kind === 'Title' || before?.kind === 'Comment') return false;
  return (
    region.kind !== 'Appendix' ||
    [node, before].some((each) => each?.kind === 'Item' || each?.kind === 'Table')
  );
}
