import { defineRule, type Report } from '../rule';
import { enclosed, withoutMarks } from './emphasis';

/** LM-11: chức vụ is printed regular; bold is the State's. */
export const positionBold = defineRule({
  id: 'LM-11',
  title: { vi: 'Chức vụ người ký in đậm', en: 'Position of the signer in bold' },
  docs: {
    vi: 'Trong văn bản của Đảng, quyền hạn (T/M …) và họ tên người ký in đậm, chức vụ (PHÓ BÍ THƯ) in hoa, không đậm. Chức vụ in đậm là thể thức văn bản nhà nước.',
    en: 'In a Party document the authority (T/M …) and the name of the signer are bold, the position (PHÓ BÍ THƯ) is in capitals, not bold. A bold position is the form of state documents.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7; HD 36-HD/VPTW, Phụ lục 3',
    confidence: 'source',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    bold: {
      vi: 'Chức vụ “{position}” in hoa, không in đậm.',
      en: 'The position “{position}” is in capitals, not in bold.',
    },
  },
  *check({ plan }): Iterable<Report<'bold'>> {
    const position = plan.signature?.position;
    if (!position) return;
    const marked = enclosed(plan, position);
    if (!marked?.marks.includes('**')) return;
    yield {
      message: 'bold',
      span: marked,
      args: { position: position.text },
      fixes: [{ title: { vi: 'Bỏ in đậm', en: 'Remove the bold' }, edits: withoutMarks(plan, marked) }],
    };
  },
});
