import type { Plan } from '../../plan/plan';
import type { Span } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

type MessageId = 'letter' | 'summary';

const RIGHT = 'về việc';
/** `V/v`, `V/v:`, `V/V.` at the head of a summary. */
const STATE_FORM = /^v\s?\/\s?v(?!\p{L})(?:\s?[:.])?/iu;

/** TL-06: `V/v` belongs to state documents; a công văn of the Party says `về việc …`. */
export const aboutForm = defineRule({
  id: 'TL-06',
  title: { vi: '“V/v” trong trích yếu', en: '“V/v” in a summary' },
  docs: {
    vi: '“V/v” là cách ghi trích yếu công văn của cơ quan nhà nước. Công văn của Đảng ghi trích yếu “về việc …” dưới số và ký hiệu; văn bản có tên loại (KẾ HOẠCH) ghi trích yếu ngay dưới tên loại, không có “V/v”.',
    en: '“V/v” is how state letters give their summary. A công văn of the Party writes “về việc …” under number and symbol; a document with a type name (KẾ HOẠCH) has its summary under that name, without “V/v”.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.5.2.3; HD 36-HD/VPTW, phần II, mục 1.5 và Phụ lục 3',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    letter: {
      vi: 'Trích yếu công văn của Đảng ghi “về việc …”; “V/v” là cách ghi của văn bản nhà nước.',
      en: 'A công văn of the Party says “về việc …”; “V/v” is the form of state documents.',
    },
    summary: {
      vi: 'Dưới tên loại ghi thẳng trích yếu, không dùng “V/v”.',
      en: 'Under a type name the summary itself is written, without “V/v”.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    for (const [message, span] of stateForms(plan)) {
      const spaced = /\s/.test(plan.source.text.charAt(span.end));
      yield { message, span, fixes: [writeInstead(span, RIGHT, spaced ? RIGHT : `${RIGHT} `)] };
    }
  },
});

function* stateForms({ header, summary }: Plan): Iterable<readonly [MessageId, Span]> {
  const { about } = header;
  const length = about ? (STATE_FORM.exec(about.text)?.[0].length ?? 0) : 0;
  if (about && length > 0) yield ['letter', { start: about.start, end: about.start + length }];
  const inSummary = summary ? (STATE_FORM.exec(summary.text)?.[0].length ?? 0) : 0;
  if (summary && inSummary > 0) yield ['summary', summary.spanAt(0, inSummary)];
}
