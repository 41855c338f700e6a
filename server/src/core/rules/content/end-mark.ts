import type { Block, Plan } from '../../plan/plan';
import type { Prose } from '../../text/prose';
import { isStatePage } from '../party-page';
import { isEndBegun } from '../progress';
import { defineRule, type Report } from '../rule';

/** `./.`, and the ways it is mistyped: `. /.`, `/.`, `./`. */
const STATE_MARK = /\s?(?:\.\s?\/\s?\.?|\/\s?\.)$/;
/** A full stop, or a mark that holds one, behind which brackets and quotes may close. */
const ENDED = /[.…?!]["”’)\]]*$/;
const UNFINISHED = /[\p{L};,]$/u;
/** A footnote's number after the last word. */
const FOOTNOTE_NUMBER = /\s?\[\d{1,3}\]$/;

/** ND-03: the content ends with a full stop, not with the `./.` of state documents. */
export const endMark = defineRule({
  id: 'ND-03',
  title: { vi: 'Dấu kết thúc nội dung', en: 'Mark at the end of the content' },
  docs: {
    vi: 'Nội dung văn bản của Đảng kết thúc bằng dấu chấm (.). Dấu “./.” là cách kết thúc của văn bản nhà nước. Đoạn cuối chưa có dấu chỉ bị nhắc khi phía dưới đã có nơi nhận hoặc chữ ký.',
    en: 'The content of a Party document ends with a full stop. “./.” is the form of state documents. A last paragraph without mark is only reported once recipients or a signature stand below it.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.2.2; HD 36-HD/VPTW, phần II, mục 1.6.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    stateMark: {
      vi: 'Nội dung văn bản của Đảng kết thúc bằng dấu chấm, không dùng “./.”.',
      en: 'The content of a Party document ends with a full stop, not with “./.”.',
    },
    missing: {
      vi: 'Nội dung chưa kết thúc bằng dấu chấm.',
      en: 'The content does not end with a full stop.',
    },
  },
  *check({ plan }): Iterable<Report<'stateMark' | 'missing'>> {
    const last = lastParagraph(plan);
    if (!last || isStatePage(plan)) return;
    const { text } = last;
    const stateMark = STATE_MARK.exec(text);
    if (stateMark) {
      const span = last.spanAt(stateMark.index, text.length);
      // `v.v../.` has its full stop already; `.../.` needs the third of its dots.
      const newText = /(?<!\.)\.$/.test(text.slice(0, stateMark.index)) ? '' : '.';
      yield {
        message: 'stateMark',
        span,
        fixes: [
          {
            title: { vi: 'Thay bằng dấu chấm', en: 'Replace with a full stop' },
            edits: [{ ...span, newText }],
          },
        ],
      };
      return;
    }
    const words = text.replace(FOOTNOTE_NUMBER, '');
    if (ENDED.test(words) || !isEndBegun(plan)) return;
    const span = last.spanAt(words.length - 1, words.length);
    const start = /[;,]$/.test(words) ? span.start : span.end;
    yield {
      message: 'missing',
      span,
      ...(UNFINISHED.test(words) && {
        fixes: [
          {
            title: { vi: 'Kết thúc bằng dấu chấm', en: 'End with a full stop' },
            edits: [{ start, end: span.end, newText: '.' }],
          },
        ],
      }),
    };
  },
});

/** What stands last above the end block; nothing where that is a heading, a table or an empty item. */
function lastParagraph({ preamble, body }: Plan): Prose | undefined {
  let last: Block | undefined = body.at(-1) ?? preamble.at(-1);
  while (last && 'children' in last && last.children.length > 0) last = last.children.at(-1);
  if (!last || last.kind === 'table' || last.kind === 'section' || last.content.text === '') return undefined;
  return last.content;
}
