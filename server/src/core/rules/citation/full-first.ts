import type { Citation } from '../../citations/citation';
import { documentTypeByName, isLaw } from '../../citations/document-types';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { readingAt } from '../../plan/reading';
import { Cover } from '../../text/cover';
import type { Span } from '../../text/span';
import { isStateBodyName } from '../issuer';
import type { Registry } from '../../registry/registry';
import { defineRule, type Fix, type Report } from '../rule';
import type { Style } from '../settings';
import type { Severity } from '../severity';
import { namesBodyOfAnother } from './body-of-another';
import { completionFix, incompleteIn, isFinished, missingArguments, type Incomplete } from './full-citation';
import { textAfter } from './parts';
import { registryFixes } from './registry-completion';

type MessageId = 'incomplete' | 'noSymbol';

/** VD-01: the first time the text cites a document, it says which one, of what day, by whom and about what. */
export const fullFirst = defineRule({
  id: 'VD-01',
  title: { vi: 'Viện dẫn lần đầu chưa đầy đủ', en: 'First citation not in full' },
  docs: {
    vi: 'Lần đầu viện dẫn một văn bản phải ghi đủ tên loại, số và ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu; các lần sau chỉ ghi tên loại, số và ký hiệu. Lần đầu tính trong lời văn của kế hoạch: trích yếu, tiêu đề mục, bảng, nơi nhận, phụ lục và trích yếu của văn bản khác không tính là lần đầu, nhưng phần nào đã ghi ở trước thì không bị nhắc lại. Chỉ thiếu trích yếu thì nhắc nhẹ, vì nhiều kế hoạch quen bỏ. Văn bản của cơ quan nhà nước chỉ được gợi ý. Nếu chỗ khác trong kế hoạch có ghi phần còn thiếu thì sửa được ngay; chỗ ghi lặp lại được rút gọn luôn. Nếu kế hoạch không ghi mà sổ văn bản có thì lấy từ sổ; khi sổ có nhiều văn bản cùng số thì tự chọn.',
    en: 'The first citation of a document gives its type, number and symbol, date, issuing body and summary; later ones only type, number and symbol. The first is the first in the running text: the summary, headings, tables, recipients, appendices and the summaries of other documents are not, though what they said before is not asked for again. Where only the summary lacks, the finding is mild, since many plans leave it out. State documents get a hint at most. Where another place of the plan has what is missing, there is a fix, which shortens that place in turn. What the plan does not have is taken from the registry; where that has several documents with the number, the choice is yours.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    incomplete: {
      vi: 'Viện dẫn lần đầu cần ghi thêm: {missing}.',
      en: 'The first citation of a document is full; add: {missingEn}.',
    },
    noSymbol: {
      vi: 'Chỉ có số thì không tra được văn bản; cần ghi thêm ký hiệu.',
      en: 'A number alone does not tell which document is meant; add the symbol.',
    },
  },
  *check({ plan, style, registry, finished }): Iterable<Report<MessageId>> {
    const lists = new Set<number>();
    for (const incomplete of incompleteIn(plan, finished)) {
      const { mention, missing } = incomplete;
      const { type, reference, start } = mention.citation;
      // One finding for a list.
      if (mention.listed && type && lists.has(type.start)) continue;
      if (mention.listed && type) lists.add(type.start);
      const severity = weightOf(plan, incomplete);
      if (!severity) continue;
      const fixes = fixesOf(plan, style, registry, incomplete);
      yield {
        message: 'incomplete',
        span: { start, end: reference.end },
        args: missingArguments(missing),
        severity,
        fixes,
      };
    }
    for (const { labelled, ...span } of withoutSymbol(plan, finished))
      yield { message: 'noSymbol', span, severity: labelled ? 'information' : 'hint' };
  },
});

/** A date that cannot be read: `, 22/12/24`, `, ngày 22/12`. */
const HALF_DATE = /^\s*(?:,\s*)?(?:ngày\s*)?\d/iu;

/** What is filled in behind the body of another document would be said of that one, and a second date beside the first. */
function fixesOf(plan: Plan, style: Style, registry: Registry, incomplete: Incomplete): readonly Fix[] {
  const { citation, around } = incomplete.mention;
  if (namesBodyOfAnother(plan, citation)) return [];
  if (!citation.date && HALF_DATE.test(textAfter(plan.source, around, citation.reference.end))) return [];
  const fix = completionFix(plan, style, incomplete);
  return fix ? [fix] : registryFixes(plan, style, registry, incomplete);
}

/** Nothing where the missing part may well be left out. */
export function weightOf({ source }: Plan, { mention, missing }: Incomplete): Severity | undefined {
  const { citation, listed } = mention;
  const type = citation.type && documentTypeByName(citation.type.text);
  if (type && isLaw(type)) return undefined;
  const onlySummary = missing.every((name) => name === 'subject');
  const bracketed = /[([]\s*$/.test(source.text.slice(Math.max(0, citation.start - 3), citation.start));
  // In brackets stands the document of what was just named: `Đề án … (Quyết định số …)`.
  if (bracketed && onlySummary) return undefined;
  if (citation.family === 'state') return 'hint';
  return onlySummary || listed || bracketed ? 'information' : 'warning';
}

/** Types that people cite by number. `Đề án số 2`, `Dự án số 3` are parts of a programme. */
const NUMBERED = new Set(
  ['nghi-quyet', 'chi-thi', 'ket-luan', 'quyet-dinh', 'quy-dinh', 'quy-che', 'huong-dan'].concat([
    'thong-bao',
    'thong-tri',
    'ke-hoach',
    'cong-van',
  ]),
);
/** A symbol of a form that nobody reads is one all the same: `118/TTg`, `19 TC/QĐ/CĐKT`, `30 a/2008/NQ-CP`. */
const ODD_SYMBOL = /^\s?\p{L}{0,6}\s?\/\s?[\p{L}\d]/u;
const LONGEST_ODD_SYMBOL = 12;
const LABELLED = /\s(?:số|SỐ)[\s:]*$/u;

/** `Kế hoạch số 155`, `Quy định 590`, once each, where no other place tells its symbol. */
function* withoutSymbol(plan: Plan, finished: boolean): Generator<Span & { readonly labelled: boolean }> {
  const known = new Set<string>();
  for (const { number, symbol } of plan.citations) if (number && symbol) known.add(number.text);
  for (const citation of plan.citations) {
    const { number, symbol, type } = citation;
    if (!number || symbol || !type || number.text.length < 2 || known.has(number.text)) continue;
    if (!isPartyType(citation) || !isInText(plan, citation, finished)) continue;
    const labelled = LABELLED.test(plan.source.text.slice(type.end, number.start));
    // `Kế hoạch 30 ngày`
    if (!labelled && documentTypeByName(type.text)?.id === 'ke-hoach') continue;
    if (ODD_SYMBOL.test(plan.source.text.slice(number.end, number.end + LONGEST_ODD_SYMBOL))) continue;
    known.add(number.text);
    yield { start: type.start, end: number.end, labelled };
  }
}

function isPartyType({ type, issuer }: Citation): boolean {
  const id = type && documentTypeByName(type.text)?.id;
  return id !== undefined && NUMBERED.has(id) && !(issuer && isStateBodyName(issuer.text));
}

const subjectsOf = derived(
  ({ citations }) => new Cover(citations.flatMap(({ subject }) => (subject ? [subject] : []))),
);

/** In the running text of the plan, and not where the sentence is still being written. */
function isInText(plan: Plan, { start, end }: Span, finished: boolean): boolean {
  const reading = readingAt(plan, { start, end });
  if (reading?.part !== 'preamble' && reading?.part !== 'text') return false;
  if (subjectsOf(plan).covers({ start, end })) return false;
  return finished || isFinished(plan, { start, end }, reading.prose);
}
