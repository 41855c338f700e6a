import type { Citation } from '../../citations/citation';
import { documentTypeByName } from '../../citations/document-types';
import { committeeOf, relation } from '../../citations/relations';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { readingAt, readingsOf, type Reading } from '../../plan/reading';
import { fold, foldWords } from '../../text/fold';
import { defineRule, type Report } from '../rule';
import { writeInstead } from '../replacement';
import { citedDocuments, rightReference, type CitedDocument } from './mentions';
import { isNumberOf, textAfter } from './parts';

type MessageId = 'unnumbered' | 'which' | 'central';

/** VD-14: a document that is cited by number elsewhere is not left to be guessed. */
export const unnumbered = defineRule({
  id: 'VD-14',
  title: { vi: 'Viện dẫn không ghi số, ký hiệu', en: 'Citation without number and symbol' },
  docs: {
    vi: 'Văn bản đã được viện dẫn có số, ký hiệu thì các lần sau cũng ghi số, ký hiệu: viết “Chương trình hành động của Tỉnh uỷ” thì người đọc phải đoán. Nghị quyết, chỉ thị, kết luận, quy định của Bộ Chính trị, Ban Bí thư có nêu trích yếu mà không ghi số thì không tra được. Chữ “Nghị quyết” đứng một mình cũng vậy khi ở trên đã nêu nhiều nghị quyết và nghị quyết nêu gần nhất không phải nghị quyết mà kế hoạch thực hiện. Chỉ nhắc trong nội dung của kế hoạch, chữ đứng một mình chỉ nhắc chỗ đầu tiên; không nhắc nếu kế hoạch đã đặt tên gọi tắt.',
    en: 'A document that was cited with number and symbol keeps them in later citations: “Chương trình hành động của Tỉnh uỷ” leaves the reader to guess. A document of Bộ Chính trị or Ban Bí thư with its summary but no number cannot be looked up. So does “Nghị quyết” alone where several resolutions stand above and the nearest is not the one that the plan carries out. Looked for in the body of a plan only, a bare word once; a short name that the plan sets up is left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    unnumbered: {
      vi: 'Văn bản này ở trên ghi số {symbol}; ghi số, ký hiệu ở đây để khỏi nhầm.',
      en: 'Above, this document has the number {symbol}; give it here too.',
    },
    central: {
      vi: 'Văn bản của {issuer} cần ghi số, ký hiệu và ngày ban hành để tra được.',
      en: 'Give number, symbol and date of this document of {issuer}, so that it can be looked up.',
    },
    which: {
      vi: 'Ở trên đã nêu nhiều văn bản cùng tên loại “{type}”; ghi rõ số, ký hiệu của văn bản nào.',
      en: 'Several documents called “{type}” stand above; say which one is meant.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    yield* knownNumbers(plan);
    yield* ambiguous(plan);
    yield* centralUnnumbered(plan);
  },
});

/** A citation without a number in the running text of the body. */
interface Unnumbered {
  readonly citation: Citation;
  readonly type: { readonly start: number; readonly end: number; readonly text: string };
  /** Folded. */
  readonly name: string;
  readonly reading: Reading;
}

const NAMES =
  'nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|quy che|huong dan|thong bao|chuong trinh|ke hoach|de an';
const PLURAL = new RegExp(
  `(?:^|\\s)(?:cac|nhung|moi|nhieu|tung|mot so)\\s+(?:(?:${NAMES}),?\\s+(?:va\\s+)?){0,4}$`,
);
const OTHER_TYPE = /(?:,|\sva|\shoac)\s+$/;

const unnumberedIn = derived((plan): readonly Unnumbered[] => {
  const appendix = plan.appendices[0]?.start ?? Infinity;
  const readings = readingsOf(plan).filter(({ part }) => part === 'text');
  const found: Unnumbered[] = [];
  let next = 0;
  let subjectEnd = 0;
  for (const [i, citation] of plan.citations.entries()) {
    const { type, number, date, subject, self, family, start } = citation;
    const nested = start < subjectEnd;
    subjectEnd = Math.max(subjectEnd, subject?.end ?? 0);
    if (!type || number || date || subject || self || family !== 'none' || nested || start >= appendix)
      continue;
    while ((readings[next]?.prose.end ?? Infinity) < start) next++;
    const reading = readings[next];
    if (!reading || reading.prose.start > start) continue;
    const before = fold(plan.source.text.slice(Math.max(reading.prose.start, start - 60), start));
    const last = plan.citations[i - 1];
    const beside = OTHER_TYPE.test(before) && !(last?.number && start - last.end < 8);
    if (PLURAL.test(before) || beside) continue;
    found.push({ citation, type, name: foldWords(type.text), reading });
  }
  return found;
});

/** `Chương trình hành động của Tỉnh uỷ`, where exactly one of that body was cited with its number. */
function* knownNumbers(plan: Plan): Iterable<Report<MessageId>> {
  const own = plan.typeName && foldWords(plan.typeName.text);
  const byName = documentsByName(plan);
  for (const { citation, type, name } of unnumberedIn(plan)) {
    const { issuer, start, end } = citation;
    const documents = byName.get(name) ?? [];
    const [document] = documents;
    if (!issuer || name === own || documents.length !== 1 || !document?.isOne) continue;
    const mentions = document.mentions.filter(({ citation: one }) => one.end <= start);
    const [first] = mentions;
    const known = mentions.find(({ citation: one }) => one.issuer)?.citation.issuer;
    if (!first || !known || relation(committeeOf(known.text), committeeOf(issuer.text)) !== 'same') continue;
    const symbol = rightReference(first);
    yield {
      message: 'unnumbered',
      span: { start, end },
      args: { symbol },
      fixes: [{ ...writeInstead({ start, end }, `${type.text} số ${symbol}`), byHand: true }],
    };
  }
}

function documentsByName(plan: Plan): ReadonlyMap<string, readonly CitedDocument[]> {
  const byName = new Map<string, CitedDocument[]>();
  for (const document of citedDocuments(plan).values()) {
    for (const name of new Set(document.mentions.map(({ citation }) => foldWords(citation.type?.text ?? ''))))
      byName.set(name, [...(byName.get(name) ?? []), document]);
  }
  return byName;
}

const CENTRAL_TYPES = new Set(['nghi-quyet', 'chi-thi', 'ket-luan', 'quy-dinh']);
const CENTRAL = /^(?:bo chinh tri|ban bi thu)(?: trung uong(?: dang)?)?$/;
/** Words of a summary that tell that no other document is meant. */
const LEAST_SUMMARY = 4;

/** `Nghị quyết của Bộ Chính trị về phát triển kinh tế tư nhân`: one document, and no way to find it. Once each. */
function* centralUnnumbered(plan: Plan): Iterable<Report<MessageId>> {
  const appendix = plan.appendices[0]?.start ?? Infinity;
  const told = new Set<string>();
  let covered = 0;
  for (const [i, citation] of plan.citations.entries()) {
    const { type, number, issuer, subject, self, family, start } = citation;
    if (start < covered) continue;
    if (!type || number || !issuer || !subject || self || family === 'state') continue;
    covered = subject.end;
    const id = documentTypeByName(foldWords(type.text))?.id ?? '';
    if (isNumberOf(plan.source, citation, plan.citations[i + 1])) continue;
    if (start >= appendix || !CENTRAL_TYPES.has(id) || !CENTRAL.test(foldWords(issuer.text))) continue;
    if (!/^\p{Lu}/u.test(type.text) || subject.text.split(' ', LEAST_SUMMARY).length < LEAST_SUMMARY)
      continue;
    const reading = readingAt(plan, type);
    if ((reading?.part !== 'text' && reading?.part !== 'preamble') || isOfMany(plan, reading, type.start))
      continue;
    const key = `${id} ${foldWords(subject.text).slice(0, 40)}`;
    if (told.has(key)) continue;
    told.add(key);
    yield { message: 'central', span: { start: type.start, end: issuer.end }, args: { issuer: issuer.text } };
  }
}

/** `các Nghị quyết của Bộ Chính trị về …`, `Nghị quyết, Kết luận của …`. */
function isOfMany(plan: Plan, { prose }: Reading, start: number): boolean {
  const before = fold(plan.source.text.slice(Math.max(prose.start, start - 60), start));
  return PLURAL.test(before) || OTHER_TYPE.test(before);
}

/** Types of which a plan names several; its own `Kế hoạch` is what a plan mostly means. */
const GUESSED = new Set(['nghi-quyet', 'chi-thi', 'ket-luan']);

/** Neither `Nghị quyết này` nor the head of a name (`Nghị quyết Trung ương 4`) or of a list. */
const STANDS_ALONE = /^(?:\s*(?:$|[.;:)…])|,\s+\p{Ll}|\s+(?!này(?!\p{L})|và\s+\p{Lu})\p{Ll})/u;

/** What a text has said of one type so far. */
interface Namesakes {
  readonly kinds: Set<string>;
  nearest?: Citation;
}

/** The first bare `Nghị quyết` whose nearest namesake above is not one of the summary. */
function* ambiguous(plan: Plan): Iterable<Report<MessageId>> {
  const bare = new Map(unnumberedIn(plan).map((one) => [one.citation, one]));
  const summaryEnd = plan.summary?.end ?? 0;
  const main = new Set<string>();
  const known = new Map<string, Namesakes>();
  for (const citation of plan.citations) {
    if (!citation.type) continue;
    const name = foldWords(citation.type.text);
    if (citation.number && citation.end <= summaryEnd) main.add(kindOf(citation));
    const above = known.get(name) ?? { kinds: new Set() };
    known.set(name, above);
    if (citation.number ?? citation.issuer) {
      above.kinds.add(kindOf(citation));
      above.nearest = citation;
      continue;
    }
    const here = bare.get(citation);
    const { nearest, kinds } = above;
    if (!here || !nearest || kinds.size < 2 || here.type.end !== citation.end) continue;
    if (nearest.start >= here.reading.prose.start || main.has(kindOf(nearest))) continue;
    if (!STANDS_ALONE.test(textAfter(plan.source, here.reading.prose, citation.end))) continue;
    if (!GUESSED.has(documentTypeByName(name)?.id ?? '') || hasShortName(plan, name)) continue;
    yield {
      message: 'which',
      span: { start: here.type.start, end: here.type.end },
      args: { type: here.type.text },
    };
    // One is enough: the others stand in the same doubt.
    return;
  }
}

const kindOf = ({ number, symbol, issuer }: Citation): string =>
  number ? `${number.text}-${symbol?.text ?? ''}` : foldWords(issuer?.text ?? '');

/** `(sau đây gọi tắt là Nghị quyết)`. */
const hasShortName = (plan: Plan, name: string): boolean =>
  readingsOf(plan).some(({ folded }) => folded.includes(`la ${name})`));
