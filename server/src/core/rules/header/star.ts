import { insertLineUnder } from '../line-edits';
import { isHeaderPassed } from '../progress';
import { defineRule, type Report } from '../rule';

const STAR = '*';

/** CQ-02: a star on its own line between the issuing body and the number. */
export const star = defineRule({
  id: 'CQ-02',
  title: { vi: 'Dấu sao dưới tên cơ quan ban hành', en: 'Star under the issuing body' },
  docs: {
    vi: 'Dưới tên cơ quan ban hành có dấu sao (*) trên một dòng riêng, rồi đến số và ký hiệu. Đường kẻ ở chỗ này là của văn bản nhà nước.',
    en: 'Under the issuing body a star (*) stands on a line of its own, then come number and symbol. A rule in its place is the form of state documents.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.2.1; HD 36-HD/VPTW, phần II, mục 1.2.2',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    missing: {
      vi: 'Dưới tên cơ quan ban hành thiếu dấu sao (*).',
      en: 'The star (*) under the issuing body is missing.',
    },
    form: { vi: 'Dấu sao viết bằng một dấu “*”.', en: 'The star is one “*”.' },
  },
  *check({ plan }): Iterable<Report<'missing' | 'form'>> {
    const { issuingBody: issuer, star: written } = plan.header;
    if (written && plan.source.slice(written) !== STAR) {
      yield {
        message: 'form',
        span: written,
        fixes: [
          {
            title: { vi: 'Viết một dấu sao', en: 'Write one star' },
            edits: [{ start: written.start, end: written.end, newText: STAR }],
          },
        ],
      };
    }
    if (written || !issuer || !isHeaderPassed(plan)) return;
    yield {
      message: 'missing',
      span: issuer,
      fixes: [
        {
          title: { vi: 'Thêm dấu sao', en: 'Add the star' },
          edits: [insertLineUnder(plan.source, issuer.end, STAR)],
        },
      ],
    };
  },
});
