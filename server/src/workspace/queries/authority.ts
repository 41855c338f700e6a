/**
 * The chain of authority around one document: what carries it out or cites it, and what it rests on, as the plans of
 * the folders tell.
 */
import { numberKey } from '../../core/registry/registry';
import { carryingIn } from '../carrying';
import type { CitedFacts, OwnFacts, PlanFacts } from '../facts';
import { claimOf, type Claim } from '../identity';
import type { WorkspaceIndex } from '../index';
import { bearersOf, tellersOf, type Teller } from './documents';

/** A document, and the plan of the folders that it is or that tells of it. */
export interface ToldDocument {
  /** Absent for a plan whose number is blank. */
  readonly claim: Claim | undefined;
  readonly type?: string;
  readonly uri: string;
  readonly facts: PlanFacts;
  /** Absent for a plan of the folders. */
  readonly cited?: CitedFacts;
}

/** The document that is meant by a claim: the plan that bears the number, else as the first plan tells of it in full. */
export function documentMeant(index: WorkspaceIndex, claim: Claim): ToldDocument | undefined {
  const [bearer] = bearersOf(index, claim);
  const facts = bearer && index.planAt(bearer.uri);
  if (facts) return planDocument(bearer.uri, facts, bearer.own);
  const tellers = tellersOf(index, claim);
  const teller = tellers.find(({ cited }) => cited.mentions.some(({ isFull }) => isFull)) ?? tellers[0];
  return teller && toldDocument(teller);
}

/** Those that carry it out first: plans by their căn cứ, documents that plans tell of; then those that only cite it. */
export function documentsBelow(index: WorkspaceIndex, claim: Claim): ToldDocument[] {
  const carrying: ToldDocument[] = [];
  const told: ToldDocument[] = [];
  const citing: ToldDocument[] = [];
  for (const { uri, facts, cited } of tellersOf(index, claim)) {
    const carriers = carryingIn(facts).flatMap(({ basis, carrier }) => (basis === cited ? [carrier] : []));
    (carriers.includes(undefined) ? carrying : citing).push(planDocument(uri, facts, facts.own));
    for (const carrier of carriers) if (carrier) told.push(meantBy(index, uri, facts, carrier));
  }
  return distinct([...carrying, ...told, ...citing]);
}

/** What it rests on, as the plans tell of it. */
export const documentsAbove = (index: WorkspaceIndex, claim: Claim): ToldDocument[] =>
  distinct(
    tellersOf(index, claim).flatMap(({ uri, facts, cited }) =>
      carryingIn(facts)
        .filter(({ carrier }) => carrier === cited)
        .map(({ basis }) => meantBy(index, uri, facts, basis)),
    ),
  );

/** The căn cứ of a plan, without what these carry out in their turn. */
export function basesOf(index: WorkspaceIndex, uri: string): ToldDocument[] {
  const facts = index.planAt(uri);
  if (!facts) return [];
  const own = carryingIn(facts).filter(({ carrier }) => !carrier);
  return distinct(own.map(({ basis }) => meantBy(index, uri, facts, basis)));
}

/** The document that a plan means by what it cites. */
const meantBy = (index: WorkspaceIndex, uri: string, facts: PlanFacts, cited: CitedFacts): ToldDocument =>
  documentMeant(index, claimOf(cited, facts)) ?? toldDocument({ uri, facts, cited });

const toldDocument = ({ uri, facts, cited }: Omit<Teller, 'claim'>): ToldDocument => ({
  claim: claimOf(cited, facts),
  ...(cited.type !== undefined && { type: cited.type }),
  uri,
  facts,
  cited,
});

const planDocument = (uri: string, facts: PlanFacts, own: OwnFacts | undefined): ToldDocument => ({
  claim: own,
  ...(own?.type !== undefined && { type: own.type }),
  uri,
  facts,
});

function distinct(documents: readonly ToldDocument[]): ToldDocument[] {
  const byKey = new Map<string, ToldDocument>();
  for (const document of documents) {
    const key = keyOf(document);
    if (!byKey.has(key)) byKey.set(key, document);
  }
  return [...byKey.values()];
}

/** Plans are told apart by their files, other documents by what is told of them. */
const keyOf = ({ cited, claim, uri }: ToldDocument): string =>
  cited ? `${numberKey(cited.number)} ${claim?.date ?? ''}` : uri;
