import type { SourceText } from '../../text/source';
import type { Located } from '../../text/span';
import { wordsIn } from '../../vietnamese/words';
import { defineRule, type Edit, type Report } from '../rule';

/** Letters of other alphabets that look like đ and ư, left by old fonts and converters. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ', Ƣ: 'Ư', ƣ: 'ư' };
const LOOK_ALIKE = /[ðɖƣ]/gi;

/** VN-04: letters are the composed ones of Unicode (NFC), and those of the Vietnamese alphabet. */
export const composedLetters = defineRule({
  id: 'VN-04',
  title: { vi: 'Chữ tổ hợp và chữ trông giống', en: 'Combining marks and look-alike letters' },
  docs: {
    vi: 'Chữ có dấu phải là Unicode dựng sẵn. Dấu viết rời (tổ hợp) trông giống hệt nhưng tìm kiếm không ra và hiển thị lệch ở một số phông; “Ð”, “ƣ” của bảng chữ khác cũng vậy. Mỗi loại chỉ báo một lần cho cả tệp, ở từ đầu tiên.',
    en: 'Letters with marks are composed Unicode letters. Marks written apart look the same, but are not found by search and are misplaced by some fonts; so are “Ð” and “ƣ” of other alphabets. Each kind is reported once a file, on its first word.',
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
    lookAlike: {
      vi: '{count} từ của tệp có chữ trông giống “đ”, “ư” nhưng không phải chữ tiếng Việt.',
      en: '{count} words of the file have letters that look like “đ” or “ư” and are not.',
    },
  },
  *check({ plan: { source } }): Iterable<Report<'combining' | 'lookAlike'>> {
    const combining = decomposed(source);
    const lookAlike = mended(source);
    for (const [message, edits] of [
      ['combining', combining],
      ['lookAlike', lookAlike],
    ] as const) {
      const [first] = edits;
      if (!first) continue;
      yield {
        message,
        span: first,
        args: { count: String(edits.length) },
        fixes: [{ title: { vi: 'Sửa cả tệp', en: 'Mend the whole file' }, edits }],
      };
    }
  },
});

/** The words that the file writes with combining marks, as they read composed. */
function decomposed(source: SourceText): readonly Edit[] {
  if (source.raw === source.text) return [];
  return [...wordsIn(source.text)]
    .filter((word) => source.rawSlice(word) !== word.text)
    .map((word) => toEdit(word, word.text));
}

/** The words with look-alikes, with the letters that were meant. */
function mended(source: SourceText): readonly Edit[] {
  if (source.text.search(LOOK_ALIKE) < 0) return [];
  return [...wordsIn(source.text)]
    .map((word) =>
      toEdit(word, word.text.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter).normalize('NFC')),
    )
    .filter((edit) => edit.newText !== source.slice(edit));
}

const toEdit = ({ start, end }: Located, newText: string): Edit => ({ start, end, newText });
