import { defineRule, type Report } from '../rule';
import { enclosed, withoutMarks } from './emphasis';

/** LM-08: `Nơi nhận:` in bold italics is the State's; the Party underlines it, upright. */
export const recipientsLabel = defineRule({
  id: 'LM-08',
  title: { vi: '“Nơi nhận” in đậm nghiêng', en: '“Nơi nhận” in bold italics' },
  docs: {
    vi: '“Nơi nhận:” của văn bản Đảng in kiểu chữ đứng, có gạch chân. In đậm nghiêng là thể thức văn bản nhà nước, thường còn lại khi chép từ văn bản của uỷ ban nhân dân; chỉ in đậm thì là gợi ý. Dòng “Lưu: VT, …” do quy tắc NN-04 xét.',
    en: '“Nơi nhận:” of a Party document is upright and underlined. Bold italics are the form of state documents, often left over from a text that was copied; bold alone gets a hint. “Lưu: VT, …” is judged by rule NN-04.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9.2.1; HD 36-HD/VPTW, phần II, mục 1.9.2 và Phụ lục 3',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    italic: {
      vi: '“Nơi nhận:” in kiểu chữ đứng, gạch chân; đậm nghiêng là thể thức văn bản nhà nước.',
      en: '“Nơi nhận:” is upright and underlined; bold italics are the form of state documents.',
    },
    bold: {
      vi: '“Nơi nhận:” in kiểu chữ đứng, gạch chân, không in đậm.',
      en: '“Nơi nhận:” is upright and underlined, not bold.',
    },
  },
  *check({ plan }): Iterable<Report<'italic' | 'bold'>> {
    const label = plan.recipients && enclosed(plan, plan.recipients.label);
    if (!label) return;
    const edits = withoutMarks(plan, label);
    if (label.marks === '**') {
      // What other programs make of any heading.
      const fixes = [{ title: { vi: 'Bỏ in đậm', en: 'Remove bold' }, edits }];
      yield { message: 'bold', span: label, severity: 'hint', fixes };
    } else {
      const title = { vi: 'Bỏ đậm nghiêng', en: 'Remove bold and italics' };
      yield { message: 'italic', span: label, fixes: [{ title, edits }] };
    }
  },
});
