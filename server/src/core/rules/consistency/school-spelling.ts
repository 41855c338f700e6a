import data from '../../../data/school-spelling.json';
import type { Plan } from '../../plan/plan';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { inCaseOf } from '../../vietnamese/letters';
import { ownMatches, rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

const bySchool = (rows: readonly (readonly string[])[]): [string, string][] =>
  rows.flatMap(([right, school]): [string, string][] => (right && school ? [[school, right]] : []));

const schoolSpellings = new TokenPatterns<string>(bySchool(data.words));
const eitherSpellings = new TokenPatterns<string>(bySchool(data.ifMixed));
const partySpellings = new TokenPatterns<true>(
  data.ifMixed.flatMap(([right]): [string, true][] => (right ? [[right, true]] : [])),
);

/** TN-04: i and y as Party texts write them: quy định, kỷ luật, quản lý; not qui định, kỉ luật, quản lí. */
export const schoolSpelling = defineRule({
  id: 'TN-04',
  title: { vi: 'Viết i, y theo lối sách giáo khoa', en: 'i and y as in school books' },
  docs: {
    vi: 'Văn bản của Đảng viết quy định, kỷ luật, quản lý, kỹ thuật, nhiệm kỳ. Lối viết qui định, kỉ luật, quản lí của sách giáo khoa không sai chính tả nhưng lạc với văn bản của Đảng. “Tỉ lệ, tỉ trọng, tỉ đồng” chỉ bị nhắc khi văn bản có chỗ viết “tỷ”. Lời trích không bị nhắc.',
    en: 'Party texts write quy định, kỷ luật, quản lý. The i of school books is no mistake of spelling, but strange in them. “Tỉ lệ, tỉ trọng” are only reported where the document also writes “tỷ”. Quotations are left alone.',
  },
  source: { text: 'cách viết trong văn bản của Đảng', confidence: 'memory' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    mixed: {
      vi: 'Chỗ này viết “{written}”, chỗ khác viết “tỷ”; nên thống nhất “{right}”.',
      en: '“{written}” here, “tỷ” elsewhere; write “{right}”.',
    },
    school: {
      vi: 'Văn bản của Đảng viết “{right}”, không viết “{written}”.',
      en: 'Party texts write “{right}”, not “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'school' | 'mixed'>> {
    yield* spelled(plan, schoolSpellings, 'school');
    const [one] = ownMatches(plan, partySpellings);
    if (one) yield* spelled(plan, eitherSpellings, 'mixed');
  },
});

function* spelled<Id extends string>(
  plan: Plan,
  patterns: TokenPatterns<string>,
  message: Id,
): Iterable<Report<Id>> {
  for (const match of ownMatches(plan, patterns)) {
    const { written, span, value } = match;
    const right = inCaseOf(written, value);
    yield { message, span, args: { written, right }, fixes: rewordTokens(plan, match, right) };
  }
}
