/**
 * The citations of a whole plan: of every line that is printed, wherever it stands, the plan's own number excepted. A
 * text that is nothing but citations, one a line or one over many lines, is read as well as a page.
 */
import type { Citation } from '../citations/citation';
import { typeNameAt } from '../citations/document-types';
import { readCitations } from '../citations/grammar';
import { leaves, type NodeKind, type SyntaxNode } from '../syntax/tree';
import { Cover } from '../text/cover';
import { fold } from '../text/fold';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';
import type { Block, Plan } from './plan';

type Unread = Omit<Plan, 'citations'>;

/** In the order of the text. */
export function citationsOf(plan: Unread): Citation[] {
  return joined(plan, [...proseIn(plan), ...elsewhere(plan)])
    .flatMap(readCitations)
    .sort((a, b) => a.start - b.start);
}

/** Title, preamble, body, recipients, what trails, appendices. */
function proseIn(plan: Unread): Prose[] {
  const found = titleIn(plan);
  for (const { content } of plan.preamble) found.push(content);
  addProse(plan.body, found);
  for (const { content } of plan.recipients?.items ?? []) found.push(content);
  addProse(plan.trailing, found);
  for (const { title, body } of plan.appendices) {
    for (const { content } of title) found.push(content);
    addProse(body, found);
  }
  return found;
}

function addProse(blocks: readonly Block[], found: Prose[]): void {
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) found.push(cell);
    else found.push(block.content);
    if ('children' in block) addProse(block.children, found);
  }
}

/** `KẾ HOẠCH` *số 12-KH/ĐU …*: with its number beside it, what looks like the plan's type is that of a citation. */
const NUMBERED = /^\s{1,8}s[oố]\s{0,8}:?\s{0,8}\S|^\s{1,8}\d{1,5}\p{L}?\s?[-–/]/iu;

function titleIn({ source, typeName, summary, tree }: Unread): Prose[] {
  if (!summary) return [];
  const between = typeName && { start: typeName.end, end: Math.min(summary.end, typeName.end + 60) };
  if (!between || !NUMBERED.test(source.slice(between).split(/[\r\n]/, 1)[0] ?? '')) return [summary];
  const title = tree.children.filter(({ kind }) => kind === 'Title').flatMap(({ children }) => children);
  const lines = title.flatMap((node) => node.children).filter(({ kind }) => kind === 'Text');
  const [first, ...others] = lines;
  const parts: Span[][] = [[{ start: typeName.start, end: first?.end ?? typeName.end }]];
  for (const line of others) {
    const last = parts.at(-1)?.at(-1);
    if (beginsType(source.slice(line)) && last && !isOpen(source.slice(last))) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part) => new Prose(source, part));
}

const COLUMNS: readonly NodeKind[] = ['Header', 'Title', 'End'];

/**
 * What stands in the columns of header and end block and is none of their parts: notes under the signature, lines of a
 * list that looks like a header.
 */
function elsewhere({ source, tree, header, recipients, signature }: Unread): Prose[] {
  const { documentNumber, placeAndDate } = header;
  const { authority, position, signer } = signature ?? {};
  const parts = [documentNumber, placeAndDate, recipients, authority, position, signer];
  const own = new Cover(parts.filter((part) => part !== undefined));
  return tree.children
    .filter(({ kind }) => COLUMNS.includes(kind))
    .flatMap(({ children }) => children.filter(({ kind }) => kind === 'ColumnLine'))
    .flatMap((line) => [...leaves(line)].filter(isText))
    .filter((cell) => !own.covers(cell))
    .map((cell) => new Prose(source, [cell]));
}

const isText = ({ kind }: SyntaxNode): boolean => kind === 'Cell' || kind === 'Text';

/** A line that ends so goes on in the next one, whatever begins that. */
const OPEN =
  /(?<!\p{L})(?<!tiếp )(?<!TIẾP )(?:của|về|và|theo|các|thực hiện|tại|CỦA|VỀ|VÀ|THEO|CÁC|THỰC HIỆN)$/u;
/** And so where the next is no citation of its own. */
const HALF_OPEN =
  /(?:[-–/,]|(?<!\p{L})(?:số|ngày|tháng|năm|SỐ|NGÀY|THÁNG|NĂM|Ban|Bộ|Nghị|Chỉ|Kế|Quyết|Quy|Kết|Hướng|Thông|Chương))$/u;
const isOpen = (line: string): boolean => OPEN.test(line.slice(-12));
const isHalfOpen = (line: string): boolean => HALF_OPEN.test(line.slice(-12));
const beginsType = (line: string): boolean => typeNameAt(fold(line.slice(0, 40)), 0) !== undefined;
/** More than the longest line of a printed page. */
const LONGEST_LINE = 160;

/**
 * Lines of a citation broken over several, where the text is too short to show that its lines are broken: the one ends
 * so that it must go on, or the next begins with a small letter.
 */
function joined({ source, hardWrapped }: Unread, stretches: readonly Prose[]): readonly Prose[] {
  if (hardWrapped) return stretches;
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  const whole: Prose[] = [];
  let lines: Span[] = [];
  for (const [i, prose] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && goesOn(source, prose, next)) lines.push(prose);
    else {
      whole.push(lines.length === 0 ? prose : new Prose(source, [...lines, prose]));
      lines = [];
    }
  }
  return whole;
}

const FINISHED = '.;:!?…';

function goesOn(source: SourceText, { text, end }: Prose, next: Prose): boolean {
  if (text.length > LONGEST_LINE || FINISHED.includes(text.charAt(text.length - 1))) return false;
  if (next.start <= end || next.start - end > 12) return false;
  const opens = isOpen(text) || (isHalfOpen(text) && !beginsType(next.text));
  if (!opens && !/^(?:\p{Ll}(?![).])|\d{4}\s|\d{1,2}\/\d)/u.test(next.text)) return false;
  return /^[ \t\u00a0]*(?:\r\n|\n|\r)[ \t\u00a0]*$/.test(source.slice({ start: end, end: next.start }));
}
