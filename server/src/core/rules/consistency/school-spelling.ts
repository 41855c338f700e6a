import data from '../../../data/school-spelling.json';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { inCaseOf } from '../../vietnamese/letters';
import { ownMatches, rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

const schoolSpellings = new TokenPatterns<string>(
  data.words.flatMap(([right, school]): [string, string][] => (right && school ? [[school, right]] : [])),
);

/** TN-04: i and y as Party texts write them: quy định, kỷ luật, quản lý; not qui định, kỉ luật, quản lí. */
export const schoolSpelling = defineRule({
  id: 'TN-04',
  title: { vi: 'Viết i, y theo lối sách giáo khoa', en: 'i and y as in school books' },
  docs: {
    vi: 'Văn bản của Đảng viết quy định, kỷ luật, quản lý, kỹ thuật, tỷ lệ, nhiệm kỳ. Lối viết qui định, kỉ luật, quản lí của sách giáo khoa không sai chính tả nhưng lạc với văn bản của Đảng. Lời trích không bị nhắc.',
    en: 'Party texts write quy định, kỷ luật, quản lý. The i of school books is no mistake of spelling, but strange in them. Quotations are left alone.',
  },
  source: { text: 'cách viết trong văn bản của Đảng', confidence: 'memory' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    school: {
      vi: 'Văn bản của Đảng viết “{right}”, không viết “{written}”.',
      en: 'Party texts write “{right}”, not “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'school'>> {
    for (const match of ownMatches(plan, schoolSpellings)) {
      const { written, span, value } = match;
      const right = inCaseOf(written, value);
      yield { message: 'school', span, args: { written, right }, fixes: rewordTokens(plan, match, right) };
    }
  },
});
