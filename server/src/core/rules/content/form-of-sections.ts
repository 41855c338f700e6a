import { defineRule, type Report } from '../rule';
import { divisionFaults, divisionName, type DivisionMessage } from './form-of-divisions';

/** ND-07: Mục carries an Arabic number, and its name on the next line. */
export const formOfSections = defineRule({
  id: 'ND-07',
  title: { vi: 'Cách ghi mục', en: 'Form of mục' },
  docs: {
    vi: 'Mục đánh số bằng chữ số Ả Rập (“Mục 1”), ở một dòng riêng; tên mục ở dòng dưới, chữ in hoa. Chỉ xét đề mục có chữ “Mục” ở đầu; các phần đánh số “I-”, “1.” không có chữ này thì không thuộc quy tắc.',
    en: 'A mục carries an Arabic number (“Mục 1”) on a line of its own; its name stands on the next line in capitals. Only headings with the word “Mục” are meant; parts numbered “I-” or “1.” without it are not.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.6.2.4b; HD 36-HD/VPTW, Phụ lục 3', confidence: 'source' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    digits: {
      vi: 'Mục đánh số Ả Rập: “{right}”, không phải “{written}”.',
      en: 'Mục carry Arabic numbers: “{right}”, not “{written}”.',
    },
    name: divisionName,
  },
  check: ({ plan }): Iterable<Report<DivisionMessage>> => divisionFaults(plan, ['mục'], 'arabic'),
});
