/**
 * The parts that a full citation has (Hướng dẫn 05-HD/VPTW, phần II, mục I.6.1.4): type, number and symbol, date,
 * issuing body, summary. What of them a mention gives, and how what it lacks is taken from others.
 */
import type { Citation } from '../../citations/citation';
import type { Plan } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import type { SourceText } from '../../text/source';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';
import { dateText } from './dates';
import { partySymbolsOf, stateSymbolsOf } from './issuer-symbols';
import type { CitedDocument, Mention } from './mentions';

export const partNames = ['type', 'date', 'issuer', 'subject'] as const;
export type PartName = (typeof partNames)[number];

/** Far more than the words that tell what follows. */
const NEAR = 60;

/** Words with which a sentence goes on after a citation; after others the summary may just lack its `về`. */
const GOES_ON =
  /^\s+(?:và|hoặc|đến|tới|để|trong|cho|tại|vào|gắn|theo|được|đã|đang|là|cũng|như|với|từ|khi|trên|nhằm|bảo đảm|đảm bảo|phù hợp|bằng|có|nêu|đề ra|ở|đối với|phải|trước|sau)(?!\p{L})/iu;

/** What stands after `offset` in the same stretch of text. */
export const textAfter = ({ text }: SourceText, { end }: Span, offset: number, length = NEAR): string =>
  text.slice(offset, Math.min(end, offset + length));

/** Whether the words after `offset` belong to no summary: a mark, the end, or a word with which sentences go on. */
export function endsAt({ source }: Plan, { around }: Mention, offset: number): boolean {
  const after = textAfter(source, around, offset);
  return /^\s*(?:$|[.,;:()”"…])/u.test(after) || GOES_ON.test(after);
}

/** `Ngày 22/8/2025, Bộ Chính trị ban hành Nghị quyết số …`: body and date stand before the document. */
const ISSUED_BEFORE = /(?:ban hành|thông qua|có|ra|ký)\s+(?:các\s+)?$/iu;
const DATE_BEFORE = /ngày\s+\d[^.;]*$/iu;
/** `(sửa đổi năm 2025) về …`: the summary comes after a remark. */
const REMARK = /^\s*\([^()]{0,50}\)[\s,]*(?:$|về(?!\p{L})|["“])/iu;

export function givesPart(plan: Plan, mention: Mention, name: PartName): boolean {
  const { citation, around } = mention;
  if (citation[name] !== undefined) return true;
  if (name === 'type') return false;
  const before = plan.citations[mention.index - 1];
  if (before?.[name] && isNumberOf(plan.source, before, citation)) return true;
  if (name === 'subject')
    return !endsAt(plan, mention, citation.end) || REMARK.test(textAfter(plan.source, around, citation.end));
  if (name === 'issuer' && isNamedBehind(plan, mention)) return true;
  const start = Math.min(citation.type?.start ?? citation.start, citation.start);
  const lead = plan.source.text.slice(Math.max(around.start, start - 2 * NEAR), start);
  if (ISSUED_BEFORE.test(lead) && (name === 'issuer' || DATE_BEFORE.test(lead))) return true;
  return followers(plan, mention).some(
    (one) => one[name] !== undefined && (name === 'issuer' || one.type?.start === citation.type?.start),
  );
}

/** `Nghị quyết của Bộ Chính trị về … (Nghị quyết số 71-NQ/TW)`: the bracket holds the number of what stands before it. */
export function isNumberOf({ text }: SourceText, named: Citation, numbered: Citation | undefined): boolean {
  if (named.number || !numbered?.number || numbered.start - named.end > LONGEST_BRACKET) return false;
  return (
    /^[”"]?\s*\(\s*(?:số\s*)?$/iu.test(text.slice(named.end, numbered.start)) &&
    (!numbered.type || foldWords(numbered.type.text) === foldWords(named.type?.text ?? ''))
  );
}

/** More than a bracket with `số` and the spaces round it. */
const LONGEST_BRACKET = 10;

/** `…, ngày 29/11/2024 Ban Bí thư phê duyệt Đề án`: the body stands behind the date without `của`. */
function isNamedBehind({ source }: Plan, { citation, around }: Mention): boolean {
  const after = textAfter(source, around, tailEnd(citation)).trimStart();
  if (!/^\p{Lu}/u.test(after)) return false;
  const words = after.split(/\s+/u, LONGEST_BODY);
  return words.some((_, i) => {
    const name = words.slice(0, i + 1).join(' ');
    return partySymbolsOf(name) !== undefined || stateSymbolsOf(name) !== undefined;
  });
}

/** Words by which a body is known. */
const LONGEST_BODY = 6;

/** Longer lists are not followed to their end. */
const MOST_FOLLOWERS = 8;

/** Citations joined to this one by a comma or `và`, which may name the body and the day of all. */
function followers({ citations, source }: Plan, { citation, index }: Mention): readonly Citation[] {
  const found: Citation[] = [];
  for (let before: Citation = citation, i = index + 1; found.length < MOST_FOLLOWERS; i++) {
    const next = citations[i];
    if (!next || next.start < before.end || !isJoint(source, before.end, next.start)) break;
    found.push(next);
    before = next;
  }
  return found;
}

/** A value that a mention lacks and others give. */
export interface Donation {
  readonly name: PartName;
  readonly text: string;
  /** Other mentions say otherwise, or the end of the summary is not sure. */
  readonly isGuess: boolean;
}

/** What the other mentions of a document say of one part; nothing where none does. */
export function donationOf(
  plan: Plan,
  { mentions }: CitedDocument,
  lacking: Mention,
  name: PartName,
): Donation | undefined {
  const { source } = plan;
  const donors = mentions.filter((mention) => mention !== lacking && mention.citation[name] !== undefined);
  const texts = donors.map((donor) => partText(source, donor, name));
  const text = texts[0];
  if (text === undefined) return undefined;
  const isGuess = new Set(texts.map(foldWords)).size > 1;
  if (name !== 'subject') return { name, text, isGuess };
  const whole =
    donors.find((donor) => isSurelyWhole(plan, donor)) ?? donors.find((donor) => isLikelyWhole(donor));
  if (!whole) return undefined;
  const isSure = isSurelyWhole(plan, whole) && (isQuoted(source, whole.citation) || closesAt(plan, lacking));
  return { name, text: partText(source, whole, name), isGuess: isGuess || !isSure };
}

/** A summary put there runs into no other words. */
export const closesAt = ({ source }: Plan, { citation, around }: Mention): boolean =>
  /^\s*(?:$|[.,;:)])/u.test(textAfter(source, around, citation.end));

/** Words that may follow a summary or belong to it. */
const MAY_FOLLOW = /[,–-]|\s(?:và|đến|tới|vào|cho|để|được|gắn|trong|tại|nhằm)\s/u;

/** A summary in running text without a word at which it might have ended before. */
const isLikelyWhole = ({ citation: { subject } }: Mention): boolean =>
  subject !== undefined && !MAY_FOLLOW.test(subject.text);

function partText(source: SourceText, { citation }: Mention, name: PartName): string {
  if (name === 'date') return citation.date ? dateText(citation.date) : '';
  if (name !== 'subject') return citation[name]?.text ?? '';
  return source
    .slice({ start: tailEnd(citation), end: citation.end })
    .replace(/\*\*|\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+/, '');
}

/** Running text may go on after a summary without a sign of it; quotation marks, a title and an opening end it. */
export const isSurelyWhole = ({ source }: Plan, { citation, place }: Mention): boolean =>
  place === 'summary' || place === 'preamble' || isQuoted(source, citation);

const OPENING = /^,?\s*(?:về\s+(?:việc\s+)?)?["“„«]/iu;

/** The whole summary stands in quotation marks, with or without the word `về` before them. */
export function isQuoted({ text }: SourceText, citation: Citation): boolean {
  const { subject, end } = citation;
  return subject !== undefined && subject.end < end && OPENING.test(text.slice(tailEnd(citation), end));
}

/** End of what stands before the summary. */
export const tailEnd = ({ reference, date, issuer, start }: Citation): number =>
  Math.max(reference?.end ?? start, date?.end ?? 0, issuer?.end ?? 0);

/** Edits that give a mention the parts it lacks, in the order of a full citation. */
export function completionEdits(
  { citation }: Mention,
  donations: readonly Donation[],
  beforeDate: string,
): readonly Edit[] {
  const { reference, date, start, end } = citation;
  const texts = new Map<number, string>();
  for (const { name, text } of donations) {
    const at = {
      type: start,
      date: reference.end,
      issuer: date?.end ?? reference.end,
      subject: end,
    }[name];
    const words = {
      type: `${text} số `,
      date: `${beforeDate}${text}`,
      issuer: ` của ${text}`,
      subject: ` ${text}`,
    }[name];
    texts.set(at, (texts.get(at) ?? '') + words);
  }
  return [...texts].map(([at, newText]) => ({ start: at, end: at, newText }));
}

const JOINT = /^\s*(?:[,;]|(?:,\s*)?và)\s+(?:số\s+)?$/iu;
/** More than the longest joint. */
const LONGEST_JOINT = 24;

/** Two citations stand side by side, in a list or joined by `và`. */
export const isJoint = ({ text }: SourceText, start: number, end: number): boolean =>
  end - start < LONGEST_JOINT && JOINT.test(text.slice(start, end));
