import type { Block, Plan } from '../../plan/plan';
import type { SourceText } from '../../text/source';
import { defineRule, type Edit, type Fix, type Report } from '../rule';
import { isFollowed } from '../progress';
import { isNumbered, isPart, type NumberedPart } from './numbered';
import { mixedMarks } from './numbering-marks';
import {
  articleSeriesOf,
  bareNumber,
  follows,
  printedAs,
  renumbered,
  seriesOf,
  skipsDistinctD,
  valueIn,
  type Series,
} from './series';

type MessageId = 'first' | 'repeat' | 'gap' | 'style' | 'wanted' | 'letter';

/** ND-10: numbers follow one another without gap or repeat, and all of a level are written alike. */
export const numberingOrder = defineRule({
  id: 'ND-10',
  title: { vi: 'Thứ tự và kiểu đánh số', en: 'Order and style of numbering' },
  docs: {
    vi: 'Số thứ tự của các mục, khoản, điểm liền nhau, không nhảy, không lặp, bắt đầu từ 1 trong mỗi phần và mỗi phụ lục (hoặc tiếp số của phần trước). Trong một cấp chỉ dùng một kiểu: không lẫn “I-” với “II.”, “1.” với “2-”; cấp này “I-”, cấp kia “1.” thì được. Muốn các mục lớn luôn là “I-” hoặc “I.” thì đặt trong thiết lập. Điểm đánh theo chữ cái tiếng Việt (a, b, c, d, đ, e); bỏ chữ đ chỉ là gợi ý. Chỉ đánh số lại tự động khi đúng một số sai; nếu không, người soạn tự chọn đánh số lại từ chỗ sai.',
    en: 'The numbers of headings and paragraphs follow one another without gap or repeat, from 1 in each part and each appendix (or on from the part before). One level keeps one style: not “I-” with “II.”, “1.” with “2-”; “I-” on one level with “1.” on the next is fine. A setting asks for “I-” or “I.” in main sections. Points follow the Vietnamese alphabet (a, b, c, d, đ, e); leaving đ out is a hint only. Where exactly one number is wrong it is mended automatically; elsewhere the writer may have the rest renumbered.',
  },
  source: {
    text: 'cách đánh số của chính HD 05-HD/VPTW; cách đánh số của chính HD 36-HD/VPTW',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    first: {
      vi: 'Dãy số bắt đầu từ “{number}”, không phải “{expected}”.',
      en: 'The numbers start at “{number}”, not at “{expected}”.',
    },
    repeat: { vi: 'Số “{number}” bị lặp lại.', en: 'The number “{number}” is repeated.' },
    gap: {
      vi: 'Sau “{before}” phải là “{expected}”, không phải “{number}”.',
      en: '“{expected}” should follow “{before}”, not “{number}”.',
    },
    style: {
      vi: 'Số “{number}” viết khác kiểu “{expected}” của cùng cấp.',
      en: 'The number “{number}” is not in the style of its level, “{expected}”.',
    },
    wanted: {
      vi: 'Mục lớn đánh số “{expected}” theo thiết lập, không phải “{number}”.',
      en: 'By the settings main sections are numbered “{expected}”, not “{number}”.',
    },
    letter: {
      vi: 'Sau điểm “{before}” là điểm “{expected}” rồi mới đến “{number}”.',
      en: 'After “{before}” comes “{expected}”, then “{number}”.',
    },
  },
  *check({ plan, style }): Iterable<Report<MessageId>> {
    for (const blocks of countedApart(plan)) {
      const ended = new Map<string, number>();
      const all = [...seriesOf(blocks)];
      for (const series of all) {
        const start = startOf(series, ended.get(series.key));
        yield* breaksOf(plan.source, series, start);
        yield* skippedLetter(plan.source, series);
        ended.set(series.key, series.parts.at(-1)?.numbering.ordinal ?? 0);
      }
      for (const articles of articleSeriesOf(blocks)) yield* articleBreaks(plan.source, articles);
      yield* mixedMarks(plan.source, all, style.sectionMark);
      yield* repeatedFirst(plan, blocks);
    }
  },
});

/** Body and appendices each count for themselves. */
const countedApart = ({ body, appendices }: Plan): readonly (readonly Block[])[] => [
  body,
  ...appendices.map((appendix) => appendix.body),
];

/** 1, or the number after the series that ended before where this one goes on from there. */
function startOf({ parts }: Series, before = 0): number {
  const first = parts[0]?.numbering.ordinal;
  return first !== undefined && first === before + 1 ? first : 1;
}

function* breaksOf(
  source: SourceText,
  { parts }: Series,
  start: number,
): Iterable<Report<'first' | 'repeat' | 'gap'>> {
  const breaks = [...parts.keys()].filter((i) => !stands(parts, i, start));
  // A number alone may be a piece of a document.
  if (breaks.length === 0 || parts.length < 2) return;
  const wrong = onlyWrong(parts, start);
  for (const i of wrong === undefined ? breaks : [wrong]) {
    const { numbering } = parts[i] as NumberedPart;
    const before = parts[i - 1]?.numbering;
    const expected = before && wrong === undefined ? before.ordinal + 1 : start + i;
    const fix =
      wrong === undefined
        ? renumberFrom(source, parts.slice(i, i + LONGEST_RENUMBERED + 1), expected)
        : renumber(source, parts[i] as NumberedPart, expected);
    yield {
      message: !before ? 'first' : before.ordinal === numbering.ordinal ? 'repeat' : 'gap',
      span: numbering,
      args: {
        number: bareNumber(numbering),
        expected: printedAs(numbering, expected),
        ...(before && { before: bareNumber(before) }),
      },
      ...(fix && { fixes: [fix] }),
    };
  }
}

/** Renumbered by hand only: other articles and the recipients point at them, `Như Điều 3`. A piece may begin anywhere. */
function* articleBreaks(source: SourceText, articles: Series): Iterable<Report<'first' | 'repeat' | 'gap'>> {
  if (articles.parts[0]?.numbering.ordinal !== 1) return;
  for (const report of breaksOf(source, articles, 1)) {
    const { fixes = [], ...rest } = report;
    yield { ...rest, fixes: fixes.map((fix) => ({ ...fix, byHand: true })) };
  }
}

/**
 * `1. Mục tiêu chung` with its text, then `1. Mục tiêu cụ thể` with its own, and no 2 to either: the second is read as
 * the first of a list inside the first, and no list of one is meant. While nothing stands below them, 2 may still come.
 */
function* repeatedFirst(plan: Plan, blocks: readonly Block[]): Iterable<Report<'repeat'>> {
  const alone = onlyClause(blocks);
  const inner = alone && onlyClause(alone.children);
  const written = inner?.kind === 'section' && inner.children.length > 0;
  if (written && alone?.children[0] !== inner && isFollowed(plan, inner.end)) {
    const fix = renumber(plan.source, inner, 2);
    yield {
      message: 'repeat',
      span: inner.numbering,
      args: { number: bareNumber(inner.numbering), expected: printedAs(inner.numbering, 2) },
      ...(fix && { fixes: [{ ...fix, byHand: true }] }),
    };
  }
  for (const block of blocks) if (isPart(block)) yield* repeatedFirst(plan, block.children);
}

/** The one `1.` among the blocks, where no other khoản stands beside it. */
function onlyClause(blocks: readonly Block[]): NumberedPart | undefined {
  const clauses = blocks.filter(isNumbered).filter(({ numbering }) => numbering.style === 'arabic');
  const [first] = clauses;
  return clauses.length === 1 && first?.numbering.ordinal === 1 ? first : undefined;
}

/** `e)` right after `d)`: other alphabets have no đ, so it may be meant. */
function* skippedLetter(source: SourceText, { parts }: Series): Iterable<Report<'letter'>> {
  const i = parts.findIndex((part, at) => at > 0 && skipsDistinctD(parts[at - 1] as NumberedPart, part));
  const [before, part] = [parts[i - 1], parts[i]];
  if (!before || !part) return;
  const expected = before.numbering.ordinal + 1;
  const fix = renumberFrom(source, parts.slice(i, i + LONGEST_RENUMBERED + 1), expected);
  yield {
    message: 'letter',
    span: part.numbering,
    severity: 'hint',
    args: {
      before: bareNumber(before.numbering),
      expected: printedAs(part.numbering, expected),
      number: bareNumber(part.numbering),
    },
    ...(fix && { fixes: [fix] }),
  };
}

function stands(parts: readonly NumberedPart[], i: number, start: number): boolean {
  const [before, part] = [parts[i - 1], parts[i] as NumberedPart];
  return before ? follows(before, part) : part.numbering.ordinal === start;
}

/** Index of the one number that, put right, leaves no fault. */
function onlyWrong(parts: readonly NumberedPart[], start: number): number | undefined {
  const wrong = [...parts.keys()].filter((i) => parts[i]?.numbering.ordinal !== start + i);
  return wrong.length === 1 ? wrong[0] : undefined;
}

function renumber(source: SourceText, part: NumberedPart, ordinal: number): Fix | undefined {
  const edit = renumbering(source, part, ordinal);
  return (
    edit && {
      title: { vi: 'Đánh số lại thành “{expected}”', en: 'Renumber as “{expected}”' },
      args: { expected: printedAs(part.numbering, ordinal) },
      edits: [edit],
    }
  );
}

/** Parts that one fix renumbers: a longer list is no list of a plan, and each of its breaks would rewrite it. */
const LONGEST_RENUMBERED = 99;

/** Several numbers are off, or a part is missing: which, only the writer knows. */
function renumberFrom(source: SourceText, parts: readonly NumberedPart[], ordinal: number): Fix | undefined {
  if (parts.length > LONGEST_RENUMBERED) return undefined;
  const edits = parts.map((part, i) => renumbering(source, part, ordinal + i));
  const [first] = parts;
  if (!first || !edits.every((edit) => edit !== undefined)) return undefined;
  return {
    byHand: true,
    title: { vi: 'Đánh số lại từ đây, bắt đầu “{expected}”', en: 'Renumber from here on, from “{expected}”' },
    args: { expected: printedAs(first.numbering, ordinal) },
    edits: edits.filter((edit) => source.slice(edit) !== edit.newText),
  };
}

function renumbering(source: SourceText, part: NumberedPart, ordinal: number): Edit | undefined {
  const value = valueIn(source, part.numbering);
  const holdsDotted = part.children.some(
    (child) => 'children' in child && child.numbering?.style === 'dotted',
  );
  // The numbers inside repeat this one: which of them all is wrong, is open.
  if (!value || holdsDotted) return undefined;
  return { start: value.start, end: value.end, newText: renumbered(value, ordinal) };
}
