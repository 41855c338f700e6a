import { defineRule, type Report } from '../rule';

/** SO-01: `Số 33-KH/ĐU`, without colon after Số and without spaces inside. */
export const numberForm = defineRule({
  id: 'SO-01',
  title: { vi: 'Cách viết số và ký hiệu', en: 'Form of number and symbol' },
  docs: {
    vi: 'Số và ký hiệu viết “Số 33-KH/ĐU”: sau chữ “Số” không có dấu hai chấm, trong ký hiệu không có dấu cách. Dấu hai chấm là cách viết của văn bản nhà nước. Chỗ để trống chờ điền số không tính là dấu cách.',
    en: 'Number and symbol are written “Số 33-KH/ĐU”: no colon after “Số”, no space inside the symbol. The colon is the form of state documents. Room left for a number that is still to come is no space.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.3; HD 36-HD/VPTW, phần II, mục 1.3', confidence: 'source' },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    colon: { vi: 'Sau chữ “Số” không dùng dấu hai chấm.', en: 'No colon after “Số”.' },
    unreadable: {
      vi: 'Số và ký hiệu viết theo mẫu “Số 12-KH/ĐU”: số, tên loại, cơ quan.',
      en: 'Number and symbol are written like “Số 12-KH/ĐU”: number, type, body.',
    },
    space: { vi: 'Trong số và ký hiệu không có dấu cách.', en: 'No space inside number and symbol.' },
  },
  *check({ plan }): Iterable<Report<'colon' | 'space' | 'unreadable'>> {
    const number = plan.header.documentNumber;
    if (!number) {
      const attempt = plan.header.others.find(({ text }) => ATTEMPT.test(text));
      if (attempt) yield { message: 'unreadable', span: attempt };
      return;
    }
    const { label } = number;
    const mark = label ? label.text.search(/[:.]/) : -1;
    if (label && mark >= 0) {
      const start = label.start + label.text.slice(0, mark).trimEnd().length;
      const end = label.start + mark + 1;
      const apart = /^(?:\s|$)/.test(plan.source.text.slice(end, end + 1));
      yield {
        message: 'colon',
        span: { start: end - 1, end },
        fixes: [
          {
            title: { vi: 'Bỏ dấu hai chấm', en: 'Remove the colon' },
            edits: [{ start, end, newText: apart ? '' : ' ' }],
          },
        ],
      };
    }
    for (const separator of [number.numberSeparator, number.bodySeparator]) {
      const written = separator?.text.trim();
      if (!separator || !written || written === separator.text || !number.number) continue;
      yield {
        message: 'space',
        span: separator,
        fixes: [
          {
            title: { vi: 'Bỏ dấu cách', en: 'Remove the space' },
            edits: [{ start: separator.start, end: separator.end, newText: written }],
          },
        ],
      };
    }
  },
});

/** `Số 12-KH ĐU`: a number line by its word and its digits, whose symbol is not to be made out. */
const ATTEMPT = /^Số[ \u00a0]*(?:[:.][ \u00a0]*)?\d/u;
