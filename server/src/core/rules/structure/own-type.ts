import { documentTypeByName, documentTypes, findTypeNames } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import { isOthersWords, readingsOf } from '../../plan/reading';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { isPlan } from './sections';

/** Types that a plan carries out. */
const DIRECTIVES = new Set([
  'chi-thi',
  'chuong-trinh',
  'huong-dan',
  'ket-luan',
  'nghi-quyet',
  'quy-dinh',
  'quyet-dinh',
  'thong-bao',
  'thong-tri',
]);
const THIS = /\s{1,4}này(?!\p{L})/gu;
const lastWords = documentTypes
  .filter(({ id }) => DIRECTIVES.has(id))
  .flatMap(({ name, alsoTitled = [] }) => [name, ...alsoTitled])
  .map((name) => fold(name).split(' ').at(-1));
/** Such a word before `này`, folded: elsewhere no name need be looked for. */
const MAY_POINT = new RegExp(`(?:${[...new Set(lastWords)].join('|')})\\s{1,4}nay`);
const RIGHT = 'Kế hoạch này';

/** KH-08: a Kế hoạch speaks of itself as `Kế hoạch này`, not by the type of the document that it carries out. */
export const ownType = defineRule({
  id: 'KH-08',
  title: { vi: 'Kế hoạch tự gọi mình', en: 'How a plan speaks of itself' },
  docs: {
    vi: 'Kế hoạch tự gọi mình là “Kế hoạch này”. Chép lại văn bản cấp trên, người soạn thường để sót “Chương trình hành động này”, “Chỉ thị này”. Nếu ngay trong đoạn đã nói đến một văn bản cùng loại thì chỉ gợi ý, vì “này” có thể chỉ văn bản đó.',
    en: 'A plan calls itself “Kế hoạch này”. Copied from a superior’s document, “Chương trình hành động này” or “Chỉ thị này” is easily left. Where the same paragraph cites a document of that type before, this is only a hint: “này” may point to it.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    other: {
      vi: 'Văn bản này là kế hoạch: viết “Kế hoạch này” thay cho “{written}”.',
      en: 'This document is a plan: write “Kế hoạch này” for “{written}”.',
    },
    unsure: {
      vi: '“{written}” chỉ văn bản đã dẫn hay chính kế hoạch này? Nếu là kế hoạch, viết “Kế hoạch này”.',
      en: 'Does “{written}” mean the document cited before, or this plan? If the plan, write “Kế hoạch này”.',
    },
  },
  *check({ plan }): Iterable<Report<'other' | 'unsure'>> {
    if (!isPlan(plan)) return;
    for (const { prose, folded, part } of readingsOf(plan)) {
      if (part === 'trailing' || !MAY_POINT.test(folded)) continue;
      const { text } = prose;
      const pointed = new Map(
        [...text.matchAll(THIS)].map(({ 0: word, index }) => [index, index + word.length]),
      );
      for (const name of findTypeNames(text, folded)) {
        const end = pointed.get(name.end);
        if (end === undefined || !DIRECTIVES.has(name.type.id)) continue;
        if (!/^\p{Lu}\p{Ll}/u.test(text.slice(name.start))) continue;
        const span = prose.spanAt(name.start, end);
        if (isOthersWords(plan, span)) continue;
        const unsure = isCitedBefore(plan, name.type.id, { start: prose.start, end: span.start });
        const fix = writeInstead(span, RIGHT);
        yield {
          message: unsure ? 'unsure' : 'other',
          span,
          ...(unsure && { severity: 'hint' }),
          args: { written: text.slice(name.start, end) },
          fixes: [unsure ? { ...fix, byHand: true } : fix],
        };
      }
    }
  },
});

const isCitedBefore = ({ citations }: Plan, typeId: string, place: Span): boolean =>
  citations.some(
    (citation) =>
      citation.type !== undefined &&
      place.start <= citation.start &&
      citation.start < place.end &&
      documentTypeByName(citation.type.text)?.id === typeId,
  );
