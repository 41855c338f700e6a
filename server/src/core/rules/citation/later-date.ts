import type { Plan } from '../../plan/plan';
import type { Ending } from '../../registry/directive';
import { candidatesOf, meantOf } from '../../registry/match';
import type { Registry } from '../../registry/registry';
import { fold } from '../../text/fold';
import { defineRule, type Report } from '../rule';
import { lookUp, type LookedUp } from './known-documents';
import { citedDocuments, rightReference, type CitedDocument, type Mention } from './mentions';

type MessageId = 'later' | 'replaced' | 'repealed';

/** VD-08: a plan cites what exists and holds; a citation dated after the plan, or of a replaced document, deserves a look. */
export const laterDate = defineRule({
  id: 'VD-08',
  title: {
    vi: 'Văn bản được viện dẫn có ngày sau kế hoạch hoặc đã hết hiệu lực',
    en: 'Citation dated after the document, or no longer in force',
  },
  docs: {
    vi: 'Ngày của văn bản là ngày ký; văn bản được viện dẫn phải có trước ngày đó. Nếu ngày của văn bản được viện dẫn muộn hơn, một trong hai ngày đã ghi sai. Văn bản mà sổ văn bản ghi đã bị thay thế hoặc bãi bỏ thì được nhắc khi kế hoạch ban hành từ ngày đó trở đi; sổ không đầy đủ, không nhắc không có nghĩa là còn hiệu lực. Viện dẫn để nói văn bản đã được thay thế thì không bị nhắc. Chỉ xét văn bản có số và ký hiệu.',
    en: 'A document bears the day of its signing, and what it cites is older. Where a citation bears a later date, one of the two is wrong. Documents that the registry says were replaced or repealed are noted in plans of that day and later; it is not complete, and silence does not mean that a document is in force. Saying that a document was replaced is left alone. Only citations with number and symbol are looked at.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.4.1.2; HD 36-HD/VPTW, phần II, mục 1.4',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: false,
  messages: {
    later: {
      vi: 'Văn bản được viện dẫn ghi ngày {date}, sau ngày {own} của văn bản này.',
      en: 'The document cited is dated {date}, after {own}, the date of this document.',
    },
    replaced: {
      vi: 'Văn bản số {symbol} đã được thay thế bởi {by}; xem lại có cần viện dẫn văn bản mới không.',
      en: 'Document {symbol} has been replaced by {by}; see whether the new one should be cited.',
    },
    repealed: {
      vi: 'Văn bản số {symbol} đã bị bãi bỏ theo {by}.',
      en: 'Document {symbol} was repealed by {by}.',
    },
  },
  *check({ plan, registry, date: day }): Iterable<Report<MessageId>> {
    const own = plan.header.placeAndDate?.date;
    if (own?.iso !== undefined) {
      for (const { reference, date } of plan.citations) {
        if (!reference || date?.iso === undefined || date.iso <= own.iso) continue;
        yield {
          message: 'later',
          span: date,
          args: { date: date.text, own: `${own.day}/${own.month}/${own.year}` },
        };
      }
    }
    for (const document of citedDocuments(plan).values()) yield* replaced(plan, registry, document, day);
  },
});

/** Once a document: at its first mention that does not itself speak of its end. */
function* replaced(
  plan: Plan,
  registry: Registry,
  document: CitedDocument,
  day: string,
): Iterable<Report<MessageId>> {
  if (!document.mentions.some((mention) => isEverEnded(registry, mention))) return;
  const find = lookUp(plan, registry, document);
  for (const mention of document.mentions) {
    const end = endOf(registry, find(mention), day);
    if (!end) continue;
    if (document.mentions.some((one) => isSpokenOfAsEnded(plan, one))) return;
    yield {
      message: end.replaced ? 'replaced' : 'repealed',
      span: { start: mention.citation.start, end: mention.citation.reference.end },
      args: { symbol: rightReference(mention), by: end.by },
      ...(!end.sure && { severity: 'hint' }),
    };
    return;
  }
}

const isEverEnded = (registry: Registry, mention: Mention): boolean =>
  registry.byNumber(rightReference(mention)).some(({ ended }) => ended);

/**
 * That the document which a citation means no longer holds on a day. Less sure where the number alone tells; nothing
 * where another known document has the number as well.
 */
function endOf(
  registry: Registry,
  { cited, candidates }: LookedUp,
  day: string,
): (Ending & { readonly sure: boolean }) | undefined {
  const meant = meantOf(candidates);
  const onlyKnown =
    cited.subject === undefined && candidatesOf(registry, { number: cited.number }).length === 1;
  const { known } = meant ?? (onlyKnown ? candidates[0] : undefined) ?? {};
  const ended = known?.find((directive) => directive.ended)?.ended;
  if (!ended || ended.from > day) return undefined;
  return { ...ended, sure: meant?.is === 'surely' && ended.confidence === 'source' };
}

/** Characters around a mention within which its end is spoken of. */
const NEAR = 90;
const ENDED_BEFORE = /(?:thay the|thay cho|bai bo|huy bo|het hieu luc|truoc day|tong ket)[^.;]*$/;
const ENDED_AFTER = /^[^.;]*?(?:het hieu luc|duoc thay|bi thay|bi bai bo|bi huy bo|truoc day)/;

/** `thay thế Hướng dẫn số 36-HD/VPTW`, `Quy định số 66-QĐ/TW đã hết hiệu lực`. */
function isSpokenOfAsEnded({ source: { text } }: Plan, { citation, around }: Mention): boolean {
  const before = text.slice(Math.max(around.start, citation.start - NEAR), citation.start);
  const after = text.slice(citation.reference.end, Math.min(around.end, citation.end + NEAR));
  return ENDED_BEFORE.test(fold(before)) || ENDED_AFTER.test(fold(after));
}
