/** Commands of the server: what a code action asks for that is no edit known beforehand. */
import {
  MessageType,
  type CancellationToken,
  type ExecuteCommandParams,
  type Range,
} from 'vscode-languageserver';
import { say, type Message } from '../core/text/message';
import { SourceText } from '../core/text/source';
import { propose, type ProposalAnswer, type Work } from './proposals';
import { rewriteEdits } from './rewrite';
import { REWRITE_COMMANDS } from './rewriting-actions';
import type { Session } from './session';
import { tell } from './tell';
import { KEEP_WORD, placesIn, type UnsurePlaces } from './unsure';

export const COMMANDS: readonly string[] = [KEEP_WORD, ...Object.values(REWRITE_COMMANDS)];

const labels: Readonly<Record<Work, Message>> = {
  restore: { vi: 'Khôi phục dấu', en: 'Restore marks' },
  repair: { vi: 'Sửa văn bản quét (OCR)', en: 'Repair scanned text (OCR)' },
  convert: { vi: 'Chuyển mã cũ sang Unicode', en: 'Convert to Unicode' },
};

/** @returns whether what is shown of a document may have changed */
export async function executeCommand(
  session: Session,
  unsure: UnsurePlaces,
  { command, arguments: args = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<boolean> {
  if (command === KEEP_WORD) return unsure.keep(args);
  const work = (Object.keys(REWRITE_COMMANDS) as Work[]).find((each) => REWRITE_COMMANDS[each] === command);
  const [uri, range] = args as readonly unknown[] as readonly [unknown, Range?];
  if (!work || typeof uri !== 'string') return false;
  const answer = await propose(session, work, { textDocument: { uri }, ...(range && { range }) }, token);
  if (answer) await apply(session, uri, work, answer);
  return false;
}

/** Has the editor make the change, which it may show first, and keeps what is left to the writer. */
async function apply(session: Session, uri: string, work: Work, answer: ProposalAnswer): Promise<void> {
  const { connection, documents } = session;
  const document = documents.get(uri);
  if (document?.version !== answer.version) return;
  for (const message of answer.messages) tell(session, MessageType.Info, message);
  const edits = session.converter(document).edits(rewriteEdits(document.plan.source, answer.text));
  const label = say(labels[work], session.settings.language);
  const places = placesIn(new SourceText(answer.text), answer, session.encoding);
  document.places.setWhen(answer.text, places, document.text.getText());
  if (edits.length === 0) return;
  await connection.workspace.applyEdit({
    label,
    edit: session.confirmsChanges
      ? {
          documentChanges: [
            {
              textDocument: { uri, version: document.version },
              edits: edits.map((edit) => ({ ...edit, annotationId: work })),
            },
          ],
          changeAnnotations: { [work]: { label, needsConfirmation: true } },
        }
      : { changes: { [uri]: edits } },
  });
}
