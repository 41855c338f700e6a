import { meantBy } from '../../citations/bodies';
import type { Citation } from '../../citations/citation';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { fold } from '../../text/fold';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { isBroken } from './reference';

/** VD-09: the symbol of a cited Party document is written as its issuer writes it: `25-CT/TW`, not `25/CT-TW`. */
export const symbolForm = defineRule({
  id: 'VD-09',
  title: { vi: 'Cách viết ký hiệu của văn bản được viện dẫn', en: 'Form of the symbol of a cited document' },
  docs: {
    vi: 'Ký hiệu của văn bản Đảng viết “25-CT/TW”: gạch nối giữa số và tên loại, gạch chéo giữa tên loại và cơ quan, không có dấu cách. Viết “25/CT-TW” là theo mẫu văn bản nhà nước. “TƯ” không phải là ký hiệu: Trung ương là “TW”, tỉnh uỷ, thành uỷ là “TU”. Ký hiệu của văn bản nhà nước được giữ nguyên.',
    en: 'The symbol of a Party document is written “25-CT/TW”: a hyphen between number and type, a slash between type and body, no space. “25/CT-TW” follows the form of state documents. “TƯ” is no symbol: that of the Centre is “TW”, that of a provincial committee “TU”. Symbols of state documents are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.2; HD 36-HD/VPTW, phần II, mục 1.3',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    malformed: {
      vi: 'Ký hiệu “{written}” cần viết “{right}”.',
      en: 'The symbol “{written}” should be written “{right}”.',
    },
    letter: {
      vi: 'Ký hiệu “{written}” có chữ Ư; Trung ương viết “TW”, tỉnh uỷ, thành uỷ viết “TU”.',
      en: 'The symbol “{written}” has the letter Ư; that of the Centre is “TW”, that of a provincial committee “TU”.',
    },
  },
  *check({ plan }): Iterable<Report<'malformed' | 'letter'>> {
    for (const citation of plan.citations) {
      const { family, reference, repair } = citation;
      // A symbol broken over two lines is ND-13.
      if (family !== 'party' || !reference || isBroken(plan.source, reference)) continue;
      if (meantBy(bodyOf(citation)).length > 0) {
        const fixes = lettersOf(plan, citation, repair ?? reference.text).map((right) =>
          writeInstead(reference, right),
        );
        const choice = fixes.length > 1;
        yield {
          message: 'letter',
          span: reference,
          args: { written: reference.text },
          fixes: fixes.map((fix) => ({ ...fix, ...(choice && { byHand: true as const }) })),
        };
        continue;
      }
      if (repair === undefined) continue;
      yield {
        message: 'malformed',
        span: reference,
        args: { written: reference.text, right: repair },
        fixes: [
          {
            title: { vi: 'Sửa thành “{right}”', en: 'Change to “{right}”' },
            args: { right: repair },
            edits: [{ start: reference.start, end: reference.end, newText: repair }],
          },
        ],
      };
    }
  },
});

/** `BTCTU` of `HD/BTCTU`. */
const bodyOf = ({ symbol }: Citation): string => symbol?.text.split('/').at(-1) ?? '';

const CENTRE = /\b(?:trung uong|bo chinh tri|ban bi thu)\b/;
const PROVINCE = /\b(?:tinh uy|thanh uy)\b/;

/** The symbol with the body that is meant, or with either where neither issuer nor another mention tells. */
function lettersOf(plan: Plan, citation: Citation, written: string): readonly string[] {
  const meant = meantBy(bodyOf(citation));
  const right = centreOrProvince(plan, citation, meant);
  const lead = written.slice(0, -bodyOf(citation).length);
  return (right === undefined ? meant : [right]).map((body) => lead + body);
}

function centreOrProvince(plan: Plan, citation: Citation, meant: readonly string[]): string | undefined {
  const named = fold(citation.issuer?.text ?? '');
  if (CENTRE.test(named)) return meant.find((body) => body.endsWith('TW'));
  if (PROVINCE.test(named)) return meant.find((body) => body.endsWith('TU'));
  const others = bodiesByNumber(plan).get(numberOf(citation));
  const found = meant.filter((body) => others?.has(body));
  return found.length === 1 ? found[0] : undefined;
}

/** `57 NQ`. */
const numberOf = ({ number, symbol }: Citation): string =>
  `${number?.text ?? ''} ${symbol?.text.split('/')[0] ?? ''}`;

const bodiesByNumber = derived((plan): ReadonlyMap<string, ReadonlySet<string>> => {
  const bodies = new Map<string, Set<string>>();
  for (const citation of plan.citations) {
    const known = bodies.get(numberOf(citation)) ?? new Set();
    bodies.set(numberOf(citation), known.add(bodyOf(citation)));
  }
  return bodies;
});
