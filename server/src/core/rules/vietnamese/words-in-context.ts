import { defineRule, type Report } from '../rule';
import { reportOf } from './doubts';
import { singleDoubts } from './lost-marks';

/** VN-02: each word is the one that its place asks for. */
export const wordsInContext = defineRule({
  id: 'VN-02',
  title: { vi: 'Từ có nghĩa nhưng sai chỗ', en: 'A word, but the wrong one' },
  docs: {
    vi: 'Từ viết đúng chính tả nhưng nhiều khả năng là gõ nhầm từ khác, xét theo các từ đứng cạnh: “xây dụng” (xây dựng), “chỉ dạo” (chỉ đạo), “bảo đãm” (bảo đảm). Chương trình so với thống kê trên hàng chục triệu từ tiếng Việt; chỗ chưa chắc chỉ là gợi ý, chỗ gần như chắc chắn là cảnh báo. Tên riêng, chữ viết tắt, ký hiệu không bị nhắc. Nếu từ đã đúng, chọn “Thêm vào từ điển” hoặc “Bỏ qua”.',
    en: 'A word that exists, but is most likely a slip for another, judged by the words around it. The program compares with counts over tens of millions of words; what is less sure is a hint, what is nearly certain a warning. Names, abbreviations and symbols are left alone.',
  },
  source: { text: 'thống kê tiếng Việt của chương trình (data/language-model)', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    wrong: {
      vi: '“{word}” có lẽ là “{right}”.',
      en: '“{word}” is probably “{right}”.',
    },
  },
  *check({ plan, model }): Iterable<Report<'wrong'>> {
    for (const doubt of singleDoubts(plan, model)) {
      if (doubt.kind === 'wrong') yield reportOf(plan, doubt, 'wrong');
    }
  },
});
