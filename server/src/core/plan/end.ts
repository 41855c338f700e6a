/** Parts the cells of the end block into recipients and signature, side by side, stacked or swapped. */
import { isCapitals } from '../syntax/numbering';
import type { SyntaxNode } from '../syntax/tree';
import { authorityIndex, isPosition, isRule, recipientsLabelLength } from '../syntax/vocabulary';
import type { SourceText } from '../text/source';
import type { Located } from '../text/span';
import type { Recipients, Signature } from './plan';
import { BULLET, readRecipients } from './recipients';
import { isSigner, readSignature, type SignatureCell } from './signature';

interface EndCell extends SignatureCell {
  /** First cell of its line, close to the left margin. */
  readonly left: boolean;
  /** The line before is blank. */
  readonly afterBlank: boolean;
}

/** Further from the margin than this a lone cell belongs to the right column. */
const RIGHT_COLUMN = 24;

export interface EndBlock {
  readonly recipients?: Recipients;
  readonly signature?: Signature;
  readonly endOthers: readonly Located[];
}

/** @param nodes `ColumnLine` nodes and trivia of the end region */
export function readEnd(source: SourceText, nodes: readonly SyntaxNode[]): EndBlock {
  const listed: EndCell[] = [];
  const signed: EndCell[] = [];
  let label: (Located & { readonly left: boolean }) | undefined;
  for (const cell of cellsOf(source, nodes)) {
    const length = label ? 0 : recipientsLabelLength(cell.text);
    if (length > 0) {
      const { start, left } = cell;
      label = { text: cell.text.slice(0, length).trim(), start, end: start + length, left };
      const text = cell.text.slice(length).trim();
      if (text !== '') listed.push({ ...cell, text, start: cell.end - text.length });
    } else if (label?.left === cell.left && isListed(cell, listed, signed)) listed.push(cell);
    else signed.push(cell);
  }
  const { signature, others } = readSignature(source, signed);
  const recipients = label && readRecipients(source, located(label), listed);
  return {
    ...(recipients && { recipients }),
    ...(signature && { signature }),
    endOthers: others.map(located),
  };
}

const located = ({ text, start, end }: Located): Located => ({ text, start, end });

function* cellsOf(source: SourceText, nodes: readonly SyntaxNode[]): Generator<EndCell> {
  let line = 0;
  let lineStart = nodes[0]?.start ?? 0;
  let afterBlank = false;
  let blank = false;
  for (const node of nodes) {
    if (node.kind === 'LineBreak') {
      line++;
      lineStart = node.end;
      afterBlank = blank;
      blank = true;
    }
    if (node.kind !== 'ColumnLine') continue;
    blank = false;
    const cells = node.children.filter((child) => child.kind === 'Cell');
    for (const [i, { start, end }] of cells.entries()) {
      const left =
        i === 0 &&
        start - lineStart < RIGHT_COLUMN &&
        !source.slice({ start: lineStart, end: start }).includes('\t');
      yield { text: source.slice({ start, end }), start, end, line, left, afterBlank };
    }
  }
}

/** A recipient, not a piece of a signature that stands in the same column. */
function isListed(cell: EndCell, listed: readonly EndCell[], signed: readonly EndCell[]): boolean {
  if (BULLET.test(cell.text)) return true;
  if (authorityIndex(cell.text) === 0 || isRule(cell.text)) return false;
  if (isCapitals(cell.text) && isPosition(cell.text)) return false;
  const finished = listed.at(-1)?.text.endsWith('.') ?? false;
  if (isSigner(cell.text) && (cell.afterBlank || finished)) return false;
  return !finished || signed.length === 0;
}
