import data from '../../../data/party-words.json';
import { isCapitalised, isInCapitals, isInsideSentence } from '../../plan/words';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { ownMatches, recased, rewordTokens, type OwnMatch } from '../rewording';
import { defineRule, type Report } from '../rule';

interface Kind {
  readonly text: string;
  /** `cấp xã` behind it shows that any of the kind is meant; a committee of the Party keeps its capital there. */
  readonly levels: boolean;
}

const kinds = new TokenPatterns<Kind>([
  ...data.partyKinds.map((text): [string, Kind] => [text, { text, levels: false }]),
  ...data.kinds.map((text): [string, Kind] => [text, { text, levels: true }]),
]);

/** VH-08: where any body of a kind is meant its name is lower: các chi bộ, trung tâm y tế cấp huyện. */
export const bodiesOfAKind = defineRule({
  id: 'VH-08',
  title: { vi: 'Nghĩa chung viết thường', en: 'No capital for any of a kind' },
  docs: {
    vi: 'Tên cơ quan dùng với nghĩa chung (các chi bộ, mỗi đảng uỷ, trung tâm y tế cấp huyện) viết thường; viết hoa là nói một cơ quan có tên. Chỉ nhắc khi văn bản có cả hai cách viết và chữ đi cùng cho thấy là nghĩa chung.',
    en: 'Where any body of a kind is meant (các chi bộ, trung tâm y tế cấp huyện) it has no capital. Reported only where the document writes it in both ways, and the words beside it show that no single body is meant.',
  },
  source: { text: 'cách viết trong HD 05-HD/VPTW, phần II', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    general: {
      vi: '“{written}” ở đây là nghĩa chung, chỗ khác viết “{right}”; nên viết thường.',
      en: '“{written}” means any of its kind here; elsewhere it is “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'general'>> {
    const matches = [...ownMatches(plan, kinds)].filter(isJudged);
    const lower = new Set(matches.filter((match) => !isNamed(match)).map(({ value }) => value));
    for (const match of matches) {
      if (!isNamed(match) || !lower.has(match.value) || !meansMany(match)) continue;
      const { words, first, last, written, span } = match;
      const right = recased(words, first, last, []);
      yield { message: 'general', span, args: { written, right }, fixes: rewordTokens(plan, match, right) };
    }
  },
});

function isJudged({ words, first, last }: OwnMatch<Kind>): boolean {
  const { tokens, capitals, reading } = words;
  return !capitals && reading.part !== 'recipient' && !tokens.slice(first, last + 1).some(isInCapitals);
}

/** A capital on the first syllable alone: on more of them it is a name. */
const isNamed = ({ words: { tokens }, first, last }: OwnMatch<Kind>): boolean =>
  tokens.slice(first, last + 1).every((token, index) => isCapitalised(token) === (index === 0));

const MANY: ReadonlySet<string> = new Set(['các', 'những', 'mỗi', 'mọi', 'từng']);

/** `các Chi bộ trực thuộc`, `Trung tâm y tế cấp huyện`; a name or number after it would make it one body. */
function meansMany({ words: { tokens }, first, last, value }: OwnMatch<Kind>): boolean {
  if (!isInsideSentence(tokens, first)) return false;
  const before = tokens[first - 1]?.key ?? '';
  const after = tokens[last + 1];
  if (after && (after.kind === 'number' || after.key === ':' || isCapitalised(after))) return false;
  return MANY.has(before) || (value.levels && after?.key === 'cấp');
}
