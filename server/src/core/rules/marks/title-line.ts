import { defineRule, type Report } from '../rule';
import { drawnLines, takeOut } from './drawn-lines';

/** TD-02: the line under the Party's title is drawn on the page, not typed. */
export const titleLine = defineRule({
  id: 'TD-02',
  title: { vi: 'Đường kẻ dưới tiêu đề', en: 'Line under the Party’s title' },
  docs: {
    vi: 'Dưới tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM có đường kẻ ngang, nét liền, dài bằng tiêu đề. Đường kẻ này do trang in vẽ ra, không gõ bằng dấu gạch dưới hay gạch nối.',
    en: 'Under the title ĐẢNG CỘNG SẢN VIỆT NAM runs a solid line as long as the title. The printed page draws it; it is not typed with underscores or hyphens.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.1.2; HD 36-HD/VPTW, phần II, mục 1.1.2',
    confidence: 'source',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    typed: {
      vi: 'Không gõ đường kẻ dưới tiêu đề; khi in, trang tự có đường kẻ dài bằng tiêu đề.',
      en: 'The line under the title is not typed; the printed page has it, as long as the title.',
    },
  },
  *check({ plan }): Iterable<Report<'typed'>> {
    for (const { line, under } of drawnLines(plan)) {
      if (under !== 'partyTitle') continue;
      const title = { vi: 'Bỏ đường kẻ gõ bằng ký tự', en: 'Remove the typed line' };
      yield { message: 'typed', span: line, fixes: [{ title, edits: [takeOut(plan, line)] }] };
    }
  },
});
