/** Answer of `keHoach/cited`: the documents that a plan cites, in the order of their first mention. */
import type { CancellationToken, Range } from 'vscode-languageserver';
import type { Citation } from '../core/citations/citation';
import { candidatesFor } from '../core/features/known-document';
import { documentsNamed, type NamedDocument } from '../core/features/named-documents';
import type { Plan } from '../core/plan/plan';
import { nameInText } from '../core/registry/body-name';
import { dayOf, shortForm, typeInText } from '../core/registry/full-form';
import { isSameNumber, numberKey } from '../core/registry/registry';
import type { Finding } from '../core/rules/finding';
import { foldWords } from '../core/text/fold';
import { lineEnd, lineStart } from '../core/text/line-breaks';
import { overlaps } from '../core/text/span';
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
  document: NamedDocument,
  findings: readonly Finding[],
): CitedDocument {
  const { index, registry } = session.workspace;
  const { number, mentions } = document;
  const cited = index
    .planAt(uri)
    ?.cited.find((one) => number !== undefined && isSameNumber(one.number, number));
  const [first, ...others] = candidatesFor(plan, document, registry, uri);
  // Of several that may be meant, none lends what the plan does not say.
  const { date, issuer } = (others.length === 0 ? first : undefined) ?? document;
  const known = [first, ...others].flatMap((candidate) => candidate?.known ?? []);
  const files = [...new Set(known.flatMap((directive) => directive.uri ?? []))];
  const problems = findings.filter(({ span }) => mentions.some((mention) => overlaps(mention, span)));
  const name =
    number === undefined
      ? nameOf(mentions)
      : shortForm({ number, ...(document.type !== undefined && { type: document.type }) });
  return {
    id: number === undefined ? foldWords(name) : numberKey(number),
    name,
    ...(date !== undefined && { date: dayOf(date) }),
    ...(issuer !== undefined && { issuer: nameInText(issuer) }),
    standing: standingOf(number, problems.length > 0, files.length > 0, known.length > 0),
    isBasis: cited?.isBasis ?? false,
    problems: [...new Set(problems.map(({ message }) => message))],
    files,
    mentions: mentions.map((mention) => ({
      range: plan.source.rangeOf(mention, session.encoding),
      ...wordsAround(plan, mention),
    })),
  };
}

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
  return [type && typeInText(type.text), rest].filter((part) => part !== undefined).join(' ');
}

/** Characters shown before and after the name of a document. */
const AROUND = { before: 12, after: 60 } as const;

/** A stretch of the line in which a document is named, cut between words. */
function wordsAround({ source }: Plan, citation: Citation): Pick<CitedMention, 'words' | 'named'> {
  const { text } = source;
  const { start } = citation;
  const line = { start: lineStart(text, start), end: lineEnd(text, start) };
  const end = Math.min((citation.reference ?? citation).end, line.end);
  const from = Math.max(line.start, start - AROUND.before);
  const until = Math.min(line.end, end + AROUND.after);
  const [before, named, after] = [
    text.slice(from, start),
    text.slice(start, end),
    text.slice(end, until),
  ].map((part) => part.replace(/\s+/g, ' ')) as [string, string, string];
  const head = from > line.start ? `…${before.slice(Math.max(0, before.indexOf(' ')))}` : before.trimStart();
  const tail =
    until < line.end ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))} …` : after.trimEnd();
  return { words: head + named + tail, named: [head.length, head.length + named.length] };
}
