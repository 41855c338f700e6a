import { isOthers, placesOf, spanOf, textOf, type Words } from '../../plan/words';
import { toRoman } from '../../syntax/numbering';
import { rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

/** A term or a congress beyond this has not been held. */
const LATEST = 39;
/** Tokens before the number within which the body of that term, or its congress, is named. */
const NAME_LENGTH = 9;

/** VH-16: terms and congresses of the Party in Roman numerals: khoá XIII, Đại hội lần thứ XIV. */
export const terms = defineRule({
  id: 'VH-16',
  title: { vi: 'Khoá, lần đại hội viết số La Mã', en: 'Terms and congresses in Roman numerals' },
  docs: {
    vi: 'Khoá của cấp uỷ, Quốc hội, Hội đồng nhân dân và lần đại hội của Đảng viết bằng chữ số La Mã: khoá XIII, Đại hội lần thứ XIV. Khoá học, khoá bồi dưỡng không bị nhắc; tên văn bản được viện dẫn cũng vậy.',
    en: 'Terms of committees and assemblies and congresses of the Party are counted in Roman numerals. Courses of study are left alone, and so are the titles of cited documents.',
  },
  source: { text: 'HD 05-HD/VPTW, phần II, mục I.3 (“khoá XIII”)', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    roman: {
      vi: 'Khoá và lần đại hội viết bằng chữ số La Mã: “{right}”.',
      en: 'Terms and congresses are counted in Roman numerals: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'roman'>> {
    for (const head of ['khoá', 'thứ']) {
      for (const { words, index: first } of placesOf(plan, head)) {
        const last = first + 1;
        const { text = '' } = words.tokens[last] ?? {};
        const value = /^\d{1,2}$/.test(text) ? Number(text) : 0;
        if (value < 1 || value > LATEST) continue;
        if (!namesBody(words, first, head) || isOthers(plan, words, first, last)) continue;
        const right = textOf(words, first, last).slice(0, -text.length) + toRoman(value);
        yield {
          message: 'roman',
          span: spanOf(words, first, last),
          args: { right },
          fixes: rewordTokens(plan, { words, first, last }, right),
        };
      }
    }
  },
});

/** Last two syllables of what has terms, and of what is held. */
const BODIES: ReadonlySet<string> = new Set([
  'trung ương',
  'quốc hội',
  'nhân dân',
  'đảng bộ',
  'đảng uỷ',
  'tỉnh uỷ',
  'thành uỷ',
]);
const CONGRESS = 'đại hội';
/** Right before the number of the term. */
const TERM = 'nhiệm kỳ';
/** What is counted in its own way: hội nghị lần thứ 6, kỳ họp thứ 10. */
const MEETINGS: ReadonlySet<string> = new Set(['nghị', 'họp']);

/** Within the same stretch: `Ban Chấp hành Trung ương Đảng khoá 13`, `Đại hội Đảng bộ tỉnh lần thứ 18`, `nhiệm kỳ khoá 12`. */
function namesBody({ tokens }: Words, index: number, head: string): boolean {
  for (let at = index - 1; at > index - NAME_LENGTH; at--) {
    const token = tokens[at];
    if (!token || (token.kind === 'sign' && token.key !== ',') || MEETINGS.has(token.key)) return false;
    const pair = `${tokens[at - 1]?.key ?? ''} ${token.key}`;
    if (pair === CONGRESS) return true;
    if (head === 'khoá' && pair === TERM && at === index - 1) return true;
    if (head === 'khoá' && BODIES.has(pair)) return true;
  }
  return false;
}
