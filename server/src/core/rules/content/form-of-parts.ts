import { defineRule, type Report } from '../rule';
import { divisionFaults, divisionName, type DivisionMessage } from './form-of-divisions';

/** ND-06: Phần and Chương carry a Roman number or one in words, and their name on the next line. */
export const formOfParts = defineRule({
  id: 'ND-06',
  title: { vi: 'Cách ghi phần, chương', en: 'Form of phần and chương' },
  docs: {
    vi: 'Phần, chương đánh số bằng chữ số La Mã hoặc bằng chữ (“Chương I”, “Phần thứ nhất”), ở một dòng riêng; tên của phần, chương ở dòng dưới, chữ in hoa. Tên ghi cùng dòng với số chỉ được nhắc.',
    en: 'Phần and chương carry a Roman number or one in words (“Chương I”, “Phần thứ nhất”) on a line of its own; their name stands on the next line in capitals. A name beside the number is only mentioned.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.2.4a; HD 36-HD/VPTW, Phụ lục 3',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    digits: {
      vi: 'Phần, chương đánh số La Mã hoặc bằng chữ: “{right}”, không phải “{written}”.',
      en: 'Phần and chương carry Roman numbers or words: “{right}”, not “{written}”.',
    },
    name: divisionName,
  },
  check: ({ plan }): Iterable<Report<DivisionMessage>> => divisionFaults(plan, ['phần', 'chương'], 'roman'),
});
