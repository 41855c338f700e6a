import type { Plan } from '../../plan/plan';
import { labelsOf, type AppendixNumber } from '../appendix/labels';
import { appendixMentions } from '../appendix/mentions';
import { defineRule, type Report } from '../rule';

/** LM-13: appendices are numbered `Phụ lục 1`; Roman numbers are the State's. */
export const romanAppendix = defineRule({
  id: 'LM-13',
  title: { vi: 'Phụ lục đánh số La Mã', en: 'Roman numbers of appendices' },
  docs: {
    vi: 'Phụ lục của văn bản Đảng đánh số Ả Rập (“Phụ lục 1”); số La Mã (“Phụ lục I”) là thể thức văn bản nhà nước. Khi sửa, số ở tên các phụ lục và ở những chỗ nội dung nhắc đến được đổi cùng lúc. Phụ lục của văn bản khác được viện dẫn thì giữ nguyên.',
    en: 'Appendices of a Party document carry Arabic numbers (“Phụ lục 1”); Roman ones (“Phụ lục I”) are the form of state documents. The fix changes all labels and the places that mention them together. Appendices of other documents are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục II.1; HD 36-HD/VPTW, phần II, mục 4.5',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    roman: {
      vi: 'Phụ lục đánh số Ả Rập: “Phụ lục {right}”, không phải “Phụ lục {written}”.',
      en: 'Appendices carry Arabic numbers: “Phụ lục {right}”, not “Phụ lục {written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'roman'>> {
    const numbers = romanNumbers(plan);
    const [first] = numbers;
    if (!first) return;
    const right = String(first.value);
    yield {
      message: 'roman',
      span: first,
      args: { written: first.text, right },
      fixes: [
        {
          title: { vi: 'Đổi sang số Ả Rập ở mọi chỗ', en: 'Use Arabic numbers throughout' },
          edits: numbers.map(({ start, end, value }) => ({ start, end, newText: String(value) })),
        },
      ],
    };
  },
});

/** Labels first, then what the text says of them; a finding is reported at a label where one is wrong. */
function romanNumbers(plan: Plan): AppendixNumber[] {
  const labels = labelsOf(plan).flatMap(({ number }) => number ?? []);
  if (labels.length === 0) return [];
  const there = new Set(labels.map(({ value }) => value));
  const mentioned = appendixMentions(plan).flatMap(({ belongs, numbers }) =>
    belongs === 'own' ? numbers : [],
  );
  const isWrong = ({ roman, value }: AppendixNumber): boolean => roman && value > 0;
  return [...labels.filter(isWrong), ...mentioned.filter((one) => isWrong(one) && there.has(one.value))];
}
