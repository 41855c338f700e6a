/**
 * A document as this plan and the registry know it together. What the plan says of type, date and body stands, for it is
 * the plan's own text; a summary is spelled as in the registry, for running text does not tell where it ends.
 */
import { numberOf } from '../citations/number';
import type { Plan } from '../plan/plan';
import { derived } from '../plan/derived';
import { compareSubjects, type Cited } from '../registry/compare';
import type { Directive, Ending } from '../registry/directive';
import { typeInText, type DocumentParts } from '../registry/full-form';
import { knownBy, type Candidate } from '../registry/match';
import { numberKey, type Registry } from '../registry/registry';
import { knownFor } from '../rules/citation/known-documents';
import { citedDocuments, type Mention } from '../rules/citation/mentions';
import { isSurelyWhole } from '../rules/citation/parts';
import { documentsNamed, type NamedDocument } from './named-documents';

export interface KnownDocument extends DocumentParts {
  /** What the registry has of it, the source whose word counts most first; empty where it has nothing. */
  readonly known: readonly Directive[];
  /** The plan cites it. */
  readonly cited?: NamedDocument;
}

/** What the plan tells of a document in all places together. */
export function toldOf(plan: Plan, document: NamedDocument): Cited | undefined {
  const { number, type, date, issuer } = document;
  if (number === undefined) return undefined;
  const subject = document.isOwn ? plan.summary?.text : subjectIn(plan, number);
  return {
    number,
    ...(type !== undefined && { type: typeInText(type) }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...(subject !== undefined && { subject }),
  };
}

/** The documents that a plan may mean: those of the registry that fit, or what the plan alone tells. */
export function candidatesFor(
  plan: Plan,
  document: NamedDocument,
  registry: Registry,
  uri: string | undefined,
): KnownDocument[] {
  const told = toldOf(plan, document);
  if (!told) return [];
  const candidates = othersThan(uri, knownFor(plan, registry, told)).slice(0, MOST_CANDIDATES);
  const sure = candidates.filter(({ is }) => is === 'surely');
  const meant = sure.length > 0 ? sure : candidates;
  if (meant.length === 0) return [{ ...told, known: [], cited: document }];
  return meant.map(({ known }) => ({ ...joined(told, known), known, cited: document }));
}

/** Of so many plans with one number nobody chooses. */
const MOST_CANDIDATES = 12;

/** Without what the registry has from the plan itself. */
const othersThan = (uri: string | undefined, candidates: readonly Candidate[]): Candidate[] =>
  candidates.flatMap((candidate) => {
    const [first, ...rest] = candidate.known.filter((one) => one.uri === undefined || one.uri !== uri);
    return first ? [{ ...candidate, known: [first, ...rest] as const }] : [];
  });

/** What a plan tells, filled from what is known. */
export function joined(told: Cited, known: readonly Directive[]): DocumentParts {
  const type = told.type ?? typeOf(known);
  const date = told.date ?? knownBy(known, 'date')?.date;
  const issuer = told.issuer ?? knownBy(known, 'issuer')?.issuer;
  const registered = knownBy(known, 'subject')?.subject;
  const differs = compareSubjects(registered, told.subject) === 'different';
  const subject = differs ? told.subject : (registered ?? told.subject);
  return {
    number: told.number,
    ...(type !== undefined && { type }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...(subject !== undefined && { subject }),
  };
}

function typeOf(known: readonly Directive[]): string | undefined {
  const type = knownBy(known, 'type')?.type;
  return type === undefined ? undefined : typeInText(type);
}

/** That the document no longer holds, on a day or at all. @param day ISO */
export function endingOf(known: readonly Directive[], day?: string): Ending | undefined {
  const ended = known.find((one) => one.ended)?.ended;
  return ended && (day === undefined || ended.from <= day) ? ended : undefined;
}

/** The summary that some mention gives from beginning to end, else what the first one seems to give. */
function subjectIn(plan: Plan, number: string): string | undefined {
  const mentions = (mentionsByNumber(plan).get(numberKey(number)) ?? []).filter(
    ({ citation }) => citation.subject,
  );
  const whole = mentions.find((mention) => isSurelyWhole(plan, mention)) ?? mentions[0];
  return whole?.citation.subject?.text;
}

export const mentionsByNumber = derived((plan): ReadonlyMap<string, readonly Mention[]> => {
  const found = new Map<string, readonly Mention[]>();
  for (const { mentions } of citedDocuments(plan).values()) {
    const number = mentions[0] && numberOf(mentions[0].citation);
    if (number !== undefined) found.set(numberKey(number), mentions);
  }
  return found;
});

/** The documents that the plan cites by number. */
export const citedByNumber = (plan: Plan): readonly NamedDocument[] =>
  documentsNamed(plan).filter((document) => !document.isOwn && document.number !== undefined);
