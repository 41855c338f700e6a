import data from '../../../data/party-words.json';
import { isCapitalised, isInCapitals, spanOf } from '../../plan/words';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { ownMatches, recased, rewordTokens, type OwnMatch } from '../rewording';
import { defineRule, type Report } from '../rule';

interface Entry {
  readonly text: string;
  readonly number?: boolean;
}

const entries: readonly Entry[] = data.central;
const expressions = new TokenPatterns<Entry>(entries.map((entry) => [entry.text, entry]));

/** VH-10: Trung ương as the body of the Centre has a capital. */
export const centralBody = defineRule({
  id: 'VH-10',
  title: { vi: 'Viết hoa “Trung ương”', en: 'Capital of “Trung ương”' },
  docs: {
    vi: '“Trung ương” viết hoa khi là tên cơ quan của Đảng: Trung ương Đảng, Hội nghị Trung ương 6. Nghĩa chung (cấp trung ương, ngân sách trung ương) viết thường và không bị nhắc.',
    en: '“Trung ương” has a capital where it is a body of the Party: Trung ương Đảng, Hội nghị Trung ương 6. In a general sense (ngân sách trung ương) it has none and is not reported.',
  },
  source: { text: 'cách viết trong HD 05-HD/VPTW và HD 36-HD/VPTW', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    central: {
      vi: 'Ở đây “Trung ương” là tên cơ quan, viết hoa: “{right}”.',
      en: 'Here “Trung ương” is a body’s name: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'central'>> {
    for (const match of ownMatches(plan, expressions)) {
      const place = centreIn(match);
      if (!place) continue;
      const { words, first, last } = place;
      const right = recased(words, first, last, [true, false, true]);
      yield {
        message: 'central',
        span: spanOf(words, first, last),
        args: { right },
        fixes: rewordTokens(plan, place, right),
      };
    }
  },
});

/** Names of bodies that hold the word: those are judged whole. */
const IN_NAMES: ReadonlySet<string> = new Set(['hành', 'phòng']);

/** `trung ương` in small letters, with `Đảng` where the expression ends so. */
function centreIn({
  words,
  first,
  last,
  value,
}: OwnMatch<Entry>): Omit<OwnMatch<Entry>, 'value' | 'written' | 'span'> | undefined {
  const { tokens, capitals } = words;
  let at = first;
  while (at < last && tokens[at]?.key !== 'trung') at++;
  const word = tokens[at];
  if (!word || capitals || isInCapitals(word) || isCapitalised(word)) return undefined;
  if (IN_NAMES.has(tokens[at - 1]?.key ?? '')) return undefined;
  if (value.number && tokens[last + 1]?.kind !== 'number') return undefined;
  return { words, first: at, last };
}
