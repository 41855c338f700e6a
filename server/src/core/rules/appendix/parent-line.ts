import type { Citation } from '../../citations/citation';
import { documentTypeByName } from '../../citations/document-types';
import { issuingOf } from '../../plan/issuer';
import type { Appendix, Paragraph, Plan } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import { lineBreakOf, lineEnd } from '../../text/line-breaks';
import type { Prose } from '../../text/prose';
import type { Located, Span } from '../../text/span';
import { dateText } from '../citation/dates';
import { citationsIn } from '../citations-in';
import { insertLineUnder } from '../line-edits';
import { defineRule, type Edit, type Fix, type Report } from '../rule';

type MessageId = 'missing' | 'stale' | 'blank' | 'label';

/** PL-02: under its name an appendix tells to which document it belongs, with that document's own number and date. */
export const appendixParent = defineRule({
  id: 'PL-02',
  title: { vi: 'Dòng ghi văn bản kèm theo của phụ lục', en: 'Line naming the parent of an appendix' },
  docs: {
    vi: 'Theo Hướng dẫn số 05-HD/VPTW, chữ “Phụ lục 1” ở một dòng riêng, tên phụ lục ở dòng dưới, rồi đến dòng ghi phụ lục kèm theo văn bản nào: “(Kèm theo Kế hoạch số …, ngày … của …)”. Số và ngày ở dòng này phải đúng với số và ngày của văn bản; văn bản còn để trống số, ngày thì chưa xét. Hướng dẫn số 36-HD/VPTW chỉ yêu cầu tên phụ lục.',
    en: 'Under guide 05-HD/VPTW the label “Phụ lục 1” has a line of its own, the name stands below it, then a line says to which document the appendix belongs: “(Kèm theo Kế hoạch số …, ngày … của …)”. Number and date there are those of the document; while these are blank nothing is compared. Guide 36-HD/VPTW asks for the name only.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục II.1.2; HD 36-HD/VPTW, phần II, mục 4.5 và các phụ lục',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    missing: {
      vi: 'Dưới tên phụ lục thiếu dòng “(Kèm theo {type} số …, ngày … của …)”.',
      en: 'Under the name of the appendix the line “(Kèm theo {type} số …, ngày … của …)” is missing.',
    },
    stale: {
      vi: 'Số, ngày ở dòng này không phải của văn bản này ({right}).',
      en: 'Number and date here are not those of this document ({right}).',
    },
    blank: {
      vi: 'Văn bản đã có số, dòng này còn để trống: {right}.',
      en: 'The document has its number, this line is still blank: {right}.',
    },
    label: {
      vi: '“{label}” ở một dòng riêng, tên phụ lục ở dòng dưới.',
      en: '“{label}” has a line of its own, the name of the appendix stands below it.',
    },
  },
  *check({ plan, profile }): Iterable<Report<MessageId>> {
    for (const appendix of plan.appendices) {
      const line = [...appendix.title, ...appendix.body.slice(0, 1)].find(isParentLine);
      if (line) yield* compared(plan, line);
      if (profile.id !== 'hd05') continue;
      yield* labelled(plan, appendix);
      // While its name is being written, the line may come next.
      if (!line && appendix.body.length > 0 && plan.typeName) yield missing(plan, appendix);
    }
  },
});

const PARENT_LINE = /^\(?\s{0,2}(?:phu luc\s)?(?:ban hanh\s)?kem theo(?![a-z])/;

const isParentLine = (block: Appendix['body'][number]): block is Paragraph =>
  block.kind === 'paragraph' && PARENT_LINE.test(block.content.folded);

const typeOf = ({ typeName }: Plan): string =>
  (typeName && documentTypeByName(typeName.text)?.name) ?? 'văn bản';

/** Number, symbol and date of this plan, once both are filled in. */
interface OwnName {
  readonly symbol: string;
  /** `15/6/2026`. */
  readonly date: string;
  readonly iso: string;
}

function ownName({ header }: Plan): OwnName | undefined {
  const { documentNumber, placeAndDate } = header;
  const date = placeAndDate?.date;
  if (!documentNumber?.number || date?.iso === undefined) return undefined;
  return { symbol: documentNumber.symbol.text, date: dateText(date), iso: date.iso };
}

function missing(plan: Plan, appendix: Appendix): Report<MessageId> {
  const last = appendix.title.at(-1) ?? appendix.label;
  const own = ownName(plan);
  const author = issuingOf(plan).author?.text;
  const type = typeOf(plan);
  const fix: Fix | undefined =
    own && author !== undefined
      ? {
          // The body is named as the opening names it, which may not be in full.
          byHand: true,
          title: { vi: 'Thêm dòng kèm theo', en: 'Add the line' },
          edits: [
            insertLineUnder(
              plan.source,
              last.end,
              `(Kèm theo ${type} số ${own.symbol}, ngày ${own.date} của ${author})`,
            ),
          ],
        }
      : undefined;
  return { message: 'missing', span: appendix.label, args: { type }, ...(fix && { fixes: [fix] }) };
}

function* compared(plan: Plan, { content }: Paragraph): Iterable<Report<MessageId>> {
  const own = ownName(plan);
  const [cited] = citationsIn(plan, content);
  if (!own || !cited?.reference || !isOfOwnType(plan, cited)) return;
  const sameNumber = foldWords(cited.reference.text) === foldWords(own.symbol);
  const date = cited.date ?? blankDate(content, cited.reference.end);
  const sameDate = date === undefined || cited.date?.iso === own.iso;
  if (sameNumber && sameDate) return;
  const edits: Edit[] = [];
  if (!sameNumber) edits.push(numberEdit(plan, cited.reference, own));
  if (date && !sameDate) edits.push({ start: date.start, end: date.end, newText: dateLike(date.text, own) });
  const right = `số ${own.symbol}, ngày ${own.date}`;
  const span = { start: cited.reference.start, end: Math.max(cited.reference.end, date?.end ?? 0) };
  const blank = cited.number === undefined || (sameNumber && cited.date === undefined);
  const title = { vi: 'Ghi số, ngày của văn bản này', en: 'Write number and date of this document' };
  yield {
    message: blank ? 'blank' : 'stale',
    span,
    args: { right },
    ...(blank && { severity: 'information' }),
    fixes: [{ title, edits }],
  };
}

/** Takes the room left for the number along. */
function numberEdit({ source }: Plan, { start, end }: Span, { symbol }: OwnName): Edit {
  let from = start;
  while (/[ \u00a0.…_]/.test(source.text.charAt(from - 1))) from--;
  return { start: from, end, newText: ` ${symbol}` };
}

const BLANK_DATE =
  /(?<=ngày[ \u00a0])[ \u00a0.…_]{0,12}(?:\/|tháng)[ \u00a0.…_]{0,12}(?:\/|năm)[ \u00a0]?(?:\d{4}|[.…_]{0,12})/u;

/** A date left to fill in, after the symbol. */
function blankDate(content: Prose, after: number): Located | undefined {
  const match = BLANK_DATE.exec(content.text);
  const place = match && content.locate(match.index, match.index + match[0].length);
  return place && place.start >= after ? place : undefined;
}

/** A plan that a decision carries may have appendices that name the decision. */
function isOfOwnType({ header }: Plan, { symbol }: Citation): boolean {
  const type = header.documentNumber?.type?.text;
  return type !== undefined && symbol?.text.split('/')[0] === type;
}

/** The date of this plan in the form in which the line has its own: with slashes or in words. */
function dateLike(written: string, { date }: OwnName): string {
  if (!/\p{L}/u.test(written)) return date;
  const [day = '', month = '', year = ''] = date.split('/');
  return `${day} tháng ${month} năm ${year}`;
}

/** `Phụ lục 1: Phân công nhiệm vụ` on one line. */
function* labelled({ source }: Plan, { label }: Appendix): Iterable<Report<MessageId>> {
  const rest = source.text.slice(label.end, lineEnd(source.text, label.end));
  const [gap] = /^[ \u00a0]*(?:[.:–-][ \u00a0]*)?(?=\p{L})/u.exec(rest) ?? [];
  if (gap === undefined) return;
  yield {
    message: 'label',
    span: label,
    args: { label: label.text },
    severity: 'information',
    fixes: [
      {
        title: { vi: 'Đưa tên phụ lục xuống dòng dưới', en: 'Put the name on the next line' },
        edits: [{ start: label.end, end: label.end + gap.length, newText: lineBreakOf(source.text) }],
      },
    ],
  };
}
