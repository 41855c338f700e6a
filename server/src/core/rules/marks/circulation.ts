import { isNotForPublication } from './not-for-publication';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

/** BS-03: marks of circulation are printed in capitals at the head of the first page. */
export const circulation = defineRule({
  id: 'BS-03',
  title: { vi: 'Chỉ dẫn phạm vi lưu hành', en: 'Marks of circulation' },
  docs: {
    vi: 'Chỉ dẫn phạm vi lưu hành (TÀI LIỆU THU HỒI, XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ, TÀI LIỆU HỘI NGHỊ …) ở đầu trang thứ nhất, bên phải, chữ in hoa đậm.',
    en: 'Marks of circulation (TÀI LIỆU THU HỒI, XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ, TÀI LIỆU HỘI NGHỊ …) stand at the head of the first page on the right, in bold capitals.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục II.4.1; HD 36-HD/VPTW, phần II, mục 2.2 và Phụ lục 3',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    capitals: {
      vi: 'Chỉ dẫn phạm vi lưu hành viết chữ in hoa: “{right}”.',
      en: 'A mark of circulation is written in capitals: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'capitals'>> {
    for (const mark of plan.header.marks) {
      const right = mark.text.toUpperCase();
      // What has its place elsewhere on the page is not in capitals there.
      if (mark.kind !== 'circulation' || mark.text === right || isNotForPublication(mark.text)) continue;
      const whole = plan.source.slice(mark) === mark.text;
      yield {
        message: 'capitals',
        span: mark,
        args: { right },
        ...(whole && { fixes: [writeInstead(mark, right)] }),
      };
    }
  },
});
