import { isOthers, spanOf, textOf, wordsOf } from '../../plan/words';
import { rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';
import { doublesIn } from './doubles';

/** CH-01: no word twice in a row: các các, thực hiện thực hiện. */
export const doubledWords = defineRule({
  id: 'CH-01',
  title: { vi: 'Lặp từ', en: 'Doubled words' },
  docs: {
    vi: 'Từ gõ hai lần liền nhau (“các các”, “của của”, “thực hiện thực hiện”) hoặc chữ thừa khi ghép câu (“cơ quan quan tham mưu”). Hai từ gặp nhau đúng (“hành vi vi phạm”, “giao thông thông minh”) và từ láy (“luôn luôn”) không bị nhắc. Khi chưa chắc chỉ là gợi ý.',
    en: 'A word typed twice (“các các”) or a syllable too many where sentences were joined (“cơ quan quan tham mưu”). Two words that meet rightly (“hành vi vi phạm”) and reduplications (“luôn luôn”) are left alone. Where it is not sure the finding is a hint.',
  },
  source: { text: 'khảo sát văn bản đã ban hành', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    sure: { vi: 'Lặp từ: “{written}”.', en: 'Doubled: “{written}”.' },
    perhaps: {
      vi: 'Có thể thừa một chữ: “{written}”.',
      en: 'One word may be too many: “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'sure' | 'perhaps'>> {
    for (const words of wordsOf(plan)) {
      for (const { first, last, length, sure } of doublesIn(words)) {
        if (isOthers(plan, words, first, last)) continue;
        const right = textOf(words, first, first + length - 1);
        yield {
          message: sure ? 'sure' : 'perhaps',
          span: spanOf(words, first, last),
          args: { written: textOf(words, first, last) },
          ...(!sure && { severity: 'hint' }),
          fixes: rewordTokens(plan, { words, first, last }, right),
        };
      }
    }
  },
});
