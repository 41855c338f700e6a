import { plainName } from '../../citations/plain-name';
import { issuingOf } from '../../plan/issuer';
import { writeInstead } from '../replacement';
import { removeCell } from '../removal';
import { defineRule, type Fix, type Report } from '../rule';
import { expectedHolder } from './holder';

/** KY-02: a committee signs as one: a deputy secretary signs `T/M BAN THƯỜNG VỤ`, never `K/T BÍ THƯ`. */
export const collective = defineRule({
  id: 'KY-02',
  title: { vi: 'Cấp uỷ ký tập thể, không ký thay bí thư', en: 'A committee signs as one' },
  docs: {
    vi: 'Cấp uỷ làm việc theo chế độ tập thể: bí thư và phó bí thư đều ký thay mặt (T/M BAN THƯỜNG VỤ, T/M ĐẢNG UỶ, T/M CHI BỘ), dưới ghi chức vụ của người ký. Không có “K/T BÍ THƯ”; K/T chỉ dùng ở cơ quan làm việc theo chế độ thủ trưởng (K/T TRƯỞNG BAN, K/T CHÁNH VĂN PHÒNG). Có cách sửa nhanh khi câu mở đầu cho biết ban nào ban hành.',
    en: 'A committee acts as one: secretary and deputy secretary alike sign on its behalf (T/M BAN THƯỜNG VỤ, T/M ĐẢNG UỶ, T/M CHI BỘ), each under their own title. There is no “K/T BÍ THƯ”; K/T belongs to bodies with a head (K/T TRƯỞNG BAN, K/T CHÁNH VĂN PHÒNG). There is a quick fix where the opening sentence tells which body issues.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.1a-b; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    deputy: {
      vi: 'Cấp uỷ ký tập thể, không có “{written}”; phó bí thư ký T/M.',
      en: 'A committee signs as one, never “{written}”; a deputy secretary signs T/M.',
    },
  },
  *check({ plan }): Iterable<Report<'deputy'>> {
    const issuing = issuingOf(plan);
    const { authorities } = issuing;
    for (const [i, { mark, start, holder }] of authorities.entries()) {
      if (mark !== 'KT' || plainName(holder.text) !== 'bí thư') continue;
      const span = { start, end: holder.end };
      const right = expectedHolder(issuing);
      const fixes: Fix[] = [];
      if (authorities[i - 1]?.mark === 'TM') {
        fixes.push({
          title: { vi: 'Bỏ dòng này', en: 'Remove this line' },
          edits: [removeCell(plan.source, span)],
        });
      } else if (right !== undefined) fixes.push(writeInstead(span, `T/M ${right}`));
      yield { message: 'deputy', span, args: { written: plan.source.slice(span) }, fixes };
    }
  },
});
