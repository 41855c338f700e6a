/** Reads the end block: recipients (nơi nhận) on the left, signature (chữ ký) on the right, stacked or swapped. */
import { isCapitals, isMostlyCapitals } from '../syntax/numbering';
import type { SyntaxNode } from '../syntax/tree';
import { authorityIndex, isPosition, isRule, recipientsLabelLength } from '../syntax/vocabulary';
import { fold } from '../text/fold';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Located, Span } from '../text/span';
import type { Recipient, Recipients, Signature } from './plan';

interface EndCell extends Located {
  /** First cell of its line, close to the left margin. */
  readonly left: boolean;
  /** The line before is blank. */
  readonly afterBlank: boolean;
}

/** Further from the margin than this a lone cell belongs to the right column. */
const RIGHT_COLUMN = 24;
const BULLET = /^[-–—•+*_][ \u00a0]*(?=[\p{L}“"(])/u;
/** Given names and family name: two to six words that begin with a capital, a degree or rank before them allowed. */
const SIGNER = /^(?:(?:[A-Z]{1,3}\p{Ll}{0,3}\.|Đại tá|Thượng tá|Trung tá)[ \u00a0]?){0,4}\p{Lu}[\p{Ll}']{0,9}(?:[ \u00a0]\p{Lu}[\p{Ll}']{0,9}){1,5}$/u;
/** What a digital signature prints over the page. */
const SIGNATURE_NOISE = /^(?:nguoi ky|email|co quan|thoi gian ky|ngay ky|ky boi)[ \u00a0]?:|^\((?:da ky|dau|ky ten)/;

export interface EndBlock {
  readonly recipients?: Recipients;
  readonly signature?: Signature;
}

/** @param nodes `ColumnLine` nodes and trivia of the end region */
export function readEnd(source: SourceText, nodes: readonly SyntaxNode[]): EndBlock {
  const left: EndCell[] = [];
  const right: EndCell[] = [];
  let label: Located | undefined;
  let breaks = 0;
  for (const node of nodes) {
    if (node.kind === 'LineBreak') breaks++;
    if (node.kind !== 'ColumnLine') continue;
    for (const cell of cellsOf(source, node, breaks > 1)) {
      const labelLength = label ? 0 : recipientsLabelLength(cell.text);
      if (labelLength > 0) {
        label = { text: cell.text.slice(0, labelLength).trim(), start: cell.start, end: cell.start + labelLength };
        const rest = cell.text.slice(labelLength).trim();
        if (rest !== '') left.push({ ...cell, text: rest, start: cell.end - rest.length });
      } else if (label !== undefined && belongsLeft(cell, left, right)) left.push(cell);
      else right.push(cell);
    }
    breaks = 0;
  }
  const signature = readSignature(right);
  const recipients = label && readRecipients(source, label, left);
  return { ...(recipients && { recipients }), ...(signature && { signature }) };
}

function cellsOf(source: SourceText, line: SyntaxNode, afterBlank: boolean): EndCell[] {
  const lineStart = source.text.lastIndexOf('\n', line.start - 1) + 1;
  return line.children
    .filter((child) => child.kind === 'Cell')
    .map((cell, i) => ({
      text: source.slice(cell),
      start: cell.start,
      end: cell.end,
      left: i === 0 && cell.start - lineStart < RIGHT_COLUMN,
      afterBlank,
    }));
}

/** A recipient, not a piece of the signature. */
function belongsLeft(cell: EndCell, items: readonly EndCell[], signature: readonly EndCell[]): boolean {
  if (!cell.left) return false;
  if (BULLET.test(cell.text)) return true;
  if (authorityIndex(cell.text) === 0 || isRule(cell.text)) return false;
  if (isCapitals(cell.text) && isPosition(cell.text)) return false;
  const finished = /\.$/.test(items.at(-1)?.text ?? '');
  if (SIGNER.test(cell.text) && (cell.afterBlank || finished)) return false;
  return !finished || signature.length === 0;
}

function readRecipients(source: SourceText, label: Located, cells: readonly EndCell[]): Recipients {
  const items: Span[][] = [];
  for (const cell of cells) {
    const bullet = BULLET.exec(cell.text)?.[0] ?? '';
    const span = { start: cell.start + bullet.length, end: cell.end };
    const last = items.at(-1);
    const lastText = last ? source.slice(last.at(-1) as Span) : '';
    const goesOn = bullet === '' && last !== undefined && !/[,;.]$/.test(lastText);
    if (goesOn || (last !== undefined && bullet === '' && /^\p{Ll}/u.test(cell.text))) last.push(span);
    else items.push(...partInline(cell, span, bullet));
  }
  const end = cells.at(-1)?.end ?? label.end;
  return { label, items: items.map((lines) => recipientOf(new Prose(source, lines))), start: label.start, end };
}

/** `Nơi nhận: UBKT Đảng uỷ; đảng viên được kiểm tra; lưu.`: a list on one line. */
function partInline(cell: EndCell, span: Span, bullet: string): Span[][] {
  if (bullet !== '' || !cell.text.includes(';')) return [[span]];
  return [...cell.text.matchAll(/[^;\s][^;]*;?/g)].map((match) => [
    { start: cell.start + match.index, end: cell.start + match.index + match[0].trimEnd().length },
  ]);
}

function recipientOf(content: Prose): Recipient {
  const { text, start, end } = content;
  const marked = /[,;.]$/.test(text);
  const bare = (marked ? text.slice(0, -1) : text).trimEnd();
  const purpose = /^(.*\S)[ \u00a0]*\(([^()]*)\)$/.exec(bare);
  return {
    name: purpose?.[1] ?? bare,
    ...(purpose?.[2] !== undefined && { purpose: purpose[2] }),
    content,
    ...(marked && { mark: content.locate(text.length - 1, text.length) }),
    archive: /^luu(?![a-z])/.test(fold(text)),
    start,
    end,
  };
}

function readSignature(cells: readonly EndCell[]): Signature | undefined {
  const authority: EndCell[] = [];
  const position: EndCell[] = [];
  let signer: EndCell | undefined;
  for (const cell of cells) {
    if (SIGNATURE_NOISE.test(fold(cell.text)) || isRule(cell.text)) continue;
    if (authorityIndex(cell.text) === 0) authority.push(cell);
    else if (isMostlyCapitals(cell.text)) {
      const goesOn = authority.length > 0 && position.length === 0 && !isPosition(cell.text);
      (goesOn ? authority : position).push(cell);
    } else if (SIGNER.test(cell.text)) signer = cell;
  }
  const [held, after] = partAuthority(authority);
  const title = joined([...after, ...position]);
  const first = cells[0];
  if (!first || (held.length === 0 && !title && !signer)) return undefined;
  const right = joined(held);
  return {
    ...(right && { authority: right }),
    ...(title && { position: title }),
    ...(signer && { signer: { text: signer.text, start: signer.start, end: signer.end } }),
    start: first.start,
    end: cells.at(-1)?.end ?? first.end,
  };
}

/** `T/M CHI BỘ - BÍ THƯ`: quyền hạn and chức vụ on one line. */
function partAuthority(cells: readonly EndCell[]): [Located[], Located[]] {
  const last = cells.at(-1);
  const match = last && /^(.*\S)[ \u00a0]+[-–][ \u00a0]+(\S.*)$/.exec(last.text);
  if (!last || !match?.[1] || !match[2] || !isPosition(match[2])) return [[...cells], []];
  const head = { text: match[1], start: last.start, end: last.start + match[1].length };
  const tail = { text: match[2], start: last.end - match[2].length, end: last.end };
  return [[...cells.slice(0, -1), head], [tail]];
}

function joined(cells: readonly Located[]): Located | undefined {
  const [first] = cells;
  if (!first) return undefined;
  return { text: cells.map((cell) => cell.text).join(' '), start: first.start, end: cells.at(-1)?.end ?? first.end };
}
