/**
 * Citations that carry a number: `Chỉ thị số 25-CT/TW`, `Nghị quyết 72-NQ/TW`, lists that share a type or a
 * symbol (`số 57-NQ/TW và số 59-NQ/TW`, `187, 188-KL/TW`), a number alone (`Kế hoạch số 155`) and a number left
 * blank (`Kế hoạch số …-KH/ĐU`).
 */
import type { Span } from '../text/span';
import { documentTypesBySymbol, isLaw, type TypeName, typeSymbolOf } from './document-types';
import { type Draft, hasNameBefore, ofReference, type Page } from './draft';
import { endOf, isCapital } from './scan';
import { blankReferenceAt, type WrittenReference } from './symbols';
import { withTail } from './tails';

/** `số`, as machines read it too: `s6`, `sé`, `sO0`; a digit may be glued to it. Up to four more words of the type stand before it. */
const MORE_WORDS =
  /(?:\s{1,8}(?!(?:so|cua|ve|theo|tai|va|voi|trong|thuc)(?!\p{L}))\p{L}{1,12}){0,4}?(?=\s{1,8}s(?:[o0689eb]{1,2}(?![\p{L}\p{N}])|o(?=\d)))/uy;
const LABEL =
  /(?:\s{1,4}\((?:bo sung|sua doi)[^()]{0,20}\))?\s{0,2}[,(:]?\s{0,8}(?<=[\s(])(?:s(?:[o0689eb]{1,2}(?![\p{L}\p{N}])|o(?=\d))\s{0,8}[:.]?\s{0,8}){1,2}/uy;
const BLANK = /\s{1,8}/uy;
const LABEL_OR_NOTHING = /(?:s[o0689eb]{1,2}(?![\p{L}\p{N}])\s{0,4}[:.]?\s{0,8})?/uy;
/** A number of a list that has its symbol further on. */
const SHARING = /\d{1,5}\p{L}?(?=\s{0,4}(?:,|va(?!\p{L})))/uy;
const BETWEEN = /\s{0,4}(?:,|va(?!\p{L}))\s{0,8}/uy;
const LONGEST_LIST = 40;
const NUMBER = /\d{1,5}\p{L}?(?![\p{L}\p{N}])(?:\/(?:19|20)\d{2}(?![\p{N}/])|(?![/.,-]\d))/uy;
/** Without `số`, a number names a document only where the sentence then goes on about it. */
const SPOKEN_OF =
  /\d{2,5}(?:\/(?:19|20)\d{2})?(?=\s{0,4}(?:$|[.,;:)”"?])|\s{1,4}(?:cua|ngay|ve|va|den|toi|cho|trong|tai|voi|da|duoc|nay|hoac|theo|thuc hien|giai doan|tren|o|con|nham|de|neu|khoa|xac dinh|quy dinh|co hieu luc|ra doi|yeu cau|la|thi|do)(?!\p{L}))/uy;

/** Most names have neither a digit nor `số` near behind them. */
const NUMBER_NEAR = /\d|s[o0689eb]{1,2}(?![a-z])/;
/** Longer than the words of a type and `số`. */
const FURTHEST_NUMBER = 100;

/** The citations of a type name with its number or numbers; none where no number follows. */
export function numberedAfter(page: Page, name: TypeName): readonly Draft[] {
  const { text, folded } = page;
  if (!NUMBER_NEAR.test(folded.slice(name.end, name.end + FURTHEST_NUMBER))) return [];
  const typeEnd = isLaw(name.type) ? name.end : (endOf(MORE_WORDS, folded, name.end) ?? name.end);
  const label = endOf(LABEL, folded, typeEnd);
  const longer = typeEnd > name.end;
  if (label === undefined || (longer && (hasNameBefore(page, name, label) || !isCapital(text[name.start])))) {
    const at = endOf(BLANK, folded, name.end);
    return at === undefined ? [] : numbers(page, { start: name.start, end: name.end }, at, false);
  }
  return numbers(page, { start: name.start, end: typeEnd }, label, true);
}

function numbers(page: Page, type: Span, at: number, labelled: boolean): readonly Draft[] {
  const { text, folded } = page;
  const items: Span[] = [];
  let start = at;
  let reference = page.references.get(start);
  while (!reference && items.length < LONGEST_LIST) {
    const end = endOf(SHARING, folded, start);
    if (end === undefined) break;
    items.push({ start, end });
    const next = endOf(BETWEEN, folded, end) ?? end;
    start = endOf(LABEL_OR_NOTHING, folded, next) ?? next;
    reference = page.references.get(start);
  }
  if (reference) {
    const drafts = items.map((item, i) => ({
      start: i === 0 ? type.start : item.start,
      end: item.end,
      type,
      number: item,
      reference,
      written: item,
    }));
    const last = { ...ofReference(reference), type, start: items.length ? reference.start : type.start };
    return [...drafts, withTail(page, last)];
  }
  const blank = labelled ? blankReferenceAt(text, at) : undefined;
  if (blank) return [withTail(page, { ...ofReference(blank), type, start: type.start })];
  const isDocument = labelled || isCapital(text[type.start]);
  const end = isDocument ? endOf(labelled ? NUMBER : SPOKEN_OF, folded, at) : undefined;
  if (end === undefined) return [];
  const number = { start: at, end };
  return [withTail(page, { start: type.start, end, type, number, written: number })];
}

/** `mẫu số 30/ĐK-TCT`: what bears such a number is a form to be filled in. */
const OF_FORM = /(?:^|\s)(?:mau|bieu|bieu mau|phieu|mau bieu)(?:\s{1,4}so)?\s{1,4}$/;
const LIST_JOINT = /^\s{0,4}(?:[,;]|va(?!\p{L}))\s{0,8}(?:va\s{1,8})?(?:s[o0689eb]{1,2}\s{0,8})?$/u;
/** More than the longest joint of a list. */
const JOINT = 40;

/**
 * A reference before which no type stands: the next item of a list, which shares the type before it, or one
 * that stands alone.
 */
export function loneReference(
  page: Page,
  reference: WrittenReference,
  before: Draft | undefined,
): Draft | undefined {
  if (OF_FORM.test(page.folded.slice(Math.max(0, reference.start - 16), reference.start))) return undefined;
  const draft = ofReference(reference);
  const type = before?.type;
  const close = before !== undefined && reference.start - before.end < JOINT;
  const listed = close && LIST_JOINT.test(page.folded.slice(before.end, reference.start));
  if (type && (listed || isListed(page, reference, before)) && sameType(reference, before.reference))
    return withTail(page, { ...draft, type });
  const short = shortTypeBefore(page, reference.start);
  return withTail(page, short ? { ...draft, type: short, start: short.start } : draft);
}

/** `các Quyết định số 71-QĐ/TU về …;` *số 72-QĐ/TU*: what the first is about stands between. */
const NEXT_OF_LIST = /(?:[,;]|(?<![a-z])(?:va|voi|sang))\s{1,4}(?:va\s{1,4})?so\s{1,4}$/u;
const FURTHEST_OF_LIST = 240;

const isListed = ({ folded }: Page, { start }: Span, before: Draft): boolean =>
  start - before.end < FURTHEST_OF_LIST &&
  NEXT_OF_LIST.test(folded.slice(Math.max(before.end, start - 16), start));

/** `KL số 301-KL/TU`: the symbol in the place of the type's name. */
const SHORT_TYPE = /(?<![\p{L}\p{N}/-])(\p{Lu}\p{L}{1,3})\s{1,4}(?:s[oố]\s{1,4})?$/u;
/** More than the longest symbol of a type, with `số` behind it. */
const SHORT_TYPE_LEAD = 16;

function shortTypeBefore({ text }: Page, at: number): Span | undefined {
  const from = Math.max(0, at - SHORT_TYPE_LEAD);
  const match = SHORT_TYPE.exec(text.slice(from, at));
  const symbol = match?.[1];
  if (!match || symbol === undefined || typeSymbolOf(symbol) !== symbol) return undefined;
  return { start: from + match.index, end: from + match.index + symbol.length };
}

const sameType = (a: WrittenReference, b: WrittenReference | undefined): boolean =>
  b !== undefined && (a.type.text === b.type.text || documentTypesBySymbol(a.type.text).length === 0);
