import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

/** SO-02: Arabic digits, at least two: `Số 07-KH/ĐU`. */
export const numberDigits = defineRule({
  id: 'SO-02',
  title: { vi: 'Số văn bản có ít nhất hai chữ số', en: 'At least two digits' },
  docs: {
    vi: 'Số của văn bản ghi bằng chữ số Ả Rập; từ 1 đến 9 viết thêm số 0 ở trước: 01, 02 … 09. Số để trống chờ điền thì không báo.',
    en: 'The number is written in Arabic digits; 1 to 9 take a zero before them: 01, 02 … 09. A number left blank is not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.2.2; HD 36-HD/VPTW, phần II, mục 1.3',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    digits: {
      vi: 'Số văn bản dưới 10 viết thêm số 0 ở trước: “{right}”.',
      en: 'A number below 10 takes a zero before it: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'digits'>> {
    const number = plan.header.documentNumber?.number;
    if (number?.text.length !== 1) return;
    const right = number.text.padStart(2, '0');
    yield {
      message: 'digits',
      span: number,
      args: { right },
      fixes: [writeInstead(number, right)],
    };
  },
});
