import type { Plan } from '../../plan/plan';
import { lineBreakOf, lineEnd } from '../../text/line-breaks';
import type { Located } from '../../text/span';
import { drawnLines, takeOut } from '../marks/drawn-lines';
import { defineRule, type Fix, type Report } from '../rule';

/** LM-04: the short line under the issuing body is the State's; the Party's page has a star there. */
export const issuerLine = defineRule({
  id: 'LM-04',
  title: { vi: 'Đường kẻ dưới tên cơ quan ban hành', en: 'Line under the issuing body' },
  docs: {
    vi: 'Đường kẻ ngắn dưới tên cơ quan ban hành là thể thức văn bản nhà nước. Văn bản của Đảng có dấu sao (*) ở chỗ này.',
    en: 'A short line under the issuing body is the form of state documents. A Party document has a star (*) there.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.2.1; HD 36-HD/VPTW, phần II, mục 1.2.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    line: {
      vi: 'Dưới tên cơ quan ban hành là dấu sao (*); đường kẻ là thể thức văn bản nhà nước.',
      en: 'Under the issuing body stands a star (*); a line is the form of state documents.',
    },
  },
  *check({ plan }): Iterable<Report<'line'>> {
    for (const { line, under } of drawnLines(plan)) {
      if (under === 'issuingBody') yield { message: 'line', span: line, fixes: [fixOf(plan, line)] };
    }
  },
});

function fixOf(plan: Plan, line: Located): Fix {
  const { star, issuingBody } = plan.header;
  const { text } = plan.source;
  const above = issuingBody && lineEnd(text, issuingBody.end);
  if (star || above === undefined || text.slice(above, line.start).trim() !== '')
    return { title: { vi: 'Bỏ đường kẻ', en: 'Remove the line' }, edits: [takeOut(plan, line)] };
  // The edit begins where CQ-02 would put its star, so that one of the two is taken.
  const newText = `${lineBreakOf(text)}*`.padEnd(rest(text, line.end) ? line.end - above : 0);
  return {
    title: { vi: 'Thay bằng dấu sao', en: 'Replace with a star' },
    edits: [{ start: above, end: line.end, newText }],
  };
}

const rest = (text: string, offset: number): boolean =>
  text.slice(offset, lineEnd(text, offset)).trim() !== '';
