import { headOf, issuingOf, readBody, type NamedBody } from '../../plan/issuer';
import { isHeaderPassed } from '../progress';
import { removeCell } from '../removal';
import { writeInstead } from '../replacement';
import { defineRule, type Fix, type Report } from '../rule';
import { isWhole, nameAs } from './names';

/** CQ-08: the header names the committee, whether it or its standing committee issues: never `BAN THƯỜNG VỤ …`. */
export const standingCommittee = defineRule({
  id: 'CQ-08',
  title: {
    vi: 'Đầu trang không ghi ban thường vụ, ban chấp hành',
    en: 'No standing or executive committee in the header',
  },
  docs: {
    vi: 'Văn bản của ban chấp hành và của ban thường vụ cùng ghi tên cấp uỷ ở đầu trang: “TỈNH UỶ …”, “ĐẢNG UỶ XÃ …”. Ban nào ban hành thì thể hiện ở quyền hạn ký (T/M BAN THƯỜNG VỤ) và trong câu mở đầu. “BAN CHẤP HÀNH TRUNG ƯƠNG” thì đúng.',
    en: 'Documents of the executive and of the standing committee both carry the committee’s name at their head: “TỈNH UỶ …”, “ĐẢNG UỶ XÃ …”. Which of the two issues shows in the signature (T/M BAN THƯỜNG VỤ) and in the opening sentence. “BAN CHẤP HÀNH TRUNG ƯƠNG” is right.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.2b-d; HD 36-HD/VPTW, phần II, mục 1.2.1b',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    named: {
      vi: 'Đầu trang ghi tên cấp uỷ, không ghi “{head}”.',
      en: 'The header names the committee, not “{head}”.',
    },
  },
  *check({ plan }): Iterable<Report<'named'>> {
    const { issuer, parent } = issuingOf(plan);
    if (!issuer || !isHeaderPassed(plan)) return;
    for (const body of [parent, issuer]) {
      if (!body || (body.kind !== 'standing' && body.kind !== 'executive')) continue;
      const right = committeeNamed(body);
      const alone = body === parent && body.name === '' && issuer.kind === 'committee';
      const fixes: Fix[] = [];
      if (right !== undefined) fixes.push(writeInstead(body, right));
      else if (alone && issuer.level === 'province') {
        fixes.push({
          title: { vi: 'Bỏ “{head}”', en: 'Remove “{head}”' },
          args: { head: body.text },
          edits: [
            { start: body.start, end: body.end, newText: issuer.text },
            removeCell(plan.source, issuer),
          ],
        });
      }
      const whole = isWhole(plan.source, body) && (right !== undefined || isWhole(plan.source, issuer));
      yield { message: 'named', span: body, args: { head: body.head }, fixes: whole ? fixes : [] };
    }
  },
});

/** `ĐẢNG UỶ XÃ AN HOÀ` of `BAN THƯỜNG VỤ ĐẢNG UỶ XÃ AN HOÀ` and of `BAN CHẤP HÀNH ĐẢNG BỘ XÃ AN HOÀ`. */
function committeeNamed(body: NamedBody): string | undefined {
  const named = readBody({ ...body, text: body.name });
  if (named?.kind === 'committee') return named.text;
  return named?.kind === 'organisation' && headOf('committee', named.unit) !== undefined
    ? nameAs('committee', named)
    : undefined;
}
