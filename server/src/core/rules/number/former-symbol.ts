import { documentTypes, type DocumentType } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import type { Located } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

/** SO-05: Quy định is `QĐ` under the guide of 2026, which dropped `QĐi`; the guide of 2018 lets both stand. */
export const numberFormerSymbol = defineRule({
  id: 'SO-05',
  title: { vi: 'Ký hiệu của Quy định', en: 'Symbol of Quy định' },
  docs: {
    vi: 'Từ ngày 27/5/2026, Quy định và Quyết định cùng dùng ký hiệu “QĐ”. Trước ngày đó, Quy định dùng “QĐi” hay “QĐ” đều được. Bộ quy tắc được chọn theo ngày của văn bản. Văn bản được viện dẫn cũng vậy: chỉ nhắc khi ngày ghi ở đó từ 27/5/2026; “QĐi” của văn bản cũ thì giữ nguyên.',
    en: 'From 27/5/2026 Quy định and Quyết định share the symbol “QĐ”. Before that day Quy định carried “QĐi” or “QĐ”. The date of the document decides. So it does for a document that is cited: only one dated from 27/5/2026 on is noted; the “QĐi” of an older one stays.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.3.1.2a', confidence: 'source' },
  severity: 'warning',
  profiles: ['hd05'],
  fixable: true,
  messages: {
    former: {
      vi: 'Ký hiệu “{written}” không còn dùng; {name} có ký hiệu “{right}”.',
      en: '“{written}” is no longer in use; the symbol of {name} is “{right}”.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'former'>> {
    const own = plan.header.documentNumber?.type;
    if (own) yield* former(own, profile.from);
    for (const { date, ...written } of citedTypes(plan)) yield* former(written, date);
  },
});

/** @param day ISO, on which the symbol was written */
function* former(written: Located, day: string): Iterable<Report<'former'>> {
  const type = formerType(written.text, day);
  const right = type?.symbol;
  if (right === undefined) return;
  yield {
    message: 'former',
    span: { start: written.start, end: written.end },
    args: { written: written.text, right, name: type?.name ?? '' },
    fixes: [writeInstead(written, right)],
  };
}

const formerType = (symbol: string, day: string): DocumentType | undefined =>
  documentTypes.find(({ formerSymbols = [] }) =>
    formerSymbols.some((former) => former.symbol === symbol && former.to < day),
  );

/** Types in the symbols of Party documents that are cited with their date. */
function* citedTypes({ citations, source }: Plan): Iterable<Located & { readonly date: string }> {
  for (const { family, symbol, date } of citations) {
    const [type = ''] = symbol?.text.split('/') ?? [];
    if (family !== 'party' || !symbol || date?.iso === undefined) continue;
    const { start } = symbol;
    const text = source.text.slice(start, start + type.length);
    if (text === type) yield { text, start, end: start + type.length, date: date.iso };
  }
}
