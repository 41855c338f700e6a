import { isBroken } from '../citation/reference';
import { defineRule, type Report } from '../rule';

/** ND-13: the symbol of a cited document stands on one line, without soft hyphen: not `57-⏎NQ/TW`. */
export const brokenSymbol = defineRule({
  id: 'ND-13',
  title: { vi: 'Số, ký hiệu bị ngắt', en: 'Broken number and symbol' },
  docs: {
    vi: 'Số và ký hiệu của văn bản được viện dẫn phải liền một dòng: “57-NQ/TW” bị ngắt thành “57-” và “NQ/TW” thì khó đọc và không tra được. Lỗi thường có trong văn bản chép từ PDF hoặc từ bản quét.',
    en: 'Number and symbol of a cited document stand on one line: “57-NQ/TW” broken into “57-” and “NQ/TW” is hard to read and cannot be searched for. Common in text copied from a PDF or a scan.',
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
    broken: {
      vi: 'Số, ký hiệu “{symbol}” bị ngắt; cần viết liền trên một dòng.',
      en: 'The symbol “{symbol}” is broken; it belongs on one line.',
    },
  },
  *check({ plan }): Iterable<Report<'broken'>> {
    for (const { reference, repair } of plan.citations) {
      if (!reference || !isBroken(plan.source, reference)) continue;
      const written = plan.source.slice(reference).replace(BREAK, '');
      const symbol = repair ?? reference.text.replace(BREAK, '');
      // Where a page number or an emphasis mark stands in the gap, joining would delete it.
      const joins = written === reference.text.replace(BREAK, '');
      yield {
        message: 'broken',
        span: reference,
        args: { symbol },
        ...(joins && {
          fixes: [
            {
              title: { vi: 'Viết liền “{symbol}”', en: 'Join “{symbol}”' },
              args: { symbol },
              edits: [{ start: reference.start, end: reference.end, newText: symbol }],
            },
          ],
        }),
      };
    }
  },
});

const BREAK = /[\s\u00ad]+/g;
