import data from '../../../data/comma-lists.json';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { tokensOf } from '../../vietnamese/tokens';
import { ownMatches, rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

/** The tokens of the first of both words. */
const pairs = new TokenPatterns<number>(
  data.pairs.flatMap(([one, two]): [string, number][] =>
    one && two ? [[`${one} ${two}`, tokensOf(one).length]] : [],
  ),
);

/** CH-06: the comma of lists that always have one: chức năng, nhiệm vụ. */
export const commaLists = defineRule({
  id: 'CH-06',
  title: { vi: 'Thiếu dấu phẩy trong cụm liệt kê', en: 'Missing comma in a list' },
  docs: {
    vi: 'Những cụm liệt kê quen dùng có dấu phẩy giữa các từ: “chức năng, nhiệm vụ”, “chính sách, pháp luật”, “cơ quan, đơn vị”. Tiêu đề viết hoa toàn bộ, tên văn bản được viện dẫn và lời trích không được xét.',
    en: 'Lists of the genre have a comma between their words: “chức năng, nhiệm vụ”. Headings in capitals, the titles of cited documents and quotations are left alone.',
  },
  source: { text: 'cách viết thường gặp trong luật và văn bản hành chính', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    comma: {
      vi: 'Cụm này thường có dấu phẩy: “{right}”.',
      en: 'This list usually has a comma: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'comma'>> {
    for (const match of ownMatches(plan, pairs)) {
      const { words, first, written, value, span } = match;
      const before = words.tokens[first + value - 1];
      if (words.capitals || !before) continue;
      const at = before.end - (words.tokens[first]?.start ?? 0);
      const right = `${written.slice(0, at)},${written.slice(at)}`;
      yield { message: 'comma', span, args: { right }, fixes: rewordTokens(plan, match, right) };
    }
  },
});
