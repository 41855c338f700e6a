import type { Plan } from '../../plan/plan';
import { isOthersWords } from '../../plan/reading';
import { wordsOf } from '../../plan/words';
import type { Prose } from '../../text/prose';
import type { Span } from '../../text/span';
import { isEndBegun } from '../progress';
import { defineRule, type Report } from '../rule';
import { paragraphsOf } from './paragraphs';

type MessageId = 'noMark' | 'ellipsisEnd' | 'ellipsisInside' | 'quotation';

/** CH-04: paragraphs end with a mark, ellipses are followed by one, quotation marks come in pairs. */
export const unfinished = defineRule({
  id: 'CH-04',
  title: { vi: 'Câu, đoạn chưa trọn', en: 'Unfinished sentences and paragraphs' },
  docs: {
    vi: 'Đoạn văn thiếu dấu kết thúc trong khi các đoạn khác đều có; đoạn kết thúc bằng dấu ba chấm; dấu ba chấm giữa câu không có dấu phẩy đi sau; dấu ngoặc kép mở mà không đóng. Tiêu đề, dòng ngắn trong danh sách và đoạn cuối đang viết không được xét. “..., ” sau một dãy liệt kê là đúng.',
    en: 'A paragraph without a mark at its end where the others have one; one that ends in an ellipsis; an ellipsis inside a sentence without a comma behind it; a quotation mark that is opened and not closed. Headings, short lines of lists and the last paragraph while it is written are left alone.',
  },
  source: { text: 'khảo sát văn bản đã ban hành', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    noMark: {
      vi: 'Đoạn này chưa có dấu kết thúc như các đoạn khác.',
      en: 'This paragraph has no mark at its end, as the others have.',
    },
    ellipsisEnd: {
      vi: 'Đoạn kết thúc bằng dấu ba chấm; nên nêu hết hoặc kết thúc bằng dấu chấm.',
      en: 'The paragraph ends in an ellipsis; name all, or end it with a full stop.',
    },
    ellipsisInside: {
      vi: 'Dấu ba chấm giữa câu; nếu câu còn tiếp, thêm dấu phẩy sau dấu ba chấm.',
      en: 'An ellipsis inside the sentence: where it goes on, a comma follows.',
    },
    quotation: {
      vi: 'Dấu ngoặc kép chưa có dấu đi cùng.',
      en: 'This quotation mark lacks its pair.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    if (wordsOf(plan).length === 0) return;
    const all = paragraphsOf(plan);
    const ended = all.filter(({ text }) => ENDED.test(text)).length;
    const usuallyEnd = ended >= LEAST_ENDED && ended >= all.length * USUAL_SHARE;
    for (const [index, prose] of all.entries()) {
      const isLast = index === all.length - 1;
      if (isLast && !isEndBegun(plan)) continue;
      // What ends the whole content is judged as such.
      if (usuallyEnd && !isLast) yield* endMark(prose, all[index - 1], all[index + 1]);
      yield* ellipses(plan, prose);
      yield* quotations(prose);
    }
  },
});

const ENDED = /[.;:,…?!]["”’)\]]{0,2}$/;
const LEAST_ENDED = 4;
const USUAL_SHARE = 0.8;
/** Words that make more of a paragraph than a name in a list. */
const LEAST_WORDS = 8;

function* endMark(
  prose: Prose,
  before: Prose | undefined,
  after: Prose | undefined,
): Generator<Report<'noMark'>> {
  const { text } = prose;
  if (!/[\p{L}\p{N}%”)]$/u.test(text) || ENDED.test(text)) return;
  if (text.split(' ', LEAST_WORDS).length < LEAST_WORDS) return;
  // A small letter goes on with the sentence: the paragraph was cut in two.
  if (after && /^\p{Ll}/u.test(after.text)) return;
  const mark = before?.text.endsWith(';') && after && /[;.]$/.test(after.text) ? ';' : '.';
  const span = prose.spanAt(text.lastIndexOf(' ') + 1, text.length);
  yield {
    message: 'noMark',
    span,
    fixes: [
      {
        title: { vi: 'Thêm “{mark}”', en: 'Add “{mark}”' },
        args: { mark },
        edits: [{ start: span.end, end: span.end, newText: mark }],
      },
    ],
  };
}

/** Three dots and no more; a run of them is to be filled in. */
const ELLIPSIS = /(?<![.…\s])(?:\.{3}|…)(?=$|[\s,;.:)”"])/gu;

function* ellipses(plan: Plan, prose: Prose): Generator<Report<'ellipsisEnd' | 'ellipsisInside'>> {
  const { text } = prose;
  if (!text.includes('...') && !text.includes('…')) return;
  for (const { 0: dots, index } of text.matchAll(ELLIPSIS)) {
    const end = index + dots.length;
    const span = prose.spanAt(index, end);
    if (isOthersWords(plan, span)) continue;
    if (end === text.length) {
      yield {
        message: 'ellipsisEnd',
        span,
        fixes: [
          {
            title: { vi: 'Thay bằng dấu chấm', en: 'Replace with a full stop' },
            byHand: true,
            edits: [{ ...span, newText: '.' }],
          },
        ],
      };
    } else if (/^\s\p{Ll}/u.test(text.slice(end, end + 2))) {
      yield {
        message: 'ellipsisInside',
        span,
        fixes: [
          {
            title: { vi: 'Thêm dấu phẩy', en: 'Add a comma' },
            byHand: true,
            edits: [{ start: span.end, end: span.end, newText: ',' }],
          },
        ],
      };
    }
  }
}

/** Of a quotation that never closes the mark that opens it, and the other way round. */
function* quotations(prose: Prose): Generator<Report<'quotation'>> {
  const { text } = prose;
  if (!/[“”"]/.test(text)) return;
  let open = -1;
  let straight = -1;
  for (const { 0: mark, index } of text.matchAll(/[“”"]/g)) {
    if (mark === '"') straight = straight < 0 ? index : -1;
    else if (mark === '“') {
      if (open >= 0) yield at(prose, open);
      open = index;
    } else {
      if (open < 0) yield at(prose, index);
      open = -1;
    }
  }
  // One curly and one straight mark are a pair of two kinds.
  if (open >= 0 === straight >= 0) return;
  yield at(prose, Math.max(open, straight));
}

const at = (prose: Prose, index: number): { readonly message: 'quotation'; readonly span: Span } => ({
  message: 'quotation',
  span: prose.spanAt(index, index + 1),
});
