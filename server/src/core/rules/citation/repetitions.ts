/**
 * Later mentions that say again what the text has said of a document, and the stretch of each that can go so that
 * a sentence is left.
 */
import type { Citation } from '../../citations/citation';
import { relation } from '../../citations/relations';
import type { Plan } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import type { SourceText } from '../../text/source';
import type { Span } from '../../text/span';
import { citedDocuments, keyOf, type CitedDocument, type Mention } from './mentions';
import { endsAt, isJoint, isQuoted, tailEnd, textAfter, type Donation, type PartName } from './parts';

/** What was said of a document up to a place of the text. */
interface Said {
  readonly dates: Set<string>;
  readonly issuers: Set<string>;
  readonly subjects: Set<string>;
}

/** Different names or summaries of one document beyond which no more are compared. */
const MOST_WORDINGS = 20;

function note(said: Set<string>, wording: string | undefined): void {
  if (wording !== undefined && said.size < MOST_WORDINGS) said.add(wording);
}

/** A later mention that says again what the text has said, and the stretch that can go. */
export interface Repetition {
  readonly mention: Mention;
  readonly tail: Span;
  /** Its date is not the one said before: VD-05 asks which is right, and what goes may be that one. */
  readonly disputed: boolean;
}

/** A mention as it will read once it has been made full. */
export interface Mended {
  readonly mention: Mention;
  readonly donations: readonly Donation[];
}

/**
 * Mentions in running text that repeat date, body or summary. Those whose shortening would not surely leave a
 * sentence are left out.
 */
export function repetitionsOf(plan: Plan, { mentions, isOne }: CitedDocument, mended?: Mended): Repetition[] {
  const found: Repetition[] = [];
  if (!isOne || mentions.length < 2) return found;
  const said: Said = { dates: new Set(), issuers: new Set(), subjects: new Set() };
  for (const mention of mentions) {
    const { citation, place, nested, listed } = mention;
    if (place !== 'preamble' && place !== 'text') continue;
    const isMended = mention === mended?.mention;
    if (place === 'text' && !nested && !listed && !isMended) {
      const tail = repeatedTail(plan, mention, said);
      const { iso } = citation.date ?? {};
      if (tail) found.push({ mention, tail, disputed: iso !== undefined && !said.dates.has(iso) });
    }
    const given = isMended ? mended.donations : [];
    const textOf = (name: PartName): string | undefined =>
      given.find((donation) => donation.name === name)?.text ?? citation[name]?.text;
    if (citation.date?.iso !== undefined) said.dates.add(citation.date.iso);
    else if (textOf('date') !== undefined)
      for (const { citation: other } of mentions) if (other.date?.iso) said.dates.add(other.date.iso);
    note(said.issuers, textOf('issuer'));
    note(said.subjects, textOf('subject'));
  }
  return found;
}

function repeatedTail(plan: Plan, mention: Mention, said: Said): Span | undefined {
  const { citation } = mention;
  const { reference, date, issuer, subject } = citation;
  if (!date && !issuer && !subject) return undefined;
  if (date && (date.iso === undefined || said.dates.size === 0)) return undefined;
  if (issuer && ![...said.issuers].some((other) => relation(issuer.text, other) === 'same')) return undefined;
  const end = subject ? subjectTailEnd(plan.source, citation, said.subjects) : tailEnd(citation);
  if (end === undefined || end <= reference.end || !endsAt(plan, mention, end)) return undefined;
  // An emphasis that begins or ends there would lose its other mark.
  if (plan.source.text.slice(reference.end, end).includes('**')) return undefined;
  // Here a short name is set up, or the document is named together with the one before.
  if (/^\s*\(/.test(textAfter(plan.source, mention.around, end)) || isShared(plan, mention)) return undefined;
  return { start: reference.end, end };
}

/** Where the summary ends, told by one that was given before. */
function subjectTailEnd(
  source: SourceText,
  citation: Citation,
  said: ReadonlySet<string>,
): number | undefined {
  const { subject, end } = citation;
  if (!subject) return undefined;
  if (isQuoted(source, citation))
    return [...said].some((other) => relation(subject.text, other) === 'same') ? end : undefined;
  const here = foldWords(subject.text).split(' ');
  for (const other of said) {
    const words = foldWords(other).split(' ');
    const common = Math.min(words.length, here.length);
    if (!words.slice(0, common).every((word, i) => word === here[i])) continue;
    if (here.length <= words.length) return subject.end;
    const last = [...source.slice(subject).matchAll(/[\p{L}\p{N}]+/gu)][common - 1];
    if (last && foldWords(last[0]) === words.at(-1)) return subject.start + last.index + last[0].length;
  }
  return undefined;
}

/** `Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW, ngày 25/10/2017 …`: date and body may be those of both. */
function isShared(plan: Plan, { citation, index }: Mention): boolean {
  const before = plan.citations[index - 1];
  if (!before?.reference || before.issuer || before.end > citation.start) return false;
  if (!isJoint(plan.source, before.end, citation.start)) return false;
  const earlier = (citedDocuments(plan).get(keyOf(before))?.mentions ?? []).filter(
    ({ citation: one }) => one.start < before.start,
  );
  return !(
    earlier.some(({ citation: one }) => one.issuer) &&
    (before.date ?? earlier.some(({ citation: one }) => one.date))
  );
}
