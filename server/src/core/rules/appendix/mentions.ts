/**
 * Where a plan speaks of appendices, and whether of its own. `Phụ lục II của Nghị định …`, `Phụ lục ban hành kèm
 * theo Thông tư này` are those of another document; `giao Văn phòng lập phụ lục` announces none.
 */
import type { Citation } from '../../citations/citation';
import { documentTypeByName, typeNameAt } from '../../citations/document-types';
import { endOf } from '../../citations/scan';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { readingsOf, type Reading } from '../../plan/reading';
import { fold, foldWords } from '../../text/fold';
import type { Span } from '../../text/span';
import { appendixNumber, type AppendixNumber } from './labels';

/** `own`: surely of this plan. `other`: of another document. `open`: the text does not tell. */
export type Belonging = 'own' | 'other' | 'open';

export interface AppendixMention extends Span {
  readonly numbers: readonly AppendixNumber[];
  readonly belongs: Belonging;
  /** Above the first appendix. */
  readonly inText: boolean;
}

const NUMBER = String.raw`(?:so\s{1,3})?(?:\d{1,2}|[ivx]{1,5})(?![a-z0-9])`;
const MENTION = new RegExp(
  String.raw`(?<![a-z])phu luc(?![a-z])(?:\s{1,3}${NUMBER}(?:\s{0,3}(?:[,–-]|va|den)\s{0,3}(?:phu luc\s{1,3})?${NUMBER}){0,9})?`,
  'g',
);
const NUMBERS = /(?<![a-z0-9])(?:\d{1,2}|[ivx]{1,5})(?![a-z0-9])/g;
const ATTACHED = /\s{0,3}(?:(?:duoc|ban hanh)\s{1,3}){0,2}(?:kem theo|dinh kem|gui kem|kem)(?![a-z])/y;
/** Words between an appendix and the document that it belongs to. */
const OF = /\s{0,3}(?:cua|thuoc|trong|tai)?\s{0,3}/y;
const THIS = /\s{1,3}nay(?![a-z])/y;
/** Between a citation and an appendix that may be its own: `Nghị định số … (Phụ lục II)`. */
const AFTER_CITATION = /^[\s,]{0,4}(?:\(\s{0,2})?(?:(?:tai|theo|o)\s{1,3})?$/;
const POINTED_AT = /(?:(?<![a-z])(?:tai|theo|o|co|xem|trong|cac|nhu)\s{1,3}|\(\s{0,2})$/;
/** Longer than either of them. */
const FAR = 20;

export const appendixMentions = derived((plan): readonly AppendixMention[] => {
  const cited = outermost(plan.citations);
  const first = plan.appendices[0]?.start ?? Infinity;
  return readingsOf(plan).flatMap((reading) => {
    if (reading.part === 'summary' || reading.part === 'recipient') return [];
    if (!reading.folded.includes('phu luc')) return [];
    return [...reading.folded.matchAll(MENTION)].map(({ 0: words, index }) => {
      const { prose } = reading;
      const span = prose.spanAt(index, index + words.length);
      const numbers = [...words.matchAll(NUMBERS)].map(({ 0: digits, index: at }) =>
        appendixNumber(prose.locate(index + at, index + at + digits.length)),
      );
      const belongs = belongingOf(plan, reading, { start: index, end: index + words.length }, cited);
      return { ...span, numbers, belongs, inText: span.start < first };
    });
  });
});

/** Citations that stand in no other one's summary, those of the plan itself left out. */
function outermost(citations: readonly Citation[]): Citation[] {
  const found: Citation[] = [];
  for (const citation of citations)
    if (!citation.self && citation.start >= (found.at(-1)?.end ?? 0)) found.push(citation);
  return found;
}

/** @param words of the mention, in the prose of the reading */
function belongingOf(
  plan: Plan,
  { prose, folded }: Reading,
  words: Span,
  cited: readonly Citation[],
): Belonging {
  const attached = endOf(ATTACHED, folded, words.end);
  const owner = attached ?? words.end;
  const named = endOf(OF, folded, owner) ?? owner;
  const nameEnd = typeNameAt(folded, named);
  if (nameEnd !== undefined) {
    if (endOf(THIS, folded, nameEnd) !== undefined)
      return isOwnType(plan, folded.slice(named, nameEnd)) ? 'own' : 'other';
    return isThisPlan(plan, lastFrom(cited, prose.spanAt(named, nameEnd).end)) ? 'own' : 'other';
  }
  if (attached !== undefined) return 'own';
  const { start, end } = prose.spanAt(words.start, words.end);
  const before = lastFrom(cited, start);
  if (before && end <= before.end) return 'other';
  if (before && AFTER_CITATION.test(between(plan, before, start))) return 'open';
  const numbered = words.end > words.start + 'phụ lục'.length;
  if (numbered) return prose.text.charAt(words.start) === 'P' ? 'own' : 'open';
  // Otherwise it is a word like any other: `lập phụ lục`.
  return POINTED_AT.test(folded.slice(Math.max(0, words.start - FAR), words.start)) ? 'own' : 'open';
}

/** The last citation that begins before an offset. */
function lastFrom(cited: readonly Citation[], offset: number): Citation | undefined {
  let low = 0;
  let high = cited.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cited[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return cited[low - 1];
}

/** Whether a type name is that of the plan itself; where none is printed, every one may be. */
export function isOwnType({ typeName }: Plan, name: string): boolean {
  return typeName === undefined || documentTypeByName(name) === documentTypeByName(typeName.text);
}

function isThisPlan({ header }: Plan, citation: Citation | undefined): boolean {
  const symbol = header.documentNumber?.symbol.text;
  const cited = citation?.reference?.text;
  return symbol !== undefined && cited !== undefined && foldWords(symbol) === foldWords(cited);
}

const between = ({ source }: Plan, { end }: Citation, start: number): string =>
  start - end > FAR ? '…' : fold(source.text.slice(end, start));
