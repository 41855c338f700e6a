import type { Citation } from '../../citations/citation';
import type { Plan } from '../../plan/plan';
import { isSure } from '../../registry/directive';
import type { Registry } from '../../registry/registry';
import type { Span } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Fix, type Report } from '../rule';
import { namesBodyOfAnother } from './body-of-another';
import { disagreementOf, type Disagreement } from './issuer-symbols';
import { isBroken } from './reference';
import { isRegistered } from './registered';

type MessageId = 'other' | 'organ';

/** VD-16: the symbol of a cited document is that of the body which it names: not `25-CT/TW của Ban Thường vụ Tỉnh uỷ`. */
export const symbolIssuer = defineRule({
  id: 'VD-16',
  title: { vi: 'Ký hiệu và cơ quan ban hành không khớp', en: 'Symbol and issuing body disagree' },
  docs: {
    vi: 'Phần sau gạch chéo của ký hiệu là của cơ quan ban hành: Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư là TW; tỉnh uỷ, thành uỷ là TU; các đảng uỷ là ĐU; chi bộ là CB; cơ quan tham mưu, giúp việc ghi chữ tắt của mình rồi đến của cấp uỷ, như BTCTU, VPTW. Tên cơ quan ghi một đằng, ký hiệu một nẻo thì một trong hai đã sai, cần xem văn bản gốc; chỉ tự sửa khi chỗ khác trong kế hoạch hoặc sổ văn bản có đúng văn bản ấy, cùng số, cùng ngày. Cơ quan lạ, ký hiệu lạ, văn bản của nhiều cơ quan thì không xét.',
    en: 'What stands behind the slash of a symbol is the issuing body: TW for the Central Committee, the Politburo and the Secretariat, TU for a provincial committee, ĐU for other committees, CB for a cell; an advisory organ puts its own letters before those of its committee, as in BTCTU, VPTW. Where name and symbol disagree, one of them is wrong and the document itself must be looked at; there is an automatic fix only where another place of the plan or the registry has that very document, of the same number and date. Unknown bodies and symbols, and documents of several bodies, are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.2; HD 36-HD/VPTW, phần II, mục 1.3.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    other: {
      vi: 'Ghi của “{issuer}” nhưng ký hiệu {symbol} không phải của cơ quan này ({right}); xem lại văn bản gốc.',
      en: 'Said to be of “{issuer}”, but {symbol} is not the symbol of that body ({right}); look at the document itself.',
    },
    organ: {
      vi: 'Ghi của “{issuer}” nhưng {symbol} là ký hiệu của cơ quan tham mưu, giúp việc; xem lại văn bản gốc.',
      en: 'Said to be of “{issuer}”, but {symbol} is the symbol of one of its advisory organs; look at the document itself.',
    },
  },
  *check({ plan, registry }): Iterable<Report<MessageId>> {
    for (const citation of plan.citations) {
      const disagreement = disagreementOf(citation);
      // What the registry knows of that day is compared there, field by field.
      if (!disagreement || isRegistered(registry, citation) || namesBodyOfAnother(plan, citation)) continue;
      const { symbol, born, isOrgan } = disagreement;
      const { issuer, reference } = disagreement;
      const fix = symbolFix(plan, registry, citation, disagreement);
      yield {
        message: isOrgan ? 'organ' : 'other',
        span: {
          start: Math.min(reference.start, issuer.start),
          end: Math.max(reference.end, issuer.end),
        },
        args: { issuer: issuer.text, symbol, right: born.symbols[0] ?? '' },
        ...(isOrgan && { severity: 'information' }),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

/** The symbol of the body named, taken unasked only where that very document is known. */
function symbolFix(
  plan: Plan,
  registry: Registry,
  citation: Citation,
  { reference, symbol, born, isOrgan }: Disagreement,
): Fix | undefined {
  const [right] = born.symbols;
  const written = citation.repair ?? reference.text;
  const choice = born.symbols.length > 1 && born.committee === undefined;
  if (right === undefined || isOrgan || choice || citation.family !== 'party') return undefined;
  if (isBroken(plan.source, reference) || !written.endsWith(symbol)) return undefined;
  const meant = written.slice(0, -symbol.length) + right;
  const isKnown = citation.date?.iso !== undefined && isCited(plan, registry, meant, citation.date.iso);
  return { ...writeInstead(spanOf(reference), meant), ...(!isKnown && { byHand: true }) };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const isCited = (plan: Plan, registry: Registry, number: string, date: string): boolean =>
  plan.citations.some(
    (other) => other.date?.iso === date && (other.repair ?? other.reference?.text) === number,
  ) || registry.byNumber(number).some((directive) => directive.date === date && isSure(directive, 'date'));
