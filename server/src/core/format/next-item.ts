/**
 * What Enter does to a list. At the end of an item it puts the next number or dash on the new line, with a blank
 * line above where the list has them. In an item that is nothing but its number it takes that away, so that Enter
 * twice always leaves one blank line and an empty one to write on. After a heading, inside a line, in header and
 * title it does nothing: a number too few is soon typed, one too many has to be taken out.
 */
import type { Plan } from '../plan/plan';
import { isPart, numberedParts, type NumberedPart } from '../rules/content/numbered';
import { printedAs } from '../rules/content/series';
import type { Edit } from '../rules/rule';
import { readNumbering, type NumberingStyle } from '../syntax/numbering';
import type { SyntaxNode } from '../syntax/tree';
import { lineEnd, lineStart } from '../text/line-breaks';
import { contains, type Span } from '../text/span';
import { lineBreakIn } from './gaps';
import { listsOf } from './lists';

/** A number or dash with nothing after it. */
const EMPTY_ITEM =
  /^(?:[-–—+•]|\d{1,2}[-.)/]|\d{1,2}(?:\.\d{1,2}){1,4}[.)]?|[a-zđ][).]|\((?:\d{1,2}|[a-zđ])\))$/u;
/** What the editor itself has put on the new line. */
const OWN_DASH = /^\s*[-–—+•] $/u;
const BULLET_BEFORE = /[-–—+•*](?=[ \u00a0]*$)/u;
const FINISHED = /[.;,…!?]["”’)\]]*$/;
const COUNTED: readonly NumberingStyle[] = ['arabic', 'dotted', 'letter', 'paren'];
/** A numbered line of no more words, full stop or not, may be a heading like the one before it. */
const LONGEST_HEADING = 12;
/** The same where it is the first of its list. */
const LONGEST_FIRST_HEADING = 6;

interface Next {
  /** Number or dash, as the list writes it. */
  readonly mark: string;
  /** The items of the list have blank lines between them. */
  readonly apart: boolean;
}

interface TextLine extends Span {
  /** Without the white space around it; so are `start` and `end`. */
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** @param caret after Enter, on the new line */
export function afterEnter(plan: Plan, caret: number): Edit[] {
  const { text } = plan.source;
  const line = { start: lineStart(text, caret), end: lineEnd(text, caret) };
  const own = text.slice(line.start, line.end);
  const above = lineAbove(text, line.start);
  const begun = OWN_DASH.test(own);
  if (!above || (own.trim() !== '' && !begun)) return [];
  const region = plan.tree.children.find((node) => node.children.length > 0 && contains(node, above));
  if (region?.kind === 'Header' || region?.kind === 'Title') return [];
  if (EMPTY_ITEM.test(above.text)) return begun ? [] : [takeAway(text, above, line)];
  const next = region?.kind === 'End' ? nextRecipient(plan, above) : nextItem(plan, region, above);
  if (!next) return [];
  const blank = next.apart ? lineBreakIn(text) : '';
  const newText = blank + (begun ? own : `${own}${next.mark} `);
  return newText === own ? [] : [{ ...line, newText }];
}

/** The number goes, and the new line too where a blank one is there already. */
function takeAway(text: string, above: TextLine, line: Span): Edit {
  const follows = lineAbove(text, above.lineStart)?.text === '';
  return { start: above.lineStart, end: follows ? line.end : above.lineEnd, newText: '' };
}

function nextItem(plan: Plan, region: SyntaxNode | undefined, above: TextLine): Next | undefined {
  const { source } = plan;
  const blocks = region?.children ?? [];
  const item = blocks.find(({ kind, end }) => kind === 'Item' && above.start < end && end <= above.end);
  const number = item?.children[0];
  if (!item || !number || above.text.endsWith(':')) return undefined;
  const bullet = source.slice(number);
  if (readNumbering(`${bullet} a`)?.ordinal === 0) {
    const before = blocks.slice(0, blocks.indexOf(item)).findLast((node) => node.kind === 'Item');
    const goesOn = before && source.text.startsWith(bullet, before.start);
    return { mark: bullet, apart: goesOn === true && followsBlank(source.text, item.start) };
  }
  const part = numberedParts(plan).find(({ numbering }) => numbering.start === number.start);
  return part && nextNumber(plan, part);
}

function nextNumber(plan: Plan, part: NumberedPart): Next | undefined {
  const { numbering } = part;
  const list = listsOf(plan).find(({ parts }) => parts.includes(part))?.parts ?? [part];
  const before = list[list.indexOf(part) - 1];
  if (!COUNTED.includes(numbering.style) || !isItem(part, before)) return undefined;
  const ordinal = numbering.ordinal + 1;
  const mark = printedAs(numbering, ordinal) + (numbering.style === 'paren' ? '' : numbering.mark);
  if (readNumbering(`${mark} Aa`)?.ordinal !== ordinal) return undefined;
  return { mark, apart: before !== undefined && followsBlank(plan.source.text, part.start) };
}

/** Whether a numbered line is an item of its list, and no heading that waits for its text. */
function isItem(
  { kind, numbering, content: { text }, children }: NumberedPart,
  before?: NumberedPart,
): boolean {
  if (children.some(isPart) || text === '') return false;
  if (before && before.kind !== 'section' && !before.children.some(isPart)) return true;
  const heads = kind !== 'task' && (numbering.style === 'arabic' || numbering.style === 'dotted');
  const longest = before ? LONGEST_HEADING : LONGEST_FIRST_HEADING;
  return FINISHED.test(text) && !(heads && text.split(' ').length <= longest);
}

/** After the archive line, which ends the list, comes none. */
function nextRecipient({ source: { text }, recipients }: Plan, above: TextLine): Next | undefined {
  const items = recipients?.items ?? [];
  const item = items.find(({ end }) => above.start < end && end <= above.end);
  if (!item || (item.archive && item.mark?.text === '.')) return undefined;
  const mark = BULLET_BEFORE.exec(text.slice(lineStart(text, item.start), item.start))?.[0];
  return mark === undefined
    ? undefined
    : { mark, apart: item !== items[0] && followsBlank(text, item.start) };
}

const followsBlank = (text: string, offset: number): boolean =>
  lineAbove(text, lineStart(text, offset))?.text === '';

/** @param start of a line */
function lineAbove(text: string, start: number): TextLine | undefined {
  if (start === 0) return undefined;
  const end = start - (text.slice(Math.max(start - 2, 0), start) === '\r\n' ? 2 : 1);
  const from = lineStart(text, end);
  const content = text.slice(from, end);
  const indent = content.length - content.trimStart().length;
  const trimmed = content.trim();
  return {
    text: trimmed,
    start: from + indent,
    end: from + indent + trimmed.length,
    lineStart: from,
    lineEnd: end,
  };
}
