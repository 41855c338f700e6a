/**
 * Reads the blocks of the body, and tells headings (mục) from numbered paragraphs (khoản, điểm) and from the
 * tasks of Tổ chức thực hiện. Which part holds which is decided in `nesting.ts`.
 */
import { isMostlyCapitals, isCapitals, readNumbering } from '../syntax/numbering';
import type { SyntaxNode } from '../syntax/tree';
import { firstLetter, foldWords } from '../text/fold';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import { closeDashes, closeFor, closePoints, isDraft, OUTER_STYLES, type Draft } from './nesting';
import type { Block, Numbering, Paragraph, Part, Table } from './plan';
import { readTable } from './table';

/** A numbered line longer than this, in words, that ends like a sentence is no heading. */
const LONGEST_POINTED_HEADING = 12;
const LONGEST_HEADING = 60;
/** Characters that tell whether a heading is that of Tổ chức thực hiện. */
const ASSIGNMENT_HEADING_START = 40;
/** Characters that no heading in capitals without a number exceeds. */
const LONGEST_UNNUMBERED = 200;

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
      const block = plainBlockOf(source, node);
      if (!block) continue;
      if (block.kind === 'paragraph') (isClosing(block) ? closePoints : closeDashes)(open);
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
  const numbering = numberingOf(source, node);
  if (!numbering && !(capitals && isUnnumberedHeading(content.text))) return undefined;
  return { content, capitals, children: [], end: node.end, ...(numbering && { numbering }) };
}

function numberingOf(source: SourceText, { kind, children }: SyntaxNode): Numbering | undefined {
  const [number] = children;
  if (kind !== 'Item' || number?.kind !== 'Number') return undefined;
  const firstLine = children.find((child) => child.kind === 'Text') ?? number;
  const read = readNumbering(source.slice({ start: number.start, end: firstLine.end }));
  if (!read) return undefined;
  const { style, text, mark, ordinal, path } = read;
  return { style, text, mark, ordinal, path, start: number.start, end: number.end };
}

function plainBlockOf(source: SourceText, node: SyntaxNode): Paragraph | Table | undefined {
  if (node.kind === 'Table') return readTable(source, node);
  return node.kind === 'Paragraph' ? paragraphOf(source, node) : undefined;
}

/** `TỔ CHỨC THỰC HIỆN` on its own: several words in capitals, no sentence. */
function isUnnumberedHeading(text: string): boolean {
  if (text.length > LONGEST_UNNUMBERED || /[.;,]$/.test(text) || /\d-\p{Lu}/u.test(text)) return false;
  const words = text.split(' ').length;
  return words >= 2 && words <= 20;
}

/** `Chương I` has its name on the next line. */
const isNameOf = (part: Draft, draft: Draft): boolean =>
  !draft.numbering &&
  part.numbering?.style === 'named' &&
  part.content.text === '' &&
  part.children.length === 0;

/** `Trên đây là kế hoạch …`, `Trong quá trình thực hiện …` at the end of a plan. */
const isClosing = ({ content }: Paragraph): boolean =>
  firstLetter(content.folded) === 't' &&
  /^(?:tren day la|trong qua trinh (?:to chuc |trien khai )*thuc hien)/.test(
    foldWords(content.text.slice(0, 60)),
  );

function finish(child: Draft | Paragraph | Table, assigns: boolean): Block {
  if (!isDraft(child)) return child;
  const assigned = isAssignmentHeading(child.content);
  const kind = kindOf(child, assigns);
  const start = child.numbering?.start ?? child.content.start;
  const children = child.children.map((inner) => finish(inner, assigned || (assigns && kind === 'section')));
  const { numbering, content, end } = child;
  return { kind, content, children, start, end, ...(numbering && { numbering }) };
}

/** Tổ chức thực hiện, phân công thực hiện: its numbered paragraphs assign tasks. */
const isAssignmentHeading = ({ text, folded }: Prose): boolean =>
  ['t', 'p'].includes(firstLetter(folded)) &&
  /^(?:to chuc(?: trien khai)? thuc hien|phan cong (?:to chuc )?(?:thuc hien|nhiem vu)|trach nhiem thuc hien)/.test(
    foldWords(text.slice(0, ASSIGNMENT_HEADING_START)),
  );

function kindOf({ numbering, content, capitals, children }: Draft, assigns: boolean): Part['kind'] {
  if (!numbering || OUTER_STYLES.includes(numbering.style) || (capitals && numbering.style !== 'dash'))
    return 'section';
  if (numbering.style === 'dash' || numbering.style === 'plus') return 'item';
  const counted = numbering.style === 'arabic' || numbering.style === 'dotted';
  const pointed = /[.;,…]["”)]?$/.test(content.text);
  // A task may be followed by a paragraph of its own; only points under it make a heading of it.
  const leads = assigns && pointed ? children.some(isDraft) : children.length > 0;
  const heads = pointed ? leads && !content.text.endsWith(';') : leads || (counted && !assigns);
  const longest =
    pointed || (assigns && content.text.endsWith(':')) ? LONGEST_POINTED_HEADING : LONGEST_HEADING;
  if (heads && content.text.split(' ', longest + 1).length <= longest) return 'section';
  return assigns && counted ? 'task' : 'item';
}

/** The text of a block without its number, line breaks and page numbers. */
export const proseOf = (source: SourceText, node: SyntaxNode): Prose =>
  new Prose(
    source,
    node.children.filter((child) => child.kind === 'Text' || child.kind === 'Cell'),
  );

export const paragraphOf = (source: SourceText, node: SyntaxNode): Paragraph => ({
  kind: 'paragraph',
  content: proseOf(source, node),
  start: node.start,
  end: node.end,
});
