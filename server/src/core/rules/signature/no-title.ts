import { plainName } from '../../citations/plain-name';
import { issuingOf } from '../../plan/issuer';
import { removeCell } from '../removal';
import { defineRule, type Fix, type Report } from '../rule';
import { isOnOneLine } from './holder';

type MessageId = 'member' | 'central' | 'other';

/** KY-05: a member of the committee signs T/M by name alone; only its leaders print their title. */
export const noTitle = defineRule({
  id: 'KY-05',
  title: { vi: 'Chức vụ ghi khi ký thay mặt', en: 'Titles that are printed under T/M' },
  docs: {
    vi: 'Ký thay mặt (T/M) cấp uỷ chỉ ghi chức vụ bí thư, phó bí thư (chủ nhiệm, phó chủ nhiệm; chủ tịch, phó chủ tịch); uỷ viên ký thì chỉ ghi họ tên. Văn bản của Bộ Chính trị, Ban Bí thư chỉ ghi họ tên người ký. Trưởng ban, chánh văn phòng ký dưới “T/M BAN THƯỜNG VỤ” chỉ là thông tin: có thể là ký thừa lệnh (T/L).',
    en: 'Under T/M of a committee only secretary and deputy secretary (chairman, deputy chairman …) print their title; a member signs by name alone. Documents of the Bộ Chính trị and the Ban Bí thư carry the name only. A head of office under “T/M BAN THƯỜNG VỤ” is information: T/L may be meant.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.2b; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    member: {
      vi: 'Uỷ viên ký thay mặt (T/M) thì không ghi chức vụ, chỉ ghi họ tên.',
      en: 'A member who signs T/M prints no title, the name only.',
    },
    central: {
      vi: 'Văn bản của {body} chỉ ghi họ tên người ký, không ghi chức vụ.',
      en: 'Documents of {body} carry the signer’s name only, no title.',
    },
    other: {
      vi: 'Ký thay mặt cấp uỷ thì ghi chức vụ bí thư, phó bí thư; {title} ký thì xem có phải thừa lệnh (T/L).',
      en: 'T/M of a committee goes with bí thư or phó bí thư; where a {title} signs, T/L may be meant.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const { position } = plan.signature ?? {};
    const { issuer, authorities } = issuingOf(plan);
    const signed = authorities.at(-1);
    if (!position || signed?.mark !== 'TM') return;
    const plain = plainName(position.text);
    const apart = isOnOneLine(plan.source, position) && position.start > signed.holder.end;
    const remove: Fix = {
      title: { vi: 'Bỏ chức vụ', en: 'Remove the title' },
      edits: [removeCell(plan.source, position)],
    };
    // `T/M CHI BỘ - UỶ VIÊN` on one line would keep its hyphen.
    const fixes =
      apart && /[\r\n]/.test(plan.source.text.slice(signed.holder.end, position.start)) ? [remove] : [];
    const { body } = signed;
    if (body?.kind === 'central') {
      if (/^(?:bộ chính trị|ban bí thư)$/.test(plainName(signed.holder.text))) {
        yield { message: 'central', span: position, args: { body: body.text }, fixes };
      }
    } else if (MEMBER.test(plain)) yield { message: 'member', span: position, fixes };
    // For an organ's own documents T/M is wrong altogether (KY-08).
    else if (
      issuer?.kind !== 'office' &&
      OTHER.test(plain) &&
      ['standing', 'executive', 'committee'].includes(body?.kind ?? '')
    ) {
      yield { message: 'other', span: position, args: { title: position.text }, severity: 'information' };
    }
  },
});

const MEMBER = /^(?:(?:đảng|chi|tỉnh|thành|huyện|quận|thị) )?uỷ viên(?!\p{L})/u;
const OTHER = /^(?:phó )?(?:trưởng ban|chánh văn phòng)(?!\p{L})/u;
