import { findFormerBodies, speaksOfPast, type FormerBody } from '../../citations/former-bodies';
import { issuingOf } from '../../plan/issuer';
import type { Plan } from '../../plan/plan';
import { isOthersWords, readingsOf, type Reading } from '../../plan/reading';
import { fold } from '../../text/fold';
import type { Prose } from '../../text/prose';
import type { Located, Span } from '../../text/span';
import { asIn } from '../header/names';
import { defineRule, type Fix, type Report, type RuleContext } from '../rule';

type MessageId = 'district' | 'early';

/** CQ-11: bodies that no longer exist on the document's date: huyện uỷ, UBND huyện, đảng đoàn, Ban Tuyên giáo. */
export const formerBody = defineRule({
  id: 'CQ-11',
  title: {
    vi: 'Cơ quan không còn vào ngày của văn bản',
    en: 'Bodies that are no more on the document’s date',
  },
  docs: {
    vi: 'Từ ngày 01/7/2025 không còn cấp huyện: huyện uỷ, quận uỷ, thị uỷ, UBND huyện … không ban hành, không nhận, không được giao thực hiện kế hoạch mới. Từ đầu năm 2025 không còn đảng đoàn, ban cán sự đảng, đảng uỷ khối, Ban Tuyên giáo, Ban Dân vận. Xét theo ngày của văn bản: kế hoạch cũ không bị báo; từ tháng 3 đến hết tháng 6 năm 2025, các cơ quan kết thúc đầu năm chỉ là gợi ý; ban tuyên giáo, ban dân vận của đảng uỷ tập đoàn, tổng công ty cũng chỉ là gợi ý. Tên cũ trong viện dẫn, trong ngoặc kép và trong câu nói về trước đây (nguyên Bí thư Huyện uỷ, Huyện uỷ cũ, bàn giao, sắp xếp …) giữ nguyên. Mỗi cơ quan báo một lần trong một đoạn.',
    en: 'From 01/7/2025 there is no district level: huyện uỷ, quận uỷ, thị uỷ, UBND huyện … neither issue nor receive nor carry out a new plan. Since early 2025 there is no đảng đoàn, ban cán sự đảng, đảng uỷ khối, Ban Tuyên giáo, Ban Dân vận. The document’s own date decides: older plans are left alone, and from March to June 2025 the bodies that ended early that year are a hint only, and so are those of a corporation’s committee. Old names stay in citations, in quotation marks and in sentences on the past (nguyên Bí thư Huyện uỷ, Huyện uỷ cũ, bàn giao, sắp xếp …). Each body is reported once a paragraph.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1.2, I.3.1.2b; HD 36-HD/VPTW và Quy định số 298-QĐ/TW, ngày 09/6/2025',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    district: {
      vi: 'Từ ngày 01/7/2025 không còn “{name}”; nay là {successor}.',
      en: 'From 01/7/2025 there is no “{name}”; its place was taken by {successor}.',
    },
    early: {
      vi: 'Từ đầu năm 2025 không còn “{name}”; nay là {successor}.',
      en: 'Since early 2025 there is no “{name}”; its place was taken by {successor}.',
    },
  },
  *check(context): Iterable<Report<MessageId>> {
    const { plan, date } = context;
    if (date <= EARLIEST) return;
    const { parent, issuer } = issuingOf(plan);
    for (const name of [parent, issuer, plan.author]) {
      if (name) yield* inHeader(context, name);
    }
    yield* formerCity(context);
    yield* inReadings(context);
  },
});

/** The last day on which none of the bodies was gone. */
const EARLIEST = '2025-02-28';

interface Found {
  readonly body: FormerBody;
  readonly span: Span;
  readonly name: string;
  /** What follows the name, a few words. */
  readonly after: string;
}

const reportOf = (
  { plan, date }: RuleContext,
  [first, ...others]: readonly [Found, ...Found[]],
): Report<MessageId> => {
  const { body, span, name } = first;
  return {
    message: body.lastDay > EARLIEST ? 'district' : 'early',
    span,
    args: { name, successor: body.successor },
    ...((date < body.certainFrom || mayKeepIt(plan, [first, ...others])) && { severity: 'hint' }),
    fixes: fixesFor(plan, [first, ...others]),
  };
};

/** A corporation's committee names its own advisory bodies: the change of 2025 is sure for centre, provinces and communes. */
function mayKeepIt(plan: Plan, found: readonly Found[]): boolean {
  const { issuer } = issuingOf(plan);
  if (issuer?.kind !== 'committee' || issuer.level !== undefined) return false;
  return found.every(({ body, after }) => body.writes !== undefined && !OF_PROVINCE.test(after));
}

/** The committee that an organ of the centre or a province serves; in communes the successor is another. */
const OF_PROVINCE = /^ (?:của )?(?:trung ương|tỉnh [uủ][yỷ]|thành [uủ][yỷ])/iu;

function fixesFor(plan: Plan, found: readonly Found[]): Fix[] {
  const { issuer } = issuingOf(plan);
  const sure = found.every(
    ({ body, after }) =>
      body.writes !== undefined && (OF_PROVINCE.test(after) || issuer?.level === 'province'),
  );
  if (!sure) return [];
  const edits = found.map(({ body, span, name }) => ({ ...span, newText: asIn(name, body.writes ?? '') }));
  const right = edits[0]?.newText ?? '';
  return [
    {
      byHand: true,
      title: { vi: 'Viết “{right}”', en: 'Write “{right}”' },
      args: { right },
      edits,
    },
  ];
}

function* inHeader(context: RuleContext, name: Located): Iterable<Report<MessageId>> {
  const { source } = context.plan;
  const whole = source.slice(name) === name.text;
  for (const { body, start, end } of findFormerBodies(name.text, fold(name.text))) {
    if (context.date <= body.lastDay) continue;
    const span = whole ? { start: name.start + start, end: name.start + end } : name;
    const found = { body, span, name: name.text.slice(start, end), after: '' };
    yield reportOf(context, [found]);
  }
}

/** THÀNH UỶ under ĐẢNG BỘ TỈNH: a city within a province, gone with the districts. */
function* formerCity({ plan, date }: RuleContext): Iterable<Report<MessageId>> {
  const { issuer } = issuingOf(plan);
  const body = districtCommittee;
  if (issuer?.level !== 'district' || issuer.unit !== 'thành phố' || !body || date <= body.lastDay) return;
  yield { message: 'district', span: issuer, args: { name: issuer.text, successor: body.successor } };
}

const districtCommittee = [...findFormerBodies('huyện uỷ', 'huyen uy')][0]?.body;

function* inReadings(context: RuleContext): Iterable<Report<MessageId>> {
  const { plan } = context;
  const listed: Found[] = [];
  for (const reading of readingsOf(plan)) {
    if (reading.part === 'recipient') listed.push(...foundIn(context, reading));
    else yield* onceEach(context, [...foundIn(context, reading)]);
  }
  yield* onceEach(context, listed);
}

function* onceEach(context: RuleContext, found: readonly Found[]): Iterable<Report<MessageId>> {
  for (const body of new Set(found.map((one) => one.body))) {
    const [first, ...others] = found.filter((one) => one.body === body);
    if (first) yield reportOf(context, [first, ...others]);
  }
}

function* foundIn({ plan, date }: RuleContext, { prose, folded, part }: Reading): Iterable<Found> {
  const { text } = prose;
  for (const { body, start, end } of findFormerBodies(text, folded)) {
    const span = prose.spanAt(start, end);
    if (date <= body.lastDay || isOthersWords(plan, span)) continue;
    // `Ban Tuyên giáo` at the end of what is typed may go on with `và Dân vận`.
    const typed = end === text.length && part !== 'cell' && part !== 'heading';
    if (typed && body.writes?.startsWith(text.slice(start, end))) continue;
    const sentence = sentenceAround(text, start, end);
    if (speaksOfPast(text.slice(sentence.start, sentence.end)) || namesPastYear(plan, prose, sentence))
      continue;
    yield { body, span, name: text.slice(start, end), after: text.slice(end, end + 20) };
  }
}

const LONGEST_SENTENCE = 600;

/** From the full stop or semicolon before to the one after. */
function sentenceAround(text: string, start: number, end: number): Span {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const after = text.slice(end, end + LONGEST_SENTENCE);
  const begin = Math.max(before.lastIndexOf('; '), before.lastIndexOf('. ')) + 1;
  const stop = after.search(/[;.](?:\s|$)/);
  return { start: start - before.length + begin, end: end + (stop < 0 ? after.length : stop) };
}

/** A year before the change, in the sentence's own words: `năm 2023, Huyện uỷ đã …`. */
const namesPastYear = (plan: Plan, prose: Prose, { start, end }: Span): boolean =>
  [...prose.text.slice(start, end).matchAll(PAST_YEAR)].some(
    ({ 0: year, index }) => !isOthersWords(plan, prose.spanAt(start + index, start + index + year.length)),
  );

const PAST_YEAR = /(?<!\d)(?:19\d\d|20[01]\d|202[0-4])(?!\d)/g;
