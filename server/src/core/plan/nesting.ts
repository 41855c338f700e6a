/**
 * Which part of the body a number opens, and which it closes. A part holds everything up to the next number of
 * its own series or an outer one.
 */
import type { NumberingStyle } from '../syntax/numbering';
import { foldWords } from '../text/fold';
import type { Prose } from '../text/prose';
import type { Numbering, Paragraph, Table } from './plan';

/** A part that is still being filled. */
export interface Draft {
  readonly numbering?: Numbering;
  content: Prose;
  /** Printed in capitals, as headings of the first level are. */
  capitals: boolean;
  readonly children: (Draft | Paragraph | Table)[];
  end: number;
}

/** Styles that head a part of the document; they stand outside every other. */
export const OUTER_STYLES: readonly NumberingStyle[] = ['named', 'upper', 'roman'];
/** Names of numbered parts from the outside in. */
const NAMES = ['phan', 'chuong', 'muc', 'dieu'];
/** From this one on, a named part may stand inside a Roman one. */
const FREE_RANK = NAMES.indexOf('muc');
/** A heading that holds a series of its own style is a word or two: `1. Mục đích.` */
const LONGEST_SERIES_NAME = 6;

export const isDraft = (child: Draft | Paragraph | Table): child is Draft => 'children' in child;

/** Closes the parts that end where `draft` begins. `open` keeps at least its root. */
export function closeFor(draft: Draft, open: Draft[]): void {
  while (open.length > 1 && !holds(open.at(-1) as Draft, draft, open)) open.pop();
}

/** A paragraph without dash stands beside the dashes before it, not inside the last of them. */
export function closeDashes(open: Draft[]): void {
  while (['dash', 'plus'].includes(styleOf(open.at(-1)) ?? '')) open.pop();
}

/** The words that end a plan stand under its last heading, not under its last point. */
export function closePoints(open: Draft[]): void {
  while (isPoint(open.at(-1) as Draft)) open.pop();
}

/** Neither a heading of the first levels nor one that still waits for its text. */
function isPoint({ numbering, content, children }: Draft): boolean {
  if (!numbering || OUTER_STYLES.includes(numbering.style)) return false;
  return children.length > 0 || /[.;,:]$/.test(content.text);
}

function holds(outer: Draft, inner: Draft, open: readonly Draft[]): boolean {
  const style = styleOf(inner);
  const outerStyle = styleOf(outer);
  if (style === undefined) return outerStyle === 'named' && !isOpen(undefined, open);
  if (OUTER_STYLES.includes(style)) return holdsHeading(outer, inner, open);
  if (style === 'dotted')
    return outerStyle === 'dotted' ? isPrefix(outer, inner) : holdsDotted(outer, inner, open);
  // A series that is already open takes its next member; otherwise the new one begins inside.
  if (outerStyle === style) return style === 'arabic' && holdsOwnSeries(outer, inner, open);
  return !isOpen(style, open);
}

/** Headings of the first levels nest in the order in which they appear: `A.` holds `I.`, or `I.` holds `A.` */
function holdsHeading(outer: Draft, inner: Draft, open: readonly Draft[]): boolean {
  const outerStyle = styleOf(outer);
  if (outerStyle === undefined || !OUTER_STYLES.includes(outerStyle)) return false;
  const rank = nameRank(inner);
  if (outerStyle === 'named' && rank >= 0) return nameRank(outer) < rank;
  if (rank >= 0) return rank >= FREE_RANK && !open.some((part) => nameRank(part) === rank);
  return !isOpen(styleOf(inner), open);
}

const styleOf = (part: Draft | undefined): NumberingStyle | undefined => part?.numbering?.style;

const isOpen = (style: NumberingStyle | undefined, open: readonly Draft[]): boolean =>
  open.slice(1).some((part) => styleOf(part) === style);

const nameRank = ({ numbering }: Draft): number =>
  numbering?.style === 'named' ? NAMES.indexOf(foldWords(numbering.text).split(' ')[0] ?? '') : -1;

function isPrefix(outer: Draft, inner: Draft): boolean {
  const path = outer.numbering?.path ?? [];
  const innerPath = inner.numbering?.path ?? [];
  return path.length < innerPath.length && path.every((value, i) => innerPath[i] === value);
}

/** `1.1` goes under `1.`; where no such number is open, under whatever heads the part. */
function holdsDotted(outer: Draft, inner: Draft, open: readonly Draft[]): boolean {
  const style = styleOf(outer);
  if (style === undefined || OUTER_STYLES.includes(style)) return true;
  if (style === 'arabic') return true;
  return !isOpen('arabic', open) && !isOpen('dotted', open) && (inner.numbering?.path.length ?? 0) > 1;
}

/** `1. Mục đích.` may hold its own `1.`, `2.`: a series that begins anew under a name of a word or two. */
function holdsOwnSeries(outer: Draft, inner: Draft, open: readonly Draft[]): boolean {
  const ordinal = inner.numbering?.ordinal ?? 0;
  const last = outer.children.findLast(isDraft);
  if (last === undefined) {
    const nested = open.filter((part) => styleOf(part) === 'arabic').length > 1;
    return ordinal === 1 && !nested && isSeriesName(outer);
  }
  if (styleOf(last) !== 'arabic') return false;
  const lastOrdinal = last.numbering?.ordinal ?? 0;
  // `1)`, `2)` inside `1.` count apart from it.
  if (isBracketed(last) && !isBracketed(outer)) return isBracketed(inner) && ordinal > lastOrdinal;
  const goesOnOutside = ordinal === (outer.numbering?.ordinal ?? 0) + 1;
  return goesOnOutside ? ordinal === lastOrdinal + 1 && !isSeriesName(inner) : ordinal > lastOrdinal;
}

const isBracketed = ({ numbering }: Draft): boolean => numbering?.mark === ')';

const isSeriesName = ({ content }: Draft): boolean =>
  content.text.length <= 60 &&
  content.text.split(' ').length <= LONGEST_SERIES_NAME &&
  !/[;,]$/.test(content.text);
