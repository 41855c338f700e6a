import { isCitedAt } from '../../plan/cited';
import type { Block, Part, Plan } from '../../plan/plan';
import { targetsOf, type Target } from '../../plan/targets';
import data from '../../../data/targets.json';
import { hasPlaceholder } from '../../plan/placeholders';
import { fold, foldWords } from '../../text/fold';
import type { Prose } from '../../text/prose';
import { isEndBegun } from '../progress';
import { defineRule, type Report } from '../rule';
import { isPlan } from '../structure/sections';

type MessageId = 'past' | 'noFigure' | 'overWhole';

/** KH-09: targets have a figure, one that can be, and a year that is still to come. */
export const targetFigures = defineRule({
  id: 'KH-09',
  title: { vi: 'Chỉ tiêu', en: 'Targets' },
  docs: {
    vi: 'Chỉ tiêu nêu con số, đơn vị tính và năm hoàn thành. Năm hoàn thành không trước năm của kế hoạch; tỷ lệ của một tổng số (chi bộ, hộ, đảng viên …) không quá 100%; phần “Mục tiêu cụ thể” có con số. Mức tăng và mức so với kế hoạch có thể quá 100%.',
    en: 'A target gives a figure, its unit and the year by which it is to be reached. That year is not before the year of the plan; a share of a whole (cells, households, members …) is not above 100 %; “Mục tiêu cụ thể” has figures. Growth, and what is measured against a plan, may exceed 100 %.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    past: {
      vi: 'Chỉ tiêu đến năm {year}, trong khi kế hoạch ban hành năm {now}.',
      en: 'The target is for {year}, but the plan is of {now}.',
    },
    noFigure: {
      vi: 'Mục tiêu cụ thể chưa có con số nào để theo dõi, đánh giá.',
      en: 'These targets have no figure by which they could be followed.',
    },
    overWhole: {
      vi: 'Tỷ lệ {value}% của một tổng số lớn hơn 100%.',
      en: 'A share of {value} % is more than the whole.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    if (!isPlan(plan)) return;
    const found = targetsOf(plan);
    yield* past(plan, found);
    for (const target of found) {
      if (target.unit?.text.trim() !== '%' || target.number <= 100 || !isShare(plan, target)) continue;
      yield { message: 'overWhole', span: target.value, args: { value: target.value.text } };
    }
    yield* withoutFigure(plan, plan.body);
  },
});

function* past({ header }: Plan, found: readonly Target[]): Generator<Report<MessageId>> {
  const now = header.placeAndDate?.date?.year;
  if (now === undefined) return;
  const told = new Set<number>();
  for (const { year, aimed } of found) {
    if (!year || !aimed || year.year >= now || told.has(year.start)) continue;
    told.add(year.start);
    yield { message: 'past', span: year, args: { year: String(year.year), now: String(now) } };
  }
}

const shares = data.shares.map(foldWords);
/** What is measured against something else than its whole. */
const COMPARED = /(?<![a-z])(?:tang|vuot|gap|bang|so voi|hoan thanh)(?![a-z])/;

/** `105% số chi bộ`: a part of what is counted. */
function isShare({ source }: Plan, { value, start, end }: Target): boolean {
  const before = fold(source.text.slice(start, value.start));
  const after = foldWords(source.text.slice(value.end, end).replace(/^[ \u00a0]?%/u, ''));
  return (
    !COMPARED.test(before) &&
    !/^(?:ke hoach|chi tieu|du toan)/.test(after) &&
    shares.some((word) => after === word || after.startsWith(`${word} `))
  );
}

const SPECIFIC = /^(?:cac )?(?:muc tieu|chi tieu) (?:cu the|chu yeu)/;
/** As good as a figure: all, none. */
const WHOLE =
  /(?<![a-z])(?:tat ca|toan bo|khong con|khong de|moi (?:chi bo|nam|quy|thang|thon|don vi)|mot lan)(?![a-z])/;

function* withoutFigure(plan: Plan, blocks: readonly Block[]): Generator<Report<MessageId>> {
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'section') continue;
    if (!SPECIFIC.test(foldWords(block.content.text.slice(0, 60))))
      yield* withoutFigure(plan, block.children);
    // Until the next part begins, a figure may still come.
    else if (
      block.children.length > 0 &&
      (i + 1 < blocks.length || isEndBegun(plan)) &&
      !hasFigure(plan, block) &&
      !hasPlaceholder(plan, block)
    )
      yield { message: 'noFigure', span: block.content, severity: 'hint' };
  }
}

const hasFigure = (plan: Plan, { children }: Part): boolean =>
  children.some((child) => {
    if (child.kind === 'table') return true;
    return saysFigure(plan, child.content) || ('children' in child && hasFigure(plan, child));
  });

/** A number that is neither a year nor part of a citation. */
function saysFigure(plan: Plan, prose: Prose): boolean {
  if (WHOLE.test(prose.folded)) return true;
  return [...prose.text.matchAll(/(?<![\d/])\d+(?![\d/])/g)].some(
    ({ 0: digits, index }) =>
      !/^(?:19|20)\d\d$/.test(digits) && !isCitedAt(plan, prose.spanAt(index, index).start),
  );
}
