import { ownerOf } from '../../citations/bodies';
import {
  documentTypeByName,
  documentTypeBySymbol,
  symbolsOf,
  typeSymbolOf,
  type DocumentType,
} from '../../citations/document-types';
import type { Located } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

type MessageId = 'letterCase' | 'mismatch' | 'unknown';

/** SO-04: the symbol of the type is one that exists, and that of the type name printed: KẾ HOẠCH and KH. */
export const numberTypeSymbol = defineRule({
  id: 'SO-04',
  title: { vi: 'Ký hiệu tên loại', en: 'Symbol of the document type' },
  docs: {
    vi: 'Ký hiệu tên loại trong số văn bản phải đúng với tên loại in trên trang: KẾ HOẠCH là KH, CHƯƠNG TRÌNH là CTr. Chữ hoa, chữ thường viết đúng như quy định. Không in tên loại (công văn) thì chỉ xét ký hiệu có trong danh mục hay không.',
    en: 'The symbol of the type must be that of the type name on the page: KH for KẾ HOẠCH, CTr for CHƯƠNG TRÌNH, letter case included. Where no type name is printed (công văn) only its being a known symbol is looked at.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.2a; HD 36-HD/VPTW, phần II, mục 1.3.1b',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    letterCase: {
      vi: 'Ký hiệu tên loại viết “{right}”, không viết “{written}”.',
      en: 'The symbol of the type is written “{right}”, not “{written}”.',
    },
    mismatch: {
      vi: 'Ký hiệu “{written}” không phải của tên loại {name}; tên loại này có ký hiệu “{right}”.',
      en: '“{written}” is not the symbol of {name}, which is “{right}”.',
    },
    unknown: {
      vi: 'Ký hiệu tên loại “{written}” không có trong danh mục.',
      en: '“{written}” is no known symbol of a document type.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const { type: written, body } = plan.header.documentNumber ?? {};
    if (!written || (body && ownerOf(body.text) === 'state')) return;
    const report = plan.typeName
      ? againstName(written, documentTypeByName(plan.typeName.text))
      : alone(written);
    if (report) yield report;
  },
});

function againstName(written: Located, type: DocumentType | undefined): Report<MessageId> | undefined {
  if (type?.symbol === undefined || type.group === 'state' || symbolsOf(type).includes(written.text))
    return undefined;
  const right = type.symbol;
  const sameLetters = symbolsOf(type).some((symbol) => symbol.toLowerCase() === written.text.toLowerCase());
  return {
    message: sameLetters ? 'letterCase' : 'mismatch',
    span: written,
    args: { written: written.text, right, name: type.name.toUpperCase() },
    ...(type.confidence !== 'source' && { severity: 'warning' }),
    fixes: [writeInstead(written, right)],
  };
}

function alone(written: Located): Report<MessageId> | undefined {
  const known = typeSymbolOf(written.text);
  const right = known === undefined ? undefined : documentTypeBySymbol(known)?.symbol;
  if (right === undefined) {
    return { message: 'unknown', span: written, args: { written: written.text }, severity: 'warning' };
  }
  if (known === written.text) return undefined;
  const args = { written: written.text, right };
  return { message: 'letterCase', span: written, args, fixes: [writeInstead(written, right)] };
}
