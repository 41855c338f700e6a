/** Answer of `keHoach/cited`: the documents that a plan cites, in the order of their first mention. */
import type { CancellationToken, Range } from 'vscode-languageserver';
import type { Citation } from '../core/citations/citation';
import { documentsNamed, type NamedDocument } from '../core/features/named-documents';
import type { Plan } from '../core/plan/plan';
import { nameInText } from '../core/registry/body-name';
import { dayOf, shortForm } from '../core/registry/full-form';
import { numberKey } from '../core/registry/registry';
import type { Finding } from '../core/rules/finding';
import { foldWords } from '../core/text/fold';
import { lineEnd, lineStart } from '../core/text/line-breaks';
import { overlaps } from '../core/text/span';
import { sentenceCase } from '../workspace/graph';
import { claimOf, mayBeOne, onlyKnown, type Claim } from '../workspace/identity';
import type { PlanDocument } from './documents';
import type { Findings } from './findings';
import type { Session } from './session';

export interface CitedAnswer {
  readonly version: number;
  readonly documents: readonly CitedDocument[];
}

/**
 * `doubtful`: a finding on its citation is shown; `plan`: a plan of the folders bears the number; `known`: it is in the
 * registry; `unknown`: it is not; `unnumbered`: cited by its name alone, by which nothing is looked up.
 */
export type Standing = 'doubtful' | 'plan' | 'known' | 'unknown' | 'unnumbered';

export interface CitedDocument {
  /** Stays the same while the plan is edited. */
  readonly id: string;
  /** `Chỉ thị số 25-CT/TW`, `Luật Khám bệnh, chữa bệnh`. */
  readonly name: string;
  /** As the plan says, else as it is known; in the form `09/9/2025`. */
  readonly date?: string;
  /** As {@link date}. */
  readonly issuer?: string;
  readonly standing: Standing;
  /** Its title or its opening names it: the plan carries it out. */
  readonly isBasis: boolean;
  /** What findings say of its citations, in the user's language. */
  readonly problems: readonly string[];
  /** Files of the plans that bear its number. */
  readonly files: readonly string[];
  readonly mentions: readonly CitedMention[];
}

export interface CitedMention {
  /** Of the whole citation. */
  readonly range: Range;
  /** The words around it, in one line. */
  readonly words: string;
  /** Where in them the document is named, in UTF-16 units. */
  readonly named: readonly [start: number, end: number];
}

export async function citedDocuments(
  session: Session,
  findings: Findings,
  document: PlanDocument,
  token: CancellationToken,
): Promise<CitedAnswer> {
  const { version, plan } = document;
  const { findings: shown } = await findings.shown(document, session.settingsOf(document), token);
  const serious = shown.filter(
    ({ rule, severity }) => rule.startsWith('VD-') && (severity === 'error' || severity === 'warning'),
  );
  const documents = documentsNamed(plan)
    .filter(({ isOwn, mentions }) => !isOwn && mentions.length > 0)
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map((one) => citedDocument(session, document, one, serious));
  return { version, documents };
}

const firstOf = ({ mentions }: NamedDocument): number => mentions[0]?.start ?? 0;

function citedDocument(
  session: Session,
  { plan, uri }: PlanDocument,
  { number, type, date, issuer, mentions }: NamedDocument,
  findings: readonly Finding[],
): CitedDocument {
  const { index, registry } = session.workspace;
  const facts = index.planAt(uri);
  const cited = facts?.cited.find((one) => number !== undefined && sameNumber(one.number, number));
  const claim: Claim | undefined = cited && facts ? claimOf(cited, facts) : undefined;
  const bearers = claim
    ? index.bearersOf(claim.number).filter((one) => one.uri !== uri && mayBeOne(one.own, claim))
    : [];
  const known = bearers[0]?.own ?? (claim && onlyKnown(registry, claim));
  const told = { date: date ?? known?.date, issuer: issuer ?? known?.issuer };
  const problems = findings.filter(({ span }) => mentions.some((mention) => overlaps(mention, span)));
  const name =
    number === undefined
      ? nameOf(mentions)
      : shortForm({ number, ...(type !== undefined && { type: sentenceCase(type) }) });
  return {
    id: number === undefined ? foldWords(name) : numberKey(number),
    name,
    ...(told.date !== undefined && { date: dayOf(told.date) }),
    ...(told.issuer !== undefined && { issuer: nameInText(told.issuer) }),
    standing: standingOf(number, problems.length > 0, bearers.length > 0, known !== undefined),
    isBasis: cited?.isBasis ?? false,
    problems: [...new Set(problems.map(({ message }) => message))],
    files: bearers.map((one) => one.uri),
    mentions: mentions.map((mention) => ({
      range: plan.source.rangeOf(mention, session.encoding),
      ...wordsAround(plan, mention),
    })),
  };
}

const sameNumber = (a: string, b: string): boolean => numberKey(a) === numberKey(b);

function standingOf(
  number: string | undefined,
  hasProblems: boolean,
  isPlan: boolean,
  isKnown: boolean,
): Standing {
  if (hasProblems) return 'doubtful';
  if (number === undefined) return 'unnumbered';
  if (isPlan) return 'plan';
  return isKnown ? 'known' : 'unknown';
}

/** Of a document without a number and symbol: its type and what it is about, or what there is of a number. */
function nameOf([first]: readonly Citation[]): string {
  const { type, reference, subject } = first ?? {};
  const rest = reference ? `số ${reference.text}` : subject?.text;
  return [type && sentenceCase(type.text), rest].filter((part) => part !== undefined).join(' ');
}

/** Characters shown before and after the name of a document. */
const AROUND = { before: 12, after: 60 } as const;

/** A stretch of the line in which a document is named, cut between words. */
function wordsAround({ source }: Plan, citation: Citation): Pick<CitedMention, 'words' | 'named'> {
  const { text } = source;
  const { start } = citation;
  const end = Math.min((citation.reference ?? citation).end, lineEnd(text, start));
  const from = Math.max(lineStart(text, start), start - AROUND.before);
  const until = Math.min(lineEnd(text, end), end + AROUND.after);
  const before = text.slice(from, start).trimStart();
  const after = text.slice(end, until).trimEnd();
  const isCut = { before: from > lineStart(text, start), after: until < lineEnd(text, end) };
  const [head, named, tail] = [
    isCut.before ? before.replace(/^\S*\s+/, '… ') : before,
    text.slice(start, end),
    isCut.after ? after.replace(/\s+\S*$/, ' …') : after,
  ].map((part) => part.replace(/\s+/g, ' ')) as [string, string, string];
  return { words: head + named + tail, named: [head.length, head.length + named.length] };
}
