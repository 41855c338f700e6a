/** Code actions that write a citation in full or in short, whether a rule asks for it or not. */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { citationForms } from '../core/features/citation-forms';
import type { PlanDocument } from './documents';
import type { Session } from './session';

export const CITATION_FORM = `${CodeActionKind.RefactorRewrite}.citation.keHoach`;

export function citationActions(
  session: Session,
  document: PlanDocument,
  { range, context: { only } }: CodeActionParams,
): CodeAction[] {
  const isWanted =
    !only || only.some((kind) => CITATION_FORM === kind || CITATION_FORM.startsWith(`${kind}.`));
  if (!isWanted) return [];
  const { plan, uri } = document;
  const at = {
    start: plan.source.offsetAt(range.start, session.encoding),
    end: plan.source.offsetAt(range.end, session.encoding),
  };
  return citationForms(plan, at, session.settingsOf(document)).map(({ title, edits }) => ({
    title,
    kind: CITATION_FORM,
    edit: { changes: { [uri]: session.converter(document).edits(edits) } },
  }));
}
