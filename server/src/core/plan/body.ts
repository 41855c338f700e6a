/**
 * Nests numbered paragraphs, and tells headings (mục) from numbered paragraphs (khoản, điểm) and from the
 * tasks of Tổ chức thực hiện. A part holds everything up to the next number of its own series or an outer one.
 */
import { isCapitals, isMostlyCapitals, readNumbering, type NumberingStyle } from '../syntax/numbering';
import type { SyntaxNode } from '../syntax/tree';
import { foldWords } from '../text/fold';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Block, Numbering, Paragraph, Part, Table } from './plan';

/** Styles that head a part of the document; they stand outside every other, in this order. */
const OUTER_STYLES: readonly NumberingStyle[] = ['named', 'upper', 'roman'];
/** A numbered line longer than this, in words, that ends like a sentence is no heading. */
const LONGEST_POINTED_HEADING = 12;
const LONGEST_HEADING = 60;

interface Draft {
  readonly numbering?: Numbering;
  content: Prose;
  /** Printed in capitals, as headings of the first level are. */
  capitals: boolean;
  readonly children: (Draft | Paragraph | Table)[];
  end: number;
}

/** @param nodes children of a region: blocks and trivia */
export function readBlocks(source: SourceText, nodes: readonly SyntaxNode[]): Block[] {
  const root: Draft = { content: new Prose(source, []), capitals: false, children: [], end: 0 };
  const open: Draft[] = [root];
  for (const node of nodes) {
    const draft = draftOf(source, node);
    const last = open.at(-1) as Draft;
    if (draft && isNameOf(last, draft)) {
      last.content = draft.content;
      last.capitals = draft.capitals;
    } else if (draft) {
      closeFor(draft, open);
      (open.at(-1) as Draft).children.push(draft);
      open.push(draft);
    } else {
      const block = node.kind === 'Paragraph' ? paragraphOf(source, node) : node.kind === 'Table' ? tableOf(source, node) : undefined;
      if (!block) continue;
      if (block.kind === 'paragraph') closeDashes(open);
      (open.at(-1) as Draft).children.push(block);
    }
    for (const part of open) part.end = node.end;
  }
  return root.children.map((child) => finish(child, false));
}

function draftOf(source: SourceText, node: SyntaxNode): Draft | undefined {
  if (node.kind !== 'Item' && node.kind !== 'Paragraph') return undefined;
  const content = proseOf(source, node);
  const capitals = isCapitals(content.text) || isMostlyCapitals(content.text);
  const number = node.children[0];
  if (node.kind === 'Item' && number?.kind === 'Number') {
    const read = readNumbering(source.slice({ start: number.start, end: node.end }));
    if (read) {
      const { style, text, mark, ordinal, path } = read;
      const numbering = { style, text, mark, ordinal, path, start: number.start, end: number.end };
      return { numbering, content, capitals, children: [], end: node.end };
    }
  }
  return isUnnumberedHeading(content.text) ? { content, capitals, children: [], end: node.end } : undefined;
}

/** `TỔ CHỨC THỰC HIỆN` on its own: several words in capitals, no sentence. */
function isUnnumberedHeading(text: string): boolean {
  const words = text.split(' ').length;
  return words >= 2 && words <= 20 && isMostlyCapitals(text) && !/[.;,]$/.test(text) && !/\d-\p{Lu}/u.test(text);
}

/** `Chương I` has its name on the next line. */
const isNameOf = (part: Draft, draft: Draft): boolean =>
  !draft.numbering && part.numbering?.style === 'named' && part.content.text === '' && part.children.length === 0;

/** A paragraph without dash stands beside the dashes before it, not inside the last of them. */
function closeDashes(open: Draft[]): void {
  while (['dash', 'plus'].includes(open.at(-1)?.numbering?.style ?? '')) open.pop();
}

/** Closes the parts that end where `draft` begins. */
function closeFor(draft: Draft, open: Draft[]): void {
  while (open.length > 1 && !holds(open.at(-1) as Draft, draft, open)) open.pop();
}

function holds(outer: Draft, inner: Draft, open: readonly Draft[]): boolean {
  const style = inner.numbering?.style;
  const outerStyle = outer.numbering?.style;
  if (style === undefined) return outerStyle === 'named' && !sameSeries(open, undefined);
  const rank = OUTER_STYLES.indexOf(style);
  if (rank >= 0) {
    const outerRank = outerStyle === undefined ? -1 : OUTER_STYLES.indexOf(outerStyle);
    return outerRank >= 0 && (outerRank < rank || (style === 'named' && namedRank(outer) < namedRank(inner)));
  }
  if (style === 'dotted') return outerStyle === 'dotted' ? isPrefix(outer, inner) : holdsDotted(outer, inner, open);
  // A series that is already open takes its next member; otherwise the new one begins inside.
  if (outerStyle === style) return false;
  return !sameSeries(open, style);
}

const sameSeries = (open: readonly Draft[], style: NumberingStyle | undefined): boolean =>
  open.slice(1).some((part) => part.numbering?.style === style);

const NAMES = ['phan', 'chuong', 'muc', 'dieu'];
const namedRank = (part: Draft): number => NAMES.indexOf(foldWords(part.numbering?.text ?? '').split(' ')[0] ?? '');

function isPrefix(outer: Draft, inner: Draft): boolean {
  const path = outer.numbering?.path ?? [];
  const innerPath = inner.numbering?.path ?? [];
  return path.length < innerPath.length && path.every((value, i) => innerPath[i] === value);
}

/** `1.1` goes under `1.`; where no such number is open, under whatever heads the part. */
function holdsDotted(outer: Draft, inner: Draft, open: readonly Draft[]): boolean {
  const { style } = outer.numbering ?? {};
  if (style === undefined || OUTER_STYLES.includes(style)) return true;
  const parent = open.findLast((part) => part.numbering?.style === 'arabic');
  return style === 'arabic' || (parent === undefined && !sameSeries(open, 'dotted') && (inner.numbering?.path.length ?? 0) > 1);
}

function finish(child: Draft | Paragraph | Table, assigns: boolean): Block {
  if ('kind' in child) return child;
  const assigned = isAssignmentHeading(child.content.text);
  const kind = kindOf(child, assigns);
  const start = child.numbering?.start ?? child.content.start;
  const children = child.children.map((inner) => finish(inner, assigned || (assigns && kind === 'section')));
  const part: Part = { kind, content: child.content, children, start, end: child.end };
  return child.numbering ? { ...part, numbering: child.numbering } : part;
}

/** Tổ chức thực hiện, phân công thực hiện: its numbered paragraphs assign tasks. */
export const isAssignmentHeading = (heading: string): boolean =>
  /^(?:to chuc(?: trien khai)? thuc hien|phan cong (?:to chuc )?(?:thuc hien|nhiem vu)|trach nhiem thuc hien)/.test(foldWords(heading));

function kindOf({ numbering, content, capitals, children }: Draft, assigns: boolean): Part['kind'] {
  if (!numbering || OUTER_STYLES.includes(numbering.style) || (capitals && numbering.style !== 'dash')) return 'section';
  if (numbering.style === 'dash' || numbering.style === 'plus') return 'item';
  const words = content.text.split(' ').length;
  const pointed = /[.;,…]["”)]?$/.test(content.text);
  const leads = children.length > 0;
  const counted = numbering.style === 'arabic' || numbering.style === 'dotted';
  const heads = pointed
    ? leads && words <= LONGEST_POINTED_HEADING && !content.text.endsWith(';')
    : words <= LONGEST_HEADING && (leads || (counted && !assigns));
  if (heads) return 'section';
  return assigns && counted ? 'task' : 'item';
}

/** The text of a block without its number, line breaks and page numbers. */
export const proseOf = (source: SourceText, node: SyntaxNode): Prose =>
  new Prose(source, node.children.filter((child) => child.kind === 'Text' || child.kind === 'Cell'));

export const paragraphOf = (source: SourceText, node: SyntaxNode): Paragraph => ({
  kind: 'paragraph',
  content: proseOf(source, node),
  start: node.start,
  end: node.end,
});

function tableOf(source: SourceText, node: SyntaxNode): Table {
  const rows = node.children
    .filter((row) => row.kind === 'TableRow')
    .map((row) => ({ cells: cellsOfRow(source, row), start: row.start, end: row.end }));
  return { kind: 'table', rows, start: node.start, end: node.end };
}

/** One cell between each two pipes, empty ones included. */
function cellsOfRow(source: SourceText, row: SyntaxNode): Prose[] {
  const cells: Prose[] = [];
  let current: SyntaxNode | undefined;
  let opened: SyntaxNode | undefined;
  for (const node of row.children) {
    if (node.kind === 'Cell') current = node;
    if (node.kind !== 'Pipe') continue;
    if (opened) cells.push(new Prose(source, [current ?? { start: opened.end, end: opened.end }]));
    opened = node;
    current = undefined;
  }
  if (current) cells.push(new Prose(source, [current]));
  return cells;
}
