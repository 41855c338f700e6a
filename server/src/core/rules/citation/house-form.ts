import type { Plan } from '../../plan/plan';
import { defineRule, type Fix, type Report } from '../rule';
import type { Style } from '../settings';
import { commaOf, datedCitations, summarisedCitations, type SummarisedCitation } from './punctuation';
import { tailEnd } from './parts';

type MessageId = 'addComma' | 'dropComma' | 'dropQuotes' | 'addQuotes' | 'small' | 'capital';

/** VD-03: citations are punctuated in one way throughout. */
export const houseForm = defineRule({
  id: 'VD-03',
  title: { vi: 'Cách trình bày viện dẫn không thống nhất', en: 'Citations punctuated in two ways' },
  docs: {
    vi: 'Hai hướng dẫn không quy định có dấu phẩy trước “ngày” hay không, trích yếu có đặt trong ngoặc kép hay không; các văn bản của Trung ương thường viết “Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về …”: có dấu phẩy, không ngoặc kép, chữ “về” viết thường. Cách nào cũng được nhưng phải thống nhất trong một văn bản: chỗ nào khác số đông thì được nhắc; hai cách bằng nhau thì lấy cách của Trung ương. Có thể đặt sẵn cách viết dấu phẩy trong cài đặt. Không xét văn bản của cơ quan nhà nước.',
    en: 'The guides do not say whether a comma stands before “ngày” or whether a summary is put in quotation marks; central documents mostly write “Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về …”: a comma, no quotation marks, a small “về”. Either will do, but one document keeps to one way: what differs from most is noted, and where both are as many, the central way counts. The comma can be decided in the settings. State documents are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    addComma: {
      vi: 'Thêm dấu phẩy trước “ngày” cho thống nhất với các viện dẫn khác.',
      en: 'Put a comma before “ngày”, as the other citations do.',
    },
    dropComma: {
      vi: 'Bỏ dấu phẩy trước “ngày” cho thống nhất với các viện dẫn khác.',
      en: 'Drop the comma before “ngày”, as the other citations do.',
    },
    dropQuotes: {
      vi: 'Các viện dẫn khác không đặt trích yếu trong ngoặc kép; cần viết thống nhất.',
      en: 'Other citations put no quotation marks round the summary; keep to one way.',
    },
    addQuotes: {
      vi: 'Các viện dẫn khác đặt trích yếu trong ngoặc kép; cần viết thống nhất.',
      en: 'Other citations put the summary in quotation marks; keep to one way.',
    },
    small: {
      vi: 'Viết thường chữ “về” ở đầu trích yếu cho thống nhất.',
      en: 'Begin the summary with a small “về”, as the other citations do.',
    },
    capital: {
      vi: 'Viết hoa chữ “Về” ở đầu trích yếu cho thống nhất.',
      en: 'Begin the summary with a capital “Về”, as the other citations do.',
    },
  },
  *check({ plan, style }): Iterable<Report<MessageId>> {
    yield* commas(plan, style);
    yield* quotes(plan);
    for (const quoted of [true, false])
      yield* capitals(summarisedCitations(plan).filter((one) => one.quoted === quoted));
  },
});

function* commas(plan: Plan, style: Style): Iterable<Report<MessageId>> {
  const wanted = commaOf(plan, style);
  for (const { citation, comma, start, end } of datedCitations(plan)) {
    if (comma === wanted || !citation.reference) continue;
    const add = wanted === 'with';
    yield {
      message: add ? 'addComma' : 'dropComma',
      span: { start: citation.reference.start, end: citation.date?.end ?? end },
      fixes: [
        {
          title: add
            ? { vi: 'Thêm dấu phẩy trước “ngày”', en: 'Put a comma before “ngày”' }
            : { vi: 'Bỏ dấu phẩy trước “ngày”', en: 'Drop the comma before “ngày”' },
          edits: [{ start, end, newText: add ? ',' : '' }],
        },
      ],
    };
  }
}

function* quotes(plan: Plan): Iterable<Report<MessageId>> {
  const all = summarisedCitations(plan);
  const quoted = all.filter((one) => one.quoted);
  const bare = all.filter((one) => !one.quoted);
  if (quoted.length === 0 || bare.length === 0) return;
  const [odd, message] =
    quoted.length > bare.length ? [bare, 'addQuotes' as const] : [quoted, 'dropQuotes' as const];
  for (const one of odd) {
    const { citation } = one;
    const span = { start: tailEnd(citation), end: citation.end };
    const { start } = citation.subject ?? span;
    const fix = message === 'dropQuotes' ? withoutQuotes(plan, one) : undefined;
    yield {
      message,
      span: { start: Math.min(start, span.end), end: span.end },
      ...(fix && { fixes: [fix] }),
    };
  }
}

/** Only where a mark of its own ends the summary: elsewhere the sentence would run on from it. */
function withoutQuotes({ source }: Plan, { citation, lead }: SummarisedCitation): Fix | undefined {
  const start = tailEnd(citation);
  const text = source.text.slice(start, citation.end);
  const open = text.search(/["“„«]/u);
  if (open < 0 || !/^\s*(?:$|[\n.,;:(])/u.test(source.text.slice(citation.end, citation.end + 3)))
    return undefined;
  const first = start + open;
  const lowered = lead?.start === first + 1 && lead.capital ? 'v' : '';
  return {
    title: { vi: 'Bỏ ngoặc kép', en: 'Drop the quotation marks' },
    edits: [
      { start: first, end: first + (lowered ? 2 : 1), newText: lowered },
      { start: citation.end - 1, end: citation.end, newText: '' },
    ],
  };
}

function* capitals(all: readonly SummarisedCitation[]): Iterable<Report<MessageId>> {
  const leads = all.flatMap(({ lead }) => (lead ? [lead] : []));
  const capital = leads.filter((lead) => lead.capital);
  const small = leads.length - capital.length;
  if (capital.length === 0 || small === 0) return;
  const wanted = capital.length > small ? 'Về' : 'về';
  for (const lead of leads) {
    if (lead.capital === (wanted === 'Về')) continue;
    const { start, end } = lead;
    yield {
      message: wanted === 'Về' ? 'capital' : 'small',
      span: { start, end },
      fixes: [
        {
          title: { vi: 'Viết “{right}”', en: 'Write “{right}”' },
          args: { right: wanted },
          edits: [{ start, end, newText: wanted }],
        },
      ],
    };
  }
}
