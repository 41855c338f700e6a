import type { Plan } from '../../plan/plan';
import type { Span } from '../../text/span';
import type { CodedStretch } from '../../vietnamese/encodings/detect';
import { encodingNames } from '../../vietnamese/encodings/encoding';
import { defineRule, type Edit, type Report } from '../rule';
import { codedStretches } from './coded-text';

/** More findings than these help nobody: such a file is converted whole. */
const MOST = 100;

/** VN-06: no part of the text is left in an encoding from before Unicode. */
export const oldEncoding = defineRule({
  id: 'VN-06',
  title: { vi: 'Chữ mã cũ (TCVN3, VNI, VIQR)', en: 'Old encoding (TCVN3, VNI, VIQR)' },
  docs: {
    vi: 'Chữ chép từ văn bản soạn bằng phông .VnTime, VNI-Times … hiện thành “KÕ ho¹ch”, “Keá hoaïch” khi không có phông ấy, tìm kiếm không ra và không kiểm tra được. Sửa nhanh chuyển cả đoạn liền nhau sang Unicode; lệnh kehoach convert chuyển cả tệp. Nhận ra TCVN3 (ABC), VNI, VIQR, VPS theo âm tiết: một từ lẻ, tên riêng nước ngoài, ký hiệu thì không bị nhắc. TCVN3 không có chữ hoa mang dấu thanh: chữ hoa đầu câu như “Ở” có thể thành “ở”, cần xem lại.',
    en: 'Text copied from documents set in .VnTime, VNI-Times … shows as “KÕ ho¹ch”, “Keá hoaïch” without these fonts; search does not find it, and nothing can check it. The fix turns the whole stretch into Unicode; kehoach convert does so for a file. TCVN3 (ABC), VNI, VIQR and VPS are told by syllables: single words, foreign names and symbols are left alone. TCVN3 has no capitals with tones: one at the head of a sentence may come out small and wants a look.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục IV.1 (Unicode theo TCVN 6909:2001)', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  overrules: 'all',
  fixable: true,
  messages: {
    coded: {
      vi: 'Đoạn này dùng bảng mã {name}, không phải Unicode.',
      en: 'This stretch is in {name}, not in Unicode.',
    },
  },
  *check({ plan }): Iterable<Report<'coded'>> {
    let count = 0;
    for (const block of blocksOf(plan)) {
      if (count++ === MOST) return;
      yield {
        message: 'coded',
        span: block,
        args: { name: encodingNames[block.encoding] },
        fixes: [{ title: { vi: 'Chuyển sang Unicode', en: 'Convert to Unicode' }, edits: block.edits }],
      };
    }
  },
});

interface Block extends Span, Pick<CodedStretch, 'encoding'> {
  readonly edits: readonly Edit[];
}

/** Letters between two stretches which part them: those of no code page. Others may be the same in both. */
const UNICODE_LETTER = /[\u0100-\u024F\u1E00-\u1EFF]/;
/** Characters between two stretches that are read for such letters, at most. */
const LONGEST_GAP = 500;

/** Stretches with nothing in Unicode between them are one. */
function blocksOf(plan: Plan): Block[] {
  const { text } = plan.source;
  const blocks: { encoding: CodedStretch['encoding']; start: number; end: number; edits: Edit[] }[] = [];
  for (const { encoding, start, end, words } of codedStretches(plan)) {
    const edits = words.map((word): Edit => ({ start: word.start, end: word.end, newText: word.decoded }));
    const last = blocks.at(-1);
    if (last?.encoding === encoding && isGap(text, last.end, start)) {
      last.end = end;
      last.edits.push(...edits);
    } else blocks.push({ encoding, start, end, edits });
  }
  return blocks;
}

const isGap = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_GAP && !UNICODE_LETTER.test(text.slice(start, end));
