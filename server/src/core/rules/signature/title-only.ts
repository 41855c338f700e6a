import { plainName } from '../../citations/plain-name';
import { issuingOf } from '../../plan/issuer';
import { defineRule, type Report } from '../rule';
import { isOnOneLine } from './holder';

/** KY-04: no committee's name after the signer's title: `PHÓ BÍ THƯ`, not `PHÓ BÍ THƯ THÀNH UỶ`. */
export const titleOnly = defineRule({
  id: 'KY-04',
  title: { vi: 'Chức vụ không kèm tên cơ quan', en: 'The title without its body' },
  docs: {
    vi: 'Dưới quyền hạn ký chỉ ghi chức vụ: “PHÓ BÍ THƯ”, không ghi “PHÓ BÍ THƯ THÀNH UỶ”, vì tên cơ quan đã có ở đầu trang. Văn bản liên cơ quan, ban chỉ đạo, tiểu ban, hội đồng không có con dấu riêng thì ghi cả tên cơ quan và không bị báo; chi bộ cũng vậy.',
    en: 'Under the authority stands the title alone: “PHÓ BÍ THƯ”, not “PHÓ BÍ THƯ THÀNH UỶ”, for the header names the body. Joint documents and bodies without a seal of their own (steering committees, councils, cells) do add the name and are not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.2; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    body: {
      vi: 'Chỉ ghi chức vụ “{title}”, không kèm tên cơ quan.',
      en: 'Only the title “{title}” stands here, without the body.',
    },
  },
  *check({ plan }): Iterable<Report<'body'>> {
    const { position } = plan.signature ?? {};
    const { issuer, authorities } = issuingOf(plan);
    if (!position || issuer?.kind === 'taskForce' || issuer?.kind === 'cell') return;
    if (/\s[-–]\s/.test(issuer?.text ?? '') || authorities.some(({ body }) => body?.kind === 'taskForce'))
      return;
    const plain = plainName(position.text);
    if (!TITLE.test(plain) || KIEM.test(plain)) return;
    const at = plain.search(BODY);
    if (at < 0) return;
    const whole = isOnOneLine(plan.source, position) && plain.length === position.text.length;
    const title = whole ? position.text.slice(0, at) : plain.slice(0, at).toUpperCase();
    const span = whole ? { start: position.start + at, end: position.end } : position;
    yield {
      message: 'body',
      span,
      args: { title },
      fixes: whole
        ? [
            {
              title: { vi: 'Bỏ tên cơ quan', en: 'Remove the body' },
              edits: [{ start: position.start + title.length, end: position.end, newText: '' }],
            },
          ]
        : [],
    };
  },
});

/** Titles of a signer for a committee; uỷ viên prints none (KY-05). */
const TITLE = /^(?:phó )?(?:bí thư|chủ nhiệm|chánh văn phòng|trưởng ban)/;
const KIEM = /(?<!\p{L})kiêm(?!\p{L})/u;
const BODY = / (?:(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ|đảng bộ|uỷ ban kiểm tra)(?!\p{L})/u;
