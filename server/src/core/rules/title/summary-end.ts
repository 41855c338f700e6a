import { defineRule, type Report } from '../rule';
import { isFarTooLong } from './summary';

/** Characters of five printed lines in bold: what the longest summaries in use take. */
const LONG = 350;
/** One full stop after a word or a bracket: neither an ellipsis nor `v.v.` */
const FULL_STOP = /(?<=[\p{L}\p{N})”"])(?<!\p{P}\p{L})\.$/u;

/** TL-07: no full stop at the end of the summary, which keeps to a few lines. */
export const summaryEnd = defineRule({
  id: 'TL-07',
  title: { vi: 'Cuối trích yếu không có dấu chấm', en: 'No full stop after the summary' },
  docs: {
    vi: 'Trích yếu là một cụm từ, cuối trích yếu không có dấu chấm, và nên gọn trong bốn, năm dòng. Trích yếu dẫn tên nhiều văn bản của cấp trên có thể phải dài hơn nên chỉ là gợi ý.',
    en: 'The summary is a phrase: no full stop ends it, and it should keep to four or five lines. One that names several documents of superiors may need more, hence a hint only.',
  },
  source: {
    text: 'ví dụ trong HD 05-HD/VPTW, phần II, mục I.5; ví dụ trong HD 36-HD/VPTW, phần II, mục 1.5',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    stop: {
      vi: 'Cuối trích yếu không có dấu chấm.',
      en: 'No full stop ends the summary.',
    },
    long: {
      vi: 'Trích yếu hơi dài ({length} ký tự), nên gọn trong bốn, năm dòng.',
      en: 'The summary is rather long ({length} characters); four or five lines are enough.',
    },
  },
  *check({ plan }): Iterable<Report<'stop' | 'long'>> {
    const { summary } = plan;
    if (!summary) return;
    const { text } = summary;
    // Several sentences are an opening that lacks its summary.
    if (text.length <= LONG && FULL_STOP.test(text) && !/[.:;]\s/.test(text)) {
      const span = summary.spanAt(text.length - 1, text.length);
      const title = { vi: 'Bỏ dấu chấm', en: 'Remove the full stop' };
      yield { message: 'stop', span, fixes: [{ title, edits: [{ ...span, newText: '' }] }] };
    }
    if (text.length > LONG && !isFarTooLong(plan))
      yield { message: 'long', span: summary, args: { length: String(text.length) }, severity: 'hint' };
  },
});
