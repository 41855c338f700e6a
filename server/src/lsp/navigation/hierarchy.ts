/**
 * The chain of authority in the editor's call hierarchy: a document is called by those that carry it out or cite it,
 * and calls what it rests on.
 */
import {
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { Claim } from '../../workspace/identity';
import {
  basesOf,
  documentMeant,
  documentsAbove,
  documentsBelow,
  type ToldDocument,
} from '../../workspace/queries/authority';
import { mentionsIn } from '../../workspace/queries/documents';
import { knownOf } from '../../workspace/queries/known';
import type { PlanDocument } from '../documents';
import type { Session } from '../session';
import { bodyAndDate, nameOf, nameOfPlan } from './names';
import { pointedAt } from './pointed';

/** What an item carries to the next question. */
interface ItemData {
  readonly claim?: Claim;
  /** It is the plan of this file. */
  readonly isPlan: boolean;
}

export function prepareHierarchy(
  session: Session,
  document: PlanDocument,
  position: Position,
): CallHierarchyItem[] {
  const { index } = session.workspace;
  const { uri } = document;
  const pointed = pointedAt(session, document, position);
  if (!pointed) return [];
  const { claim, facts } = pointed;
  if (pointed.document.isOwn) return [itemOf(session, { claim, uri, facts })];
  const meant = claim && documentMeant(index, claim);
  return meant ? [itemOf(session, meant)] : [];
}

export function incomingCalls(session: Session, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const { claim } = dataOf(item);
  if (!claim) return [];
  return documentsBelow(session.workspace.index, claim).map((document) => {
    const from = itemOf(session, document);
    return { from, fromRanges: placesOf(document, claim, from) };
  });
}

export function outgoingCalls(session: Session, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const { index } = session.workspace;
  const { claim, isPlan } = dataOf(item);
  const facts = index.planAt(item.uri);
  const above = isPlan ? basesOf(index, item.uri) : claim ? documentsAbove(index, claim) : [];
  return above.map((document) => ({
    to: itemOf(session, document),
    fromRanges: document.claim && facts ? placesOf({ facts }, document.claim, item) : [item.selectionRange],
  }));
}

/** Where the plan of an item names another document. */
function placesOf(
  { facts }: Pick<ToldDocument, 'facts'>,
  { number }: Claim,
  item: CallHierarchyItem,
): Range[] {
  const places = mentionsIn(facts, number).map(({ reference }) => reference);
  return places.length > 0 ? places : [item.selectionRange];
}

function itemOf(session: Session, { claim, type, uri, facts, cited }: ToldDocument): CallHierarchyItem {
  const known = cited && claim ? knownOf(session.workspace.registry, claim) : {};
  const mention = cited?.mentions.find(({ isFull }) => isFull) ?? cited?.mentions[0];
  const kind = type ?? known.type;
  const data: ItemData = { ...(claim && { claim }), isPlan: !cited };
  return {
    name:
      cited && claim
        ? nameOf({ number: claim.number, ...(kind !== undefined && { type: kind }) })
        : nameOfPlan(uri, facts),
    detail: bodyAndDate(claim?.issuer ?? known.issuer, claim?.date ?? known.date),
    kind: cited ? SymbolKind.Key : SymbolKind.File,
    uri,
    range: mention?.range ?? facts.own?.range ?? facts.titleRange,
    selectionRange: mention?.reference ?? facts.own?.range ?? facts.titleRange,
    data,
  };
}

/** Of an item that was ours; whatever else a client sends has no chain. */
function dataOf({ data }: CallHierarchyItem): ItemData {
  const { claim, isPlan } = (typeof data === 'object' && data !== null ? data : {}) as Partial<ItemData>;
  const isClaim = typeof claim?.number === 'string';
  return { ...(isClaim && { claim }), isPlan: isPlan === true };
}
