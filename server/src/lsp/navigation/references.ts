/** All places that name a document: in this plan, then in the others of the folders. */
import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Location,
  type Position,
} from 'vscode-languageserver';
import { highlightsAt } from '../../core/features/highlights';
import type { Claim } from '../../workspace/identity';
import type { WorkspaceIndex } from '../../workspace/index';
import { bearersOf, mentionsIn, tellersOf } from '../../workspace/queries/documents';
import type { PlanDocument } from '../documents';
import type { Session } from '../session';
import { locationOf, pointedAt } from './pointed';

/** @param withOwn also where a plan bears the number */
export function references(
  session: Session,
  document: PlanDocument,
  position: Position,
  withOwn: boolean,
): Location[] {
  const pointed = pointedAt(session, document, position);
  if (!pointed) return [];
  const here = highlightsAt(document.plan, document.plan.source.offsetAt(position, session.encoding))
    .filter(({ gives }) => withOwn || !gives)
    .map(({ span }) => locationOf(session, document, span));
  const { claim } = pointed;
  if (!claim) return here;
  const elsewhere = mentionsOf(session.workspace.index, claim, withOwn);
  return [...here, ...elsewhere.filter(({ uri }) => uri !== document.uri)];
}

/** In all plans of the folders, in the order of their uris. */
export function mentionsOf(index: WorkspaceIndex, claim: Claim, withOwn: boolean): Location[] {
  const ofBearers = bearersOf(index, claim).map(({ uri, own }) => {
    const facts = index.planAt(uri);
    const named = facts ? mentionsIn(facts, own.number).map(({ reference }) => reference) : [];
    return { uri, ranges: withOwn ? [own.range, ...named] : named };
  });
  const ofTellers = tellersOf(index, claim).map(({ uri, cited }) => ({
    uri,
    ranges: cited.mentions.map(({ reference }) => reference),
  }));
  return [...ofBearers, ...ofTellers]
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap(({ uri, ranges }) => ranges.map((range): Location => ({ uri, range })));
}

export function highlights(
  session: Session,
  document: PlanDocument,
  position: Position,
): DocumentHighlight[] {
  const { plan } = document;
  const convert = session.converter(document);
  return highlightsAt(plan, plan.source.offsetAt(position, session.encoding)).map(({ span, gives }) => ({
    range: convert.range(span),
    kind: gives ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
