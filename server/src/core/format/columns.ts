/** Lays header and end block out in their two columns. Only white space and the order of cells change. */
import type { Edit } from '../rules/rule';
import type { SyntaxNode } from '../syntax/tree';
import { findAuthorities } from '../syntax/vocabulary';
import { lineStart } from '../text/line-breaks';
import type { Located } from '../text/span';
import type { Shape } from './shape';

/** Spaces between the longest left cell and the right column, and where that column begins at the least. */
const GAP = 4;
const HEADER_COLUMN = 36;
const END_COLUMN = 56;
/** Row of the signer's name, counted from quyền hạn ký: room for the signature. */
const SIGNER_ROW = 6;

type Rows = readonly (readonly [left: string, right: string])[];

/** Header as two columns: names, star and number left; title and date right. */
export function layOutHeader(shape: Shape, lineBreak: string): Edit | undefined {
  const { parentBody, issuingBody, star, documentNumber, partyTitle, placeAndDate } = shape.header;
  if (!partyTitle || !issuingBody) return undefined;
  const left = texts(parentBody, issuingBody, star, documentNumber);
  const rows = left.map((text, i): [string, string] => [text, i === 0 ? partyTitle.text : '']);
  const last = rows.at(-1);
  if (placeAndDate && last) {
    if (rows.length > 1) last[1] = placeAndDate.text;
    else rows.push(['', placeAndDate.text]);
  }
  return rewrite(shape, 'Header', rows, HEADER_COLUMN, lineBreak);
}

/** End block: recipients left, signature right. */
export function layOutEnd(shape: Shape, lineBreak: string): Edit | undefined {
  const { recipients, signature } = shape;
  if (!recipients) return undefined;
  const left = [recipients.label.text, ...recipients.items.map((item) => `- ${item.content.text}`)];
  const right = [...authorityLines(signature?.authority), ...texts(signature?.position)];
  if (signature?.signer) {
    while (right.length < SIGNER_ROW) right.push('');
    right.push(signature.signer.text);
  }
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i): [string, string] => [
    left[i] ?? '',
    right[i] ?? '',
  ]);
  return rewrite(shape, 'End', rows, END_COLUMN, lineBreak);
}

/** `T/M BAN TỔ CHỨC`, and under it `K/T TRƯỞNG BAN`. */
function authorityLines(authority: Located | undefined): string[] {
  if (!authority) return [];
  const starts = findAuthorities(authority.text).map(({ start }) => start);
  const bounds = [0, ...starts.filter((start) => start > 0)];
  return bounds.map((start, i) => authority.text.slice(start, bounds[i + 1]).trim());
}

const texts = (...parts: readonly (Located | undefined)[]): string[] =>
  parts.flatMap((part) => (part ? [part.text] : []));

/** Nothing is rewritten where the rows would lose or add a single visible character. */
function rewrite(
  shape: Shape,
  kind: 'Header' | 'End',
  rows: Rows,
  least: number,
  lineBreak: string,
): Edit | undefined {
  const regions = shape.tree.children.filter((node) => node.kind === kind);
  const lines = regions.flatMap((node) => node.children).filter((node) => node.kind === 'ColumnLine');
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || regions.length > 1 || regions.some(hasAside)) return undefined;
  const start = lineStart(shape.source.text, first.start);
  const old = shape.source.text.slice(start, last.end);
  const column = Math.max(
    least,
    ...rows.filter(([, right]) => right !== '').map(([left]) => left.length + GAP),
  );
  const newText = rows
    .map(([left, right]) => (right === '' ? left : left.padEnd(column) + right))
    .join(lineBreak);
  return old === newText || visible(old) !== visible(newText) ? undefined : { start, end: last.end, newText };
}

/** A comment or page number among the lines has no place in the columns. */
const hasAside = (region: SyntaxNode): boolean =>
  region.children.some((node) => node.kind === 'Comment' || node.kind === 'PageNumber');

/** The characters of a text that print, in an order of their own. */
const visible = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
