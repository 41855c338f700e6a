import type { Citation } from '../../citations/citation';
import { documentTypeByName, documentTypesBySymbol } from '../../citations/document-types';
import { defineRule, type Report } from '../rule';
import { limitOf } from './issuing-authority';
import { disagreementOf } from './issuer-symbols';
import { isRegistered } from './registered';

/** VD-17: the body that a citation names may issue a document of that type: a cell issues no Chỉ thị. */
export const issuerType = defineRule({
  id: 'VD-17',
  title: { vi: 'Cơ quan không ban hành thể loại này', en: 'Body that does not issue this type' },
  docs: {
    vi: 'Mỗi cấp chỉ ban hành một số thể loại: chi bộ và đảng uỷ cơ sở của đơn vị (bệnh viện, trường, công ty …) không ban hành chỉ thị, thông tri; trước ngày 09/01/2026 chi bộ cũng không ban hành quy chế, thông báo, kết luận. Nghị quyết của Trung ương là của Ban Chấp hành Trung ương hoặc Bộ Chính trị, không phải Ban Bí thư; chỉ thị là của Bộ Chính trị hoặc Ban Bí thư, không phải Ban Chấp hành Trung ương. Ghi như vậy thì tên loại hoặc tên cơ quan đã sai; cần xem văn bản gốc. Chỉ nêu những điều có căn cứ; cấp nào chưa rõ thì không xét.',
    en: 'Each level issues some types only: a cell and the committee of a unit (hospital, school, company …) issue no directives; before 9 January 2026 a cell issued no regulations, notices or conclusions either. Central resolutions are of the Central Committee or the Politburo, not of the Secretariat; directives of the Politburo or the Secretariat, not of the Central Committee. A citation that says so has the type or the body wrong; look at the document itself. Only what has a source is claimed; other levels are left alone.',
  },
  source: {
    text: 'Quy định 399-QĐ/TW, Điều 11, 13; Quy định 66-QĐ/TW, Điều 7, 9',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: false,
  messages: {
    limited: {
      vi: '“{issuer}” không ban hành {type}; xem lại tên loại hoặc cơ quan ban hành theo văn bản gốc.',
      en: '“{issuer}” does not issue {type}; look up type and issuing body in the document itself.',
    },
  },
  *check({ plan, registry }): Iterable<Report<'limited'>> {
    for (const citation of plan.citations) {
      const { issuer, type, family, date } = citation;
      if (!issuer || family === 'state') continue;
      const named = typeOf(citation);
      const limit = named && limitOf(issuer.text, named.id, date?.iso);
      // A symbol of another body, and what the registry knows otherwise, say more of the same words.
      if (!limit || disagreementOf(citation) || isRegistered(registry, citation)) continue;
      yield {
        message: 'limited',
        span: { start: Math.min(type?.start ?? issuer.start, issuer.start), end: issuer.end },
        args: { issuer: issuer.text, type: named.name },
        ...(!limit.sure && { severity: 'information' }),
      };
    }
  },
});

/** As named; of a list without its name, as the symbol tells it where only one type bears it. */
function typeOf({ type, symbol }: Citation): { readonly id: string; readonly name: string } | undefined {
  const named = type && documentTypeByName(type.text);
  if (named) return named;
  const types = documentTypesBySymbol(symbol?.text.split('/')[0] ?? '');
  return types.length === 1 ? types[0] : undefined;
}
