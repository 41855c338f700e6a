import type { Plan, Recipient } from '../../plan/plan';
import { lineBreakOf, lineStart } from '../../text/line-breaks';
import { defineRule, type Edit, type Fix, type Report } from '../rule';
import { isListFinished } from '../progress';

type MessageId = 'mark' | 'last' | 'dash' | 'lines';

/** NN-03: each recipient on its own line after `- `, with the end mark of the guide in force; the last with a full stop. */
export const recipientMarks = defineRule({
  id: 'NN-03',
  title: { vi: 'Cách liệt kê nơi nhận', en: 'List of recipients' },
  docs: {
    vi: 'Mỗi nơi nhận ở một dòng, đầu dòng có gạch ngang và dấu cách. Cuối dòng là dấu chấm phẩy theo Hướng dẫn số 05-HD/VPTW (từ ngày 27/5/2026), dấu phẩy theo Hướng dẫn số 36-HD/VPTW; dòng cuối cùng kết thúc bằng dấu chấm.',
    en: 'Each recipient has its own line, which begins with a hyphen and a space. It ends with a semicolon under guide 05-HD/VPTW (from 27/5/2026) and with a comma under guide 36-HD/VPTW; the last line ends with a full stop.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9.2.5; HD 36-HD/VPTW, phần II, mục 1.9.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    mark: {
      vi: 'Mỗi nơi nhận kết thúc bằng dấu “{mark}”.',
      en: 'Each recipient ends with “{mark}”.',
    },
    last: {
      vi: 'Nơi nhận cuối cùng kết thúc bằng dấu chấm.',
      en: 'The last recipient ends with a full stop.',
    },
    dash: {
      vi: 'Đầu dòng nơi nhận có gạch ngang và dấu cách (- ).',
      en: 'A recipient’s line begins with a hyphen and a space (- ).',
    },
    lines: { vi: 'Mỗi nơi nhận ở một dòng riêng.', en: 'Each recipient has a line of its own.' },
  },
  *check({ plan, profile }): Iterable<Report<MessageId>> {
    const items = (plan.recipients?.items ?? []).filter((item) => hasWords(plan, item));
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return;
    const ends = (item: Recipient): boolean => item === last && isListFinished(plan);
    const markOf = (item: Recipient): string => (ends(item) ? '.' : profile.recipientMark);
    if (items.some((item) => !isFirstOfLine(plan, item))) {
      // One fix for all of them: half a list, parted by other marks than it had, would read otherwise.
      const edits = items.flatMap((item) => [...startEdits(plan, item), ...markEdits(item, markOf(item))]);
      const title = { vi: 'Mỗi nơi nhận một dòng', en: 'One line each' };
      yield { message: 'lines', span: { start: first.start, end: last.end }, fixes: [{ title, edits }] };
      return;
    }
    for (const item of items) {
      const start = startEdits(plan, item);
      if (start.length > 0) yield { message: 'dash', span: item, fixes: [{ title: ADD_DASH, edits: start }] };
      const mark = markOf(item);
      const end = markEdits(item, mark);
      // On a pasted page the right column may have run into the line and hidden its mark.
      if (end.length === 0 || (plan.hardWrapped && !item.mark)) continue;
      yield {
        message: ends(item) ? 'last' : 'mark',
        span: item.mark ?? item,
        args: { mark },
        fixes: [{ title: END_WITH, args: { mark }, edits: end }],
      };
    }
  },
});

const ADD_DASH: Fix['title'] = { vi: 'Viết gạch ngang đầu dòng', en: 'Begin the line with a hyphen' };
const END_WITH: Fix['title'] = { vi: 'Kết thúc bằng dấu “{mark}”', en: 'End with “{mark}”' };

/** A dash or a mark that stands alone begins nothing yet. */
const hasWords = ({ source }: Plan, item: Recipient): boolean =>
  /^[-–—•+*_ \u00a0]*[\p{L}\p{N}“"(]/u.test(source.slice(item));

/** What stands before an item on its line: words that do not belong to it, and its bullet with the spaces after it. */
function before({ source }: Plan, { start }: Recipient): { readonly words: string; readonly bullet: string } {
  const text = source.text.slice(lineStart(source.text, start), start);
  const marked = text.trimEnd();
  const bulletAt = /[-–—•+*_]$/u.test(marked) ? marked.length - 1 : text.length;
  return { words: text.slice(0, bulletAt).trimEnd(), bullet: text.slice(bulletAt) };
}

const isFirstOfLine = (plan: Plan, item: Recipient): boolean => before(plan, item).words === '';

function startEdits(plan: Plan, item: Recipient): Edit[] {
  const { words, bullet } = before(plan, item);
  // A second dash, which the list does not take for one.
  const excess = /^[-–—•+*_ \u00a0]*/u.exec(item.content.text)?.[0].length ?? 0;
  const end = item.start + excess;
  if (words !== '') {
    const start = lineStart(plan.source.text, item.start) + words.length;
    return [{ start, end, newText: `${lineBreakOf(plan.source.text)}- ` }];
  }
  if (/^-\s+$/.test(bullet) && excess === 0) return [];
  return [{ start: item.start - bullet.length, end, newText: '- ' }];
}

function markEdits({ mark, end }: Recipient, right: string): Edit[] {
  if (mark?.text === right) return [];
  return [{ start: mark?.start ?? end, end, newText: right }];
}
