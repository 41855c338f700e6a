import { plainName } from '../../citations/plain-name';
import { issuingOf, type Authority } from '../../plan/issuer';
import type { Plan } from '../../plan/plan';
import { removeCell } from '../removal';
import { writeInstead } from '../replacement';
import { defineRule, type Fix, type Report } from '../rule';
import { isOnOneLine } from './holder';

/** KY-08: the head of an organ signs by title alone, a deputy `K/T TRƯỞNG BAN`; nobody signs for the organ as a whole. */
export const organHead = defineRule({
  id: 'KY-08',
  title: { vi: 'Cơ quan tham mưu: ký theo chế độ thủ trưởng', en: 'An organ is signed for by its head' },
  docs: {
    vi: 'Văn bản của văn phòng, các ban của cấp uỷ do người đứng đầu ký bằng chức vụ (TRƯỞNG BAN, CHÁNH VĂN PHÒNG), cấp phó ký “K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN”; không ký “T/M VĂN PHÒNG”, “T/M BAN TỔ CHỨC”. Uỷ ban kiểm tra, hội đồng làm việc tập thể nên ký T/M và không bị báo. Cấp phó phụ trách khi chưa có cấp trưởng thì không ghi K/T.',
    en: 'Documents of an office or department of a committee are signed by its head under the title alone (TRƯỞNG BAN, CHÁNH VĂN PHÒNG), by a deputy “K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN”; there is no “T/M VĂN PHÒNG”, no “T/M BAN TỔ CHỨC”. Inspection commissions and councils act as one, sign T/M and are not reported. A deputy in charge where no head is appointed writes no K/T.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.4c; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    collective: {
      vi: 'Văn bản của {organ} do người đứng đầu ký bằng chức vụ, cấp phó ký K/T; không ký “{written}”.',
      en: 'Documents of {organ} are signed by its head under the title, by a deputy K/T; not “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'collective'>> {
    const { issuer, authorities } = issuingOf(plan);
    const [signed, ...others] = authorities;
    if (issuer?.kind !== 'office' || /\s[-–]\s/.test(issuer.text) || signed?.mark !== 'TM') return;
    const span = { start: signed.start, end: signed.holder.end };
    const written = plan.source.slice(span);
    yield {
      message: 'collective',
      span,
      args: { organ: issuer.head, written },
      fixes: others.length === 0 ? fixesFor(plan, signed) : [],
    };
  },
});

const HEAD = /^(?:trưởng ban|chánh văn phòng)$/;
const DEPUTY = /^phó (?:trưởng ban|chánh văn phòng)$/;

function fixesFor({ source, signature }: Plan, { start, holder }: Authority): Fix[] {
  const { position } = signature ?? {};
  if (!position || !isOnOneLine(source, position)) return [];
  const span = { start, end: holder.end };
  const plain = plainName(position.text);
  if (DEPUTY.test(plain)) return [writeInstead(span, `K/T ${position.text.replace(/^\S+\s+/, '')}`)];
  if (!HEAD.test(plain)) return [];
  const sameLine = !/[\r\n]/.test(source.text.slice(span.end, position.start));
  return [
    {
      title: { vi: 'Ký bằng chức vụ', en: 'Sign by title' },
      edits: sameLine
        ? [{ start, end: position.start, newText: '' }]
        : [{ ...span, newText: position.text }, removeCell(source, position)],
    },
  ];
}
