/** What a template left to be filled in, wherever it still stands in the text of a plan. */
import { contains, type Span } from '../text/span';
import { derived } from './derived';
import type { Plan } from './plan';
import { isOthersWords } from './reading';
import { wordsOf } from './words';

/**
 * What a template leaves to be filled in. A run of dots is one from five on, or where it takes the place of a number;
 * three dots after a list are an ellipsis.
 */
const PLACEHOLDER = new RegExp(
  [
    '[.…]{5,}|…{2,}|_{4,}',
    '(?<=(?:số|ngày|tháng|năm|quý|khoá|khóa)\\s)(?:\\.{2,4}|…)(?!\\p{L})',
    '(?<=\\s)(?:\\.{3,4}|…)(?=[-/]|\\s?%)',
    '(?<=(?:đạt|trên|dưới|khoảng|thêm|còn|ít nhất|tối thiểu)\\s)(?:\\.{3,4}|…)(?=\\s\\p{Ll})',
    '\\[(?:\\.{3,}|…|\\p{Lu}[\\p{Lu}\\s]{1,40})\\]',
    '<(?:\\.{3,}|…|\\p{L}[\\p{L}\\s]{1,40})>',
    '\\((?:nêu|ghi|điền|bổ sung|nhập|chèn) (?:rõ|cụ thể|số liệu|tên|nội dung|thời gian|ngày)[^()]{0,60}\\)',
    '(?<!\\p{L})(?:x{3,}|lorem ipsum)(?!\\p{L})',
  ].join('|'),
  'giu',
);
/** Characters of which every placeholder has one; most paragraphs have none. */
const MAY_HOLD = /\.{2}|[…<[]|_{4}|x{3}|lorem|\((?:nêu|ghi|điền|bổ sung|nhập|chèn) /iu;

/** In the order in which the plan is printed. Recipients, tables and appendices, which are forms for others, are left out. */
export const placeholdersOf = derived((plan): readonly Span[] => [...placesIn(plan)]);

export const hasPlaceholder = (plan: Plan, within: Span): boolean =>
  placeholdersOf(plan).some((span) => contains(within, span));

function* placesIn(plan: Plan): Generator<Span> {
  for (const { reading } of wordsOf(plan)) {
    const { prose, part } = reading;
    if (part === 'recipient' || part === 'cell' || part === 'trailing' || !MAY_HOLD.test(prose.text))
      continue;
    if (plan.appendices.some((appendix) => contains(appendix, prose))) continue;
    for (const { 0: written, index } of prose.text.matchAll(PLACEHOLDER)) {
      const span = prose.spanAt(index, index + written.length);
      // Thirty, in Roman numerals.
      if (written !== 'XXX' && !isQuoted(plan, span, written)) yield span;
    }
  }
}

/** `[...]` and the like in a quotation leave words out. A citation with a blank number is the writer's own. */
const isQuoted = (plan: Plan, span: Span, written: string): boolean =>
  isOthersWords(plan, span) && !/^(?:\.{2,4}|…)$/.test(written);
