import data from '../../../data/people-and-state.json';
import type { Plan } from '../../plan/plan';
import { isCapitalised, isInCapitals, isInsideSentence } from '../../plan/words';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { ownMatches, recased, rewordTokens, type OwnMatch } from '../rewording';
import { defineRule, type Report } from '../rule';

type Noun = 'people' | 'state' | 'stateCompound';

const expressions = new TokenPatterns<Noun>([
  ['nhân dân', 'people'],
  ['nhà nước', 'state'],
  ...data.stateCompounds.map((word): [string, Noun] => [`${word} nhà nước`, 'stateCompound']),
]);

/** VH-11: Nhân dân and Nhà nước with a capital as nouns of their own, lower in compounds; one way in a document. */
export const peopleAndState = defineRule({
  id: 'VH-11',
  title: { vi: 'Viết hoa “Nhân dân”, “Nhà nước”', en: 'Capitals of “Nhân dân” and “Nhà nước”' },
  docs: {
    vi: '“Nhân dân”, “Nhà nước” đứng riêng viết hoa; trong từ ghép viết thường: quản lý nhà nước, ngân sách nhà nước, uỷ ban nhân dân các cấp. Chỉ nhắc khi văn bản viết cả hai cách. Với “Nhân dân” theo cách viết nhiều hơn, bằng nhau thì viết hoa. Tên cơ quan (Uỷ ban nhân dân tỉnh, Quân đội nhân dân), đầu câu, lời trích không được xét.',
    en: 'As nouns of their own “Nhân dân” and “Nhà nước” have a capital; in compounds (quản lý nhà nước) they have none. Reported only where the document does both; for “Nhân dân” the more frequent way holds, of two as frequent the capital. Names of bodies, beginnings of sentences and quotations are left alone.',
  },
  source: {
    text: 'Nghị định 30/2020/NĐ-CP, Phụ lục II; tên Nghị quyết số 72-NQ/TW',
    confidence: 'memory',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    mixed: {
      vi: 'Chỗ này viết “{written}”, chỗ khác viết “{right}”; nên thống nhất.',
      en: 'This is “{written}”, elsewhere it is “{right}”.',
    },
    compound: {
      vi: 'Trong từ ghép viết thường: “{right}”; văn bản đang viết cả hai cách.',
      en: 'In a compound it is lower: “{right}”; the document has both.',
    },
  },
  *check({ plan }): Iterable<Report<'mixed' | 'compound'>> {
    const matches = [...ownMatches(plan, expressions)].filter(isJudged);
    const of = (noun: Noun): Match[] => matches.filter(({ value }) => value === noun);
    yield* people(plan, of('people').filter(isThePeople));
    yield* state(plan, of('state'));
    yield* compounds(plan, of('stateCompound'));
  },
});

type Match = OwnMatch<Noun>;

function isJudged({ words: { tokens, capitals }, first, last }: Match): boolean {
  const end = tokens[last];
  // `Nhân Dân` is a newspaper.
  return (
    !capitals && !tokens.slice(first, last + 1).some(isInCapitals) && end !== undefined && !isCapitalised(end)
  );
}

/** The first letter of the noun itself, which ends the match. */
const hasCapital = ({ words, last }: Match): boolean => {
  const noun = words.tokens[last - 1];
  return noun !== undefined && isCapitalised(noun);
};

const peopleAfter: ReadonlySet<string> = new Set(data.peopleAfter);
const peopleBefore: ReadonlySet<string> = new Set(data.peopleBefore);

function isThePeople({ words: { tokens }, first, last }: Match): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (!isInsideSentence(tokens, first) || peopleAfter.has(before?.key ?? '')) return false;
  return !peopleBefore.has(after?.key ?? '') && !(after && isCapitalised(after));
}

function* people(plan: Plan, matches: readonly Match[]): Generator<Report<'mixed'>> {
  const capital = matches.filter(hasCapital).length;
  if (capital === 0 || capital === matches.length) return;
  const wanted = capital * 2 >= matches.length;
  for (const match of matches) if (hasCapital(match) !== wanted) yield withCase(plan, match, wanted, 'mixed');
}

const stateNouns: ReadonlySet<string> = new Set(data.stateNouns);

/** `pháp luật của nhà nước` beside `Nhà nước`. */
function* state(plan: Plan, matches: readonly Match[]): Generator<Report<'mixed'>> {
  const own = matches.filter(
    ({ words: { tokens }, first }) => isInsideSentence(tokens, first) || tokens[first - 1]?.key === ';',
  );
  if (!own.some(hasCapital)) return;
  for (const match of own) {
    const before = match.words.tokens[match.first - 1]?.key ?? '';
    if (!hasCapital(match) && stateNouns.has(before)) yield withCase(plan, match, true, 'mixed');
  }
}

/** `quản lý Nhà nước` beside `quản lý nhà nước`. */
function* compounds(plan: Plan, matches: readonly Match[]): Generator<Report<'compound'>> {
  if (matches.every(hasCapital)) return;
  for (const match of matches) if (hasCapital(match)) yield withCase(plan, match, false, 'compound');
}

function withCase<Id extends 'mixed' | 'compound'>(
  plan: Plan,
  match: Match,
  capital: boolean,
  message: Id,
): Report<Id> {
  const { words, first, last, written, span } = match;
  const capitals = words.tokens
    .slice(first, last + 1)
    .map((token, index) => (index === last - 1 - first ? capital : isCapitalised(token)));
  const right = recased(words, first, last, capitals);
  return { message, span, args: { written, right }, fixes: rewordTokens(plan, match, right) };
}
