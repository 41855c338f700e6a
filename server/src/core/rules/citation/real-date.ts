import { defineRule, type Report } from '../rule';

/** VD-11: the date of a cited document exists in the calendar. */
export const realDate = defineRule({
  id: 'VD-11',
  title: { vi: 'Ngày không có trong lịch', en: 'Date that does not exist' },
  docs: {
    vi: 'Ngày ban hành của văn bản được viện dẫn phải có trong lịch: không có ngày 31/02, không có tháng 13. Cần xem lại văn bản gốc để ghi đúng ngày.',
    en: 'The date of a cited document must exist in the calendar: there is no 31 February and no month 13. Look the date up in the document itself.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: false,
  messages: {
    impossible: { vi: 'Lịch không có ngày {date}.', en: 'There is no such day as {date}.' },
  },
  *check({ plan }): Iterable<Report<'impossible'>> {
    for (const { date } of plan.citations) {
      if (date && date.iso === undefined)
        yield { message: 'impossible', span: date, args: { date: date.text } };
    }
  },
});
