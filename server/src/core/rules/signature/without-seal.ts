import { issuingOf } from '../../plan/issuer';
import { isPosition } from '../../syntax/vocabulary';
import { defineRule, type Report } from '../rule';
import { isOnOneLine } from './holder';

type MessageId = 'deputy' | 'joined';

/** KY-10: a steering committee has no seal: two titles joined by `kiêm`, and no K/T for deputies. */
export const withoutSeal = defineRule({
  id: 'KY-10',
  title: { vi: 'Ký văn bản của ban chỉ đạo, tiểu ban, hội đồng', en: 'Signing for a body without a seal' },
  docs: {
    vi: 'Ban chỉ đạo, tiểu ban, hội đồng không có con dấu riêng thì dùng con dấu của cơ quan có người ký: ghi cả hai chức vụ, nối bằng chữ “kiêm” (PHÓ BÍ THƯ TỈNH UỶ kiêm TRƯỞNG BAN CHỈ ĐẠO); cấp phó ký không ghi K/T.',
    en: 'A steering committee or council without a seal of its own uses that of the signer’s body: both titles are given, joined by “kiêm” (PHÓ BÍ THƯ TỈNH UỶ kiêm TRƯỞNG BAN CHỈ ĐẠO); a deputy does not write K/T.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.4đ; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'source',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    deputy: {
      vi: 'Cấp phó của {body} ký không ghi “{written}”.',
      en: 'A deputy of {body} signs without “{written}”.',
    },
    joined: {
      vi: 'Hai chức vụ nối bằng chữ “kiêm”.',
      en: 'Two titles are joined by “kiêm”.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const { issuer, authorities } = issuingOf(plan);
    if (issuer?.kind !== 'taskForce') return;
    for (const { mark, start, holder } of authorities) {
      if (mark !== 'KT') continue;
      const span = { start, end: holder.end };
      yield { message: 'deputy', span, args: { body: issuer.head, written: plan.source.slice(span) } };
    }
    const { position } = plan.signature ?? {};
    if (!position || !isOnOneLine(plan.source, position)) return;
    const joint = JOINT.exec(position.text);
    if (!joint || !isPosition(position.text.slice(joint.index + joint[0].length))) return;
    const start = position.start + joint.index;
    const span = { start, end: start + joint[0].length };
    yield {
      message: 'joined',
      span,
      fixes: [
        {
          title: { vi: 'Nối bằng “kiêm”', en: 'Join with “kiêm”' },
          edits: [{ ...span, newText: ' kiêm ' }],
        },
      ],
    };
  },
});

const JOINT = /[ \u00a0]{0,3}[,;–-][ \u00a0]{1,3}/u;
