import { defineRule, type Report } from '../rule';
import { basisFaults, basisMessages, type BasisMessage } from './form';

/** CC-01: each căn cứ in its own paragraph, beginning `- `, ending `;`, the last `.` (guide of 2026). */
export const basisForm2026 = defineRule({
  id: 'CC-01',
  title: { vi: 'Cách trình bày căn cứ', en: 'Form of the căn cứ' },
  docs: {
    vi: 'Theo Hướng dẫn số 05-HD/VPTW, các căn cứ đứng dưới trích yếu, mỗi căn cứ một dòng, đầu dòng có gạch ngang và dấu cách, cuối dòng có dấu chấm phẩy; căn cứ cuối cùng kết thúc bằng dấu chấm. Câu mở đầu “Thực hiện …, Ban Thường vụ … như sau:” không phải là dòng căn cứ. Căn cứ cuối cùng chỉ bị xét khi phía dưới đã viết tiếp.',
    en: 'Under guide 05-HD/VPTW the căn cứ stand below the summary, each on its own line, beginning with a hyphen and a space and ending with a semicolon, the last with a full stop. The opening sentence “Thực hiện …, Ban Thường vụ … như sau:” is no căn cứ. The last line is only judged once something follows it.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.6.2.3', confidence: 'source' },
  severity: 'warning',
  profiles: ['hd05'],
  fixable: true,
  messages: basisMessages,
  check: ({ plan }): Iterable<Report<BasisMessage>> => basisFaults(plan, { dashed: true, lastMark: '.' }),
});
