import { insertLineUnder } from '../line-edits';
import { isTextBegun } from '../progress';
import { defineRule, type Report } from '../rule';

const SEPARATOR = '-----';

/** A rule as state documents draw it: underscores, box lines, long dashes. */
const DRAWN = /^[_=―─—~]+$/;

/** TL-04: five hyphens under the summary. */
export const titleSeparator = defineRule({
  id: 'TL-04',
  title: { vi: 'Năm dấu gạch nối dưới trích yếu', en: 'Five hyphens under the summary' },
  docs: {
    vi: 'Dưới trích yếu có 5 dấu gạch nối (-----), đặt cân đối. Đường kẻ liền ở chỗ này là của văn bản nhà nước. Không thấy dấu gạch thì chỉ nhắc, vì văn bản chép từ bản quét có thể đã mất. Chưa có trích yếu thì chưa báo.',
    en: 'Five hyphens (-----) stand centred under the summary. A drawn line in their place is the form of state documents. Where none are seen it is only information, for a text copied from a scan may have lost them. Nothing is reported while there is no summary.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.5.2.1; HD 36-HD/VPTW, phần II, mục 1.5.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    missing: {
      vi: 'Chưa thấy 5 dấu gạch nối (-----) dưới trích yếu.',
      en: 'The five hyphens (-----) under the summary are not seen.',
    },
    drawn: {
      vi: 'Dưới trích yếu là 5 dấu gạch nối (-----); đường kẻ là thể thức văn bản nhà nước.',
      en: 'Five hyphens (-----) stand under the summary; a drawn line is the form of state documents.',
    },
    form: {
      vi: 'Dưới trích yếu là đúng 5 dấu gạch nối (-----).',
      en: 'Exactly five hyphens (-----) stand under the summary.',
    },
  },
  *check({ plan }): Iterable<Report<'missing' | 'drawn' | 'form'>> {
    const { typeName, summary, separator } = plan;
    if (separator && separator.text !== SEPARATOR) {
      yield {
        message: DRAWN.test(separator.text) ? 'drawn' : 'form',
        span: separator,
        fixes: [
          {
            title: { vi: 'Viết 5 dấu gạch nối', en: 'Write five hyphens' },
            edits: [{ start: separator.start, end: separator.end, newText: SEPARATOR }],
          },
        ],
      };
    }
    if (separator || !summary || !isTextBegun(plan)) return;
    yield {
      message: 'missing',
      span: typeName ?? summary,
      severity: 'information',
      fixes: [
        {
          title: { vi: 'Thêm 5 dấu gạch nối', en: 'Add the five hyphens' },
          edits: [insertLineUnder(plan.source, summary.end, SEPARATOR)],
        },
      ],
    };
  },
});
