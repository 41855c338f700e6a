import { issuingOf } from '../../plan/issuer';
import { isHeaderPassed } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { isWhole, nameAs, placeMeant } from './names';

/** CQ-05: `ĐẢNG BỘ TỈNH|THÀNH PHỐ X` above `ĐẢNG UỶ XÃ|PHƯỜNG|ĐẶC KHU Y`. */
export const communeLines = defineRule({
  id: 'CQ-05',
  title: {
    vi: 'Đầu trang của đảng uỷ xã, phường, đặc khu',
    en: 'Header of a commune, ward or special zone',
  },
  docs: {
    vi: 'Văn bản của đảng uỷ xã, phường, đặc khu ghi “ĐẢNG BỘ TỈNH (THÀNH PHỐ) …” ở dòng trên, “ĐẢNG UỶ XÃ (PHƯỜNG, ĐẶC KHU) …” ở dòng dưới. Dòng trên là đảng bộ, không phải tỉnh uỷ, thành uỷ; dòng dưới là đảng uỷ, không phải đảng bộ. Thiếu dòng trên thì CQ-03 báo; tên cấp huyện thì CQ-11 báo.',
    en: 'A document of a commune, ward or special zone has “ĐẢNG BỘ TỈNH (THÀNH PHỐ) …” above and “ĐẢNG UỶ XÃ (PHƯỜNG, ĐẶC KHU) …” under it: đảng bộ above, not tỉnh uỷ; đảng uỷ below, not đảng bộ. A line that is missing is CQ-03’s, one of a district CQ-11’s.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.2.1.2c', confidence: 'source' },
  severity: 'error',
  profiles: ['hd05'],
  fixable: true,
  messages: {
    parent: { vi: 'Dòng cấp trên ghi “{right}”.', en: 'The line above is “{right}”.' },
    parentForm: {
      vi: 'Dòng cấp trên của đảng uỷ {unit} ghi “ĐẢNG BỘ TỈNH …” hoặc “ĐẢNG BỘ THÀNH PHỐ …”.',
      en: 'Above the committee of a {unit} stands “ĐẢNG BỘ TỈNH …” or “ĐẢNG BỘ THÀNH PHỐ …”.',
    },
    issuer: {
      vi: 'Cơ quan ban hành là cấp uỷ: ghi “{right}”.',
      en: 'A committee issues documents: write “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'parent' | 'parentForm' | 'issuer'>> {
    const { issuer, parent } = issuingOf(plan);
    if (issuer?.level !== 'commune' || !parent || parent.force || !isHeaderPassed(plan)) return;
    const { source } = plan;
    if (issuer.kind === 'organisation') {
      if (parent.kind !== 'organisation' || parent.level !== 'province') return;
      const right = nameAs('committee', issuer);
      const fixes = isWhole(source, issuer) ? [writeInstead(issuer, right)] : [];
      yield { message: 'issuer', span: issuer, args: { right }, fixes };
    }
    if (issuer.kind !== 'committee') return;
    const above = placeMeant(parent) ?? parent;
    if (above.level === 'district') return;
    if ((above.kind === 'committee' || above.kind === 'place') && above.level === 'province') {
      const right = nameAs('organisation', above);
      const fixes = isWhole(source, parent) ? [writeInstead(parent, right)] : [];
      yield { message: 'parent', span: parent, args: { right }, fixes };
    } else if (
      ['state', 'place'].includes(above.kind) ||
      (parent.kind === 'organisation' && parent.level !== 'province')
    ) {
      yield { message: 'parentForm', span: parent, args: { unit: issuer.unit ?? '' } };
    }
  },
});
