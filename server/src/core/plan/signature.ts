/** Reads the signature (chữ ký): quyền hạn, chức vụ, họ tên, in the order they are printed. */
import data from '../../data/issuing.json';
import { isMostlyCapitals } from '../syntax/numbering';
import { authorityIndex, isPosition, isRule } from '../syntax/vocabulary';
import { fold } from '../text/fold';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Located } from '../text/span';
import type { Signature } from './plan';

/** A degree or a rank before a name: `TS.`, `BSCKII.`, `ThS. BS.`, `Đại tá`. */
const DEGREE = String.raw`(?:(?:\p{Lu}\p{Ll}{0,2}){1,4}[IVX]{0,3}[.,]|(?:Đại|Thượng|Trung|Thiếu)[ \u00a0](?:tá|tướng))[ \u00a0]?`;
const longestFirst = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).join('|');
const { shortForms, ranks, words } = data.degrees;
/** Those that are known by name: `PGS.TS. `, `PGS, TS `, `BSCKII. `, `Đại tá `, `Đồng chí `, `Thạc sĩ, `. */
const BEFORE_NAME = new RegExp(
  `^(?:(?:${longestFirst(shortForms)})(?:[.,][ \\u00a0]?|[ \\u00a0])|(?:${longestFirst([...ranks, ...words])}),?[ \\u00a0])+(?=\\p{Lu}\\p{Ll})`,
  'u',
);
/** Family name and given names: two to six words that begin with a capital. */
const SIGNER = new RegExp(
  String.raw`^(?:${DEGREE}){0,4}\p{Lu}[\p{Ll}']{0,9}(?:[ \u00a0]\p{Lu}[\p{Ll}']{0,9}){1,5}$`,
  'u',
);
const SIGNER_IN_CAPITALS = /^\p{Lu}{2,8}(?:[ \u00a0]\p{Lu}{1,8}){1,5}$/u;
/** What a digital signature prints over the page. */
const NOISE = /^(?:nguoi ky|email|co quan|thoi gian ky|ngay ky|ky boi)[ \u00a0]?:|^\((?:da ky|dau|ky ten)/;

const LONGEST_SIGNER = 80;

export interface SignatureCell extends Located {
  /** Zero-based among the lines of the end block. */
  readonly line: number;
}

/** The degrees, ranks and words of respect before a name, with the space after them. */
export const beforeName = (text: string): string =>
  text.length <= LONGEST_SIGNER ? (BEFORE_NAME.exec(text)?.[0] ?? '') : '';

export const isSigner = (text: string): boolean =>
  text.length <= LONGEST_SIGNER && (SIGNER.test(text) || SIGNER.test(text.slice(beforeName(text).length)));

export interface SignatureRead {
  readonly signature?: Signature;
  /** Cells that are no part of it; drawn rules are nobody's. */
  readonly others: readonly SignatureCell[];
}

/** @param cells of the signature's column, in order */
export function readSignature(source: SourceText, cells: readonly SignatureCell[]): SignatureRead {
  const authority: SignatureCell[] = [];
  const position: SignatureCell[] = [];
  const others: SignatureCell[] = [];
  let signer: SignatureCell | undefined;
  for (const cell of cells) {
    const title = [...authority, ...position].at(-1);
    if (isRule(cell.text)) continue;
    if (signer || NOISE.test(fold(cell.text.slice(0, 40)))) others.push(cell);
    else if (isSigner(cell.text) || (title && isSignerInCapitals(cell, title))) signer = cell;
    else if (authorityIndex(cell.text) === 0) authority.push(cell);
    else if (isMostlyCapitals(cell.text)) {
      const goesOn = authority.length > 0 && position.length === 0 && !isPosition(cell.text);
      (goesOn ? authority : position).push(cell);
    } else others.push(cell);
  }
  const [held, after] = partAuthority(authority);
  const right = joined(source, held);
  const title = joined(
    source,
    [...after, ...position].sort((a, b) => a.start - b.start),
  );
  const first = cells[0];
  if (!first || (!right && !title && !signer)) return { others };
  const signature = {
    ...(right && { authority: right }),
    ...(title && { position: title }),
    ...(signer && { signer: located(signer) }),
    start: first.start,
    end: signer?.end ?? cells.at(-1)?.end ?? first.end,
  };
  return { signature, others };
}

/** A name printed in capitals stands apart from the title above it, where the hand signs. */
const isSignerInCapitals = (cell: SignatureCell, title: SignatureCell): boolean =>
  cell.line > title.line + 1 && SIGNER_IN_CAPITALS.test(cell.text) && !isPosition(cell.text);

/** `T/M CHI BỘ - BÍ THƯ`: quyền hạn and chức vụ on one line. */
function partAuthority(cells: readonly Located[]): [Located[], Located[]] {
  const last = cells.at(-1);
  const match = last && /^(.*\S)[ \u00a0]+[-–][ \u00a0]+(\S.*)$/.exec(last.text);
  if (!last || !match?.[1] || !match[2] || !isPosition(match[2])) return [[...cells], []];
  const head = { text: match[1], start: last.start, end: last.start + match[1].length };
  const tail = { text: match[2], start: last.end - match[2].length, end: last.end };
  return [[...cells.slice(0, -1), head], [tail]];
}

const joined = (source: SourceText, cells: readonly Located[]): Located | undefined =>
  cells.length > 1 ? new Prose(source, cells) : cells[0] && located(cells[0]);

const located = ({ text, start, end }: Located): Located => ({ text, start, end });
