import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { dayText, monthText } from '../../citations/padding';
import { dateText } from './dates';

/** VD-15: the date of a cited document is written `09/9/2025`: slashes, 0 before days 1 to 9 and months 1 and 2 only. */
export const citedDateForm = defineRule({
  id: 'VD-15',
  title: { vi: 'Cách ghi ngày của văn bản được viện dẫn', en: 'Form of the date of a cited document' },
  docs: {
    vi: 'Ngày của văn bản được viện dẫn ghi như ở đầu trang: ngày dưới 10 và tháng 1, tháng 2 thêm số 0 ở trước, tháng 3 đến tháng 9 thì không; giữa ngày, tháng, năm là gạch chéo: “09/9/2025”, “15/02/2026”. Ghi bằng chữ “ngày 09 tháng 9 năm 2025” cũng được.',
    en: 'The date of a cited document is written as in the header: a zero before the days 1 to 9 and the months 1 and 2, none before the months 3 to 9, and slashes between them: “09/9/2025”, “15/02/2026”. In words, “ngày 09 tháng 9 năm 2025”, is as good.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.4.2.2; HD 36-HD/VPTW, phần II, mục 1.4.2',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    form: {
      vi: 'Ngày của văn bản được viện dẫn ghi “{right}”.',
      en: 'The date of the document cited is written “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'form'>> {
    for (const { date } of plan.citations) {
      // A day that the calendar does not have is VD-11.
      if (date?.iso === undefined) continue;
      const words = /^\d{1,2}(\s+tháng\s+)\d{1,2}([\s,/.-]+(?:năm\s+)?)\d{4}$/iu.exec(date.text);
      const right = words
        ? `${dayText(date.day)}${words[1] ?? ''}${monthText(date.month)}${yearLead(words[2] ?? '')}${date.year}`
        : dateText(date);
      const asWritten = date.text.replace(/\s+/g, ' ');
      const brokenOnly = asWritten.replace(/\s/g, '') === right && /[\r\n]/.test(plan.source.slice(date));
      if (right === asWritten || brokenOnly) continue;
      yield {
        message: 'form',
        span: date,
        args: { right: right.replace(/\s+/g, ' ') },
        fixes: [writeInstead(date, right)],
      };
    }
  },
});

/** Before the year of a date in words: a comma or a stroke is no `năm`. */
const yearLead = (written: string): string => (/^\s+\p{L}/u.test(written) ? written : ' năm ');
