import type { Plan } from '../../plan/plan';
import { isOthersWords } from '../../plan/reading';
import { wordsOf } from '../../plan/words';
import { contains, type Span } from '../../text/span';
import { defineRule, type Report } from '../rule';

/**
 * What a template leaves to be filled in. A run of dots is one from five on, or where it takes the place of a number;
 * three dots after a list are an ellipsis.
 */
const PLACEHOLDER = new RegExp(
  [
    '[.…]{5,}|…{2,}|_{4,}',
    '(?<=(?:số|ngày|tháng|năm|quý|khoá|khóa)\\s)(?:\\.{2,4}|…)(?!\\p{L})',
    '(?<=\\s)(?:\\.{3,4}|…)(?=[-/]|\\s?%)',
    '(?<=(?:đạt|trên|dưới|khoảng|thêm|còn|ít nhất|tối thiểu)\\s)(?:\\.{3,4}|…)(?=\\s\\p{Ll})',
    '\\[(?:\\.{3,}|…|\\p{Lu}[\\p{Lu}\\s]{1,40})\\]',
    '<(?:\\.{3,}|…|\\p{L}[\\p{L}\\s]{1,40})>',
    '\\((?:nêu|ghi|điền|bổ sung|nhập|chèn) (?:rõ|cụ thể|số liệu|tên|nội dung|thời gian|ngày)[^()]{0,60}\\)',
    '(?<!\\p{L})(?:x{3,}|lorem ipsum)(?!\\p{L})',
  ].join('|'),
  'giu',
);
/** Characters of which every placeholder has one; most paragraphs have none. */
const MAY_HOLD = /\.{2}|[…<([]|_{4}|x{3}|lorem/i;

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
    for (const { start, end } of placesIn(plan)) {
      const written = plan.source.slice({ start, end });
      yield {
        message: 'left',
        span: { start, end },
        args: { written: written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written },
        ...(!header.documentNumber?.number && { severity: 'information' }),
      };
    }
  },
});

const LONGEST_SHOWN = 30;

function* placesIn(plan: Plan): Generator<Span> {
  for (const { reading } of wordsOf(plan)) {
    const { prose, part } = reading;
    if (part === 'recipient' || part === 'cell' || part === 'trailing' || !MAY_HOLD.test(prose.text))
      continue;
    if (plan.appendices.some((appendix) => contains(appendix, prose))) continue;
    for (const { 0: written, index } of prose.text.matchAll(PLACEHOLDER)) {
      const span = prose.spanAt(index, index + written.length);
      // Thirty, in Roman numerals.
      if (written !== 'XXX' && !isQuoted(plan, span, written)) yield span;
    }
  }
}

/** `[...]` and the like in a quotation leave words out. A citation with a blank number is the writer's own. */
const isQuoted = (plan: Plan, span: Span, written: string): boolean =>
  isOthersWords(plan, span) && !/^(?:\.{2,4}|…)$/.test(written);
