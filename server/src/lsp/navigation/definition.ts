/** From a citation to the plan that bears its number, or to where this plan cites it in full. */
import type { Definition, Location, LocationLink, Position } from 'vscode-languageserver';
import { bearersOf } from '../../workspace/queries/documents';
import type { PlanDocument } from '../documents';
import type { Session } from '../session';
import { introduced, locationOf, pointedAt, type Pointed } from './pointed';

/** Every plan of the folders that may be meant; where there is none, the first full mention in this one. */
export function definition(
  session: Session,
  document: PlanDocument,
  position: Position,
): Definition | LocationLink[] {
  const pointed = pointedAt(session, document, position);
  if (!pointed) return [];
  const bearers =
    pointed.claim && !pointed.document.isOwn ? bearersOf(session.workspace.index, pointed.claim) : [];
  const found =
    bearers.length > 0
      ? bearers.map(({ uri, own }): Location => ({ uri, range: own.range }))
      : introduction(session, document, pointed);
  const links = session.capabilities.textDocument?.definition?.linkSupport === true;
  return links ? linked(session, document, pointed, found) : found;
}

/** The first full mention in this plan. */
export function declaration(
  session: Session,
  document: PlanDocument,
  position: Position,
): Definition | LocationLink[] {
  const pointed = pointedAt(session, document, position);
  if (!pointed) return [];
  const found = introduction(session, document, pointed);
  const links = session.capabilities.textDocument?.declaration?.linkSupport === true;
  return links ? linked(session, document, pointed, found) : found;
}

function introduction(session: Session, document: PlanDocument, pointed: Pointed): Location[] {
  const span = introduced(document, pointed);
  return span ? [locationOf(session, document, span)] : [];
}

const linked = (
  session: Session,
  document: PlanDocument,
  { span }: Pointed,
  found: readonly Location[],
): LocationLink[] =>
  found.map(({ uri, range }) => ({
    originSelectionRange: session.converter(document).range(span),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
