import type { Plan } from '../../plan/plan';
import { isBroken } from '../citation/reference';
import { defineRule, type Report } from '../rule';
import { spacingMessages, spacingReports, type SpacingMessage } from './spacing';

/**
 * ND-13: the symbol of a cited document stands on one line, without soft hyphen: not `57-⏎NQ/TW`; one space between
 * words, none before a mark; one kind of quotation marks.
 */
export const brokenSymbol = defineRule({
  id: 'ND-13',
  title: { vi: 'Ký hiệu bị ngắt, dấu cách, ngoặc kép', en: 'Broken symbols, spaces, quotation marks' },
  docs: {
    vi: 'Số và ký hiệu của văn bản được viện dẫn phải liền một dòng: “57-NQ/TW” bị ngắt thành “57-” và “NQ/TW” thì khó đọc và không tra được. Lỗi thường có trong văn bản chép từ PDF hoặc từ bản quét. Dấu cách thừa giữa các từ, trước dấu câu, trong ngoặc, dấu cách thiếu sau dấu câu và hai kiểu ngoặc kép trong một văn bản chỉ được nhắc nhẹ; chỗ trống để điền và cột ở đầu trang, cuối trang không được xét.',
    en: 'Number and symbol of a cited document stand on one line: “57-NQ/TW” broken into “57-” and “NQ/TW” is hard to read and cannot be searched for. Common in text copied from a PDF or a scan. Spaces too many or too few and two kinds of quotation marks are mentioned mildly; blanks to be filled in and columns are left alone.',
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
    ...spacingMessages,
  },
  *check({ plan }): Iterable<Report<'broken' | SpacingMessage>> {
    yield* brokenSymbols(plan);
    yield* spacingReports(plan);
  },
});

function* brokenSymbols(plan: Plan): Generator<Report<'broken'>> {
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
}

const BREAK = /[\s\u00ad]+/g;
