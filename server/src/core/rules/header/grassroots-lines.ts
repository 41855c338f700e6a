import { bodyBySymbol } from '../../citations/bodies';
import { issuingOf, type NamedBody } from '../../plan/issuer';
import type { ProfileId } from '../../profiles/profile';
import { isHeaderPassed } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { isWhole, nameAs } from './names';

/** CQ-06: above a grassroots committee or a cell stands `ĐẢNG BỘ …`, never the committee of that organisation. */
export const grassrootsLines = defineRule({
  id: 'CQ-06',
  title: { vi: 'Đầu trang của đảng uỷ cơ sở, chi bộ', en: 'Header of a grassroots committee or cell' },
  docs: {
    vi: 'Văn bản của đảng uỷ cơ sở, đảng uỷ bộ phận, chi bộ ghi “ĐẢNG BỘ (cấp trên trực tiếp)” ở dòng trên, tên mình ở dòng dưới: “ĐẢNG BỘ XÃ AN HOÀ / CHI BỘ TRƯỜNG …”, không ghi “ĐẢNG UỶ XÃ AN HOÀ” ở dòng trên. Tên cấp uỷ chỉ đứng trên cơ quan tham mưu, giúp việc (CQ-07). Tổ chức đảng trong quân đội, công an có hướng dẫn riêng và không bị báo.',
    en: 'A document of a grassroots committee, a part of one, or a cell has “ĐẢNG BỘ (immediate superior)” above and its own name under it: “ĐẢNG BỘ XÃ AN HOÀ / CHI BỘ TRƯỜNG …”, not “ĐẢNG UỶ XÃ AN HOÀ”. The committee’s name stands above its own organs only (CQ-07). Bodies of army and police have rules of their own and are not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.2d-đ; HD 36-HD/VPTW, phần II, mục 1.2.1b',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    parent: { vi: 'Dòng cấp trên ghi “{right}”.', en: 'The line above is “{right}”.' },
    stateParent: {
      vi: 'Dòng cấp trên ghi đảng bộ cấp trên trực tiếp (ĐẢNG BỘ …), không ghi cơ quan nhà nước.',
      en: 'The line above names the superior Party organisation (ĐẢNG BỘ …), no State body.',
    },
    issuer: {
      vi: 'Cơ quan ban hành là cấp uỷ: ghi “{right}”.',
      en: 'A committee issues documents: write “{right}”.',
    },
  },
  *check({ plan, profile, date }): Iterable<Report<'parent' | 'stateParent' | 'issuer'>> {
    const { issuer, parent } = issuingOf(plan);
    if (!issuer || !parent || issuer.force || parent.force || !isHeaderPassed(plan)) return;
    if (!isUnderAnother(issuer, profile.id)) return;
    const { source } = plan;
    if (issuer.kind === 'organisation') {
      if (parent.kind !== 'organisation') return;
      const right = nameAs('committee', issuer);
      // With another symbol a third line, CHI BỘ …, may be what was forgotten.
      const sure = plan.header.documentNumber?.body?.text === 'ĐU' && isWhole(source, issuer);
      yield {
        message: 'issuer',
        span: issuer,
        args: { right },
        fixes: sure ? [writeInstead(issuer, right)] : [],
      };
    } else if ((parent.kind === 'committee' || parent.kind === 'place') && parent.level !== 'central') {
      // Of a committee that is no more, CQ-11 speaks.
      if (parent.level === 'district' && (bodyBySymbol('HU')?.validTo ?? '') < date) return;
      const right = nameAs('organisation', parent);
      const fixes = isWhole(source, parent) ? [writeInstead(parent, right)] : [];
      yield { message: 'parent', span: parent, args: { right }, fixes };
    } else if (parent.kind === 'state') yield { message: 'stateParent', span: parent };
  },
});

/** Communes were grassroots until the guide of 2026 gave them a form of their own (CQ-05). */
function isUnderAnother({ kind, level }: NamedBody, profile: ProfileId): boolean {
  if (level === 'commune' && profile === 'hd05') return false;
  if (kind === 'cell') return true;
  return (kind === 'committee' || kind === 'organisation') && level !== 'central' && level !== 'province';
}
