/** Documents cited by a name of their own: laws, and strategies and programmes that name their period. */
import type { TypeName } from './document-types';
import { type Draft, hasNameBefore, ofReference, type Page } from './draft';
import { endOf, isCapital } from './scan';
import { withTail } from './tails';

const BLANK = /\s{1,8}/uy;
const YEAR = /\s{1,8}năm\s{1,4}\d{4}(?!\d)/iuy;
const NUMBER_LABEL = /,?\s{1,8}số\s{1,8}/iuy;
/** The name of a law up to its year, number or date: commas and `và` belong to it. */
const LAW_NAME =
  /(?:(?!\s(?:của|về|theo|và các|được|đã|là)\s)[^.;:()“”"…]){1,200}?(?=\s{1,8}năm\s{1,4}\d{4}|,?\s{1,8}số\s{1,8}\d|,?\s{1,8}ngày\s{1,8}\d)/iuy;
/** The name of a law that nothing of the kind follows: up to the first comma or running word. */
const SHORT_LAW_NAME =
  /(?:(?!\s(?:của|về|theo|và|được|đã|là|các|trong|cho|để|nhằm|tại|này)(?!\p{L}))[^.,;:()“”"…]){1,120}/iuy;

/** A law by its name, with its year, or with its number and date. */
export function law(page: Page, draft: Draft, type: TypeName): Draft | undefined {
  const { text } = page;
  const year = endOf(YEAR, text, draft.end);
  if (year !== undefined) return { ...draft, end: year, state: true };
  const start = endOf(BLANK, text, draft.end);
  if (start === undefined || !isCapital(text[start])) return undefined;
  const long = endOf(LAW_NAME, text, start);
  const isLong = long !== undefined && !hasNameBefore(page, type, long, true);
  const end = isLong ? long : endOf(SHORT_LAW_NAME, text, start);
  if (end === undefined || hasNameBefore(page, type, end, true)) return undefined;
  const name = { start, end: start + text.slice(start, end).trimEnd().length };
  const named: Draft = { ...draft, name, end: endOf(YEAR, text, name.end) ?? name.end, state: true };
  const reference = page.references.get(endOf(NUMBER_LABEL, text, named.end) ?? -1);
  if (!reference) return withTail(page, named);
  return withTail(page, { ...named, ...ofReference(reference), start: draft.start });
}

const PLANNING = new Set([
  'chien-luoc',
  'chuong-trinh',
  'de-an',
  'du-an',
  'quy-hoach',
  'phuong-an',
  'ke-hoach',
]);
const UP_TO_PERIOD =
  /(?!(?:và|của|này|được|đã|là|theo|cho|trong|với|vào|để|nêu|số)(?!\p{L}))[^.;:()“”"…]{1,160}?(?:đến năm|giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|năm)\s{1,4}\d{4}(?:\s{0,3}[-–]\s{0,3}\d{4})?(?:,?\s{1,4}tầm nhìn(?: đến)?(?: năm)?\s{1,4}\d{4})?(?!\d)/iuy;

/** `Chiến lược chuyển đổi số y tế đến năm 2030`: the words up to the period are the document's name. */
export function namedByPeriod(page: Page, draft: Draft, type: TypeName): Draft | undefined {
  const { text } = page;
  const start = PLANNING.has(type.type.id) ? endOf(BLANK, text, draft.end) : undefined;
  if (start === undefined) return undefined;
  const end = endOf(UP_TO_PERIOD, text, start);
  return end === undefined || hasNameBefore(page, type, end)
    ? undefined
    : { ...draft, name: { start, end }, end };
}
