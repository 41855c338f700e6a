import type { Citation } from '../../citations/citation';
import { documentTypeByName, documentTypesBySymbol } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import type { Located, Span } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

type MessageId = 'label' | 'noLabel' | 'digits' | 'typeCase' | 'typeShort' | 'former' | 'day' | 'of';

/** VD-18: what stands before the symbol of a cited document: its type, the word `số`, two digits at least. */
export const typeAndNumber = defineRule({
  id: 'VD-18',
  title: {
    vi: 'Tên loại, chữ “số”, chữ “ngày” trong viện dẫn',
    en: 'Type name, “số” and “ngày” in a citation',
  },
  docs: {
    vi: 'Viện dẫn viết “Chỉ thị số 07-CT/TW, ngày 15/5/2026 …”: tên loại của văn bản cụ thể viết đủ chữ, chỉ viết hoa chữ cái đầu; sau chữ “số” là dấu cách, không có dấu hai chấm; số dưới 10 thêm số 0 ở trước; trước ngày có chữ “ngày”, trước cơ quan ban hành có chữ “của”. Ký hiệu QĐi của quy định chỉ dùng đến ngày 26/5/2026. Chữ “số” bỏ được khi viện dẫn gọn (“Nghị quyết 72-NQ/TW”); viện dẫn đủ ngày và cơ quan mà thiếu chữ ấy thì chỉ được gợi ý. Tên loại trong dòng viết hoa toàn bộ và văn bản của cơ quan nhà nước không được xét.',
    en: 'A citation reads “Chỉ thị số 07-CT/TW, ngày 15/5/2026 …”: the type of a given document is written out, with a capital at its head alone; “số” is followed by a space, not a colon; numbers below 10 take a zero; “ngày” stands before the date and “của” before the issuing body. The symbol QĐi of a regulation was in use until 26 May 2026. “Số” may be left out of a short mention (“Nghị quyết 72-NQ/TW”); a full citation without it gets a hint. Lines in capitals and State documents are not judged.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.2.2, I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.3, 1.6.1',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  overrules: ['CH-01'],
  fixable: true,
  messages: {
    label: {
      vi: 'Trước số của văn bản viết chữ “{right}” và một dấu cách.',
      en: 'Before the number stands “{right}” and a space.',
    },
    noLabel: {
      vi: 'Viện dẫn đầy đủ thường có chữ “số” trước số của văn bản.',
      en: 'A full citation mostly has the word “số” before the number.',
    },
    digits: {
      vi: 'Số của văn bản có ít nhất hai chữ số: “{right}”.',
      en: 'The number of a document has two digits at least: “{right}”.',
    },
    typeCase: {
      vi: 'Tên loại của văn bản cụ thể chỉ viết hoa chữ cái đầu: “{right}”.',
      en: 'The type of a given document has a capital at its head alone: “{right}”.',
    },
    typeShort: {
      vi: 'Tên loại cần viết đủ chữ: “{right}”.',
      en: 'The type name is written out: “{right}”.',
    },
    former: {
      vi: 'Ký hiệu {symbol} của {type} chỉ dùng đến ngày {last}; văn bản này viết “{right}”.',
      en: 'The symbol {symbol} of {type} was in use until {last}; this document has “{right}”.',
    },
    day: {
      vi: 'Trước ngày ban hành viết chữ “ngày” và một dấu cách.',
      en: 'Before the date stands “ngày” and a space.',
    },
    of: {
      vi: 'Thiếu chữ “của” trước cơ quan ban hành.',
      en: 'The word “của” is missing before the issuing body.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    for (const citation of plan.citations) {
      const { type, number, family, reference } = citation;
      if (family !== 'party' || !number || !reference) continue;
      // In a list only the first item has a type of its own.
      if (type && type.start >= citation.start) {
        yield* typeName(citation, type);
        yield* label(plan, citation, type, number);
      }
      yield* digits(number);
      yield* formerSymbol(plan, citation, reference);
      yield* day(plan, citation, reference);
      yield* of(plan, citation);
    }
  },
});

function* typeName({ symbol }: Citation, type: Located): Generator<Report<MessageId>> {
  const { text, start, end } = type;
  if (!documentTypeByName(text)) {
    const [meant, ...others] = documentTypesBySymbol(text);
    // `QĐ` stands for two types.
    if (!meant || others.length > 0 || symbol?.text.split('/')[0] !== text) return;
    yield {
      message: 'typeShort',
      span: { start, end },
      args: { right: meant.name },
      fixes: [writeInstead({ start, end }, meant.name)],
    };
    return;
  }
  const right = text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  if (text === right || text === text.toUpperCase()) return;
  yield {
    message: 'typeCase',
    span: { start, end },
    args: { right },
    // Only letters change, so that a line end in the name stays.
    fixes: [{ ...writeInstead({ start, end }, right), edits: caseEdits(text, right, start, end) }],
  };
}

/** Where the name stands in one piece, each letter that changes its case. */
function caseEdits(
  text: string,
  right: string,
  start: number,
  end: number,
): readonly (Span & { newText: string })[] {
  if (end - start !== text.length) return [{ start, end, newText: right }];
  return [...text].flatMap((letter, i) =>
    letter === right[i] ? [] : [{ start: start + i, end: start + i + 1, newText: right[i] ?? '' }],
  );
}

/** `số`, mistyped or written twice. */
const LABEL = /^(\s+)(s[ôốồổỗộ](?:\s+s[ôốồổỗộ])*)/iu;

function* label(
  { source }: Plan,
  citation: Citation,
  type: Located,
  number: Located,
): Generator<Report<MessageId>> {
  const gap = source.text.slice(type.end, number.start);
  if (/^\s+$/.test(gap)) {
    if (!citation.date || !citation.issuer) return;
    const at = { start: number.start, end: number.start };
    yield {
      message: 'noLabel',
      severity: 'hint',
      span: { start: type.start, end: number.end },
      fixes: [{ title: { vi: 'Thêm chữ “số”', en: 'Add “số”' }, edits: [{ ...at, newText: 'số ' }] }],
    };
    return;
  }
  const [whole = '', lead = '', words = ''] = LABEL.exec(gap) ?? [];
  const rest = gap.slice(whole.length);
  if (whole === '' || !/^[\s:.]*$/.test(rest)) return;
  const right = documentTypeByName(type.text) && type.text === type.text.toUpperCase() ? 'SỐ' : 'số';
  const blank = rest.replace(/[:.]/g, '');
  if (words === right && rest === blank && blank !== '') return;
  const start = type.end + lead.length;
  const end = rest === '' ? number.end : start + words.length + rest.trimEnd().length;
  // A line end behind the word stays where it is.
  const space = /[\r\n]\s*/.test(blank) ? blank.trimStart() || blank : ' ';
  yield {
    message: 'label',
    span: { start, end },
    args: { right },
    fixes: [writeInstead({ start, end: number.start }, right, right + space)],
  };
}

/** `9`, `009`; the letter of `9a` stays. */
function* digits({ text, start, end }: Located): Generator<Report<MessageId>> {
  const rest = text.replace(/^0+(?=\d)/, '');
  const right = /^\d(?!\d)/.test(rest) ? `0${rest}` : rest;
  if (right === text) return;
  yield {
    message: 'digits',
    span: { start, end },
    args: { right },
    fixes: [writeInstead({ start, end }, right)],
  };
}

/** `QĐi` of a document dated after it went out of use. */
function* formerSymbol(
  { source }: Plan,
  { type, symbol, date, repair }: Citation,
  reference: Located,
): Generator<Report<MessageId>> {
  const named = type && documentTypeByName(type.text);
  const written = symbol?.text.split('/')[0] ?? '';
  const former = named?.formerSymbols?.find((one) => one.symbol === written);
  if (!named?.symbol || !former || !date?.iso || date.iso <= former.to) return;
  const at = reference.text.indexOf(written);
  const start = reference.start + at;
  const span = { start, end: start + written.length };
  const whole = at >= 0 && repair === undefined && source.slice(span) === written;
  yield {
    message: 'former',
    span: whole ? span : { start: reference.start, end: reference.end },
    args: { symbol: written, type: named.name, last: dayOf(former.to), right: named.symbol },
    ...(whole && { fixes: [writeInstead(span, named.symbol)] }),
  };
}

const dayOf = (iso: string): string => iso.split('-').reverse().map(Number).join('/');

/** `25-CT/TW, 25/10/2023`, `ngày: 25/10/2023`, `ngày25/10/2023`. */
function* day({ source }: Plan, { date }: Citation, reference: Located): Generator<Report<MessageId>> {
  if (!date || date.start < reference.end) return;
  const match = /^\s?,?\s*(ngày\s*:\s*|ngày)?$/iu.exec(source.text.slice(reference.end, date.start));
  if (!match) return;
  const start = date.start - (match[1]?.length ?? 0);
  yield {
    message: 'day',
    span: { start, end: date.end },
    fixes: [
      {
        title: { vi: 'Ghi “ngày”', en: 'Write “ngày”' },
        edits: [{ start, end: date.start, newText: 'ngày ' }],
      },
    ],
  };
}

/** `ngày 25/10/2023 Ban Bí thư về …`. */
function* of({ source }: Plan, { date, issuer }: Citation): Generator<Report<MessageId>> {
  if (!date || !issuer || issuer.start < date.end) return;
  if (!/^\s+$/.test(source.text.slice(date.end, issuer.start))) return;
  yield {
    message: 'of',
    span: { start: issuer.start, end: issuer.end },
    fixes: [
      {
        title: { vi: 'Thêm chữ “của”', en: 'Add “của”' },
        edits: [{ start: issuer.start, end: issuer.start, newText: 'của ' }],
      },
    ],
  };
}
