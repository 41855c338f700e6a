import { defineRule, type Report } from '../rule';
import { mixedTermCommas, mixedYearRanges } from './periods';
import { mixedVariants } from './variant-groups';

/** TN-02: one spelling for one expression all through the document: bảo đảm or đảm bảo, 2025 - 2030 or 2025-2030. */
export const variants = defineRule({
  id: 'TN-02',
  title: { vi: 'Một cụm từ viết nhiều cách', en: 'One expression in several spellings' },
  docs: {
    vi: 'Những cụm từ được viết theo vài cách đều đúng (bảo đảm, đảm bảo; hằng năm, hàng năm; khám bệnh, chữa bệnh và khám, chữa bệnh; 2025 - 2030 và 2025-2030) nên thống nhất một cách trong cả văn bản: cách ít gặp hơn bị nhắc, bằng nhau thì theo cách thường dùng trong luật. Với “bảo đảm” có thể ấn định trong thiết lập. Lời trích và tên văn bản được viện dẫn không bị nhắc.',
    en: 'Expressions that are written in several right ways keep to one in a document: the rarer is reported, and of two as frequent the one rarer in laws. An office may settle on “bảo đảm” or “đảm bảo” in the settings. Quotations and the titles of cited documents are left alone.',
  },
  source: { text: 'khảo sát văn bản đã ban hành; các hướng dẫn không quy định', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    mixed: {
      vi: 'Chỗ này viết “{written}”, chỗ khác viết “{right}”; nên thống nhất một cách.',
      en: 'This is “{written}”, elsewhere it is “{right}”; keep to one.',
    },
    settled: {
      vi: 'Thiết lập chọn cách viết “{right}”, chỗ này viết “{written}”.',
      en: 'The settings ask for “{right}”; this is “{written}”.',
    },
    period: {
      vi: 'Khoảng năm viết “{written}” khác những chỗ khác; nên thống nhất “{right}”.',
      en: 'The period “{written}” is written unlike others; make it “{right}”.',
    },
    termComma: {
      vi: 'Chỗ khác có dấu phẩy trước “nhiệm kỳ”, chỗ này không; nên thống nhất.',
      en: 'Elsewhere a comma stands before “nhiệm kỳ”, here none.',
    },
    termNoComma: {
      vi: 'Chỗ khác không có dấu phẩy trước “nhiệm kỳ”, chỗ này có; nên thống nhất.',
      en: 'Elsewhere no comma stands before “nhiệm kỳ”, here one does.',
    },
  },
  *check({ plan, style }): Iterable<Report<'mixed' | 'settled' | 'period' | 'termComma' | 'termNoComma'>> {
    const guarantee = style.guarantee === 'majority' ? undefined : style.guarantee;
    yield* mixedVariants(plan, { guarantee });
    yield* mixedYearRanges(plan);
    yield* mixedTermCommas(plan);
  },
});
