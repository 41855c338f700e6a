import type { Plan } from '../../plan/plan';
import { isCapitalised, isInCapitals, isOthers, placesOf, spanOf, type Words } from '../../plan/words';
import type { Token } from '../../vietnamese/tokens';
import { recased, rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

/** VH-04: the class noun of an administrative unit is lower: tỉnh Bình Minh, xã An Hoà. */
export const classNouns = defineRule({
  id: 'VH-04',
  title: { vi: '“tỉnh”, “xã” trước tên viết thường', en: 'No capital for “tỉnh” and “xã” before a name' },
  docs: {
    vi: 'Trong câu, chỉ viết hoa phần tên riêng của đơn vị hành chính: tỉnh Bình Minh, xã An Hoà. Đơn vị mang tên người, tên bằng số và Thủ đô Hà Nội, Thành phố Hồ Chí Minh, Thành phố Huế viết hoa cả danh từ chung nên không được xét. “Xã”, “Huyện” chỉ bị nhắc khi văn bản cũng viết thường tên ấy.',
    en: 'Inside a sentence only the proper part of an administrative unit has a capital: tỉnh Bình Minh. Units named after a person or by a number keep the capital and are not judged. “Xã”, “Huyện” are only reported where the document also writes the same unit lower.',
  },
  source: {
    text: 'Quy định 4148-QĐ/VPTW, Điều 3; Nghị định 30/2020/NĐ-CP, Phụ lục II',
    confidence: 'memory',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    classNoun: {
      vi: 'Danh từ chung trước tên riêng viết thường: “{right}”.',
      en: 'The class noun before a name is lower: “{right}”.',
    },
  },
  *check({ plan }): Iterable<Report<'classNoun'>> {
    const units = [...unitsIn(plan)];
    const lower = new Set(units.filter(({ capital }) => !capital).map(({ key }) => key));
    for (const unit of units) {
      const { words, first, last, key, capital } = unit;
      if (!capital || (!key.startsWith('tỉnh ') && !lower.has(key)) || isOthers(plan, words, first, last))
        continue;
      const right = recased(words, first, last, [false, true, true]);
      yield {
        message: 'classNoun',
        span: spanOf(words, first),
        args: { right },
        fixes: rewordTokens(plan, unit, right),
      };
    }
  },
});

interface Unit {
  readonly words: Words;
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly capital: boolean;
}

const CLASSES = ['tỉnh', 'xã', 'huyện'];
/** What follows `Tỉnh` in names that are no places: Tỉnh Đoàn, Tỉnh Hội. */
const NO_PLACES: ReadonlySet<string> = new Set(['đoàn', 'hội', 'đội', 'uỷ', 'bộ']);
/** Family names, and words that open the names of heroes: such a unit keeps its capital. */
const PERSONS: ReadonlySet<string> = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai hà tô lương trương cao tôn châu hai bà vua quang phù'.split(
    ' ',
  ),
);

/** A class noun with a name of two syllables, inside a sentence. */
function* unitsIn(plan: Plan): Generator<Unit> {
  for (const noun of CLASSES) {
    for (const { words, index } of placesOf(plan, noun)) {
      const unit = words.capitals ? undefined : unitAt(words, index);
      if (unit) yield unit;
    }
  }
}

function unitAt(words: Words, first: number): Unit | undefined {
  const [noun, one, two] = words.tokens.slice(first, first + 3);
  if (!noun || !one || !two || isInCapitals(noun)) return undefined;
  // Only a small letter before it shows that no name has begun already.
  const before = words.tokens[first - 1];
  if (before?.kind !== 'word' || isInCapitals(before)) return undefined;
  if (!isNamePart(one) || !isNamePart(two) || NO_PLACES.has(one.key)) return undefined;
  if (noun.key !== 'tỉnh' && PERSONS.has(one.key)) return undefined;
  const key = `${noun.key} ${one.key} ${two.key}`;
  return { words, first, last: first + 2, key, capital: isCapitalised(noun) };
}

const isNamePart = (token: Token): boolean =>
  token.kind === 'word' && isCapitalised(token) && !isInCapitals(token);
