/** Date and body behind citations in short, for those who want them. */
import type { InlayHint, Range } from 'vscode-languageserver';
import { citationHints } from '../../core/features/inlay-hints';
import type { PlanDocument } from '../documents';
import type { Session } from '../session';

export function inlayHints(
  session: Session,
  { plan, uri }: PlanDocument,
  { start, end }: Range,
): InlayHint[] {
  if (!session.shown.citationHints) return [];
  const { encoding, workspace } = session;
  const shown = { start: plan.source.offsetAt(start, encoding), end: plan.source.offsetAt(end, encoding) };
  return citationHints(plan, { registry: workspace.registry, shown, uri }).map(({ at, text }) => ({
    position: plan.source.positionAt(at, encoding),
    label: text,
    paddingLeft: true,
  }));
}
