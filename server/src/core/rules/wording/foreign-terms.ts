import data from '../../../data/foreign-terms.json';
import type { Plan } from '../../plan/plan';
import { isOthers, matchesIn, spanOf, textOf, type Words } from '../../plan/words';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

interface Term {
  readonly term: string;
  readonly meaning: string;
}

const terms = new TokenPatterns<Term>(data.terms.map((term) => [term.term, term]));

/** ND-05: a foreign term is explained where it is first used. */
export const foreignTerms = defineRule({
  id: 'ND-05',
  title: { vi: 'Thuật ngữ nước ngoài chưa giải thích', en: 'Unexplained foreign terms' },
  docs: {
    vi: 'Thuật ngữ chuyên môn phải được giải thích. Thuật ngữ nước ngoài nên đi kèm tiếng Việt ở lần đầu: “chuỗi khối (blockchain)”, “trí tuệ nhân tạo (AI)”. Mỗi thuật ngữ nhắc một lần. Lời trích và tên văn bản được viện dẫn không được xét.',
    en: 'Specialist terms are to be explained; a foreign one has its Vietnamese beside it the first time: “chuỗi khối (blockchain)”. Each is mentioned once. Quotations and cited titles are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.5; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    unexplained: {
      vi: 'Thuật ngữ “{term}” chưa có tiếng Việt đi kèm; có thể viết “{meaning} ({term})”.',
      en: '“{term}” lacks its Vietnamese; “{meaning} ({term})” would explain it.',
    },
  },
  *check({ plan }): Iterable<Report<'unexplained'>> {
    for (const { words, first, last, term } of firstUses(plan)) {
      const written = textOf(words, first, last);
      const right = `${term.meaning} (${written})`;
      yield {
        message: 'unexplained',
        span: spanOf(words, first, last),
        args: { term: written, meaning: term.meaning },
        fixes: rewordTokens(plan, { words, first, last }, right).map((fix) => ({ ...fix, byHand: true })),
      };
    }
  },
});

interface Use {
  readonly words: Words;
  readonly first: number;
  readonly last: number;
  readonly term: Term;
}

/** Of the terms that are explained nowhere. */
function firstUses(plan: Plan): Iterable<Use> {
  const uses = new Map<string, Use>();
  const explained = new Set<string>();
  for (const { words, first, last, values } of matchesIn(plan, terms)) {
    const [term] = values;
    if (!term || words.reading.part === 'recipient' || !isWritten(words, first, term)) continue;
    const use = { words, first, last, term };
    if (isExplained(use)) explained.add(term.meaning);
    else if (!uses.has(term.meaning) && !isOthers(plan, words, first, last)) uses.set(term.meaning, use);
  }
  return [...uses.values()].filter(({ term }) => !explained.has(term.meaning));
}

/** Letters that stand for words are capitals: `ai` is a word of its own. */
const isWritten = ({ tokens }: Words, first: number, { term }: Term): boolean =>
  term !== term.toUpperCase() || tokens[first]?.letters === 'capitals';

/** `trí tuệ nhân tạo (AI)`, `AI (trí tuệ nhân tạo)`, `công nghệ chuỗi khối blockchain`, `(trí tuệ nhân tạo - AI)`. */
function isExplained({ words, first, last, term }: Use): boolean {
  const { tokens } = words;
  const before = tokens[first - 1]?.key;
  if (before === '(' && tokens[first - 2]?.kind === 'word') return true;
  if (tokens[last + 1]?.key === '(' && tokens[last + 2]?.kind === 'word') return true;
  const end = before === '-' || before === ',' || before === '“' ? first - 2 : first - 1;
  const length = term.meaning.split(' ').length;
  return (
    end >= length - 1 && textOf(words, end - length + 1, end).toLowerCase() === term.meaning.toLowerCase()
  );
}
