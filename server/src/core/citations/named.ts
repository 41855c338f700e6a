/** Documents cited by a name of their own: laws, and strategies and programmes that name their period. */
import type { Span } from '../text/span';
import type { TypeName } from './document-types';
import { type Draft, hasNameBefore, ofReference, type Page } from './draft';
import { lawNameAt } from './laws';
import { endOf, isCapital } from './scan';
import { withTail } from './tails';

const BLANK = /\s{1,8}/uy;
const YEAR = /\s{1,8}(?:năm\s{1,4})?(?:19|20)\d{2}(?![\d/])/iuy;
/** Which text of it: `(sửa đổi)`, `(sửa đổi, bổ sung năm 2017)`, `sửa đổi năm 2024`, `(hợp nhất)`. */
const VERSION =
  /\s{1,4}\(?\s{0,2}(?:đã được\s{1,4})?(?:sửa đổi|bổ sung|hợp nhất|mới)(?:,?\s{1,4}bổ sung)?(?:\s{1,4}(?:một số điều\s{1,4})?(?:năm\s{1,4})?(?:19|20)\d{2})?\s{0,2}\)/iuy;
const NUMBER_LABEL =
  /\s{0,2},?\s{1,8}\(?\s{0,2}(?:luật\s{1,4}|bộ luật\s{1,4}|pháp lệnh\s{1,4})?số\s{0,4}:?\s{0,8}/iuy;
const CLOSE = /\s{0,2}\)/uy;
const OF_THE_REPUBLIC =
  /\s{1,8}nước\s{1,4}cộng\s{1,4}h(?:òa|oà)\s{1,4}xã\s{1,4}hội\s{1,4}chủ\s{1,4}nghĩa\s{1,4}việt\s{1,4}nam/iuy;
/** `Luật` *sửa đổi, bổ sung một số điều của* `Luật Tổ chức Chính phủ và Luật …`. */
const AMENDING =
  /\s{1,8}sửa đổi(?:,\s{1,4}bổ sung)?(?:\s{1,4}(?:một số điều|điều \d{1,3}))?(?:\s{1,4}của)?(?:\s{1,4}(?:các|\d{1,2}))?(?=\s{1,8}(?:(?:bộ )?luật|pháp lệnh)\s)/iuy;
const JOINT = /(?:\s{0,2}[,;]|\s{1,4}và)?\s{1,8}/iuy;
const LAW = /(?:(?:bộ\s{1,4})?luật|pháp\s{1,4}lệnh)(?!\p{L})/iuy;
/** The name of an unknown law up to its year, number or date: commas and `và` belong to it. */
const LAW_NAME =
  /(?:(?!\s(?:của|về|theo|và các|được|đã|là|trong|quy định|có|thì|khi|tại)\s)[^.;:()“”"…?]){1,200}?(?=\s{1,8}(?:năm\s{1,4})?(?:19|20)\d{2}(?![\d/])|,?\s{1,8}số\s{1,8}\d|,?\s{1,8}ngày\s{1,8}\d)/iuy;
/** The name of an unknown law that nothing of the kind follows: up to the first comma or running word. */
const SHORT_LAW_NAME =
  /(?:(?!\s(?:của|về|theo|và|được|đã|là|các|trong|cho|để|nhằm|tại|này|quy định|có|không|thì|khi|đối với|do|sẽ|phải|với|hoặc|mà|bị|ra|gửi|gây|từ|vào|nêu|\d)(?!\p{L}))[^.,;:()“”"…?|]){1,120}/iuy;
/** Where `luật` is the end of another word. */
const NO_LAW = /(?<![a-z])(?:ky|phap|quy|cong ty|van phong|truong|hang|khoa)\s{1,4}$/u;

/** A law by its name, with its year, or with its number and date; those that it amends behind it. */
export function law(page: Page, draft: Draft, type: TypeName): readonly Draft[] {
  const amended = amending(page, draft.end);
  const [first, last] = [amended[0], amended.at(-1)];
  if (!first || !last) return [lawByName(page, draft, type) ?? []].flat();
  const name = { start: endOf(BLANK, page.text, draft.end) ?? draft.end, end: last.end };
  return [dated(page, { ...draft, name, end: name.end, state: true }), ...amended];
}

function lawByName(page: Page, draft: Draft, type: TypeName): Draft | undefined {
  const { text, folded } = page;
  if (type.type.id === 'luat' && NO_LAW.test(folded.slice(Math.max(0, type.start - 12), type.start)))
    return undefined;
  const republic = type.type.id === 'hien-phap' ? endOf(OF_THE_REPUBLIC, text, draft.end) : undefined;
  const year = endOf(YEAR, text, republic ?? draft.end);
  if (year !== undefined) return { ...draft, end: year, state: true };
  if (republic !== undefined) return { ...draft, end: republic, state: true };
  const name = nameAfter(page, draft, type);
  if (!name) return undefined;
  return dated(page, { ...draft, name, end: name.end, state: true });
}

function nameAfter(page: Page, draft: Draft, type: TypeName): Span | undefined {
  const { text, folded } = page;
  const start = endOf(BLANK, text, draft.end);
  if (start === undefined) return undefined;
  const [typeInCapital, nameInCapital] = [isCapital(text[type.start]), isCapital(text[start])];
  const known = typeInCapital || nameInCapital ? lawNameAt(folded, start) : undefined;
  const sure = nameInCapital || (known !== undefined && text.slice(start, known).includes(' '));
  if (known !== undefined && sure && !namesMore(page, known)) return { start, end: known };
  if (!typeInCapital || !nameInCapital) return undefined;
  const long = endOf(LAW_NAME, text, start);
  const isLong = long !== undefined && !hasNameBefore(page, type, long, true);
  const end = isLong ? long : (known ?? endOf(SHORT_LAW_NAME, text, start));
  if (end === undefined || hasNameBefore(page, type, end, true)) return undefined;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** `Luật Giáo dục` *mầm non* *số …*: a law whose name begins as another's, told by the number behind it. */
const MORE_OF_NAME = /,?(?:\s{1,4}\p{L}{1,12}){1,8},?\s{1,4}số\s{1,8}\d/iuy;
const RUNNING = /(?:^|\s)(?:của|về|theo|được|đã|là|trong|quy định|có|thì|khi|tại|luật)(?!\p{L})/iu;
function namesMore({ text }: Page, end: number): boolean {
  const further = endOf(MORE_OF_NAME, text, end);
  return further !== undefined && !RUNNING.test(text.slice(end, further));
}

/** The laws that a law amends: they are its name. */
function amending({ text, folded }: Page, at: number): readonly Draft[] {
  const laws: Draft[] = [];
  let next = endOf(AMENDING, text, at);
  while (next !== undefined) {
    const start = endOf(JOINT, text, next) ?? next;
    const type = endOf(LAW, text, start);
    const named = type === undefined ? undefined : endOf(BLANK, text, type);
    const end = named === undefined ? undefined : lawNameAt(folded, named);
    if (type === undefined || named === undefined || end === undefined) break;
    laws.push({ start, end, type: { start, end: type }, name: { start: named, end }, state: true });
    next = end;
  }
  return laws;
}

/** With the year or the number behind the name. */
function dated(page: Page, named: Draft): Draft {
  const { text } = page;
  const version = endOf(VERSION, text, named.end) ?? named.end;
  const year = endOf(YEAR, text, version);
  const end = year === undefined ? version : (endOf(VERSION, text, year) ?? year);
  const label = endOf(NUMBER_LABEL, text, end);
  const reference = page.references.get(label ?? -1);
  if (!reference) return withTail(page, { ...named, end });
  const { start } = named;
  const numbered = withTail(page, { ...named, ...ofReference(reference), start });
  const bracketed = text.slice(end, reference.start).includes('(');
  const close = bracketed ? endOf(CLOSE, text, numbered.end) : undefined;
  return close === undefined ? numbered : withTail(page, { ...numbered, end: close, passed: close });
}

const PLANNING = new Set([
  'chien-luoc',
  'chuong-trinh',
  'de-an',
  'du-an',
  'quy-hoach',
  'phuong-an',
  'ke-hoach',
]);
const UP_TO_PERIOD =
  /(?!(?:và|của|này|được|đã|là|theo|cho|trong|với|vào|để|nêu|số)(?!\p{L}))(?:[^.;:()“”"…]|\(\p{L}{2,8}\)){1,160}?(?:đến năm|giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|năm)\s{1,4}\d{4}(?:\s{0,3}[-–]\s{0,3}\d{4})?(?:,?\s{1,4}(?:tầm nhìn|định hướng)(?: đến)?(?: năm)?\s{1,4}\d{4})?(?!\d)(?:\s{1,4}và những năm tiếp theo)?/iuy;
/** The same where it is being approved: all the words belong to its name. */
const UP_TO_PERIOD_OF_OTHERS =
  /(?!(?:này|được|đã|số)(?!\p{L}))(?:[^.;:()“”"…]|\(\p{L}{2,8}\)){1,200}?(?:đến năm|giai đoạn|thời k[ỳì]|nhiệm k[ỳì])\s{1,4}\d{4}(?:\s{0,3}[-–]\s{0,3}\d{4})?(?:,?\s{1,4}(?:tầm nhìn|định hướng)(?: đến)?(?: năm)?\s{1,4}\d{4})?(?!\d)(?:\s{1,4}và những năm tiếp theo)?/iuy;
const APPROVING = /(?<![a-z])(?:phe duyet|ban hanh)\s{1,4}$/;
/** And the rest, where nothing follows. */
const REST = /(?=\p{Ll})[^.;:()“”"…]{4,160}(?=;|\.?\s{0,4}$)/uy;
const QUOTED = /\s{1,4}(?:“[^“”]{4,240}”|"[^"]{4,240}")/uy;
const OPENING_MARK = /\s{1,4}[“"]/uy;
/** `Cương lĩnh` *xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội*. */
const PLATFORM = /(?=xây dựng)(?:(?!\s(?:và|của|được|đã|là|theo|năm)\s)[^.,;:()“”"…]){1,120}/iuy;

/** Types of which there are many, each known by what it is for: `Đề án` *số hoá tài liệu lưu trữ*. */
const NAMED = new Set(['de-an', 'chien-luoc']);
const PLAIN_NAME =
  /(?!kèm(?!\p{L}))(?:(?!\s(?:của|được|đã|là|theo|tại|nhằm|để|đến|giai đoạn|cho|trên|từ|với|cũng|như|khi|nếu|mà|thì|có|còn|kèm|bằng|sau|trước|này|phải|cần|sẽ|vào|năm|và\s\p{Lu})(?!\p{L}))[^.,;:()“”"…|\d]){2,160}/uy;

/** `phê duyệt Đề án “Số hoá …”`, `ban hành Kế hoạch … của tỉnh giai đoạn 2026-2030`: a name that another document makes known. */
export function namedInApproval(page: Page, draft: Draft, type: TypeName): Draft | undefined {
  const { text, folded } = page;
  if (!PLANNING.has(type.type.id)) return undefined;
  const quoted = endOf(QUOTED, text, draft.end);
  if (quoted !== undefined) {
    const name = { start: endOf(OPENING_MARK, text, draft.end) ?? draft.end, end: quoted - 1 };
    return { ...draft, name, end: quoted };
  }
  const approving = APPROVING.exec(folded.slice(Math.max(0, draft.start - 16), draft.start))?.[0];
  if (approving === undefined) return undefined;
  const start = endOf(BLANK, text, draft.end);
  const end =
    start === undefined
      ? undefined
      : (endOf(UP_TO_PERIOD_OF_OTHERS, text, start) ??
        (approving.startsWith('phe') ? endOf(REST, text, start) : undefined));
  if (start === undefined || end === undefined || hasNameBefore(page, type, end, true)) return undefined;
  return { ...draft, name: { start, end }, end };
}

/** `Chiến lược chuyển đổi số y tế đến năm 2030`: the words up to the period are the document's name. */
export function namedByPeriod(page: Page, draft: Draft, type: TypeName): Draft | undefined {
  const { text } = page;
  const { id } = type.type;
  const patterns = [
    ...(id === 'cuong-linh-xay-dung' ? [PLATFORM] : []),
    ...(PLANNING.has(id) ? [UP_TO_PERIOD] : []),
    ...(NAMED.has(id) ? [PLAIN_NAME] : []),
  ];
  const start = endOf(BLANK, text, draft.end);
  if (start === undefined) return undefined;
  for (const pattern of patterns) {
    const end = endOf(pattern, text, start);
    if (end === undefined || hasNameBefore(page, type, end)) continue;
    const words = { start, end: start + text.slice(start, end).trimEnd().length };
    return { ...draft, name: words, end: words.end };
  }
  return undefined;
}
