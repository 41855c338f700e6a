import { keyOf } from '../../vietnamese/tokens';
import { isCapitalised, isInsideSentence, isOthers, placesOf, spanOf } from '../../plan/words';
import { recased, rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

/** VH-14: a document that speaks of itself writes its type with a capital: Kế hoạch này. */
export const selfReference = defineRule({
  id: 'VH-14',
  title: { vi: 'Viết hoa “Kế hoạch này”', en: 'Capital of “Kế hoạch này”' },
  docs: {
    vi: 'Khi văn bản nói đến chính nó, tên loại viết hoa: “Kế hoạch này”, “Hướng dẫn này”. “kế hoạch” theo nghĩa chung (xây dựng kế hoạch) viết thường và không bị nhắc.',
    en: 'Where a document speaks of itself its type has a capital: “Kế hoạch này”. In a general sense (xây dựng kế hoạch) it has none and is not reported.',
  },
  source: { text: 'HD 05-HD/VPTW, phần III (“thực hiện Hướng dẫn này”)', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    self: {
      vi: 'Nói đến chính văn bản thì viết hoa: “{right}”.',
      en: 'The document speaks of itself: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'self'>> {
    const type = (plan.typeName?.text ?? '').split(/\s+/).map(keyOf);
    if (!plan.typeName || type.length === 0) return;
    for (const { words, index: last } of placesOf(plan, 'này')) {
      const { tokens } = words;
      const first = last - type.length;
      const head = tokens[first];
      if (words.capitals || !head || isCapitalised(head)) continue;
      if (!type.every((key, index) => tokens[first + index]?.key === key)) continue;
      if (!isInsideSentence(tokens, first) || isOthers(plan, words, first, last)) continue;
      const right = recased(words, first, last, [true]);
      yield {
        message: 'self',
        span: spanOf(words, first, last),
        args: { right },
        fixes: rewordTokens(plan, { words, first, last }, right),
      };
    }
  },
});
