import { defineRule, type Report } from '../rule';
import { citedDocuments, rightReference } from './mentions';
import { repetitionsOf } from './repetitions';

/** VD-02: a document cited in full once is then cited by type, number and symbol. */
export const repeatedParts = defineRule({
  id: 'VD-02',
  title: { vi: 'Viện dẫn lần sau ghi lặp', en: 'Later citation says too much' },
  docs: {
    vi: 'Từ lần viện dẫn thứ hai chỉ ghi tên loại, số và ký hiệu: “Nghị quyết số 72-NQ/TW”; ghi lại ngày, cơ quan ban hành hay trích yếu là thừa. Trích yếu của kế hoạch và phần mở đầu cùng viện dẫn đầy đủ thì không bị nhắc; bảng, phụ lục và trích yếu của văn bản khác cũng vậy.',
    en: 'From the second citation on, type, number and symbol are enough: “Nghị quyết số 72-NQ/TW”; date, issuing body or summary need not be said again. Summary and opening of the plan may both cite in full; tables, appendices and the summaries of other documents are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'source',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    repeated: {
      vi: 'Văn bản số {symbol} đã được viện dẫn đầy đủ ở trên; từ lần sau chỉ cần tên loại, số và ký hiệu.',
      en: 'Document {symbol} is cited in full above; type, number and symbol are enough from then on.',
    },
  },
  *check({ plan }): Iterable<Report<'repeated'>> {
    for (const document of citedDocuments(plan).values()) {
      if (document.mentions[0]?.citation.family !== 'party') continue;
      for (const { mention, tail, disputed } of repetitionsOf(plan, document)) {
        const { length } = /^[,\s]*/.exec(plan.source.slice(tail))?.[0] ?? '';
        yield {
          message: 'repeated',
          span: { start: tail.start + length, end: tail.end },
          args: { symbol: rightReference(mention) },
          fixes: [
            {
              title: { vi: 'Rút gọn viện dẫn', en: 'Shorten the citation' },
              edits: [{ ...tail, newText: '' }],
              ...(disputed && { byHand: true }),
            },
          ],
        };
      }
    }
  },
});
