import { defineRule, type Report } from '../rule';
import { basisFaults, basisMessages, type BasisMessage } from './form';

/** CC-02: each căn cứ on its own line, ending `;`, the last `,` (guide of 2018). */
export const basisForm2018 = defineRule({
  id: 'CC-02',
  title: { vi: 'Cách trình bày căn cứ (Hướng dẫn 36)', en: 'Form of the căn cứ (guide 36)' },
  docs: {
    vi: 'Theo Hướng dẫn số 36-HD/VPTW, mỗi căn cứ ở một dòng riêng, cuối dòng có dấu chấm phẩy; căn cứ cuối cùng kết thúc bằng dấu phẩy, rồi đến câu của cơ quan ban hành. Gạch ngang đầu dòng có hay không đều được. Căn cứ cuối cùng chỉ bị xét khi phía dưới đã viết tiếp.',
    en: 'Under guide 36-HD/VPTW each căn cứ has its own line and ends with a semicolon, the last with a comma, and the sentence of the issuing body follows. A dash before them is free. The last line is only judged once something follows it.',
  },
  source: { text: 'HD 36-HD/VPTW, phần II, mục 1.6.2', confidence: 'source' },
  severity: 'warning',
  profiles: ['hd36'],
  fixable: true,
  messages: basisMessages,
  check: ({ plan }): Iterable<Report<BasisMessage>> => basisFaults(plan, { dashed: false, lastMark: ',' }),
});
