import data from '../../../data/fixed-phrases.json';
import type { Plan } from '../../plan/plan';
import { isInCapitals, spanOf } from '../../plan/words';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { keyOf } from '../../vietnamese/tokens';
import { ownMatches, rewordTokens, inCaseOf, type OwnMatch } from '../rewording';
import { defineRule, type Report } from '../rule';

interface Phrase {
  readonly right: string;
  /** Keys of words beside which the same syllables are another expression. */
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
}

const exceptions: Readonly<Record<string, { readonly notAfter?: string; readonly notBefore?: string }>> =
  data.exceptions;

const keysOf = (words: string | undefined): ReadonlySet<string> => new Set(words?.split(' ').map(keyOf));

const patterns = new TokenPatterns<Phrase>(
  data.groups
    .flatMap(({ phrases }) => phrases)
    .map(([wrong = '', right = '']) => {
      const { notAfter, notBefore } = exceptions[wrong] ?? {};
      return [wrong, { right, notAfter: keysOf(notAfter), notBefore: keysOf(notBefore) }];
    }),
);

/** VN-07: expressions that have one spelling are written with it. */
export const fixedPhrases = defineRule({
  id: 'VN-07',
  title: { vi: 'Cụm từ sai chính tả', en: 'Misspelled expression' },
  docs: {
    vi: 'Những cụm từ thường bị viết sai mà từng chữ vẫn có nghĩa, như “bổ xung” (bổ sung), “sát nhập” (sáp nhập), “chẩn chỉnh” (chấn chỉnh), “đột suất” (đột xuất). Chỉ báo dạng sai trong mọi ngữ cảnh; cách viết theo vùng miền và chỗ trích nguyên văn không bị nhắc.',
    en: 'Expressions that are often misspelled although each of their syllables is a word: “bổ xung” for “bổ sung”. Only forms that are wrong everywhere are reported; spellings of a region and quotations are left alone.',
  },
  source: {
    text: 'chính tả tiếng Việt; đối chiếu cách viết trong văn bản pháp luật',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  overrules: ['VN-01', 'VN-02', 'VN-03'],
  fixable: true,
  messages: {
    misspelled: {
      vi: '“{written}” sai chính tả; đúng là “{right}”.',
      en: '“{written}” is misspelled: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'misspelled'>> {
    for (const match of misspelledPhrases(plan)) {
      const { written, span } = match;
      const right = inCaseOf(written, match.value.right);
      yield {
        message: 'misspelled',
        span,
        ...judgedByOf(match),
        args: { written, right },
        fixes: rewordTokens(plan, match, right),
      };
    }
  },
});

function* misspelledPhrases(plan: Plan): Iterable<OwnMatch<Phrase>> {
  for (const match of ownMatches(plan, patterns)) {
    const { words, first, last, value } = match;
    const { tokens } = words;
    if (value.notAfter.has(tokens[first - 1]?.key ?? '') || value.notBefore.has(tokens[last + 1]?.key ?? ''))
      continue;
    if (isName(match)) continue;
    yield match;
  }
}

/** An expression that has exceptions is judged by the words beside it too. */
function judgedByOf({ words, first, last, value }: OwnMatch<Phrase>): Pick<Report, 'judgedBy'> {
  if (value.notAfter.size + value.notBefore.size === 0) return {};
  const end = Math.min(last + 1, words.tokens.length - 1);
  return { judgedBy: spanOf(words, Math.max(0, first - 1), end) };
}

/** `Quảng Đường`: a capital inside the expression, where not all are. */
function isName({ words: { tokens }, first, last }: OwnMatch<Phrase>): boolean {
  const inner = tokens.slice(first + 1, last + 1).filter(({ kind }) => kind === 'word');
  const allCapitals = inner.every(isInCapitals);
  return !allCapitals && inner.some(({ letters }) => letters !== 'lower');
}
