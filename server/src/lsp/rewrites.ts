/** Rewritings that are asked for by name, as code actions: renumbering, joining lines broken as on a page. */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { joinEdits } from '../core/format/join';
import { renumberEdits, renumberListEdits } from '../core/format/renumber';
import type { Edit } from '../core/rules/rule';
import { say, type Message } from '../core/text/message';
import type { PlanDocument } from './documents';
import type { Session } from './session';

const RENUMBER_LIST = `${CodeActionKind.RefactorRewrite}.renumber.keHoach`;
const RENUMBER = `${CodeActionKind.Source}.renumber.keHoach`;
const JOIN_LINES = `${CodeActionKind.Source}.joinLines.keHoach`;

export const REWRITES: readonly string[] = [RENUMBER_LIST, RENUMBER, JOIN_LINES];

const titles = {
  renumberList: { vi: 'Đánh lại số dãy này', en: 'Renumber this list' },
  renumber: { vi: 'Đánh lại số cả văn bản', en: 'Renumber the whole document' },
  joinLines: { vi: 'Nối dòng bị ngắt', en: 'Join broken lines' },
} as const satisfies Record<string, Message>;

export function rewrites(
  session: Session,
  document: PlanDocument,
  { range, context: { only } }: CodeActionParams,
): CodeAction[] {
  const { plan } = document;
  const actions: CodeAction[] = [];
  const offer = (kind: string, title: Message, edits: () => readonly Edit[]): void => {
    // Actions for the whole file are listed only to who asks for their kind.
    const wanted = only
      ? only.some((one) => kind === one || kind.startsWith(`${one}.`))
      : kind === RENUMBER_LIST;
    const changes = wanted ? session.converter(document).edits(edits()) : [];
    if (changes.length > 0) {
      const edit = { changes: { [document.uri]: changes } };
      actions.push({ title: say(title, session.settings.language), kind, edit });
    }
  };
  offer(RENUMBER_LIST, titles.renumberList, () =>
    renumberListEdits(plan, plan.source.offsetAt(range.start, session.encoding)),
  );
  offer(RENUMBER, titles.renumber, () => renumberEdits(plan));
  offer(JOIN_LINES, titles.joinLines, () => joinEdits(plan));
  return actions;
}
