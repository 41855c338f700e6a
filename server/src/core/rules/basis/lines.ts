/**
 * Căn cứ: the lines before the opening sentence that say on which documents a plan rests. An opening that is one
 * sentence (`Căn cứ …, Ban Thường vụ … như sau:`) is none.
 */
import { derived } from '../../plan/derived';
import type { Block, Plan } from '../../plan/plan';
import { fold } from '../../text/fold';
import type { Prose } from '../../text/prose';

export interface BasisLine {
  readonly content: Prose;
  /** Start of the dash, or of the text where there is none. */
  readonly start: number;
}

export interface Basis {
  readonly lines: readonly BasisLine[];
  /** Something follows: the last line will have no other after it. */
  readonly closed: boolean;
}

const NONE: Basis = { lines: [], closed: false };

/** How a line begins that stands among căn cứ; only the first of these makes a list of căn cứ. */
const OPENING = /^(?:can cu|thuc hien|thi hanh|trien khai|quan triet|xet|theo|tren co so)(?![a-z])/;
const CAN_CU = /^can cu(?![a-z])/;
/** The words with which the issuing body sets about its plan. */
const RESOLVES =
  /(?<![a-z])(?:xay dung|ban hanh|trien khai|lap|de ra)\s{1,4}(?:thuc hien\s{1,4})?(?:ke hoach|chuong trinh)(?![a-z])/;

/** Characters of a line that is more than the beginning of the next căn cứ. */
const LEAST_NEXT = 10;

export const basisOf = derived((plan): Basis => {
  const blocks = openingBlocks(plan);
  const first = blocks.findIndex(({ content }) => isBasisText(content.text));
  if (first < 0) return NONE;
  const length = blocks.slice(first).findIndex(({ content }) => !isBasisText(content.text));
  const lines = length < 0 ? blocks.slice(first) : blocks.slice(first, first + length);
  if (!lines.some(({ content }) => CAN_CU.test(fold(content.text.slice(0, 10))))) return NONE;
  const next = blocks[first + lines.length];
  const begun = (next?.content.text.length ?? 0) >= LEAST_NEXT;
  const closed = begun || hasMore(plan, next ?? lines.at(-1));
  return lines.length > 1 || isBasisAlone(plan, lines[0] as BasisLine, next) ? { lines, closed } : NONE;
});

function isBasisText(text: string): boolean {
  const folded = fold(text);
  if (!OPENING.test(folded) || folded.endsWith(':')) return false;
  return folded.endsWith(';') || !RESOLVES.test(folded);
}

/** A line alone is a căn cứ where its mark or its dash says so, or where the opening sentence follows it. */
function isBasisAlone({ source }: Plan, { content, start }: BasisLine, next: BasisLine | undefined): boolean {
  const dashed = start < content.start && source.text.slice(start, content.start).trim() !== '';
  if (/[;,]$/.test(content.text)) return true;
  return content.text.endsWith('.') && (dashed || (next?.content.text.endsWith(':') ?? false));
}

/** The paragraphs before the first heading. Of a plan without headings the second line already counts as body. */
function openingBlocks({ preamble, body }: Plan): BasisLine[] {
  const lines: BasisLine[] = preamble.map(({ content, start }) => ({ content, start }));
  for (const block of body) {
    if (!isLine(block)) break;
    lines.push({ content: block.content, start: block.start });
  }
  return lines;
}

const isLine = (block: Block): block is Exclude<Block, { kind: 'table' }> =>
  block.kind === 'paragraph' ||
  (block.kind === 'item' && block.numbering?.style === 'dash' && block.children.length === 0);

/** Whether anything stands below a line. */
const hasMore = ({ preamble, body, recipients, signature }: Plan, line: BasisLine | undefined): boolean =>
  ((body.at(-1) ?? preamble.at(-1))?.start ?? -1) > (line?.start ?? 0) ||
  recipients !== undefined ||
  signature !== undefined;
