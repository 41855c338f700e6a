import data from '../../../data/party-words.json';
import { isCapitalised, isInCapitals, isInsideSentence } from '../../plan/words';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { ownMatches, recased, rewordTokens, type OwnMatch } from '../rewording';
import { defineRule, type Report } from '../rule';

interface Entry {
  readonly text: string;
  readonly ifMixed: boolean;
}

const expressions = new TokenPatterns<Entry>([
  ...data.lower.map((text): [string, Entry] => [text, { text, ifMixed: false }]),
  ...data.lowerIfMixed.map((text): [string, Entry] => [text, { text, ifMixed: true }]),
]);

/** VH-09: đảng viên, đảng phí, tổ chức đảng are no names and stay lower. */
export const partyWords = defineRule({
  id: 'VH-09',
  title: { vi: '“đảng viên”, “tổ chức đảng” viết thường', en: '“đảng viên”, “tổ chức đảng” in lower case' },
  docs: {
    vi: '“Đảng” viết hoa khi chỉ Đảng Cộng sản Việt Nam (“sự lãnh đạo của Đảng”); “đảng viên”, “đảng phí”, “tổ chức đảng”, “cấp uỷ đảng” không phải tên riêng nên viết thường. “Tổ chức Đảng”, “cấp uỷ Đảng” chỉ bị nhắc khi chính văn bản có chỗ viết thường. Đầu câu, tiêu đề viết hoa và lời trích không được xét.',
    en: '“Đảng” has a capital where it is the Party itself (“sự lãnh đạo của Đảng”); “đảng viên”, “đảng phí”, “tổ chức đảng”, “cấp uỷ đảng” are no names. “Tổ chức Đảng” and the like are only reported where the document also writes them lower. Beginnings of sentences, headings in capitals and quotations are left alone.',
  },
  source: {
    text: 'cách viết trong HD 05-HD/VPTW, phần II; tên các Quy định 37-QĐ/TW, 207-QĐ/TW',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    upper: {
      vi: 'Chỉ Đảng Cộng sản Việt Nam thì viết hoa: “{right}”.',
      en: 'The Party itself has a capital: “{right}”.',
    },
    lower: {
      vi: '“{written}” không phải tên riêng; viết “{right}”.',
      en: '“{written}” is no name; write “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'lower' | 'upper'>> {
    const matches = [...ownMatches(plan, expressions)].filter(isJudged);
    const lower = new Set(matches.filter((match) => !hasCapital(match)).map(({ value }) => value));
    for (const match of matches) {
      if (!hasCapital(match) || (match.value.ifMixed && !lower.has(match.value))) continue;
      const { words, first, last, written, span } = match;
      const right = recased(words, first, last, []);
      yield { message: 'lower', span, args: { written, right }, fixes: rewordTokens(plan, match, right) };
    }
    for (const match of ownMatches(plan, party)) {
      if (!standsAlone(match)) continue;
      const { words, last, written, span } = match;
      const right = `${written.slice(0, -'đảng'.length)}${recased(words, last, last, [true])}`;
      yield { message: 'upper', span, args: { right }, fixes: rewordTokens(plan, match, right) };
    }
  },
});

const party = new TokenPatterns<true>(data.upper.map((text): [string, true] => [text, true]));

/** `sự lãnh đạo của đảng đối với …`: no đảng uỷ, đảng viên, đảng bộ follows, nor another party's name. */
function standsAlone({ words: { tokens, capitals }, last }: OwnMatch<true>): boolean {
  if (capitals || tokens[last]?.letters !== 'lower') return false;
  const after = tokens[last + 1];
  return after === undefined || after.kind === 'sign' || AFTER_PARTY.has(after.key);
}

const AFTER_PARTY: ReadonlySet<string> = new Set(
  'ta về trong và là đối tại vào được để đã với cho từ trên theo'.split(' '),
);

/** A capital would say something here, and no name follows that would make a part of it: `Đảng viên Nguyễn Văn An`. */
function isJudged({ words, first, last }: OwnMatch<Entry>): boolean {
  const { tokens, capitals } = words;
  const after = tokens[last + 1];
  if (capitals || tokens.slice(first, last + 1).some(isInCapitals)) return false;
  if (!isInsideSentence(tokens, first) || PARTY_BODIES.has(after?.key ?? '')) return false;
  return after === undefined || !isCapitalised(after);
}

/** Ban Tổ chức Đảng uỷ, đảng bộ, đảng đoàn: `đảng` belongs to what follows. */
const PARTY_BODIES: ReadonlySet<string> = new Set(['uỷ', 'bộ', 'viên', 'đoàn']);

/** `Tổ chức đảng` may begin a name; `tổ chức Đảng` is what mixes. */
const hasCapital = ({ words: { tokens }, first, last, value }: OwnMatch<Entry>): boolean =>
  tokens.slice(value.ifMixed ? first + 1 : first, last + 1).some(isCapitalised);
