/** Where a document must be cited in full, what that place lacks, and how the rest of the plan can fill it in. */
import type { Plan } from '../../plan/plan';
import type { MessageArguments } from '../../text/message';
import type { Span } from '../../text/span';
import type { Fix } from '../rule';
import type { Style } from '../settings';
import { citedDocuments, type CitedDocument, type Mention } from './mentions';
import { completionEdits, donationOf, givesPart, partNames, type Donation, type PartName } from './parts';
import { commaOf } from './punctuation';
import { repetitionsOf } from './repetitions';

/** A document that the text never cites in full by the time it first speaks of it. */
export interface Incomplete {
  readonly document: CitedDocument;
  readonly mention: Mention;
  readonly missing: readonly PartName[];
}

/**
 * Of each document the first mention in running text, where it lacks a part that no earlier place gives.
 * @param finished nobody is in the midst of typing the text
 */
export function* incompleteIn(plan: Plan, finished = false): Generator<Incomplete> {
  for (const document of citedDocuments(plan).values()) {
    const mention = document.isOne ? firstInText(document) : undefined;
    if (!mention || (!finished && isBeingWritten(plan, mention))) continue;
    const missing = missingAt(plan, document, mention);
    if (missing.length > 0) yield { document, mention, missing };
  }
}

/** Title, headings, tables and the wording of other documents name a document; the text of the plan cites it. */
export const isRunningText = ({ place, nested }: Mention): boolean =>
  !nested && (place === 'preamble' || place === 'text');

const firstInText = ({ mentions }: CitedDocument): Mention | undefined => mentions.find(isRunningText);

/** What stands before counts, and so does a footnote. */
function missingAt(plan: Plan, { mentions }: CitedDocument, first: Mention): readonly PartName[] {
  const givers = mentions.filter(
    (mention) => mention.place === 'trailing' || mention.citation.start <= first.citation.start,
  );
  return partNames.filter((name) => !givers.some((mention) => givesPart(plan, mention, name)));
}

/** The paragraph has not come to its last mark yet: the date or the summary may be what is typed next. */
export const isBeingWritten = (plan: Plan, { citation, around }: Mention): boolean =>
  !isFinished(plan, citation, around);

export const isFinished = ({ source }: Plan, { end }: Span, around: Span): boolean =>
  /[.;:!?…)”"]\s*$/u.test(source.text.slice(Math.max(end, around.end - LONGEST_ENDING), around.end));

/** Characters of a last mark with the spaces behind it. */
const LONGEST_ENDING = 10;

/** Fills in what the mention lacks, if the plan says it anywhere, and shortens what then is said again. */
export function completionFix(plan: Plan, style: Style, incomplete: Incomplete): Fix | undefined {
  const { document, mention, missing } = incomplete;
  const found = missing.map((name) => donationOf(plan, document, mention, name));
  const donations = found.filter((donation) => donation !== undefined);
  if (donations.length < missing.length) return undefined;
  return fixWith(plan, style, incomplete, donations, {
    title: { vi: 'Viện dẫn đầy đủ ở đây', en: 'Cite in full here' },
  });
}

/** Puts the parts in, and shortens what is said again later. Nothing where that would settle a dispute. */
export function fixWith(
  plan: Plan,
  style: Style,
  { document, mention }: Incomplete,
  donations: readonly Donation[],
  naming: Pick<Fix, 'title' | 'args'>,
): Fix | undefined {
  if (mention.listed) return undefined;
  const beforeDate = commaOf(plan, style) === 'with' ? ', ngày ' : ' ngày ';
  const repeated = repetitionsOf(plan, document, { mention, donations });
  if (repeated.some(({ disputed }) => disputed)) return undefined;
  return {
    ...naming,
    edits: [
      ...completionEdits(mention, donations, beforeDate),
      ...repeated.map(({ tail }) => ({ ...tail, newText: '' })),
    ],
    ...(donations.some(({ isGuess }) => isGuess) && { byHand: true }),
  };
}

const PART_TEXTS: Readonly<Record<PartName, { readonly vi: string; readonly en: string }>> = {
  type: { vi: 'tên loại', en: 'type' },
  date: { vi: 'ngày ban hành', en: 'date' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuing body' },
  subject: { vi: 'trích yếu', en: 'summary' },
};

/** `{missing}` and `{missingEn}` of a message. */
export const missingArguments = (missing: readonly PartName[]): MessageArguments => ({
  missing: missing.map((name) => PART_TEXTS[name].vi).join(', '),
  missingEn: missing.map((name) => PART_TEXTS[name].en).join(', '),
});
