import { bodySymbolOf, ownerOf, type Body } from '../../citations/bodies';
import { partyBodiesNamed } from '../issuer';
import { isPartyPage } from '../party-page';
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
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.2b; HD 36-HD/VPTW, phần II, mục I.3.1b',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    disagrees: {
      vi: 'Ký hiệu “{written}” không phải của cơ quan ban hành “{issuer}”.',
      en: '“{written}” is not the symbol of the issuer “{issuer}”.',
    },
  },
  *check({ plan }): Iterable<Report<'disagrees'>> {
    const { issuingBody: issuer, documentNumber } = plan.header;
    const written = documentNumber?.body;
    if (!issuer || !written || !isPartyPage(plan) || isJoint(written.text) || isJoint(issuer.text)) return;
    const named = partyBodiesNamed(issuer.text);
    if (named.length === 0 || accepts(named, written.text)) return;
    const right = repair(named, written.text);
    yield {
      message: 'disagrees',
      span: written,
      args: { written: written.text, issuer: issuer.text },
      ...(named.every(({ confidence }) => confidence !== 'source') && { severity: 'warning' }),
      fixes:
        right === undefined
          ? []
          : [
              {
                title: { vi: 'Viết “{right}”', en: 'Write “{right}”' },
                args: { right },
                edits: [{ start: written.start, end: written.end, newText: right }],
              },
            ],
    };
  },
});

const isJoint = (text: string): boolean => /\S[-–] ?\S|\s[-–]\s/.test(text);

/** The symbol itself or one that goes on from it: `ĐUQS` from `ĐU`, `BTCTU` from `BTC`. A congress shares its committee's header. */
function accepts(named: readonly Body[], written: string): boolean {
  const [symbol = ''] = written.split('/');
  return (
    symbol === 'ĐH' ||
    named.some(
      (body) => symbol === body.symbol || body.variants?.includes(symbol) === true || goesOn(body, symbol),
    )
  );
}

const goesOn = (body: Body, symbol: string): boolean =>
  symbol.startsWith('ĐU') ? body.symbol.startsWith('ĐU') : body.forms !== undefined && symbol.startsWith(body.symbol);

/** Only where one symbol is left: the written one with its letters put right, or the only one of the issuer. */
function repair(named: readonly Body[], written: string): string | undefined {
  const lettered = bodySymbolOf(written) ?? written.replace(/^D(?=U)/, 'Đ').replace(/Ư$/, 'U');
  if (accepts(named, lettered)) return lettered;
  const symbols = new Set(named.flatMap((body) => (body.forms ? [] : [body.symbol])));
  const [only] = symbols;
  return symbols.size === 1 && ownerOf(written) !== 'state' ? only : undefined;
}
