import { defineRule, type Report } from '../rule';

/** SO-07: digits only; `33a` has no basis in either guide. */
export const numberSuffix = defineRule({
  id: 'SO-07',
  title: { vi: 'Số văn bản không kèm chữ cái', en: 'No letter after the number' },
  docs: {
    vi: 'Số văn bản là số thứ tự liên tục trong nhiệm kỳ; không hướng dẫn nào cho phép chèn số bằng chữ cái (33a, 12B). Số đúng chỉ có trong sổ đăng ký văn bản, nên không có cách sửa nhanh.',
    en: 'Numbers run on through a term; neither guide provides for a number slipped in with a letter (33a, 12B). The right number is in the register alone, hence no quick fix.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.1 (“số thứ tự”); HD 36-HD/VPTW, phần II, mục 1.3',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    letter: {
      vi: 'Số văn bản chỉ gồm chữ số; chữ “{letter}” không có trong quy định.',
      en: 'A number has digits only; nothing provides for the letter “{letter}”.',
    },
  },
  *check({ plan }): Iterable<Report<'letter'>> {
    const suffix = plan.header.documentNumber?.suffix;
    if (!suffix) return;
    yield { message: 'letter', span: suffix, args: { letter: suffix.text } };
  },
});
