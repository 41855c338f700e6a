import { documentTypes } from '../../citations/document-types';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

/** SO-05: Quy định is `QĐ` under the guide of 2026, which dropped `QĐi`; the guide of 2018 lets both stand. */
export const numberFormerSymbol = defineRule({
  id: 'SO-05',
  title: { vi: 'Ký hiệu của Quy định', en: 'Symbol of Quy định' },
  docs: {
    vi: 'Từ ngày 27/5/2026, Quy định và Quyết định cùng dùng ký hiệu “QĐ”. Trước ngày đó, Quy định dùng “QĐi” hay “QĐ” đều được. Bộ quy tắc được chọn theo ngày của văn bản.',
    en: 'From 27/5/2026 Quy định and Quyết định share the symbol “QĐ”. Before that day Quy định carried “QĐi” or “QĐ”. The date of the document decides.',
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
    const written = plan.header.documentNumber?.type;
    if (!written) return;
    const type = documentTypes.find(({ formerSymbols = [] }) =>
      formerSymbols.some(({ symbol, to }) => symbol === written.text && to < profile.from),
    );
    const right = type?.symbol;
    if (right === undefined) return;
    yield {
      message: 'former',
      span: written,
      args: { written: written.text, right, name: type?.name ?? '' },
      fixes: [writeInstead(written, right)],
    };
  },
});
