import type { Message } from '../../text/message';
import type { SourceText } from '../../text/source';
import { normalizeLookAlikes, type LookAlikeKind } from '../../vietnamese/look-alikes';
import { wordsIn } from '../../vietnamese/words';
import { defineRule, type Edit, type Report } from '../rule';

type MessageId = 'combining' | LookAlikeKind;

const MEND_ALL = { vi: 'Sửa cả tệp', en: 'Mend the whole file' } as const satisfies Message;

/** VN-04: letters are the composed ones of Unicode (NFC), and those of the Vietnamese alphabet. */
export const composedLetters = defineRule({
  id: 'VN-04',
  title: { vi: 'Chữ tổ hợp và chữ trông giống', en: 'Combining marks and look-alike letters' },
  docs: {
    vi: 'Chữ có dấu phải là Unicode dựng sẵn. Dấu viết rời (tổ hợp) trông giống hệt nhưng tìm kiếm không ra và hiển thị lệch ở một số phông; “Ð”, “ƣ”, chữ Nga, chữ Hy Lạp lẫn trong từ, chữ và số toàn khổ, ký tự vô hình, dấu thanh đứng rời bên cạnh chữ cũng vậy. Mỗi loại chỉ báo một lần cho cả tệp, ở từ đầu tiên. Từ tiếng nước ngoài và ký hiệu trong công thức (α, µ) không bị nhắc.',
    en: 'Letters with marks are composed Unicode letters. Marks written apart look the same, but are not found by search and are misplaced by some fonts; so are “Ð” and “ƣ” of other alphabets, Cyrillic and Greek letters inside a word, full-width forms, invisible characters, and marks beside their letter. Each kind is reported once a file, on its first word. Foreign words and signs of formulas are left alone.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục IV.1 (Unicode theo TCVN 6909:2001)', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    combining: {
      vi: 'Dấu viết rời (Unicode tổ hợp) trong {count} từ của tệp; cần dùng chữ dựng sẵn.',
      en: '{count} words of the file are written with combining marks instead of composed letters.',
    },
    letter: {
      vi: '{count} từ của tệp có chữ trông giống chữ tiếng Việt nhưng của bảng chữ khác.',
      en: '{count} words of the file have letters of other alphabets that look like Vietnamese ones.',
    },
    mark: {
      vi: '{count} từ của tệp có dấu đặt rời, thừa hoặc sai thứ tự.',
      en: '{count} words of the file have a mark beside its letter, twice, or in a wrong order.',
    },
    width: {
      vi: '{count} chỗ của tệp dùng chữ, số hoặc dấu toàn khổ (kiểu chữ Hán).',
      en: '{count} places of the file have full-width letters, digits or signs.',
    },
    invisible: {
      vi: '{count} chỗ của tệp có ký tự vô hình trong từ hoặc cạnh từ.',
      en: '{count} places of the file have invisible characters in or beside words.',
    },
  },
  *check({ plan: { source } }): Iterable<Report<MessageId>> {
    for (const [message, edits] of editsByKind(source)) {
      const [first] = edits;
      if (!first) continue;
      yield {
        message,
        span: first,
        args: { count: String(edits.length) },
        fixes: [{ title: MEND_ALL, edits }],
      };
    }
  },
});

function editsByKind(source: SourceText): ReadonlyMap<MessageId, readonly Edit[]> {
  const byKind = new Map<MessageId, Edit[]>([['combining', decomposed(source)]]);
  for (const { kind, ...edit } of normalizeLookAlikes(source.text)) {
    const others = byKind.get(kind);
    if (others) others.push(edit);
    else byKind.set(kind, [edit]);
  }
  return byKind;
}

/** The words that the file writes with combining marks, as they read composed. */
function decomposed(source: SourceText): Edit[] {
  if (source.raw === source.text) return [];
  return [...wordsIn(source.text)]
    .filter((word) => source.rawSlice(word) !== word.text)
    .map(({ text, start, end }) => ({ start, end, newText: text }));
}
