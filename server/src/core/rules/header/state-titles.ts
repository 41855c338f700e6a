import type { SourceText } from '../../text/source';
import type { Span } from '../../text/span';
import { isStatePage } from '../party-page';
import { removeCell } from '../removal';
import { defineRule, type Fix, type Report } from '../rule';
import { isStateName, PARTY_TITLE } from './titles';

/** TD-03: no Quốc hiệu and no Tiêu ngữ on a Party document. */
export const stateTitles = defineRule({
  id: 'TD-03',
  title: { vi: 'Không dùng Quốc hiệu, Tiêu ngữ', en: 'No name and motto of the State' },
  docs: {
    vi: 'Quốc hiệu “CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM” và Tiêu ngữ là thể thức của văn bản nhà nước; văn bản của Đảng mang tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”. Nếu cả trang là của một cơ quan nhà nước thì chỉ có một thông báo này, các quy tắc về thể thức khác không xét.',
    en: 'Name and motto of the State belong to state documents; a Party document carries “ĐẢNG CỘNG SẢN VIỆT NAM”. On a page that is a state body’s altogether this is the one finding, and the other rules on form do not apply.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I; HD 36-HD/VPTW, phần II, mục 1: thành phần thể thức không có Quốc hiệu, Tiêu ngữ',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    stateTitle: {
      vi: 'Văn bản của Đảng không dùng Quốc hiệu, Tiêu ngữ.',
      en: 'A Party document carries no name and motto of the State.',
    },
    statePage: {
      vi: 'Trang này theo thể thức văn bản nhà nước; các quy tắc về thể thức văn bản của Đảng không áp dụng.',
      en: 'This page has the form of a state document; the rules on the form of Party documents do not apply.',
    },
  },
  *check({ plan }): Iterable<Report<'stateTitle' | 'statePage'>> {
    const { source, header } = plan;
    if (isStatePage(plan)) {
      const [first] = header.stateTitles;
      if (first) yield { message: 'statePage', span: first };
      return;
    }
    let titled = header.partyTitle !== undefined;
    for (const title of header.stateTitles) {
      const replaces = !titled && isStateName(title);
      titled ||= replaces;
      yield {
        message: 'stateTitle',
        span: title,
        fixes: [replaces ? replace(title) : remove(source, title)],
      };
    }
  },
});

const replace = ({ start, end }: Span): Fix => ({
  title: { vi: 'Thay bằng tiêu đề của Đảng', en: 'Put the Party’s title in its place' },
  edits: [{ start, end, newText: PARTY_TITLE }],
});

const remove = (source: SourceText, title: Span): Fix => ({
  title: { vi: 'Bỏ', en: 'Remove' },
  edits: [removeCell(source, title)],
});
