import { defineRule, type Report } from '../rule';

/** VD-08: a plan cites what exists already; a citation dated after the plan deserves a look. */
export const laterDate = defineRule({
  id: 'VD-08',
  title: { vi: 'Văn bản được viện dẫn có ngày sau kế hoạch', en: 'Citation dated after the document' },
  docs: {
    vi: 'Ngày của văn bản là ngày ký; văn bản được viện dẫn phải có trước ngày đó. Nếu ngày của văn bản được viện dẫn muộn hơn, một trong hai ngày đã ghi sai. Chỉ xét văn bản có số và ký hiệu.',
    en: 'A document bears the day of its signing, and what it cites is older. Where a citation bears a later date, one of the two is wrong. Only citations with number and symbol are looked at.',
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
  },
  *check({ plan }): Iterable<Report<'later'>> {
    const own = plan.header.placeAndDate?.date;
    if (own?.iso === undefined) return;
    for (const { reference, date } of plan.citations) {
      if (!reference || date?.iso === undefined || date.iso <= own.iso) continue;
      yield {
        message: 'later',
        span: date,
        args: { date: date.text, own: `${own.day}/${own.month}/${own.year}` },
      };
    }
  },
});
