/**
 * Rewritings that are asked for by name, as code actions: renumbering, joining lines broken as on a page, turning the
 * sheets of an appendix.
 */
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { joinEdits } from '../core/format/join';
import { renumberEdits, renumberListEdits } from '../core/format/renumber';
import { turnOf } from '../core/format/turn-appendix';
import type { Edit } from '../core/rules/rule';
import { say, type Message } from '../core/text/message';
import type { PlanDocument } from './documents';
import type { Session } from './session';

const RENUMBER_LIST = `${CodeActionKind.RefactorRewrite}.renumber.keHoach`;
const TURN_APPENDIX = `${CodeActionKind.RefactorRewrite}.turnAppendix.keHoach`;
const RENUMBER = `${CodeActionKind.Source}.renumber.keHoach`;
const JOIN_LINES = `${CodeActionKind.Source}.joinLines.keHoach`;

export const REWRITES: readonly string[] = [RENUMBER_LIST, TURN_APPENDIX, RENUMBER, JOIN_LINES];

const titles = {
  renumberList: { vi: 'Đánh lại số dãy này', en: 'Renumber this list' },
  landscape: { vi: 'Xoay phụ lục sang khổ ngang', en: 'Turn the appendix to landscape' },
  portrait: { vi: 'Xoay phụ lục về khổ dọc', en: 'Turn the appendix to portrait' },
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
      : kind === RENUMBER_LIST || kind === TURN_APPENDIX;
    const changes = wanted ? session.converter(document).edits(edits()) : [];
    if (changes.length > 0) {
      const edit = { changes: { [document.uri]: changes } };
      actions.push({ title: say(title, session.settings.language), kind, edit });
    }
  };
  const caret = plan.source.offsetAt(range.start, session.encoding);
  offer(RENUMBER_LIST, titles.renumberList, () => renumberListEdits(plan, caret));
  const turn = turnOf(plan, caret);
  if (turn) offer(TURN_APPENDIX, turn.landscape ? titles.landscape : titles.portrait, () => turn.edits);
  offer(RENUMBER, titles.renumber, () => renumberEdits(plan));
  offer(JOIN_LINES, titles.joinLines, () => joinEdits(plan));
  return actions;
}
