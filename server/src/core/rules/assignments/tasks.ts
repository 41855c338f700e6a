import { assigningPartsOf, type AssigningPart } from '../../plan/assignments';
import { isCitedAt } from '../../plan/cited';
import { deadlinesIn } from '../../plan/deadlines';
import { derived } from '../../plan/derived';
import { bodiesWithin } from '../../plan/organisations';
import type { Block, Paragraph, Part, Plan } from '../../plan/plan';
import { isAimHeading } from '../../plan/targets';
import { hasPlaceholder } from '../../plan/placeholders';
import { fold, foldWords } from '../../text/fold';
import type { Prose } from '../../text/prose';
import type { Located, Span } from '../../text/span';
import { isEndBegun } from '../progress';
import { defineRule, type Report } from '../rule';
import { isPlan } from '../structure/sections';

type MessageId = 'nobody' | 'noDeadline' | 'noReportTime' | 'unnumbered';

/** KH-07: under Tổ chức thực hiện each item says who, and the part says by when. */
export const assignedTasks = defineRule({
  id: 'KH-07',
  title: { vi: 'Phân công trong Tổ chức thực hiện', en: 'Assignments under Tổ chức thực hiện' },
  docs: {
    vi: 'Phần Tổ chức thực hiện nêu rõ ai làm, làm gì, bao giờ xong, nộp gì (“rõ người, rõ việc, rõ thời gian, rõ sản phẩm”): mỗi việc đánh số nêu cơ quan, đơn vị chịu trách nhiệm; phần này có ít nhất một thời hạn, trong đó có thời hạn báo cáo. Thời hạn ghi trong bảng phân công hoặc ngay ở phần nhiệm vụ cũng được tính. Phần chia theo đầu việc, không theo cơ quan, không bị nhắc.',
    en: 'Tổ chức thực hiện says who does what by when and hands in what: each numbered item names the body that answers for it, and the part has at least one deadline, among them one for reports. Deadlines in a table of assignments or with the tasks themselves count too. A part divided by activity and not by body is left alone.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    nobody: {
      vi: 'Việc này chưa nêu cơ quan, đơn vị thực hiện.',
      en: 'This item does not say who is to do it.',
    },
    noDeadline: {
      vi: 'Phần này chưa nêu thời hạn cho việc nào, kể cả thời hạn báo cáo.',
      en: 'No item of this part has a deadline, reports included.',
    },
    noReportTime: {
      vi: 'Chưa nêu thời hạn báo cáo (định kỳ 6 tháng, hằng năm, trước ngày …).',
      en: 'There is no time for the report (every six months, every year, before …).',
    },
    unnumbered: {
      vi: 'Đoạn này không đánh số, đứng giữa mục {above} và mục {below}: của mục {above}, hay là một việc riêng?',
      en: 'This paragraph stands without a number between {above} and {below}: is it part of {above}, or an item of its own?',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    if (!isPlan(plan)) return;
    for (const assigning of assigningPartsOf(plan)) {
      yield* itemsWithoutBody(plan, assigning);
      yield* itemsWithoutTime(plan, assigning);
      yield* paragraphsBetween(assigning);
    }
  },
});

const isTask = (block: Block): block is Part => block.kind === 'task';

/** Somebody answers for it, whatever the name. */
const ANSWERED = /(?<![a-z])(?:chu tri|trach nhiem|phu trach|dau moi)(?![a-z])/;
/** Items that speak of money, of reports, of what to do in difficulties: nobody in particular does them. */
const NOBODYS = /^(?:kinh phi|che do|thoi gian|lo trinh|trong qua trinh|tren day|noi dung)/;

function* itemsWithoutBody(plan: Plan, { part, assignments }: AssigningPart): Generator<Report<MessageId>> {
  if (assignments.length === 0) return;
  let next = 0;
  for (const task of part.children.filter(isTask)) {
    while ((assignments[next]?.start ?? task.start) < task.start) next++;
    const { start = task.end } = assignments[next] ?? {};
    // The last item may still be going on.
    if (start < task.end || (task === part.children.at(-1) && !isEndBegun(plan))) continue;
    const { text, folded } = task.content;
    if (NOBODYS.test(foldWords(text.slice(0, 40))) || ANSWERED.test(folded)) continue;
    if (bodiesWithin(text, folded).length > 0) continue;
    yield { message: 'nobody', span: task.content };
  }
}

function* itemsWithoutTime(plan: Plan, { part, assignments }: AssigningPart): Generator<Report<MessageId>> {
  if (assignments.length < 2 || !isEndBegun(plan) || hasPlaceholder(plan, part)) return;
  const timed = assignments.some(({ deadlines }) => deadlines.some(({ kind }) => kind !== 'open'));
  if (timed) {
    const report = reportWithoutTime(plan, part);
    if (report) yield { message: 'noReportTime', span: report };
  } else if (!isTimedElsewhere(plan)) yield { message: 'noDeadline', span: part.content };
}

/** `trước ngày`, `quý III`: a time that a year alone is not. */
const POINT = /(?<![a-z])(?:ngay|thang|quy)(?![a-z])|\d\/\d/;

/** Deadlines in a table, or with the tasks themselves. */
const isTimedElsewhere = derived((plan): boolean => {
  const assigning = new Set<Block>(assigningPartsOf(plan).map(({ part }) => part));
  const blocks = plan.body.filter(
    (block) => !assigning.has(block) && !(block.kind === 'section' && isAimHeading(block.content.folded)),
  );
  for (const prose of prosesOf([...blocks, ...plan.appendices.flatMap(({ body }) => body)])) {
    if (!/\d/.test(prose.text)) continue;
    const timed = deadlinesIn(prose, prose.folded).some(
      (deadline) => POINT.test(fold(deadline.text)) && !isCitedAt(plan, deadline.start),
    );
    if (timed) return true;
  }
  return false;
});

const REPORT =
  /(?<![a-z])(?:dinh\s{1,4}ky\s{1,4})?bao\s{1,4}cao(?:\s{1,4}(?:ket\s{1,4}qua|tinh\s{1,4}hinh|dinh\s{1,4}ky))?(?![a-z])/g;
/** What makes a report due, where it is not a day. */
const DUE =
  /(?<![a-z])(?:theo (?:quy dinh|yeu cau|che do|chi dao)|dot xuat|khi (?:co|ket thuc|hoan thanh)|kip thoi|sau khi)(?![a-z])/;

/** The first report that is asked for, where no report of the part is given a time. */
function reportWithoutTime(plan: Plan, part: Part): Located | undefined {
  let first: Located | undefined;
  for (const prose of prosesOf(part.children)) {
    const { folded } = prose;
    if (folded.search(REPORT) < 0) continue;
    for (const { 0: clause, index } of folded.matchAll(CLAUSE)) {
      const reports = [...clause.matchAll(REPORT)];
      if (reports.length === 0) continue;
      const end = index + clause.length;
      const times = deadlinesIn(prose, folded.slice(0, end), index);
      if (DUE.test(clause) || times.some(({ kind }) => kind !== 'open')) return undefined;
      // `báo cáo` alone may be the noun.
      const asked = reports.find(({ 0: words }) => words.split(/\s+/).length > 2);
      if (!asked || first) continue;
      const located = prose.locate(index + asked.index, index + asked.index + asked[0].length);
      if (!isCitedAt(plan, located.start)) first = located;
    }
  }
  return first;
}

/** Up to a full stop that ends a sentence, or a semicolon. */
const CLAUSE = /[^.;]+(?:\.(?=\d)[^.;]+)*/g;

function* prosesOf(blocks: readonly Block[]): Generator<Prose> {
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.rows) yield* row.cells;
    else yield block.content;
    if ('children' in block) yield* prosesOf(block.children);
  }
}

/** Where most items are one paragraph, one without a number between two of them is doubtful. */
function* paragraphsBetween({ part }: AssigningPart): Generator<Report<MessageId>> {
  const tasks = part.children.filter(isTask);
  const continued = tasks.slice(0, -1).flatMap((task, i) => {
    const [paragraph] = task.children.filter((child): child is Paragraph => child.kind === 'paragraph');
    const below = tasks[i + 1];
    return paragraph && below ? [{ task, below, paragraph }] : [];
  });
  if (continued.length * 2 > tasks.length) return;
  for (const { task, below, paragraph } of continued) {
    if (task.content.text.endsWith(':')) continue;
    const args = { above: numberOf(task), below: numberOf(below) };
    yield { message: 'unnumbered', span: spanOf(paragraph), args };
  }
}

const numberOf = ({ numbering }: Part): string => String(numbering?.ordinal ?? '');
const spanOf = ({ content }: Paragraph): Span => ({ start: content.start, end: content.end });
