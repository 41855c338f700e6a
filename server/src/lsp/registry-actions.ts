/** The code action that puts a cited document into the office's registry, where nothing is known of it yet. */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { candidatesFor } from '../core/features/known-document';
import { documentAt } from '../core/features/named-documents';
import { say, type Message } from '../core/text/message';
import type { PlanDocument } from './documents';
import type { Session } from './session';

/** A command of clients that say they run ours: `[uri, position]`. */
const ADD = 'keHoach.addToRegistry';

const TITLE: Message = { vi: 'Thêm {number} vào sổ văn bản', en: 'Add {number} to the registry' };

export function registryActions(
  session: Session,
  { plan, uri }: PlanDocument,
  { range, context: { only } }: CodeActionParams,
): CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  if (!session.runsCommands || only?.includes(kind) === false) return [];
  const { document } = documentAt(plan, plan.source.offsetAt(range.start, session.encoding)) ?? {};
  if (document?.number === undefined || document.isOwn) return [];
  const known = candidatesFor(plan, document, session.workspace.registry, uri);
  if (known.some((candidate) => candidate.known.length > 0)) return [];
  const title = say(TITLE, session.settings.language, { number: document.number });
  return [{ title, kind, command: { title, command: ADD, arguments: [uri, range.start] } }];
}
