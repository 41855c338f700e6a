/**
 * The part of a document (thành phần thể thức, mục) that a place lies in, by the name a reader would give it. What
 * is reported of a plan is grouped by these.
 */
import type { Message } from '../text/message';
import type { Span } from '../text/span';
import { derived } from './derived';
import type { Part, Plan } from './plan';

/** In the order in which a reader goes through them. */
export const documentPartKinds = [
  'head',
  'partyTitle',
  'issuingBody',
  'documentNumber',
  'placeAndDate',
  'headerMark',
  'title',
  'preamble',
  'section',
  'content',
  'recipients',
  'signature',
  'trailing',
  'appendix',
] as const;

export type DocumentPartKind = (typeof documentPartKinds)[number];

export interface DocumentPart {
  readonly kind: DocumentPartKind;
  readonly name: Message;
}

/** A stretch of the text that belongs to a part. A part may have several; the shortest one around a place decides. */
interface Stretch extends Span {
  readonly part: DocumentPart;
}

const part = (kind: DocumentPartKind, vi: string, en: string): DocumentPart => ({ kind, name: { vi, en } });

const HEAD = part('head', 'Đầu trang', 'Head of the page');
const PARTY_TITLE = part('partyTitle', 'Tiêu đề', 'Title of the Party');
const ISSUING_BODY = part('issuingBody', 'Tên cơ quan ban hành', 'Issuing body');
const DOCUMENT_NUMBER = part('documentNumber', 'Số và ký hiệu', 'Number and symbol');
const PLACE_AND_DATE = part('placeAndDate', 'Địa danh và ngày, tháng, năm ban hành', 'Place and date');
const HEADER_MARK = part(
  'headerMark',
  'Độ khẩn, độ mật và các chỉ dẫn khác',
  'Urgency, secrecy and other marks',
);
const TITLE = part('title', 'Tên loại và trích yếu', 'Type and summary');
const PREAMBLE = part('preamble', 'Phần mở đầu', 'Opening');
const CONTENT = part('content', 'Nội dung', 'Content');
const RECIPIENTS = part('recipients', 'Nơi nhận', 'Recipients');
const SIGNATURE = part('signature', 'Chữ ký', 'Signature');
const TRAILING = part('trailing', 'Phần sau nơi nhận và chữ ký', 'After recipients and signature');

/** @param offset into the view of the source; between two parts it belongs to the one before it */
export function partAt(plan: Plan, offset: number): DocumentPart {
  let around: Stretch | undefined;
  let before: Stretch | undefined;
  for (const stretch of stretchesOf(plan)) {
    if (stretch.start > offset) continue;
    if (offset <= stretch.end) {
      if (!around || lengthOf(stretch) < lengthOf(around)) around = stretch;
    } else if (!before || stretch.end >= before.end) before = stretch;
  }
  return (around ?? before)?.part ?? HEAD;
}

const lengthOf = ({ start, end }: Span): number => end - start;

const stretchesOf = derived((plan): readonly Stretch[] => [...stretches(plan)]);

function* stretches(plan: Plan): Generator<Stretch> {
  const { header, recipients, signature } = plan;
  if (header.end > header.start) yield { part: HEAD, ...ends([header]) };
  yield* each(PARTY_TITLE, [header.partyTitle, ...header.stateTitles]);
  yield* each(ISSUING_BODY, [header.parentBody, header.issuingBody, header.star]);
  yield* each(DOCUMENT_NUMBER, [header.documentNumber, header.about]);
  yield* each(PLACE_AND_DATE, [header.placeAndDate]);
  yield* each(HEADER_MARK, header.marks);
  const title = [plan.typeName, plan.author, plan.summary, plan.separator].filter(isThere);
  if (title.length > 0) yield { part: TITLE, ...ends(title) };
  if (plan.preamble.length > 0) yield { part: PREAMBLE, ...ends(plan.preamble) };
  for (const block of plan.body) {
    yield {
      part: block.kind === 'section' ? sectionPart(block) : CONTENT,
      start: block.start,
      end: block.end,
    };
  }
  yield* each(RECIPIENTS, recipients ? [recipients.label, ...recipients.items] : []);
  yield* each(SIGNATURE, signature ? [signature.authority, signature.position, signature.signer] : []);
  yield* each(TRAILING, plan.trailing);
  for (const [i, appendix] of plan.appendices.entries()) {
    const alone = plan.appendices.length === 1;
    const name = appendix.label.text || (alone ? 'Phụ lục' : `Phụ lục ${i + 1}`);
    const en = alone ? 'Appendix' : `Appendix ${i + 1}`;
    yield { part: part('appendix', name, en), start: appendix.start, end: appendix.end };
  }
}

const sectionPart = ({ numbering, content }: Part): DocumentPart => {
  const heading = [numbering?.text, content.text].filter(Boolean).join(' ');
  return part('section', heading, heading);
};

function* each(owner: DocumentPart, spans: readonly (Span | undefined)[]): Generator<Stretch> {
  for (const span of spans) if (span) yield { part: owner, start: span.start, end: span.end };
}

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined;

const ends = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
