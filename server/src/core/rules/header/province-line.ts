import { issuingOf } from '../../plan/issuer';
import { isHeaderPassed } from '../progress';
import { removeCell } from '../removal';
import { defineRule, type Report } from '../rule';
import { isWhole } from './names';

/** CQ-04: above TỈNH UỶ, THÀNH UỶ and committees directly under the centre no superior is named. */
export const provinceLine = defineRule({
  id: 'CQ-04',
  title: { vi: 'Tỉnh uỷ, thành uỷ không ghi cơ quan cấp trên', en: 'No superior above TỈNH UỶ, THÀNH UỶ' },
  docs: {
    vi: 'Tỉnh uỷ, thành uỷ và đảng uỷ trực thuộc Trung ương chỉ ghi tên mình, không ghi cơ quan cấp trên. Thành uỷ của thành phố thuộc tỉnh (trước ngày 01/7/2025) có dòng “ĐẢNG BỘ TỈNH …” và không bị báo.',
    en: 'Provincial committees and those directly under the centre print their own name alone. The committee of a city within a province (before 01/7/2025) has a line “ĐẢNG BỘ TỈNH …” and is not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.2b; HD 36-HD/VPTW, phần II, mục 1.2.1b',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    parent: {
      vi: '{issuer} trực thuộc Trung ương, không ghi dòng “{parent}” ở trên.',
      en: '{issuer} is directly under the centre; no line “{parent}” stands above it.',
    },
  },
  *check({ plan }): Iterable<Report<'parent'>> {
    const { issuer, parent } = issuingOf(plan);
    if (!issuer || !parent || !isHeaderPassed(plan)) return;
    if (issuer.kind !== 'committee' || !['province', 'central'].includes(issuer.level ?? '')) return;
    if (!['organisation', 'committee', 'central', 'state', 'place'].includes(parent.kind)) return;
    const { source } = plan;
    const edits = [
      { start: parent.start, end: parent.end, newText: issuer.text },
      removeCell(source, issuer),
    ];
    yield {
      message: 'parent',
      span: parent,
      args: { issuer: issuer.head, parent: parent.text },
      fixes:
        isWhole(source, parent) && isWhole(source, issuer)
          ? [{ title: { vi: 'Bỏ dòng cấp trên', en: 'Remove the superior' }, edits }]
          : [],
    };
  },
});
