import data from '../../../data/summary-openings.json';
import { fold } from '../../text/fold';
import { Phrases } from '../../text/phrases';
import type { Span } from '../../text/span';
import { defineRule, type Report } from '../rule';

const openings = new Phrases(data.openings.map((words) => fold(words).replace(/,/g, '')));

/** Characters that hold the longest of them. */
const LONGEST_OPENING = 60;

/** TL-03: the summary begins with a small letter: `về …`, `thực hiện …`. */
export const summaryCase = defineRule({
  id: 'TL-03',
  title: { vi: 'Chữ đầu của trích yếu', en: 'First letter of the summary' },
  docs: {
    vi: 'Trong các ví dụ của hướng dẫn, trích yếu bắt đầu bằng chữ thường: “về …”, “thực hiện …”. Hướng dẫn không nêu thành quy định nên đây chỉ là gợi ý. Trích yếu bắt đầu bằng tên riêng thì giữ nguyên.',
    en: 'In the examples of the guides the summary begins with a small letter: “về …”, “thực hiện …”. No rule says so in words, hence a hint only. A summary that begins with a name is left alone.',
  },
  source: {
    text: 'ví dụ trong HD 05-HD/VPTW, phần II, mục I.5; ví dụ trong HD 36-HD/VPTW, phần II, mục 1.5',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    capital: {
      vi: 'Trích yếu bắt đầu bằng chữ thường: “{right} …”.',
      en: 'The summary begins with a small letter: “{right} …”.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'capital'>> {
    const { summary } = plan;
    const { about } = plan.header;
    if (summary) yield* capitalAt(summary.text, (start, end) => summary.spanAt(start, end));
    // Only the guide of 2026 prints the words `về việc` there.
    if (about && profile.id === 'hd05')
      yield* capitalAt(about.text, (start, end) => ({ start: about.start + start, end: about.start + end }));
  },
});

function* capitalAt(text: string, locate: (start: number, end: number) => Span): Iterable<Report<'capital'>> {
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return;
  const end = openings.endAt(fold(text.slice(0, LONGEST_OPENING)), 0);
  if (end === undefined) return;
  const right = text.charAt(0).toLowerCase() + text.slice(1, end);
  const span = locate(0, end);
  const edit = { ...locate(0, 1), newText: right.charAt(0) };
  const title = { vi: 'Viết “{right}”', en: 'Write “{right}”' };
  yield { message: 'capital', span, args: { right }, fixes: [{ title, args: { right }, edits: [edit] }] };
}
