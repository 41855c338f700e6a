import { isStatePage } from '../party-page';
import { headerAnchor } from '../header-anchor';
import { insertLineAbove } from '../line-edits';
import { defineRule, type Report } from '../rule';
import { isStateName, PARTY_TITLE } from './titles';

/** TD-01: the first line of the first page, on the right: `ĐẢNG CỘNG SẢN VIỆT NAM`. */
export const partyTitle = defineRule({
  id: 'TD-01',
  title: { vi: 'Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM', en: 'Title ĐẢNG CỘNG SẢN VIỆT NAM' },
  docs: {
    vi: 'Văn bản của Đảng mở đầu bằng tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, chữ in hoa, ở dòng đầu trang thứ nhất, bên phải. Văn bản mất dấu (nhận dạng từ ảnh) chỉ bị báo một lần ở tiêu đề; các quy tắc khác chờ đến khi có dấu.',
    en: 'A Party document opens with the title “ĐẢNG CỘNG SẢN VIỆT NAM” in capitals, first line of the first page, on the right. A text that lost its marks (OCR) is reported once, at its title; the other rules wait until it has them again.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.1.2; HD 36-HD/VPTW, phần II, mục 1.1.2 và Phụ lục 3',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    missing: {
      vi: 'Đầu trang chưa có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”.',
      en: 'The title “ĐẢNG CỘNG SẢN VIỆT NAM” is missing at the head of the page.',
    },
    form: {
      vi: 'Tiêu đề viết đúng là “ĐẢNG CỘNG SẢN VIỆT NAM”, chữ in hoa.',
      en: 'The title is written “ĐẢNG CỘNG SẢN VIỆT NAM”, in capitals.',
    },
  },
  *check({ plan }): Iterable<Report<'missing' | 'form'>> {
    const { source, header } = plan;
    const title = header.partyTitle;
    if (title && title.text !== PARTY_TITLE) {
      const whole = source.slice(title) === title.text;
      yield {
        message: 'form',
        span: title,
        fixes: whole
          ? [
              {
                title: { vi: 'Viết đúng tiêu đề', en: 'Write the title right' },
                edits: [{ start: title.start, end: title.end, newText: PARTY_TITLE }],
              },
            ]
          : [],
      };
    }
    // Where the State's name stands in its place, TD-03 says so.
    if (title || isStatePage(plan) || header.stateTitles.some(isStateName)) return;
    const anchor = headerAnchor(header);
    // Text with neither head, type name nor end is no document yet.
    const start = anchor ?? plan.typeName ?? plan.recipients?.label;
    if (!start) return;
    yield {
      message: 'missing',
      span: start,
      fixes: anchor
        ? [
            {
              title: { vi: 'Thêm tiêu đề', en: 'Add the title' },
              edits: [insertLineAbove(source, header.start, PARTY_TITLE)],
            },
          ]
        : [],
    };
  },
});
