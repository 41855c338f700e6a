/**
 * The heading that a part of a directive makes in a plan: a heading of the directive as it stands, of a paragraph its
 * leading clause. The wording is the directive's own; what is left out is told by the caller.
 */
import type { Part } from '../plan/plan';
import { isCapitals } from '../syntax/numbering';

export interface Heading {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Characters beyond which a clause is looked through for a place to end it. */
const LONGEST_CLAUSE = 140;
/** Characters of a paragraph that are looked at. */
const LOOKED_AT = 1000;
/** Characters that a clause keeps. */
const SHORTEST_CLAUSE = 30;
/** Characters that it keeps at least where it ends at a comma of a list. */
const SHORTEST_LIST = 50;

export function headingOf({ kind, content }: Part): Heading {
  const whole = content.text.trim();
  const isHeading = kind === 'section' && whole.length <= 2 * LONGEST_CLAUSE;
  const bare = bareEnd(isHeading ? whole : leadingClause(beginning(whole)));
  const text = isCapitals(bare) ? bare.charAt(0) + bare.slice(1).toLowerCase() : bare;
  const isWhole = bare.length >= bareEnd(whole).length;
  return { text: text.charAt(0).toUpperCase() + text.slice(1), isWhole };
}

const leadingClause = (text: string): string => label(text) ?? clauseOf(text.slice(addresseeOf(text)));

/** Of a paragraph without end, whole words. */
const beginning = (text: string): string =>
  text.length <= LOOKED_AT
    ? text
    : text.slice(0, Math.max(text.lastIndexOf(' ', LOOKED_AT), SHORTEST_CLAUSE));

/** Without the marks at its end. */
function bareEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' .,;:'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `Về quy hoạch: Rà soát …` is its own heading. */
const label = (text: string): string | undefined =>
  /^(?:về|đối với|công tác) [^.;:]{3,100}(?=:\s)/iu.exec(text)?.[0];

/** `Các cấp uỷ, tổ chức đảng, nhất là người đứng đầu, cần …`: what is to be done begins behind it. */
const ADDRESSEE =
  /^(?:các )?(?:cấp (?:uỷ|ủy)|tổ chức đảng|đảng (?:uỷ|ủy)|chi bộ|chính quyền|mặt trận|người đứng đầu|cán bộ|đảng viên|địa phương|cơ quan)(?!\p{L})[^.;:]{0,240}? (?:cần phải|cần|phải|có trách nhiệm) (?!thiết(?!\p{L}))(?=\p{L})/iu;

function addresseeOf(text: string): number {
  const length = ADDRESSEE.exec(text)?.[0].length ?? 0;
  return text.length - length >= SHORTEST_CLAUSE ? length : 0;
}

/** What begins another clause behind a comma. */
const NEXT_CLAUSE =
  /, (?:nhằm|để|bảo đảm|góp phần|gắn|trong đó|đồng thời|trước hết|trọng tâm|nhất là|đặc biệt|coi|xác định|phù hợp|từng bước|tiếp tục|kịp thời|chú trọng|thường xuyên|chủ động|tăng cường|nâng cao|tạo|đẩy mạnh|phát huy)(?!\p{L})/gu;
/** What tells how and what for, also without a comma. */
const MANNER = / (?:nhằm|theo hướng|trên cơ sở|thông qua|góp phần|gắn với|phù hợp với|đáp ứng)(?!\p{L})/gu;
const COMMA = /, /g;
/** Verbs whose object is still to come, as in `xây dựng, ban hành quy định`; and halves of fixed pairs. */
const UNFINISHED =
  /(?:^|[^\p{L}])(?:xây dựng|ban hành|triển khai|hoàn thiện|củng cố|nâng cao|nâng cấp|cải tạo|rà soát|sửa đổi|bổ sung|điều chỉnh|lãnh đạo|chỉ đạo|hướng dẫn|quán triệt|tuyên truyền|phổ biến|kiểm tra|giám sát|theo dõi|đôn đốc|phát hiện|xử lý|ngăn chặn|đẩy mạnh|tăng cường|mở rộng|phát triển|thu hút|huy động|quản lý|sử dụng|bảo vệ|giữ gìn|phát huy|đổi mới|sắp xếp|kiện toàn|đào tạo|bồi dưỡng|tổ chức|thực hiện|phòng|phòng ngừa|của|các|những)$/iu;

/** Characters before a comma that are looked at for such a verb. */
const LONGEST_VERB = 16;

/** Ends where the directive's own sentence lets it; text that has no such place is kept whole. */
function clauseOf(text: string): string {
  const open = bracketed(text);
  const isOpen = (at: number): boolean => open.some(([from, to]) => at > from && at < to);
  const endings = (pattern: RegExp, within: string): number[] =>
    [...within.matchAll(pattern)]
      .map(({ index }) => index)
      .filter((at) => at >= SHORTEST_CLAUSE && !isOpen(at));
  const clause = text.slice(0, endings(/[.;:](?=\s|$)/gu, text)[0] ?? text.length);
  if (clause.length <= LONGEST_CLAUSE) return clause;
  const next = endings(NEXT_CLAUSE, clause);
  const isShort = (at: number): boolean => at <= LONGEST_CLAUSE;
  const isFinished = (at: number): boolean =>
    at >= SHORTEST_LIST && !UNFINISHED.test(clause.slice(Math.max(at - LONGEST_VERB, 0), at));
  const end =
    next.findLast(isShort) ??
    endings(MANNER, clause).findLast(isShort) ??
    endings(COMMA, clause).filter(isFinished).findLast(isShort) ??
    next[0];
  return clause.slice(0, end ?? clause.length);
}

/** Stretches in brackets and quotation marks, in which no clause ends. */
const bracketed = (text: string): [from: number, to: number][] =>
  [...text.matchAll(/\([^()]{0,400}\)|“[^“”]{0,400}”/gu)].map((found) => [
    found.index,
    found.index + found[0].length,
  ]);
