import { bodiesBySymbol, ownerOf } from '../../citations/bodies';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

const STATE_SYMBOL = 'QyĐ';
const PARTY_SYMBOL = 'QĐ';
/** Committees of the army and the police, which have rules of their own. */
const FORCES = /^(?:QU\p{Lu}|ĐUQ|ĐUCA)/u;

/** LM-12: Quy định is `QĐ` in the Party; `QyĐ` is the State's. */
export const regulationSymbol = defineRule({
  id: 'LM-12',
  title: { vi: 'Ký hiệu QyĐ của Quy định', en: 'Symbol QyĐ of Quy định' },
  docs: {
    vi: 'Quy định của Đảng có ký hiệu “QĐ” (“QĐi” ở một số văn bản trước ngày 27/5/2026). “QyĐ” là ký hiệu của văn bản nhà nước và đoàn thể. Quy tắc này xét các văn bản của Đảng được viện dẫn; ký hiệu của chính văn bản do quy tắc SO-04 xét. Văn bản của quân đội, công an, đoàn thể được giữ nguyên.',
    en: 'A Quy định of the Party has the symbol “QĐ” (“QĐi” in some documents before 27/5/2026). “QyĐ” belongs to state documents and to mass organisations. This rule looks at the Party documents that are cited; the symbol of the document itself is judged by SO-04. Documents of army, police and mass organisations are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.2a; HD 36-HD/VPTW, phần II, mục 1.3.1b',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    state: {
      vi: 'Quy định của Đảng có ký hiệu “QĐ”; “QyĐ” là ký hiệu của văn bản nhà nước.',
      en: 'The symbol of a Party Quy định is “QĐ”; “QyĐ” is that of state documents.',
    },
  },
  *check({ plan }): Iterable<Report<'state'>> {
    for (const { family, symbol } of plan.citations) {
      const [type, body = ''] = symbol?.text.split('/') ?? [];
      if (!symbol || family !== 'party' || type !== STATE_SYMBOL) continue;
      if (ownerOf(body) !== 'party' || FORCES.test(body) || isOutside(body)) continue;
      const written = plan.source.slice(symbol);
      const span = { start: symbol.start, end: symbol.start + STATE_SYMBOL.length };
      // A symbol that is broken or misspelt is mended first.
      const plain = written.startsWith(STATE_SYMBOL);
      yield { message: 'state', span, ...(plain && { fixes: [writeInstead(span, PARTY_SYMBOL)] }) };
    }
  },
});

/** A mass organisation, whose documents follow a guide of its own. */
const isOutside = (body: string): boolean => bodiesBySymbol(body).some(({ level }) => level === 'outside');
