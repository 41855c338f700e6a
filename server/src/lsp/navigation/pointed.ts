/** The document that a position in an open plan points at, and who else names it. */
import type { Location, Position } from 'vscode-languageserver';
import { documentAt, introductionOf, type PointedDocument } from '../../core/features/named-documents';
import type { Span } from '../../core/text/span';
import { factsOf, type PlanFacts } from '../../workspace/facts';
import type { Claim } from '../../workspace/identity';
import { claimIn } from '../../workspace/queries/documents';
import type { PlanDocument } from '../documents';
import type { Session } from '../session';

export interface Pointed extends PointedDocument {
  readonly facts: PlanFacts;
  /** By what the folders are asked for it; absent for documents without a number. */
  readonly claim?: Claim;
}

export function pointedAt(
  session: Session,
  { plan, uri }: PlanDocument,
  position: Position,
): Pointed | undefined {
  const pointed = documentAt(plan, plan.source.offsetAt(position, session.encoding));
  if (!pointed) return undefined;
  const facts = session.workspace.index.planAt(uri) ?? factsOf(plan, session.encoding);
  const { number } = pointed.document;
  const claim = number === undefined ? undefined : claimIn(facts, number);
  return { ...pointed, facts, ...(claim && { claim }) };
}

/** Where this plan itself says what the document is. */
export function introduced({ plan }: PlanDocument, { document }: PointedDocument): Span | undefined {
  const citation = introductionOf(document);
  const own = plan.header.documentNumber?.symbol ?? plan.typeName ?? plan.summary;
  return document.isOwn ? own : (citation?.reference ?? citation);
}

export const locationOf = (session: Session, document: PlanDocument, span: Span): Location => ({
  uri: document.uri,
  range: session.converter(document).range(span),
});
