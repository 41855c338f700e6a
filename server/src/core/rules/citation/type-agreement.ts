import type { Citation } from '../../citations/citation';
import { documentTypeByName, documentTypesBySymbol, type DocumentType } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import type { SourceText } from '../../text/source';
import type { Span } from '../../text/span';
import { defineRule, type Report } from '../rule';

/** VD-10: the type that a citation names and the type in its symbol are one: not `Chỉ thị số 72-NQ/TW`. */
export const typeAgreement = defineRule({
  id: 'VD-10',
  title: { vi: 'Tên loại và ký hiệu không khớp', en: 'Type name and symbol disagree' },
  docs: {
    vi: 'Tên loại của văn bản được viện dẫn phải khớp với ký hiệu: Nghị quyết là NQ, Chương trình hành động là CTr; QĐ dùng cho cả Quyết định và Quy định. Không biết tên loại hay ký hiệu sai nên không sửa tự động; cần xem văn bản gốc.',
    en: 'The type name of a cited document agrees with its symbol: Nghị quyết is NQ, Chương trình hành động is CTr; QĐ stands for both Quyết định and Quy định. Which of the two is wrong cannot be told, so there is no fix; look at the document itself.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.2a; HD 36-HD/VPTW, phần II, mục 1.3.1b',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: false,
  messages: {
    disagree: {
      vi: 'Ghi “{type}” nhưng ký hiệu {symbol} là của {meant}.',
      en: 'Named “{type}”, but the symbol {symbol} is that of {meant}.',
    },
  },
  *check({ plan }): Iterable<Report<'disagree'>> {
    for (const citation of plan.citations) {
      const { type, reference } = citation;
      const disagreement = typeDisagreement(plan, citation);
      if (!disagreement || !type || !reference) continue;
      yield {
        message: 'disagree',
        span: { start: type.start, end: reference.end },
        args: { type: type.text, ...disagreement },
      };
    }
  },
});

/** The type's part of a citation's symbol, and the names it stands for, none of which is the one that is written. */
export function typeDisagreement(
  plan: Plan,
  citation: Citation,
): { readonly symbol: string; readonly meant: string } | undefined {
  const { type, reference } = citation;
  const named = type && documentTypeByName(type.text);
  const symbol = typeSymbolIn(citation);
  // In a list only the first item has a type of its own.
  if (!named || !reference || symbol === undefined || type.start < citation.start) return undefined;
  const meant = typesUnder(symbol);
  if (meant.length === 0 || meant.some((other) => agrees(named, other))) return undefined;
  if (isStateLetter(named, citation) || isNoTypeOfState(named, symbol, citation)) return undefined;
  if (isNamedBefore(plan.source, type.start, meant) || isInBracket(plan.source, type, reference))
    return undefined;
  return { symbol, meant: [...new Set(meant.map(({ name }) => name))].join(', ') };
}

/** A joint circular (Thông tư liên tịch, TTLT) is called Thông tư too, and an old law bears the number of the order that published it (`Luật số 23-L/CTN`). */
const agrees = (named: DocumentType, meant: DocumentType): boolean =>
  meant.name.startsWith(named.name) ||
  (meant.id === 'lenh' && /^(?:Luật|Bộ luật|Pháp lệnh)$/.test(named.name));

/** `NQ` of `NQ/TW`, `NĐ` of `2020/NĐ-CP`. */
const typeSymbolIn = ({ symbol }: Citation): string | undefined =>
  symbol?.text.split(/[/-]/).find((part) => !/^\d/.test(part));

/** A công văn of the State has no type in its symbol: in `5348/CT-CS` CT is Cục Thuế. */
const isStateLetter = ({ printsTypeName }: DocumentType, { family }: Citation): boolean =>
  printsTypeName === false && family === 'state';

/** Old numbers of the State begin with the body (`89-TC/TCT` of Bộ Tài chính); `QH` is the National Assembly. */
const BODIES_OF_STATE = new Set(['TC', 'QH']);

/** A contract is named by the decree that it was made under: `hợp đồng 68/2000/NĐ-CP`. */
const isNoTypeOfState = ({ id }: DocumentType, symbol: string, { family }: Citation): boolean =>
  (BODIES_OF_STATE.has(symbol) && (family === 'state' || id === 'thong-tu')) ||
  (id === 'hop-dong' && family === 'state');

/** Party and State together: a plan cites both, and `TT` is Thông tri here, Thông tư there. */
const typesUnder = (symbol: string): readonly DocumentType[] => [
  ...documentTypesBySymbol(symbol, 'party'),
  ...documentTypesBySymbol(symbol, 'state'),
];

/** `quy định chi tiết Luật Quy hoạch (số 37/2019/NĐ-CP)`: the number is that of what details the law. */
const isInBracket = ({ text }: SourceText, type: Span, reference: Span): boolean =>
  text.slice(type.end, reference.start).includes('(');

/** `Thông báo kết luận số 20-TB/TW`: the word before is the type, the nearer one says of what. */
function isNamedBefore(source: SourceText, offset: number, types: readonly DocumentType[]): boolean {
  const before = foldWords(source.text.slice(Math.max(0, offset - 40), offset));
  return types.some(({ name }) => before.endsWith(foldWords(name)));
}
