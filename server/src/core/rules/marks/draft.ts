import { defineRule, type Report } from '../rule';
import { takeOut } from './drawn-lines';

/** BS-05: the draft mark is gone once number and date are filled in. */
export const draftMark = defineRule({
  id: 'BS-05',
  title: { vi: 'Chỉ dẫn dự thảo', en: 'Draft mark' },
  docs: {
    vi: '“Dự thảo lần …” ghi dưới số và ký hiệu khi văn bản còn là dự thảo. Đã có số và ngày, tháng, năm thì văn bản là bản chính thức, bỏ chỉ dẫn này. Số hoặc ngày còn để trống thì không báo.',
    en: '“Dự thảo lần …” stands under number and symbol as long as the document is a draft. With number and date it is final, and the mark goes. While one of them is blank nothing is reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục II.4.2; HD 36-HD/VPTW, Phụ lục 3',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    left: {
      vi: 'Văn bản đã có số và ngày ban hành, còn ghi “{mark}”.',
      en: 'The document has its number and date, yet it still says “{mark}”.',
    },
  },
  *check({ plan }): Iterable<Report<'left'>> {
    const { documentNumber, placeAndDate, marks } = plan.header;
    if (!documentNumber?.number || !placeAndDate?.date) return;
    for (const mark of marks) {
      if (mark.kind !== 'draft') continue;
      const title = { vi: 'Bỏ chỉ dẫn dự thảo', en: 'Remove the draft mark' };
      yield {
        message: 'left',
        span: mark,
        args: { mark: mark.text },
        fixes: [{ title, edits: [takeOut(plan, mark)] }],
      };
    }
  },
});
