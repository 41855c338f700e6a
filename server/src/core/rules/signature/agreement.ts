import { plainName } from '../../citations/plain-name';
import { issuingOf, type Authority, type Issuing } from '../../plan/issuer';
import type { Plan } from '../../plan/plan';
import { defineRule, type Report } from '../rule';
import { committeeWords, heldBy } from './holder';

type MessageId = 'standing' | 'committee' | 'executive' | 'cell' | 'header';

/** KY-03: `T/M ĐẢNG UỶ` where the committee issues, `T/M BAN THƯỜNG VỤ` where its standing committee does. */
export const authorityAgreement = defineRule({
  id: 'KY-03',
  title: { vi: 'Quyền hạn ký khớp với cơ quan ban hành', en: 'Authority and issuing body agree' },
  docs: {
    vi: 'Ban chấp hành ban hành thì ký “T/M TỈNH UỶ” (ĐẢNG UỶ …); ban thường vụ ban hành thì ký “T/M BAN THƯỜNG VỤ”; chi bộ ký “T/M CHI BỘ”. Quyền hạn ký được so với câu mở đầu và với tên cơ quan ở đầu trang. Câu mở đầu chỉ ghi “Đảng uỷ …” mà ký T/M BAN THƯỜNG VỤ thì chỉ là gợi ý, vì cách gọi ấy thường dùng cho cả hai ban. Chỗ nào sai chỉ người soạn biết, nên phần lớn cách sửa phải tự chọn.',
    en: 'Where the executive committee issues, the signature is “T/M TỈNH UỶ” (ĐẢNG UỶ …); where the standing committee does, “T/M BAN THƯỜNG VỤ”; a cell’s is “T/M CHI BỘ”. The authority is compared with the opening sentence and with the name in the header. An opening with “Đảng uỷ …” and a signature for the standing committee is a hint only, for the name is used of both. Which of the two is wrong the writer alone knows, so most fixes are for choosing.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.1b; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    standing: {
      vi: 'Câu mở đầu ghi “{author}” ban hành; quyền hạn ký là “T/M {right}”.',
      en: 'The opening sentence has “{author}” issue; the authority is “T/M {right}”.',
    },
    committee: {
      vi: 'Câu mở đầu ghi “{author}” ban hành; quyền hạn ký là “T/M {right}”.',
      en: 'The opening sentence has “{author}” issue; the authority is “T/M {right}”.',
    },
    executive: {
      vi: 'Ban chấp hành ban hành thì quyền hạn ký là “T/M {right}”.',
      en: 'Where the executive committee issues, the authority is “T/M {right}”.',
    },
    cell: {
      vi: 'Văn bản của chi bộ ký “T/M CHI BỘ”.',
      en: 'A cell’s document is signed “T/M CHI BỘ”.',
    },
    header: {
      vi: 'Đầu trang ghi {issuer}; quyền hạn ký là “T/M {right}”.',
      en: 'The header has {issuer}; the authority is “T/M {right}”.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const issuing = issuingOf(plan);
    const signed = issuing.authorities.at(-1);
    if (signed?.mark !== 'TM' || issuing.issuer?.force) return;
    const report = breachOf(plan, issuing, signed);
    if (report) yield report;
  },
});

/** The head of the page decides whose committee it is, the opening sentence which of its two bodies. */
function breachOf(plan: Plan, issuing: Issuing, signed: Authority): Report<MessageId> | undefined {
  const { issuer, author } = issuing;
  const { body, holder } = signed;
  if (!body || body.level === 'central') return undefined;
  const report = (message: MessageId, right: string, byHand: boolean): Report<MessageId> => ({
    message,
    span: holder,
    args: { right, author: author?.text ?? '', issuer: issuer?.head ?? '' },
    fixes: [{ ...heldBy(plan, signed, right), ...(byHand && { byHand: true as const }) }],
  });
  const { kind } = body;
  if (plainName(holder.text) === 'chi uỷ') return report('cell', 'CHI BỘ', false);
  const signsForCommittee = kind === 'committee' || kind === 'standing' || kind === 'executive';
  if (issuer?.kind === 'cell') return signsForCommittee ? report('cell', 'CHI BỘ', true) : undefined;
  const committee = committeeWords(issuer);
  if (committee === undefined) return undefined;
  if (author?.kind === 'standing' && (kind === 'committee' || kind === 'executive')) {
    return report('standing', 'BAN THƯỜNG VỤ', true);
  }
  if (kind === 'executive') return { ...report('executive', committee, false), severity: 'information' };
  if (author?.kind === 'executive' && kind === 'standing') return report('committee', committee, true);
  if (author?.kind === 'committee' && kind === 'standing') {
    return { ...report('committee', committee, true), severity: 'hint' };
  }
  const other =
    kind === 'cell' || (kind === 'committee' && !plainName(holder.text).startsWith(plainName(committee)));
  return other ? report('header', committee, false) : undefined;
}
