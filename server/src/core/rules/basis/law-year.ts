import { documentTypeByName, isLaw } from '../../citations/document-types';
import { citationsIn } from '../citations-in';
import { defineRule, type Report } from '../rule';
import { basisOf } from './lines';

/** CC-03: a law among the căn cứ is given with its name and year. What other documents lack, VD-01 says. */
export const lawYear = defineRule({
  id: 'CC-03',
  title: { vi: 'Luật, pháp lệnh làm căn cứ', en: 'Laws among the căn cứ' },
  docs: {
    vi: 'Căn cứ là luật, pháp lệnh chỉ cần ghi tên và năm: “Luật Đất đai năm 2024”. Năm phải tra văn bản gốc nên không tự điền. Căn cứ là văn bản khác ghi đủ số, ký hiệu, ngày, cơ quan ban hành và trích yếu; phần còn thiếu được nhắc ở quy tắc VD-01.',
    en: 'Laws among the căn cứ are given with name and year only: “Luật Đất đai năm 2024”. The year must be looked up, so there is no fix. What citations of other documents lack is said by rule VD-01.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.6.2.3', confidence: 'source' },
  severity: 'warning',
  profiles: ['hd05'],
  fixable: false,
  messages: {
    year: {
      vi: 'Căn cứ là luật, pháp lệnh cần ghi thêm năm: “{name} năm …”.',
      en: 'A law among the căn cứ is given with its year: “{name} năm …”.',
    },
  },
  *check({ plan }): Iterable<Report<'year'>> {
    const { lines, closed } = basisOf(plan);
    for (const { content } of closed ? lines : lines.slice(0, -1)) {
      for (const { start, type, subject, reference, date } of citationsIn(plan, content)) {
        if (!type || !subject || reference || date) continue;
        const named = documentTypeByName(type.text);
        // Its year may stand apart from its name, and a law that was changed has several.
        const rest = plan.source.text.slice(start, content.end);
        if (!named || !isLaw(named) || /\d{4}|sửa đổi/u.test(rest)) continue;
        yield {
          message: 'year',
          span: { start: type.start, end: subject.end },
          args: { name: `${type.text} ${subject.text}` },
        };
      }
    }
  },
});
