import { fold } from '../../text/fold';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

/** The only degrees of urgency that the guides know. */
const DEGREES = ['Khẩn', 'Thượng khẩn', 'Hoả tốc'];
const KNOWN = new Set(DEGREES.map(fold));

/** BS-01: urgency is Khẩn, Thượng khẩn or Hoả tốc. */
export const urgency = defineRule({
  id: 'BS-01',
  title: { vi: 'Mức độ khẩn', en: 'Degree of urgency' },
  docs: {
    vi: 'Văn bản của Đảng có ba mức độ khẩn: Khẩn, Thượng khẩn, Hoả tốc. Không dùng “Khẩn cấp”, “Rất khẩn”, “Hoả tốc hẹn giờ”. Chọn mức nào là do người ký quyết định nên không tự thay.',
    en: 'A Party document knows three degrees of urgency: Khẩn, Thượng khẩn, Hoả tốc. “Khẩn cấp”, “Rất khẩn”, “Hoả tốc hẹn giờ” are none. Which one is meant the signer decides, so nothing is replaced by itself.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục II.3; HD 36-HD/VPTW, phần II, mục 2.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    unknown: {
      vi: 'Mức độ khẩn chỉ có Khẩn, Thượng khẩn, Hoả tốc; không có “{written}”.',
      en: 'Urgency is Khẩn, Thượng khẩn or Hoả tốc; there is no “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'unknown'>> {
    for (const mark of plan.header.marks) {
      if (mark.kind !== 'urgency' || KNOWN.has(fold(mark.text))) continue;
      const capitals = mark.text === mark.text.toUpperCase();
      yield {
        message: 'unknown',
        span: mark,
        args: { written: mark.text },
        fixes: DEGREES.map((degree) => ({
          ...writeInstead(mark, capitals ? degree.toUpperCase() : degree),
          byHand: true,
        })),
      };
    }
  },
});
