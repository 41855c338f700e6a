/**
 * Another number and symbol for a document: in every plan of the folders that means it, and where it bears the number.
 * Files that are not open are read anew, since the places in the index may be those of an older text.
 */
import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type CancellationToken,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { documentNumbered } from '../../core/features/named-documents';
import { isProblem, readNewNumber, renameEdits, type NewNumber } from '../../core/features/rename-document';
import { planOf } from '../../core/plan/build';
import type { Plan } from '../../core/plan/plan';
import { say, type Message, type MessageArguments } from '../../core/text/message';
import { SourceText } from '../../core/text/source';
import { factsOf } from '../../workspace/facts';
import { contentOf, LARGEST, WORD_ENDING } from '../../workspace/files';
import { mayBeOne, type Claim } from '../../workspace/identity';
import { claimIn, namingOf } from '../../workspace/queries/documents';
import { fileName } from '../../core/text/file-name';
import type { PlanDocument } from '../documents';
import { throwIfCancelled } from '../fence';
import type { Session } from '../session';
import { tell } from '../tell';
import { pointedAt } from './pointed';
import { texts } from './texts';

export interface RenamePlace {
  readonly range: Range;
  readonly placeholder: string;
}

/** Null where there is no number and symbol, or none on the line of the caret. */
export function prepareRename(
  session: Session,
  document: PlanDocument,
  position: Position,
): RenamePlace | null {
  const { reference, document: named } = pointedAt(session, document, position) ?? {};
  if (!reference || named?.number === undefined) return null;
  const range = session.converter(document).range(reference);
  const isHere = range.start.line <= position.line && position.line <= range.end.line;
  return isHere ? { range, placeholder: named.number } : null;
}

interface RenameQuestion {
  readonly position: Position;
  readonly newName: string;
}

/** Fails with a reason for the user, and then changes nothing. */
export async function rename(
  session: Session,
  document: PlanDocument,
  { position, newName }: RenameQuestion,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { document: named, claim } = pointedAt(session, document, position) ?? {};
  if (!named || !claim) return fail(session, texts.nothingToRename);
  const to = readNewNumber(newName);
  if (isProblem(to)) return fail(session, to.message, to.args);
  const naming = namingOf(session.workspace.index, claim);
  if (!naming) return fail(session, texts.unclear, { number: claim.number });
  const others = naming.sure.filter((uri) => uri !== document.uri && !isWord(uri));
  const changes = [
    { uri: document.uri, edits: session.converter(document).edits(renameEdits(document.plan, named, to)) },
    ...(await editsOfOthers(session, others, claim, to, token)),
  ].filter(({ edits }) => edits.length > 0);
  const unclear = naming.doubtful.filter((uri) => uri !== document.uri);
  tellFiles(session, texts.leftOut, unclear, { number: claim.number });
  tellFiles(session, texts.word, naming.sure.filter(isWord));
  return workspaceEdit(session, document.uri, changes, { from: claim.number, to: to.text });
}

const isWord = (uri: string): boolean => uri.toLowerCase().endsWith(WORD_ENDING);

interface FileEdits {
  readonly uri: string;
  readonly edits: TextEdit[];
}

/** Files that are read before the server looks at its messages. */
const BATCH = 32;

async function editsOfOthers(
  session: Session,
  uris: readonly string[],
  claim: Claim,
  to: NewNumber,
  token: CancellationToken,
): Promise<FileEdits[]> {
  const found: FileEdits[] = [];
  const unread: string[] = [];
  for (let at = 0; at < uris.length; at += BATCH) {
    const batch = uris.slice(at, at + BATCH);
    for (const [i, plan] of (await presentPlans(session, batch)).entries()) {
      const uri = batch[i] ?? '';
      if (plan) found.push({ uri, edits: editsIn(session, plan, claim, to) });
      else unread.push(uri);
    }
    throwIfCancelled(token);
  }
  if (unread.length > 0) fail(session, texts.unreadable, { files: listed(session, unread) });
  return found;
}

/** As they are now: open documents as the editor has them, other files as they are stored. */
async function presentPlans(session: Session, uris: readonly string[]): Promise<(Plan | undefined)[]> {
  const closed = uris.filter((uri) => !session.documents.get(uri));
  const bytes = closed.length > 0 ? await session.files.read(closed, LARGEST) : [];
  const texts = new Map(closed.map((uri, i) => [uri, textOf(uri, bytes[i])]));
  return uris.map((uri) => {
    const text = texts.get(uri);
    return text === undefined ? session.documents.get(uri)?.plan : planOf(new SourceText(text));
  });
}

function textOf(uri: string, bytes: Uint8Array | undefined): string | undefined {
  const content = bytes && contentOf(uri, bytes);
  return content && 'text' in content ? content.text : undefined;
}

/** None where the plan now means another document. */
function editsIn({ encoding }: Session, plan: Plan, claim: Claim, to: NewNumber): TextEdit[] {
  const document = documentNumbered(plan, claim.number);
  const now = claimIn(factsOf(plan, encoding), claim.number);
  if (!document || !now || !mayBeOne(now, claim)) return [];
  return renameEdits(plan, document, to).map((edit) => ({
    range: plan.source.rangeOf(edit, encoding),
    newText: edit.newText,
  }));
}

/** As much as the client understands: versions, and a word to the user before other files change. */
function workspaceEdit(
  session: Session,
  here: string,
  files: readonly FileEdits[],
  args: MessageArguments,
): WorkspaceEdit {
  const { workspaceEdit: understood } = session.capabilities.workspace ?? {};
  if (!understood?.documentChanges) {
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
  }
  const { language } = session.settings;
  const annotate = session.confirmsChanges;
  return {
    documentChanges: files.map(({ uri, edits }) => ({
      textDocument: { uri, version: session.documents.get(uri)?.version ?? null },
      edits: annotate
        ? edits.map((edit) => ({ ...edit, annotationId: uri === here ? 'here' : 'elsewhere' }))
        : edits,
    })),
    ...(annotate && {
      changeAnnotations: {
        here: { label: say(texts.rename, language, args) },
        elsewhere: { label: say(texts.renameElsewhere, language, args), needsConfirmation: true },
      },
    }),
  };
}

/** Files that are named to the user; the others are counted. */
const NAMED = 3;

function listed({ settings: { language } }: Session, uris: readonly string[]): string {
  const files = uris.slice(0, NAMED).map(fileName).join(', ');
  const count = uris.length - NAMED;
  return count > 0 ? say(texts.more, language, { files, count: String(count) }) : files;
}

function tellFiles(
  session: Session,
  message: Message,
  uris: readonly string[],
  args: MessageArguments = {},
): void {
  if (uris.length === 0) return;
  const text = say(message, session.settings.language, { ...args, files: listed(session, uris) });
  tell(session, MessageType.Info, text);
}

function fail({ settings: { language } }: Session, message: Message, args: MessageArguments = {}): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, say(message, language, args));
}
