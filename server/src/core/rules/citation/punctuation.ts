/** How the citations of a plan are punctuated: the comma before `ngày`, the marks round a summary. */
import type { Citation } from '../../citations/citation';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import type { DateComma } from '../../registry/full-form';
import type { Span } from '../../text/span';
import type { Style } from '../settings';
import { isQuoted, tailEnd } from './parts';

/** A citation whose date follows its symbol, with what stands between them up to `ngày`. */
export interface DatedCitation {
  readonly citation: Citation;
  readonly comma: DateComma;
  readonly start: number;
  /** Where the white space before `ngày` begins. */
  readonly end: number;
}

/** A citation with a summary. */
export interface SummarisedCitation {
  readonly citation: Citation;
  readonly quoted: boolean;
  /** The word `về` or `Về` that begins the summary, the one inside the quotation marks where there are any. */
  readonly lead?: Span & { readonly capital: boolean };
}

const JOINT = /^(\s?,)?\s+ngày\s+$/iu;

/** Documents of the State keep the form of their own. */
export const datedCitations = derived((plan): readonly DatedCitation[] =>
  plan.citations.flatMap((citation) => {
    const { family, reference, date } = citation;
    if (family !== 'party' || !reference || !date) return [];
    const joint = JOINT.exec(plan.source.text.slice(reference.end, Math.max(reference.end, date.start)));
    if (!joint) return [];
    const comma = joint[1] === undefined ? 'without' : 'with';
    return [{ citation, comma, start: reference.end, end: reference.end + (joint[1]?.length ?? 0) }];
  }),
);

/** The form asked for, or that of most citations; where both are as many, that of the central guides. */
export function commaOf(plan: Plan, { citationComma }: Style): DateComma {
  if (citationComma !== 'majority') return citationComma;
  const dated = datedCitations(plan);
  const commas = dated.filter(({ comma }) => comma === 'with').length;
  return commas * 2 >= dated.length ? 'with' : 'without';
}

/** Summaries that stand for themselves; one inside another takes the marks that one leaves it. */
export const summarisedCitations = derived((plan): readonly SummarisedCitation[] => {
  let subjectEnd = 0;
  return plan.citations.flatMap((citation) => {
    const { family, reference, subject } = citation;
    const nested = citation.start < subjectEnd;
    subjectEnd = Math.max(subjectEnd, subject?.end ?? 0);
    if (family !== 'party' || !reference || !subject || nested) return [];
    const start = tailEnd(citation);
    const text = plan.source.text.slice(start, citation.end);
    const [whole = '', about = ''] = LEAD.exec(text) ?? [];
    const at = start + whole.length - about.length;
    return [
      {
        citation,
        quoted: isQuoted(plan.source, citation),
        ...(about && { lead: { start: at, end: at + about.length, capital: about.startsWith('V') } }),
      },
    ];
  });
});

const LEAD = /^,?\s*["“„«]?(về|Về)(?!\p{L})/u;
