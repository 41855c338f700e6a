/**
 * Which known document a citation means, or which may be. A number alone does not tell, since numbers start again each
 * term: with its date it does, with its summary mostly. Says how surely a document is meant, and leaves it to others
 * what to make of fields that contradict it.
 */
import {
  compare,
  isSameBody,
  isWholeSubject,
  type Agreement,
  type Cited,
  type FieldAgreement,
} from './compare';
import { isSure, type Directive, type DirectiveField } from './directive';
import type { DocumentParts } from './full-form';
import { committeeOf } from '../citations/relations';
import { foldWords } from '../text/fold';
import { numberKey, type Registry } from './registry';
import { sameSeries, seriesOf } from './terms';

/**
 * `surely`: number and date agree, or number and summary, or the day lies in the same term, in which no other document
 * has the number. `likely`: something speaks against it and more for it. `maybe`: nothing speaks against it.
 */
export type Likelihood = 'surely' | 'likely' | 'maybe';

const LIKELIHOODS: readonly Likelihood[] = ['surely', 'likely', 'maybe'];

/** A document that a citation may mean. */
export interface Candidate {
  /** What each source knows of it, those whose word counts more first. */
  readonly known: readonly [Directive, ...Directive[]];
  readonly is: Likelihood;
  /** Of the citation with the first source that tells of a field. */
  readonly fields: FieldAgreement;
}

/** The documents with the number of a citation that it may mean, the likeliest first. */
export function candidatesOf(registry: Registry, cited: Cited): readonly Candidate[] {
  const documents = new Map<string, [Directive, ...Directive[]]>();
  for (const directive of registry.byNumber(cited.number)) {
    const key = documentKey(directive);
    const same = documents.get(key);
    if (same) same.push(directive);
    else documents.set(key, [directive]);
  }
  return [...documents.values()]
    .flatMap((known): Candidate[] => {
      const fields = agreementOf(known, cited);
      const is = likelihoodOf(known, cited, fields);
      return is ? [{ known, is, fields }] : [];
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** The day itself tells more than all else; of two that are as likely, the summary tells. */
const rankOf = ({ is, fields }: Candidate): number =>
  fields.date === 'same' ? -1 : LIKELIHOODS.indexOf(is) + (fields.subject === 'same' ? 0 : 0.5);

/** The one document that a citation means more likely than any other with its number. */
export function meantOf(candidates: readonly Candidate[]): Candidate | undefined {
  const [first, second] = candidates;
  if (!first || first.is === 'maybe') return undefined;
  return second && rankOf(first) === rankOf(second) ? undefined : first;
}

/** What the first source that tells of a field says of it. */
export const knownBy = (known: readonly Directive[], field: DirectiveField): Directive | undefined =>
  known.find((directive) => directive[field] !== undefined);

/** A field that a citation has otherwise than the document is known to have it, and no source has it so. */
export function contradicted({ known, fields }: Candidate, cited: Cited, field: DirectiveField): boolean {
  const teller = knownBy(known, field);
  if (!teller || fields[field] !== 'different' || !isSure(teller, field)) return false;
  return known.length === 1 || known.every((directive) => compare(directive, cited)[field] !== 'same');
}

/** Documents of other numbers that bear the summary of a citation from beginning to end; only those that are sure of it. */
export const withSubject = (registry: Registry, { number, subject }: Cited): readonly Directive[] =>
  subject === undefined
    ? []
    : registry
        .bySubject(subject)
        .filter(
          (other) =>
            isSure(other, 'subject') &&
            numberKey(other.number) !== numberKey(number) &&
            isWholeSubject(other.subject ?? '', subject),
        );

/** Equal where sources speak of one document: number and date are, and of symbols that many bear, the bodies. */
export const documentKey = ({ number, date, issuer }: DocumentParts): string =>
  `${numberKey(number)} ${date ?? ''} ${isOfMany(number) ? foldWords(committeeOf(issuer ?? '')) : ''}`;

/** Several bodies bear the symbol, so that one day may have two documents of one number. */
const isOfMany = (number: string): boolean =>
  seriesOf(number) === 'local' || (seriesOf(number) === 'state' && !/^\d+\/\d{4}\//.test(number));

function agreementOf(known: readonly Directive[], cited: Cited): FieldAgreement {
  const all = known.map((directive) => compare(directive, cited));
  const first = (field: DirectiveField): Agreement =>
    all.find((one) => one[field] !== 'unknown')?.[field] ?? 'unknown';
  return { type: first('type'), date: first('date'), issuer: first('issuer'), subject: first('subject') };
}

function likelihoodOf(
  known: readonly Directive[],
  cited: Cited,
  { date, issuer, subject }: FieldAgreement,
): Likelihood | undefined {
  const ofMany = isOfMany(cited.number);
  if (ofMany && issuer === 'different') return undefined;
  const dated = knownBy(known, 'date');
  if (date === 'same') return 'surely';
  if (date === 'unknown' || cited.date === undefined || !dated) {
    if (subject === 'same') return 'surely';
    return subject === 'different' && known.every((one) => isSure(one, 'subject')) ? undefined : 'maybe';
  }
  const series = sameSeries(dated, cited.date);
  if (series === 'one' && !ofMany) return subject === 'different' ? 'likely' : 'surely';
  if (series === 'one')
    return isSameBody(knownBy(known, 'issuer')?.issuer, cited.issuer) ? 'surely' : 'maybe';
  // The same day of another year is more likely a slip than a second document.
  const sameDay = dated.date?.slice(4) === cited.date.slice(4) && subject !== 'different';
  return issuer !== 'different' && (subject === 'same' || sameDay) ? 'likely' : undefined;
}
