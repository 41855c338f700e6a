/**
 * Where the subject of a cited document (trích yếu) begins and ends in running text. A subject is long, has
 * commas, and is seldom in quotes, so its end is told by what comes after: a bracket, the end of the sentence,
 * or the body that now acts (`…, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch`).
 *
 * All ends of a text are found in one pass, so that a chain of citations, each inside the subject of the one
 * before, stays linear.
 */
import summaryOpenings from '../../data/summary-openings.json';
import subjectOpenings from '../../data/subject-openings.json';
import { foldWords } from '../text/fold';
import { Phrases } from '../text/phrases';
import type { Span } from '../text/span';
import type { WrittenDate } from './citation';
import { bodyNameAt } from './issuers';
import { endOf, isCapital } from './scan';
import { beforePredicate, turnsToActing } from './sentence';

export interface SubjectEnds {
  /** Quoted stretches in order, without their marks; they do not overlap. */
  readonly quotes: readonly Span[];
  /** Ends outside quotes, ascending; the last is the end of the text. */
  readonly outside: readonly number[];
  /** Ends inside quotes, ascending. */
  readonly inside: readonly number[];
}

/** Begins at `về`, or at the first character inside the quotes. */
export interface Subject extends Span {
  /** Where the citation closes with it: behind the closing quotation mark. */
  readonly close: number;
  /** Date and issuer, where they stand behind the subject. */
  readonly late?: { readonly date?: WrittenDate; readonly issuer?: Span };
  /** Where the quoted words begin, if any. Behind `start` in `về “…”`. */
  readonly quoted?: number;
}

const MARK = /[“„«”»"();:,|]|[.!?…]+/gu;
const CLOSES: Readonly<Record<string, string>> = { '“': '”"', '„': '”“', '«': '»', '"': '"”' };
/** A word or two in brackets, after which the subject goes on: `bệnh dại (ở chó, mèo) trên địa bàn`. */
const ASIDE =
  /\((?!\s{0,2}(?:kho[aá]|gọi|viết|sau đây|kèm|ban hành|số|nay|theo|thực hiện|căn cứ|đính|tại|từ|đợt|lần|trích|có|được|điểm|khoản|điều|mục|phụ|chỉ|hết|trừ|nếu))[^()\d;]{1,40}\)(?=\s{1,4}(?!(?:và|của|đã|được|nêu|là|thì|để|theo|với|do|tại|cho)(?!\p{L}))\p{Ll})/iuy;
/** `đối tác công - tư (PPP)`: its abbreviation belongs to what stands before it. */
const SHORT_FORM = /\(\p{Lu}[\p{Lu}\d&-]{1,9}\)/uy;

/** @param folded the fold of `text` */
export function findSubjectEnds(text: string, folded: string): SubjectEnds {
  const marks = [...text.matchAll(MARK)];
  const { quotes, closing } = pairQuotes(text, marks);
  const inside: number[] = [];
  const outside: number[] = [];
  let aside = 0;
  let next = 0;
  for (const match of marks) {
    const [mark] = match;
    const at = match.index;
    if (at < aside || closing.has(at) || OPENS.test(mark)) continue;
    if (mark === '(') aside = endOf(ASIDE, text, at) ?? endOf(SHORT_FORM, text, at) ?? 0;
    if (at < aside || !endsSubject(text, folded, mark, at)) continue;
    while ((quotes[next]?.end ?? Infinity) < at) next++;
    const quoted = (quotes[next]?.start ?? Infinity) <= at;
    (quoted ? inside : outside).push(trimmed(text, at));
  }
  outside.push(trimmed(text, text.length));
  return { quotes, outside, inside };
}

const OPENS = /^["“„«]$/;

/** Marks that belong together, one pair inside the other; of pairs only the outermost are quotes. */
function pairQuotes(
  text: string,
  marks: readonly RegExpExecArray[],
): { readonly quotes: readonly Span[]; readonly closing: ReadonlySet<number> } {
  const quotes: Span[] = [];
  const closing = new Set<number>();
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (const { 0: mark, index: at } of marks) {
    const last = open.at(-1);
    const opens = mark !== '"' || last === undefined || opensHere(text, at);
    if (last && CLOSES[last.mark]?.includes(mark) && !(opens && OPENS.test(mark))) {
      open.pop();
      closing.add(at);
      while ((quotes.at(-1)?.start ?? -1) > last.at) quotes.pop();
      quotes.push({ start: last.at + 1, end: at });
    } else if (OPENS.test(mark)) open.push({ mark, at });
  }
  return { quotes, closing };
}

/** A straight mark between a space and a word. */
const opensHere = (text: string, at: number): boolean =>
  /[\s(]/.test(text.charAt(at - 1) || ' ') && /[^\s.,;:)]/.test(text.charAt(at + 1) || ' ');

function trimmed(text: string, end: number): number {
  while (end > 0 && /[\s.,;…]/.test(text.charAt(end - 1))) end--;
  return end;
}

function endsSubject(text: string, folded: string, mark: string, at: number): boolean {
  const after = at + mark.length;
  if (mark === ',') return turnsToActing(text, folded, after);
  if (mark === ':') return !/^\d/.test(text.charAt(after));
  if (!/^[.!?…]/.test(mark)) return true;
  if (/^(?:["”»)/]|$)/.test(text.charAt(after))) return true;
  if (!/^\s/.test(text.charAt(after)) || ABBREVIATION.test(text.slice(Math.max(0, at - 4), at))) return false;
  return !/^\s{1,8}[\p{Ll},;]/u.test(text.slice(after, after + 9));
}

/** Abbreviations with a full stop before a name: `TP. Hồ Chí Minh`. */
const ABBREVIATION = /(?:^|[^\p{L}])(?:TP|TX|TT|[QPHX]|[GTB]S|Th?S)$/iu;

/** The end of a subject that begins at `start`, as far as punctuation tells. */
function subjectEnd(ends: SubjectEnds, start: number): number {
  const quote = ends.quotes[firstAbove(ends.quotes.length, (i) => (ends.quotes[i]?.start ?? 0) > start) - 1];
  if (!quote || quote.end <= start) return firstEnd(ends.outside, start) ?? start;
  return Math.min(firstEnd(ends.inside, start) ?? quote.end, quote.end);
}

const firstEnd = (ends: readonly number[], start: number): number | undefined =>
  ends[firstAbove(ends.length, (i) => (ends[i] ?? 0) > start)];

/** The first index below `count` for which `above` holds; it holds for all that follow. */
function firstAbove(count: number, above: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (above(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const ABOUT = /ve\s/uy;
const LEAD = /,?\s{0,8}(?:\((?=ve\s))?(ve\s{1,8}(?:viec\s{1,8}(?=["“„«]))?)?(["“„«])?/uy;

/**
 * The subject that follows the rest of a citation, which ends at `at`. After `về` there may be a place to send
 * the document to instead (`gửi Báo cáo về Văn phòng`): a body is no subject.
 */
export function subjectAt(
  text: string,
  folded: string,
  ends: SubjectEnds,
  at: number,
  opening: Opening | undefined,
): Subject | undefined {
  LEAD.lastIndex = at;
  const lead = LEAD.exec(folded);
  if (!lead) return undefined;
  const first = LEAD.lastIndex;
  const about = lead[1] === undefined ? first : folded.indexOf('ve', at);
  if (lead[2] !== undefined) {
    const isTitle = isCapital(text[first]) || endOf(ABOUT, folded, first) !== undefined;
    if (lead[1] === undefined && !isTitle && OPENINGS.endAt(folded, first) === undefined) return undefined;
    const quote = ends.quotes[firstAbove(ends.quotes.length, (i) => (ends.quotes[i]?.start ?? 0) >= first)];
    const closed = quote?.start === first ? quote : undefined;
    const end = closed ? trimmed(text, closed.end) : subjectEnd(ends, first);
    return { start: about, end, quoted: first, close: closed ? closed.end + 1 : end };
  }
  if (lead[1] === undefined) return opening && opened(text, folded, ends, at, opening);
  if (isSentTo(text, folded, about, first) || endOf(ON_TERMS, folded, about) !== undefined) return undefined;
  const whole = beforePredicate(text, about, subjectEnd(ends, about));
  const end = opening === 'place' || opening === 'placed' ? beforeRule(text, about, about, whole) : whole;
  if (end <= first) return undefined;
  const bracketed = text[about - 1] === '(' && text[end] === ')';
  return { start: about, end, close: bracketed ? end + 1 : end };
}

/** `Điều 5 Nghị định số … về xử phạt vi phạm hành chính` *quy định hành vi …*: what that place of it says. */
const RULES =
  /(?<!\s(?:về|việc|các|những|theo|với|một số|thực hiện|thi hành|của|ban hành|bổ sung|sửa đổi|thay đổi|bãi bỏ|trái|đúng|có|được|phạm|chấp hành|và|này|hoặc)),?\s{1,2}quy định(?=\s{0,2}$|\s{1,2}(?!của|chi tiết|pháp luật|hiện hành|này|trên))/gu;
const RULING = /(?:ban\s{1,4}hanh\s{1,4})?quy\s{1,4}dinh(?!\p{L})/uy;
const LONGEST_RULED = 400;

/** @param from behind the words with which the subject begins */
function beforeRule(text: string, start: number, from: number, end: number): number {
  for (const { index } of text.slice(start, Math.min(end, start + LONGEST_RULED)).matchAll(RULES)) {
    if (start + index > from) return start + index;
  }
  return end;
}

/** `gửi Báo cáo về Văn phòng`. Where all is in capitals, `VỀ PHÒNG, CHỐNG` would be taken for one. */
const isSentTo = (text: string, folded: string, about: number, first: number): boolean =>
  !isCapital(text[about + 1]) && bodyNameAt(text, folded, first) !== undefined;

/** `về việc này`, `về nội dung trên`: nothing a document is about. */
const ON_TERMS = /ve\s{1,4}(?:viec|noi dung|van de)\s{1,4}(?:nay|tren|do)(?!\p{L})/uy;

/**
 * How much is known before a subject that lacks `về`: its number alone, of the Party or of the State, its date or issuer too, or a place in the
 * document, of which the words may be the verb: `Điều 5 Nghị định số … quy định về`; `placed`: such a place and more.
 * `issued`: its issuer and no number. `amended`: another document amends it, so that the words are no verb.
 */
export type Opening = 'place' | 'placed' | 'number' | 'state' | 'issued' | 'amended' | 'more';

const phrases = (words: readonly string[]): Phrases => new Phrases(words.map(foldWords));
const OPENINGS = phrases([
  ...subjectOpenings.openings,
  ...subjectOpenings.sure,
  ...summaryOpenings.openings.filter((opening) => opening !== 'về'),
]);
const SURE_OPENINGS = phrases(subjectOpenings.sure);
const STATE_OPENINGS = phrases([...subjectOpenings.sure, ...subjectOpenings.state]);
/** `Nghị định số … quy định` *hành vi*: what the sentence says of it, and not what the document is called. */
const SAID_OF_IT =
  /quy\s{1,4}dinh\s{1,4}(?:cac|nhung|nguoi|khi|neu|truong hop|hanh vi|doanh nghiep|ca nhan|to chuc|doi tuong|khong|ho|trong|theo|viec nay|cu the|phat|co|rang)(?!\p{L})/uy;
const BEHIND: Readonly<Record<Opening, Phrases>> = {
  place: SURE_OPENINGS,
  placed: OPENINGS,
  number: SURE_OPENINGS,
  state: STATE_OPENINGS,
  issued: phrases(subjectOpenings.issued),
  amended: OPENINGS,
  more: OPENINGS,
};
/** `của Chính phủ quy định:`, `… tiếp tục được`: there the words are the verb of the sentence. */
const IS_VERB =
  /\s{1,4}(?:duoc|nhu sau|thi(?!\s{1,4}hanh)|la|ro|rang|tai|neu|doi voi)(?!\p{L})|\s{0,2}[:,.;]/uy;
const MAY_BE_VERB = /quy\s{1,4}dinh\s{1,4}(?!chi\s{1,4}tiet)/uy;
const WORD_GAP = /\s{1,8}/uy;

/** `… của Chính phủ` *quy định chi tiết một số điều của Luật …*. */
function opened(
  text: string,
  folded: string,
  ends: SubjectEnds,
  at: number,
  opening: Opening,
): Subject | undefined {
  const start = endOf(WORD_GAP, folded, at);
  if (start === undefined) return undefined;
  const sure = SURE_OPENINGS.endAt(folded, start);
  const head = BEHIND[opening].endAt(folded, start);
  if (head === undefined || endOf(IS_VERB, folded, head) !== undefined) return undefined;
  if (opening === 'state' && sure === undefined && endOf(SAID_OF_IT, folded, start) !== undefined)
    return undefined;
  const whole = beforePredicate(text, start, subjectEnd(ends, start));
  const rules = opening === 'placed' || endOf(RULING, folded, start) !== undefined;
  const end = rules ? beforeRule(text, start, head, whole) : whole;
  const isVerb =
    opening === 'place' ||
    (opening !== 'amended' && /^\s{0,4}(?:nhu sau)?\s{0,4}:/u.test(folded.slice(end, end + 16)));
  if (end <= head || (isVerb && endOf(MAY_BE_VERB, folded, start) !== undefined)) return undefined;
  return { start, end, close: end };
}
