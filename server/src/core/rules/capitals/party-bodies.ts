import data from '../../../data/party-names.json';
import { isCitedIssuer } from '../../plan/reading';
import { isCapitalised, isInCapitals, isInsideSentence } from '../../plan/words';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { tokensOf } from '../../vietnamese/tokens';
import { ownMatches, recased, rewordTokens, type OwnMatch } from '../rewording';
import { defineRule, type Report } from '../rule';

interface Name {
  readonly kind: 'unique' | 'organ' | 'alone';
  /** Of each token, whether it begins with a capital. */
  readonly capitals: readonly boolean[];
}

const entry = (kind: Name['kind'], name: string): [string, Name] => [
  name,
  { kind, capitals: tokensOf(name).map(isCapitalised) },
];

const names = new TokenPatterns<Name>([
  ...data.unique.map((name) => entry('unique', name)),
  ...data.organs.flatMap((organ) => data.committees.map((of) => entry('organ', `${organ} ${of}`))),
  ...data.alone.map((name) => entry('alone', name)),
]);

/** VH-07: named bodies of the Party with their capitals: Bộ Chính trị, Ban Thường vụ Tỉnh uỷ. */
export const partyBodies = defineRule({
  id: 'VH-07',
  title: { vi: 'Viết hoa tên cơ quan của Đảng', en: 'Capitals of named Party bodies' },
  docs: {
    vi: 'Tên riêng của cơ quan Đảng viết hoa chữ đầu của mỗi cụm làm nên tên: Bộ Chính trị, Ban Bí thư, Ban Chấp hành Trung ương, Ban Thường vụ Tỉnh uỷ, Uỷ ban Kiểm tra Đảng uỷ. Nghĩa chung (ban thường vụ tỉnh uỷ, uỷ ban kiểm tra các cấp) viết thường và không bị nhắc. Tiêu đề viết hoa toàn bộ và lời trích không được xét; tên cơ quan ban hành trong viện dẫn thì có.',
    en: 'The name of a Party body has a capital on each group of which it is made: Bộ Chính trị, Ban Thường vụ Tỉnh uỷ. In a general sense the words stay lower and are not reported, nor are headings in capitals and quotations; the issuing body of a citation is.',
  },
  source: {
    text: 'cách viết trong HD 05-HD/VPTW và HD 36-HD/VPTW; Quy định 4148-QĐ/VPTW',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    name: {
      vi: 'Tên cơ quan viết “{right}”, không viết “{written}”.',
      en: 'The body is written “{right}”, not “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'name'>> {
    for (const match of ownMatches(plan, names, isCitedIssuer)) {
      const capitals = rightCapitals(match);
      if (!capitals) continue;
      const { words, first, last, written, value } = match;
      const right = recased(words, first, last, capitals);
      if (right === written) continue;
      yield {
        message: 'name',
        span: match.span,
        args: { written, right },
        ...(value.kind === 'alone' && { severity: 'hint' }),
        fixes: rewordTokens(plan, match, right),
      };
    }
  },
});

/** Words before which a body means any of its kind. */
const GENERAL: ReadonlySet<string> = new Set(['các', 'những', 'mỗi', 'mọi', 'từng', 'một']);

/** `Ban thường vụ cấp uỷ`, `Uỷ ban kiểm tra cùng cấp`: any of a level. */
const LEVELS: ReadonlySet<string> = new Set(['cấp', 'cùng', 'các']);
/** Uỷ ban Thường vụ Quốc hội, cán bộ chính trị: the words begin in the middle of another name. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['uỷ', 'cán']);

/** Undefined where the case says nothing: in capitals, or in a general sense. */
function rightCapitals({ words, first, last, value }: OwnMatch<Name>): readonly boolean[] | undefined {
  const { tokens, capitals } = words;
  const written = tokens.slice(first, last + 1);
  if (capitals || written.some(isInCapitals)) return undefined;
  const before = tokens[first - 1]?.key ?? '';
  if (OTHER_NAMES.has(before)) return undefined;
  if (value.kind === 'unique') return value.capitals;
  const isHead = !isInsideSentence(tokens, first);
  if (value.kind === 'organ') {
    // The committee's name decides: `Tỉnh uỷ` is a body, `tỉnh uỷ` any.
    const committee = written.at(-2);
    return committee && isCapitalised(committee) && !GENERAL.has(before) ? value.capitals : undefined;
  }
  const some = written.some((token, index) => isCapitalised(token) && !(isHead && index === 0));
  const general = GENERAL.has(before) || LEVELS.has(tokens[last + 1]?.key ?? '');
  return some && !general ? value.capitals : undefined;
}
