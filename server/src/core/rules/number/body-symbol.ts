import { bodySymbolOf, ownerOf, type Body } from '../../citations/bodies';
import { issuingOf, type Issuing, type NamedBody } from '../../plan/issuer';
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
    order: {
      vi: 'Ký hiệu các cơ quan theo thứ tự ghi ở đầu trang, cơ quan chủ trì trước: “{right}”.',
      en: 'The symbols stand in the order of the names above, the leading body first: “{right}”.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'disagrees' | 'order'>> {
    const { issuingBody: issuer, documentNumber } = plan.header;
    const written = documentNumber?.body;
    if (!issuer || !written) return;
    if (isJoint(written.text) || isJoint(issuer.text)) {
      const right = leadFirst(issuer.text, written.text);
      if (right === undefined) return;
      const fixes = [writeInstead(written, right)];
      yield { message: 'order', span: written, args: { right }, severity: 'warning', fixes };
      return;
    }
    const issuing = issuingOf(plan);
    const named = bodiesNamed(issuer.text, issuing);
    const served = committeeSymbol(issuing);
    if (named.length === 0 || (accepts(named, written.text) && serves(written.text, served))) return;
    const right = repair(named, written.text, served);
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

/** `VĂN PHÒNG` is known by the committee above it: Văn phòng tỉnh uỷ, Văn phòng đảng uỷ. */
function bodiesNamed(name: string, { issuer, parent }: Issuing): readonly Body[] {
  const named = partyBodiesNamed(name);
  if (named.length > 0 || issuer?.kind !== 'office' || parent?.kind !== 'committee') return named;
  if (parent.level === 'district' || parent.level === 'central') return named;
  return partyBodiesNamed(`${issuer.head} ${parent.level === 'province' ? 'tỉnh uỷ' : 'đảng uỷ'}`);
}

/** What the symbol of an organ ends in, by the committee above it. That of a district is not the same everywhere. */
function committeeSymbol({ issuer, parent }: Issuing): string | undefined {
  if (parent?.kind !== 'committee' || !issuer || !isOrgan(issuer) || parent.force) return undefined;
  if (parent.level === 'province') return 'TU';
  return parent.level === 'district' || parent.level === 'central' ? undefined : 'ĐU';
}

const isOrgan = ({ kind }: NamedBody): boolean => kind === 'office' || kind === 'inspection';

const SERVED = /(?:TW|TU|HU|QU|ThU|TXU|ĐU)$/u;

/** The symbol ends in no committee's own, or in the right one's. */
const serves = (written: string, served: string | undefined): boolean =>
  served === undefined || [undefined, served].includes(SERVED.exec(written)?.[0]);

/** The written symbol with its letters put right, or the only one that the issuer can have. */
function repair(named: readonly Body[], written: string, served: string | undefined): string | undefined {
  const lettered = bodySymbolOf(written) ?? written.replace(/^D(?=U)/, 'Đ').replace(/Ư$/, 'U');
  const right = (symbol: string): boolean => accepts(named, symbol) && serves(symbol, served);
  if (right(lettered)) return lettered;
  const forCommittee = lettered.replace(SERVED, served ?? '');
  if (served !== undefined && forCommittee !== served && right(forCommittee)) return forCommittee;
  const [symbol, ...others] = new Set(named.map((body) => body.symbol));
  const sure = symbol !== undefined && others.length === 0 && FIXED_SYMBOLS.has(symbol);
  return sure && ownerOf(written) !== 'state' ? symbol : undefined;
}

/** The symbols of joint issuers in the order of their names, where all are known and stand otherwise. */
function leadFirst(names: string, written: string): string | undefined {
  const bodies = names.split(/ [-–] /).map(partyBodiesNamed);
  const symbols = written.split('-');
  const ordered = bodies.map((named) => symbols.find((symbol) => named.length > 0 && accepts(named, symbol)));
  if (ordered.length !== symbols.length || new Set(ordered).size !== symbols.length) return undefined;
  const right = ordered.join('-');
  return ordered.includes(undefined) || right === written ? undefined : right;
}
