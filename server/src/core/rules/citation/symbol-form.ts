import { defineRule, type Report } from '../rule';
import { isBroken } from './reference';

/** VD-09: the symbol of a cited Party document is written as its issuer writes it: `25-CT/TW`, not `25/CT-TW`. */
export const symbolForm = defineRule({
  id: 'VD-09',
  title: { vi: 'Cách viết ký hiệu của văn bản được viện dẫn', en: 'Form of the symbol of a cited document' },
  docs: {
    vi: 'Ký hiệu của văn bản Đảng viết “25-CT/TW”: gạch nối giữa số và tên loại, gạch chéo giữa tên loại và cơ quan, không có dấu cách. Viết “25/CT-TW” là theo mẫu văn bản nhà nước. Ký hiệu của văn bản nhà nước được giữ nguyên.',
    en: 'The symbol of a Party document is written “25-CT/TW”: a hyphen between number and type, a slash between type and body, no space. “25/CT-TW” follows the form of state documents. Symbols of state documents are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.2; HD 36-HD/VPTW, phần II, mục 1.3',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    malformed: {
      vi: 'Ký hiệu “{written}” cần viết “{right}”.',
      en: 'The symbol “{written}” should be written “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'malformed'>> {
    for (const { family, reference, repair } of plan.citations) {
      if (family !== 'party' || !reference || repair === undefined) continue;
      // A symbol broken over two lines is ND-13.
      if (isBroken(plan.source, reference)) continue;
      yield {
        message: 'malformed',
        span: reference,
        args: { written: reference.text, right: repair },
        fixes: [
          {
            title: { vi: 'Sửa thành “{right}”', en: 'Change to “{right}”' },
            args: { right: repair },
            edits: [{ start: reference.start, end: reference.end, newText: repair }],
          },
        ],
      };
    }
  },
});
