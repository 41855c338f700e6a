import { bodySymbolOf, ownerOf, type Body } from '../../citations/bodies';
import { partyBodiesNamed } from '../issuer';
import type { Profile } from '../../profiles/profile';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

/** SO-06: the symbol of the body is that of the issuer in the header: `TU` for TỈNH UỶ, `ĐU` for ĐẢNG UỶ, `CB` for CHI BỘ. */
export const numberBodySymbol = defineRule({
  id: 'SO-06',
  title: { vi: 'Ký hiệu cơ quan ban hành', en: 'Symbol of the issuing body' },
  docs: {
    vi: 'Ký hiệu sau dấu gạch chéo phải đúng với cơ quan ban hành ở đầu trang: TỈNH UỶ, THÀNH UỶ là TU; ĐẢNG UỶ là ĐU; CHI BỘ là CB. Ký hiệu liên cơ quan và ký hiệu riêng của một số đảng uỷ (ĐUQS, ĐUCA …) không bị báo.',
    en: 'The symbol after the slash must be that of the issuer at the head of the page: TU for TỈNH UỶ and THÀNH UỶ, ĐU for ĐẢNG UỶ, CB for CHI BỘ. Joint symbols and those of particular committees (ĐUQS, ĐUCA …) are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.2b; HD 36-HD/VPTW, phần II, mục 1.3.1b',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    disagrees: {
      vi: 'Ký hiệu “{written}” không phải của cơ quan ban hành ghi ở đầu trang.',
      en: '“{written}” is not the symbol of the issuer named at the head of the page.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'disagrees'>> {
    const { issuingBody: issuer, documentNumber } = plan.header;
    const written = documentNumber?.body;
    if (!issuer || !written || isJoint(written.text) || isJoint(issuer.text)) return;
    const named = partyBodiesNamed(issuer.text);
    if (named.length === 0 || accepts(named, written.text)) return;
    const right = repair(named, written.text);
    yield {
      message: 'disagrees',
      span: written,
      args: { written: written.text },
      ...(!named.some((body) => isGiven(body, profile)) && { severity: 'warning' }),
      fixes: right === undefined ? [] : [writeInstead(written, right)],
    };
  },
});

/** Whether the guide in force itself gives the body's symbol. Those of the committees are the same in both. */
const isGiven = ({ confidence, source, symbol }: Body, { id }: Profile): boolean =>
  confidence === 'source' && (id === 'hd05' || FIXED_SYMBOLS.has(symbol) || source.includes('HD36'));

const isJoint = (text: string): boolean => /\S[-–] ?\S|\s[-–]\s/.test(text);

/** The symbol itself or one that goes on from it: `ĐUQS` of a ĐẢNG UỶ, `BTCTU` of a BAN TỔ CHỨC. A congress has its committee's header. */
const accepts = (named: readonly Body[], written: string): boolean =>
  written === 'ĐH' ||
  named.some(({ symbol, variants = [] }) =>
    [symbol, symbol.slice(0, symbol.startsWith('ĐU') ? 2 : undefined), ...variants].some((own) =>
      written.startsWith(own),
    ),
  );

/** Committees whose symbol is the same everywhere; organs add that of the committee they serve. */
const FIXED_SYMBOLS: ReadonlySet<string> = new Set(['TU', 'ĐU', 'CB']);

/** The written symbol with its letters put right, or the only one that the issuer can have. */
function repair(named: readonly Body[], written: string): string | undefined {
  const lettered = bodySymbolOf(written) ?? written.replace(/^D(?=U)/, 'Đ').replace(/Ư$/, 'U');
  if (accepts(named, lettered)) return lettered;
  const [symbol, ...others] = new Set(named.map((body) => body.symbol));
  const sure = symbol !== undefined && others.length === 0 && FIXED_SYMBOLS.has(symbol);
  return sure && ownerOf(written) !== 'state' ? symbol : undefined;
}
