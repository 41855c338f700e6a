import { issuingOf, type Issuing } from '../../plan/issuer';
import type { Plan } from '../../plan/plan';
import { startsBodyName } from '../../syntax/vocabulary';
import { fold } from '../../text/fold';
import { isHeaderPassed } from '../progress';
import { defineRule, type Report } from '../rule';
import { isWhole, sameName } from './names';

type MessageId = 'swapped' | 'missing' | 'noIssuer' | 'extra';

/** CQ-03: the superior body above, the issuing body under it. */
export const parentLine = defineRule({
  id: 'CQ-03',
  title: { vi: 'Cơ quan cấp trên và cơ quan ban hành', en: 'Superior body and issuing body' },
  docs: {
    vi: 'Tên cơ quan cấp trên trực tiếp ghi ở dòng trên, tên cơ quan ban hành ở dòng dưới; chỉ ghi một cấp trên. Đảng uỷ xã, phường, đặc khu, đảng uỷ cơ sở và chi bộ đều có dòng cấp trên; tỉnh uỷ, thành uỷ và cơ quan trực thuộc Trung ương thì không. Đảng uỷ mà tên không cho biết cấp nào thì không bị báo thiếu.',
    en: 'The immediate superior stands above, the issuing body under it, and one superior only. Committees of communes and wards, grassroots committees and cells have one; provincial committees and bodies directly under the centre have none. A committee whose name does not tell its level is not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.2, I.2.2; HD 36-HD/VPTW, phần II, mục 1.2 và Phụ lục 3',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    swapped: {
      vi: 'Cơ quan cấp trên ghi ở dòng trên, cơ quan ban hành ở dòng dưới.',
      en: 'The superior body stands above, the issuing body under it.',
    },
    missing: {
      vi: 'Trên “{issuer}” cần ghi cơ quan cấp trên trực tiếp ({parent} …).',
      en: 'Above “{issuer}” the immediate superior is named ({parent} …).',
    },
    noIssuer: {
      vi: 'Dưới “{parent}” cần ghi cơ quan ban hành (ĐẢNG UỶ …, CHI BỘ …).',
      en: 'Under “{parent}” the issuing body is named (ĐẢNG UỶ …, CHI BỘ …).',
    },
    extra: {
      vi: 'Chỉ ghi cơ quan cấp trên trực tiếp; không cần ghi “{name}”.',
      en: 'Only the immediate superior is named; “{name}” is one line too many.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const issuing = issuingOf(plan);
    const { issuer, parent } = issuing;
    if (!issuer || issuer.force || !isHeaderPassed(plan)) return;
    if (!plan.header.parentBody) {
      if (issuer.kind === 'organisation') {
        yield { message: 'noIssuer', span: issuer, args: { parent: issuer.text } };
      } else if (needsParent(issuing)) {
        const above = issuer.kind === 'office' ? 'TỈNH UỶ, ĐẢNG UỶ' : 'ĐẢNG BỘ';
        yield { message: 'missing', span: issuer, args: { issuer: issuer.text, parent: above } };
      }
      return;
    }
    if (parent && isSwapped(parent.kind, issuer.kind)) {
      const { source } = plan;
      const fix = {
        title: { vi: 'Đổi chỗ hai dòng', en: 'Swap the two lines' },
        edits: [
          { start: parent.start, end: parent.end, newText: issuer.text },
          { start: issuer.start, end: issuer.end, newText: parent.text },
        ],
      };
      // ĐẢNG UỶ above CHI BỘ, or two names of one committee, would still be wrong the other way round.
      const right = !(parent.kind === 'cell' && issuer.kind === 'committee') && !sameName(parent, issuer);
      const fixes = right && isWhole(source, parent) && isWhole(source, issuer) ? [fix] : [];
      yield { message: 'swapped', span: { start: parent.start, end: issuer.end }, fixes };
    }
    for (const name of namesAbove(plan)) {
      yield { message: 'extra', span: name, args: { name: name.text }, severity: 'information' };
    }
  },
});

/** A name that repeats its committee (VĂN PHÒNG TỈNH UỶ) lacks a line too, which CQ-07 says. */
function needsParent({ issuer }: Issuing): boolean {
  if (issuer?.kind === 'committee') return issuer.level === 'commune' || issuer.level === 'grassroots';
  return issuer?.kind === 'cell' || (issuer?.kind === 'office' && issuer.name === '');
}

const isSwapped = (above: string, below: string): boolean =>
  (below === 'organisation' && (above === 'committee' || above === 'cell')) ||
  (below === 'committee' && (above === 'office' || above === 'cell'));

/** Committees named above the superior. */
const namesAbove = ({ header }: Plan): Plan['header']['others'] =>
  header.others.filter(
    ({ text, end }) =>
      end <= (header.parentBody?.start ?? 0) &&
      startsBodyName(text) &&
      /^(?:dang bo|dang uy|tinh uy)/.test(fold(text)),
  );
