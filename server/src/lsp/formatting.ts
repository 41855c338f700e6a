/** Formatting: the whole text, a part of it, and what Enter puts on a new line. */
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { formatEdits, formatRangeEdits } from '../core/format/format';
import { afterEnter } from '../core/format/next-item';
import type { PlanDocument } from './documents';
import type { Session } from './session';

/** No letter or digit: input methods write words by erasing and typing anew. */
export const ENTER = '\n';

export const formatting = (session: Session, document: PlanDocument): TextEdit[] =>
  session.converter(document).edits(formatEdits(document.plan));

export function rangeFormatting(session: Session, document: PlanDocument, { start, end }: Range): TextEdit[] {
  const { plan } = document;
  const offsets = {
    start: plan.source.offsetAt(start, session.encoding),
    end: plan.source.offsetAt(end, session.encoding),
  };
  return session.converter(document).edits(formatRangeEdits(plan, offsets));
}

/** @param position after the character that was typed */
export function onTypeFormatting(
  session: Session,
  document: PlanDocument,
  position: Position,
  character: string,
): TextEdit[] {
  if (character !== ENTER) return [];
  const { plan } = document;
  return session
    .converter(document)
    .edits(afterEnter(plan, plan.source.offsetAt(position, session.encoding)));
}
