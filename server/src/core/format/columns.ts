/**
 * Lays header and end block out in their two columns. Only white space and the order of cells change. Where a cell has
 * no place of its own there (`DỰ THẢO`, `(đã ký)`), the cells stay in their lines and only tabs become spaces.
 */
import type { Edit } from '../rules/rule';
import type { SyntaxNode } from '../syntax/tree';
import { findAuthorities } from '../syntax/vocabulary';
import { lineStart } from '../text/line-breaks';
import type { SourceText } from '../text/source';
import type { Located } from '../text/span';
import type { Shape } from './shape';

/** Spaces between the longest left cell and the right column, and where that column begins at the least. */
const GAP = 4;
const HEADER_COLUMN = 36;
const END_COLUMN = 56;
/** From this column on a lone cell belongs to the right column, as the end block is read. */
const RIGHT_COLUMN = 24;
/** A right column that would begin further out is no column of a page. */
const LAST_COLUMN = 100;
/** Row of the signer's name, counted from quyền hạn ký: room for the signature. */
const SIGNER_ROW = 6;

type Rows = readonly (readonly [left: string, right: string])[];

/** Header as two columns: names, star and number left; title and date right. */
export const layOutHeader = (shape: Shape, lineBreak: string): Edit | undefined =>
  rewrite(shape, 'Header', headerRows(shape), HEADER_COLUMN, lineBreak);

/** End block: recipients left, signature right. */
export const layOutEnd = (shape: Shape, lineBreak: string): Edit | undefined =>
  rewrite(shape, 'End', endRows(shape), END_COLUMN, lineBreak);

function headerRows({ header }: Shape): Rows | undefined {
  const { parentBody, issuingBody, star, documentNumber, partyTitle, placeAndDate } = header;
  if (!partyTitle || !issuingBody) return undefined;
  const left = texts(parentBody, issuingBody, star, documentNumber);
  const rows = left.map((text, i): [string, string] => [text, i === 0 ? partyTitle.text : '']);
  const last = rows.at(-1);
  if (placeAndDate && last) {
    if (rows.length > 1) last[1] = placeAndDate.text;
    else rows.push(['', placeAndDate.text]);
  }
  return rows;
}

function endRows({ recipients, signature }: Shape): Rows | undefined {
  if (!recipients) return undefined;
  const left = [recipients.label.text, ...recipients.items.map((item) => `- ${item.content.text}`)];
  const right = [...authorityLines(signature?.authority), ...texts(signature?.position)];
  if (signature?.signer) {
    while (right.length < SIGNER_ROW) right.push('');
    right.push(signature.signer.text);
  }
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i): [string, string] => [
    left[i] ?? '',
    right[i] ?? '',
  ]);
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

/**
 * Nothing is rewritten where the rows would lose or add a single visible character.
 * @param usual rows of the parts that stand there; undefined where these do not make a whole
 */
function rewrite(
  shape: Shape,
  kind: 'Header' | 'End',
  usual: Rows | undefined,
  least: number,
  lineBreak: string,
): Edit | undefined {
  const regions = shape.tree.children.filter((node) => node.kind === kind);
  const nodes = regions.flatMap((node) => node.children);
  const lines = nodes.filter((node) => node.kind === 'ColumnLine');
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || regions.length > 1 || regions.some(hasAside)) return undefined;
  const start = lineStart(shape.source.text, first.start);
  const old = shape.source.text.slice(start, last.end);
  const [newText] = [usual, old.includes('\t') ? standing(shape.source, nodes) : undefined]
    .flatMap((rows) => (rows ? [inColumns(rows, least, lineBreak)] : []))
    .filter((text) => visible(text) === visible(old));
  return newText === undefined || newText === old ? undefined : { start, end: last.end, newText };
}

function inColumns(rows: Rows, least: number, lineBreak: string): string {
  const lefts = rows.filter(([, right]) => right !== '').map(([left]) => left.length + GAP);
  const column = Math.max(least, ...lefts);
  return rows.map(([left, right]) => (right === '' ? left : left.padEnd(column) + right)).join(lineBreak);
}

/** The cells as they stand in their lines; undefined where a line has more than two, or a left one goes too far. */
function standing({ text }: SourceText, nodes: readonly SyntaxNode[]): Rows | undefined {
  const rows: (readonly [string, string])[] = [];
  let blank = 0;
  for (const node of nodes) {
    if (node.kind === 'LineBreak') blank++;
    if (node.kind !== 'ColumnLine') continue;
    const [first, second, ...others] = node.children.filter(({ kind }) => kind === 'Cell');
    if (!first || others.length > 0) return undefined;
    if (rows.length > 0) while (--blank > 0) rows.push(['', '']);
    blank = 0;
    const left = text.slice(first.start, first.end);
    const margin = text.slice(lineStart(text, first.start), first.start);
    if (second) rows.push([left, text.slice(second.start, second.end)]);
    else rows.push(margin.includes('\t') || margin.length >= RIGHT_COLUMN ? ['', left] : [left, '']);
  }
  return rows.every(([left, right]) => right === '' || left.length < LAST_COLUMN) ? rows : undefined;
}

/** A comment or page number among the lines has no place in the columns. */
const hasAside = (region: SyntaxNode): boolean =>
  region.children.some((node) => node.kind === 'Comment' || node.kind === 'PageNumber');

/** The characters of a text that print, in an order of their own. */
const visible = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
