import { defineRule, type Report } from '../rule';

/** VD-13: brackets that set up a short name say so: `(sau đây gọi tắt là Chỉ thị số 25-CT/TW)`. */
export const bareBrackets = defineRule({
  id: 'VD-13',
  title: { vi: 'Tên gọi tắt chỉ đặt trong ngoặc', en: 'Short name in bare brackets' },
  docs: {
    vi: 'Sau khi viện dẫn đầy đủ, nhiều kế hoạch ghi thêm “(Chỉ thị số 25-CT/TW)” để báo tên gọi tắt. Các lần sau vốn chỉ ghi tên loại, số và ký hiệu nên ngoặc này thường không cần; nếu giữ, nên ghi rõ “sau đây gọi tắt là”.',
    en: 'After a full citation many plans add “(Chỉ thị số 25-CT/TW)” to announce the short name. Later citations consist of type, number and symbol anyway, so the brackets are mostly not needed; where they stay, “sau đây gọi tắt là” says what they are for.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.3; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    bare: {
      vi: 'Ngoặc đặt tên gọi tắt nên ghi rõ “sau đây gọi tắt là”, hoặc bỏ đi vì lần sau vốn chỉ ghi tên loại, số và ký hiệu.',
      en: 'Brackets that set up a short name say “sau đây gọi tắt là”, or go: later citations are short anyway.',
    },
  },
  *check({ plan: { citations, source } }): Iterable<Report<'bare'>> {
    for (const [i, full] of citations.entries()) {
      const short = citations[i + 1];
      if (!short || !full.reference || !(full.date ?? full.issuer ?? full.subject)) continue;
      if (full.end > short.start || short.date || short.issuer || short.subject) continue;
      const isSame =
        full.number?.text === short.number?.text &&
        (short.symbol === undefined || short.symbol.text === full.symbol?.text);
      if (!isSame || !short.type) continue;
      const open = /^\s*\($/.exec(source.text.slice(full.end, short.start));
      const close = /^\s{0,2}\)/.exec(source.text.slice(short.end, short.end + 3));
      if (!open || !close) continue;
      const end = short.end + close[0].length;
      yield {
        message: 'bare',
        span: { start: short.start - 1, end },
        fixes: [
          {
            title: { vi: 'Ghi thêm “sau đây gọi tắt là”', en: 'Add “sau đây gọi tắt là”' },
            edits: [{ start: short.start, end: short.start, newText: 'sau đây gọi tắt là ' }],
          },
          {
            title: { vi: 'Bỏ ngoặc', en: 'Drop the brackets' },
            edits: [{ start: full.end, end, newText: '' }],
            byHand: true,
          },
        ],
      };
    }
  },
});
