/** Who in the folders is a document, and who cites it. */
import { isSameNumber } from '../../core/registry/registry';
import type { CitedFacts, MentionFacts, PlanFacts } from '../facts';
import { claimOf, mayBeOne, type Claim } from '../identity';
import type { Bearer, WorkspaceIndex } from '../index';

/** A plan that cites a document. */
export interface Teller {
  readonly uri: string;
  readonly facts: PlanFacts;
  readonly cited: CitedFacts;
  /** What it says of the document. */
  readonly claim: Claim;
}

/** The plans that may be the document, by their uris. */
export const bearersOf = (index: WorkspaceIndex, claim: Claim): Bearer[] =>
  index
    .bearersOf(claim.number)
    .filter(({ own }) => mayBeOne(own, claim))
    .sort(byUri);

/** The plans that may cite it, by their uris; not the plan itself, whose appendices name it. */
export const tellersOf = (index: WorkspaceIndex, claim: Claim): Teller[] =>
  namersOf(index, claim.number)
    .filter((teller) => mayBeOne(teller.claim, claim))
    .sort(byUri);

/** What a plan says of a document that it cites, or of itself. */
export function claimIn(facts: PlanFacts, number: string): Claim | undefined {
  if (facts.own && isSameNumber(facts.own.number, number)) return facts.own;
  const cited = citedIn(facts, number);
  return cited && claimOf(cited, facts);
}

/** The places where a plan names a document, itself in its appendices too. */
export const mentionsIn = (facts: PlanFacts, number: string): readonly MentionFacts[] =>
  citedIn(facts, number)?.mentions ?? [];

/** The plans that name a document, in the order of their uris. */
export interface Naming {
  readonly sure: readonly string[];
  /** They do not say whether they mean this document or another one of the same number, of which there is talk. */
  readonly doubtful: readonly string[];
}

/** Undefined where the claim itself does not tell which of several documents is meant. */
export function namingOf(index: WorkspaceIndex, claim: Claim): Naming | undefined {
  const namers: Namer[] = [
    ...index.bearersOf(claim.number).map(({ uri, own }) => ({ uri, claim: own })),
    ...namersOf(index, claim.number),
  ].sort(byUri);
  const meant = namers.filter((one) => mayBeOne(one.claim, claim));
  const said = distinct(meant);
  if (said.some((one) => !said.every((other) => mayBeOne(one, other)))) return undefined;
  const rivals = distinct(namers.filter((one) => !meant.includes(one)));
  const isDoubtful = (namer: Namer): boolean => rivals.some((rival) => mayBeOne(namer.claim, rival));
  return {
    sure: urisOf(meant.filter((one) => !isDoubtful(one))),
    doubtful: urisOf(meant.filter(isDoubtful)),
  };
}

interface Namer {
  readonly uri: string;
  readonly claim: Claim;
}

/** Of those who say the same, one. */
const distinct = (namers: readonly Namer[]): Claim[] => [
  ...new Map(namers.map(({ claim }) => [`${claim.date ?? ''} ${claim.issuer ?? ''}`, claim])).values(),
];

const urisOf = (namers: readonly Namer[]): string[] => [...new Set(namers.map(({ uri }) => uri))];

const namersOf = (index: WorkspaceIndex, number: string): Teller[] =>
  index.citingOf(number).flatMap(({ uri, cited }) => {
    const facts = index.planAt(uri);
    if (!facts || (facts.own && isSameNumber(facts.own.number, number))) return [];
    return [{ uri, facts, cited, claim: claimOf(cited, facts) }];
  });

const citedIn = ({ cited }: PlanFacts, number: string): CitedFacts | undefined =>
  cited.find((one) => isSameNumber(one.number, number));

const byUri = (a: { readonly uri: string }, b: { readonly uri: string }): number =>
  a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
