import { placeholdersOf } from '../../plan/placeholders';
import { defineRule, type Report } from '../rule';

/** CH-02: nothing of the template is left to be filled in. */
export const placeholders = defineRule({
  id: 'CH-02',
  title: { vi: 'Chỗ trống chưa điền', en: 'Placeholders left' },
  docs: {
    vi: 'Dấu chấm dài để điền (“..........”), lời nhắc của văn bản mẫu (“(nêu số liệu)”, “[...]”, “<TÊN>”) còn sót lại. Phụ lục (biểu mẫu để nơi khác điền), bảng và văn bản ghi “Dự thảo” không được xét; văn bản chưa có số chỉ được nhắc nhẹ. Dấu ba chấm sau một dãy liệt kê không phải chỗ trống.',
    en: 'Dots to be filled in, or what a template says to its writer (“(nêu số liệu)”, “<TÊN>”), left in the text. Appendices, which are forms for others, tables and a document marked as a draft are not judged, one without its number only mildly. Three dots after a list are no placeholder.',
  },
  source: { text: 'khảo sát văn bản đã ban hành', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    left: { vi: 'Chỗ trống chưa điền: “{written}”.', en: 'Left to be filled in: “{written}”.' },
  },
  *check({ plan }): Iterable<Report<'left'>> {
    const { header } = plan;
    if (header.marks.some(({ kind }) => kind === 'draft')) return;
    for (const { start, end } of placeholdersOf(plan)) {
      const written = plan.source.slice({ start, end });
      yield {
        message: 'left',
        span: { start, end },
        args: { written: written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written },
        ...(!header.documentNumber?.number && { severity: 'hint' }),
      };
    }
  },
});

const LONGEST_SHOWN = 30;
