/**
 * Citations that carry no number: by their issuer (`Kế hoạch của Ban Thường vụ Thành ủy`), by the congress that
 * passed them, by a name of their own (`Luật Khám bệnh, chữa bệnh năm 2023`), by pointing (`Kế hoạch này`), or
 * by a bare capital inside a sentence. Here the marks of the type's name count: without them too many ordinary
 * words look like types.
 */
import type { Span } from '../text/span';
import { isLaw, type TypeName } from './document-types';
import { type Draft, ofReference, type Page } from './draft';
import { law, namedByPeriod, namedInApproval } from './named';
import { endOf, isCapital } from './scan';
import { issuerAt, withTail } from './tails';

const THIS = /\s{1,8}này(?!\p{L})/iuy;
const BLANK = /\s{1,8}/uy;
const TERM = /,?\s{1,8}nhiệm\s{1,4}k[ỳì]\s{1,4}\d{4}\s{0,3}[-–]\s{0,3}\d{4}/uy;
const PASSED_BY =
  /^(?:dai hoi|hoi nghi\s+(?:lan thu|trung uong|ban chap hanh)|trung uong\s+(?:\d|lan thu|khoa))/;

/** The citations that begin with a type name and have no number: one, and with a law those that it amends. */
export function unnumberedAfter(page: Page, name: TypeName): readonly Draft[] {
  const { text } = page;
  if (!name.exact) return [];
  const draft: Draft = { start: name.start, end: name.end, type: { start: name.start, end: name.end } };
  const self = name.type.id === 'ke-hoach' ? endOf(THIS, text, name.end) : undefined;
  if (self !== undefined) return [{ ...draft, end: self, self: true }];
  if (isLaw(name.type)) return law(page, draft, name);
  if (!isCapital(text[name.start])) return ofIssuerWithNumber(page, draft);
  const passed = passedBy(page, draft);
  if (passed) return [passed];
  if (isPlural(text, name)) return [];
  return [ofIssuer(page, draft) ?? byNoun(page, draft, name) ?? []].flat();
}

/** `CÁC NGHỊ QUYẾT, KẾT LUẬN CỦA TRUNG ƯƠNG`: in capitals a noun does not show that it is no name. */
const isPlural = (text: string, { start, end }: Span): boolean =>
  !/\p{Ll}/u.test(text.slice(start, end)) &&
  /(?:CÁC|NHỮNG|THẨM QUYỀN|[,;]|VÀ)\s{1,4}$/u.test(text.slice(Math.max(0, start - 14), start));

function ofIssuer(page: Page, draft: Draft): Draft | undefined {
  const tailed = withTail(page, draft);
  if (tailed.issuer) {
    const numbered = withNumber(page, tailed);
    return numbered.number || !isOfMany(page.text, draft) ? numbered : undefined;
  }
  return tailed.date ? tailed : undefined;
}

const OF = /\s{1,4}của\s/uy;

/** `tờ trình của Đảng uỷ` *(số 215-TTr/ĐU, …)*: in small letters only its number shows that it is one document. */
function ofIssuerWithNumber(page: Page, draft: Draft): readonly Draft[] {
  if (endOf(OF, page.text, draft.end) === undefined) return [];
  const found = ofIssuer(page, draft);
  return found?.reference ? [found] : [];
}

/** `các Quyết định của Thủ tướng Chính phủ`: all there are, and none of them. */
const isOfMany = (text: string, { start }: Span): boolean =>
  /(?:^|\s)(?:các|những|mọi|0\d)\s{1,4}$/iu.test(text.slice(Math.max(0, start - NEAR), start));

function byNoun(page: Page, draft: Draft, name: TypeName): Draft | undefined {
  if (name.type.group !== 'document') return undefined;
  const approved = namedInApproval(page, draft, name);
  if (approved) return approved;
  if (!isOneDocument(page, name)) return undefined;
  if (endOf(SENTENCE, page.text, name.end) !== undefined) return name.type.id === 'du-an' ? undefined : draft;
  return namedByPeriod(page, draft, name);
}

/** `Nghị quyết Đại hội Đảng bộ lần thứ VIII, nhiệm kỳ 2025-2030`. The term belongs to the citation. */
function passedBy(page: Page, draft: Draft): Draft | undefined {
  const at = endOf(BLANK, page.text, draft.end);
  const issuer = at === undefined ? undefined : issuerAt(page, draft, at);
  if (!issuer || !PASSED_BY.test(page.folded.slice(issuer.start, issuer.end))) return undefined;
  const end = endOf(TERM, page.text, issuer.end) ?? issuer.end;
  return withNumber(page, withTail(page, { ...draft, issuer, end }));
}

const NUMBER_LABEL = /\s{0,2}[,(]?\s{0,4}s[oố]\s{1,8}/iuy;
const CLOSE = /\s{0,2}\)/uy;

/** `Nghị quyết của Bộ Chính trị` *số 72-NQ/TW*, `(số 72-NQ/TW, ngày …)`: the number behind the issuer. */
function withNumber(page: Page, draft: Draft): Draft {
  const { text } = page;
  const at = endOf(NUMBER_LABEL, text, draft.end);
  const reference = at === undefined ? undefined : page.references.get(at);
  if (!reference) return draft;
  const { start } = draft;
  const numbered = withTail(page, { ...draft, ...ofReference(reference), start, passed: reference.end });
  const bracketed = text.slice(draft.end, reference.start).includes('(');
  const close = bracketed ? endOf(CLOSE, text, numbered.end) : undefined;
  return close === undefined ? numbered : withTail(page, { ...numbered, end: close, passed: close });
}

/** A numbering, dash or bracket at the head of a paragraph. */
const ITEM_MARK = /^(?:[-+•*–(]|\(?(?:[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|\p{L})[.)/-]{1,2})?$/u;
/** More than the longest numbering. */
const NEAR = 16;
const BEFORE_PLURAL = /(?:^|\s)(?:các|những|nhiều|mọi|một số|hai|ba|0\d)\s+$/iu;
/** What is still to be written is not cited. */
const BEFORE_DRAFT = /(?:^|\s)(?:xây dựng|ban hành|soạn thảo|dự thảo|lập|mẫu|trình|ký|hoàn thiện)\s+$/iu;
/** Words that make the type part of a body's name: `Bộ Kế hoạch và Đầu tư`, `Tài chính - Kế hoạch`. */
const BEFORE_BODY_NAME = /(?:^|\s)(?:bộ|sở|phòng|ban|vụ|cục|tổ|khoa|viện|đồng)\s+$|[-–/]\s*$/iu;
/** And counts: `Quy định 19 điều`; and what is all there is of its kind: `Nghị quyết của Đảng`. */
const AFTER_BODY_NAME = /\s{1,4}(?:[-–]\s|và đầu tư|tổng hợp|của đảng(?!\s{1,4}(?:ủy|uỷ|bộ|đoàn))|\d)/iuy;

/** The sentence goes on behind it; other words would say what kind it is: `Báo cáo` *kiểm điểm*. */
const SENTENCE =
  /\s{0,4}(?:$|[.,;:!?)”"»…|/])|\s{1,4}(?:và|của|vào|để|nêu|đã|đề|được|phải|theo|trong|tại|với|đến|tới|cho|là|có|không|cần|sẽ|do|về|này|trên|đó|thành|thì|khi|nhằm|từ|bảo đảm|đảm bảo|phù hợp|gắn|hoặc|còn|vẫn|đạt|sát|xác định|yêu cầu|quy định|trước|sau|hằng|hàng|thuộc|ở|kèm)(?!\p{L})/iuy;

/** Whether a bare type name is a noun for one document, and not the start of a sentence or part of another name. */
function isOneDocument({ text }: Page, name: Span): boolean {
  const before = text.slice(Math.max(0, name.start - NEAR), name.start);
  if (name.start < NEAR && ITEM_MARK.test(before.trim())) return false;
  if (
    /[.!?:(“"«]\s*$|(?:Viện|Trung tâm|Ban|Vụ) Nghiên cứu\s+$/u.test(
      text.slice(Math.max(0, name.start - 28), name.start),
    )
  )
    return false;
  if ([BEFORE_PLURAL, BEFORE_DRAFT, BEFORE_BODY_NAME].some((pattern) => pattern.test(before))) return false;
  if (!/\p{Ll}/u.test(text.slice(name.start, name.end))) return false;
  return endOf(AFTER_BODY_NAME, text, name.end) === undefined;
}
