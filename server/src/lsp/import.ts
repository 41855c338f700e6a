/**
 * Request `keHoach/import`: a foreign file as the text of a plan, as it was read and as it was cleaned up after. Nothing
 * is written here; what the client does with the text is its own matter.
 */
import {
  WorkDoneProgress,
  type CancellationToken,
  type ProgressToken,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';
import { say, type Message, type Note } from '../core/text/message';
import { encodingNames, encodings } from '../core/vietnamese/encodings/encoding';
import type { Choice } from '../import/foreign';
import type { Importer, ImportedText, ImportProgress } from '../import/importer';
import { cleaned } from '../proposal/imported';
import type { Proposal } from '../proposal/proposal';
import { cancelled, throwIfCancelled } from './fence';
import { foreignBytes, type ForeignFile } from './foreign-file';
import { proposed, type ProposalAnswer } from './proposals';
import type { Session } from './session';
import { inSlices } from './slices';

export interface ImportParams extends ForeignFile {
  /** Of the file, with its ending. */
  readonly name: string;
  readonly options?: { readonly changes?: string; readonly encoding?: string };
  readonly workDoneToken?: ProgressToken;
}

export type ImportAnswer = ImportedAnswer | { readonly refused: string };

/** Places and messages are those of the cleaned-up text, as of any proposal. */
export interface ImportedAnswer extends Omit<ProposalAnswer, 'version'> {
  readonly format: ImportedText['format'];
  readonly origin: ImportedText['origin'];
  /** As it was read. */
  readonly original: string;
  readonly pages: ImportedText['pages'];
  /** What was decided by the program, and may be decided otherwise in `options`. */
  readonly choices: readonly ChoiceAnswer[];
}

interface ChoiceAnswer {
  readonly kind: Choice['kind'];
  readonly chosen: string;
  /** Of what was chosen. */
  readonly label: string;
  readonly others: readonly { readonly value: string; readonly label: string; readonly sample?: string }[];
}

export async function importFile(
  session: Session,
  importer: Importer,
  params: ImportParams,
  token: CancellationToken,
): Promise<ImportAnswer> {
  const read = await cleanedFile(session, importer, params, token);
  if (!('refused' in read)) return answered(session, read);
  const { message, args } = read.refused;
  return { refused: say(message, session.settings.language, args) };
}

/** A foreign file as it was read, and as it was cleaned up after. */
export interface CleanedFile {
  readonly imported: ImportedText;
  readonly proposal: Proposal;
}

export async function cleanedFile(
  session: Session,
  importer: Importer,
  params: ImportParams,
  token: CancellationToken,
): Promise<CleanedFile | { readonly refused: Note }> {
  const { name, options = {}, workDoneToken } = params;
  const file = await foreignBytes(session, params);
  if ('refused' in file) return file;
  const progress = pageProgress(session, workDoneToken);
  try {
    const changes = options.changes === 'reject' ? 'reject' : 'accept';
    const { encoding } = options;
    const job = {
      bytes: file.bytes,
      name,
      options: { changes, ...(encoding !== undefined && { encoding }) },
    } as const;
    const imported = await importer.import(job, progress.told, signalOf(token));
    if ('refused' in imported) return imported;
    return { imported, proposal: await cleanedUp(session, imported, token) };
  } finally {
    progress.done();
  }
}

function answered(session: Session, { imported, proposal }: CleanedFile): ImportedAnswer {
  const { format, origin, text, pages, choices } = imported;
  const { language } = session.settings;
  return {
    format,
    origin,
    original: text,
    ...proposed(session, proposal),
    pages,
    choices: choices.map(({ kind, chosen, others }) => ({
      kind,
      chosen,
      label: labelOf(kind, chosen, language),
      others: others.map((other) => ({ ...other, label: labelOf(kind, other.value, language) })),
    })),
  };
}

/** Only what was read in a picture needs the language model, and waits for it. */
export async function cleanedUp(
  session: Session,
  imported: ImportedText,
  token: CancellationToken,
): Promise<Proposal> {
  const model = imported.origin === 'scanned' ? await session.modelNow() : undefined;
  return inSlices(cleaned(model, imported), () => throwIfCancelled(token));
}

/** A cancellation of the protocol as the importer hears it. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort(cancelled());
  if (token.isCancellationRequested) abort();
  else token.onCancellationRequested(abort);
  return controller.signal;
}

const texts = {
  title: { vi: 'Đọc tệp', en: 'Reading the file' },
  page: { vi: 'Trang {page}/{pages}', en: 'Page {page} of {pages}' },
  accept: { vi: 'Nhận mọi sửa đổi', en: 'Accept all changes' },
  reject: { vi: 'Bỏ mọi sửa đổi', en: 'Reject all changes' },
} as const satisfies Record<string, Message>;

function labelOf(kind: Choice['kind'], value: string, language: keyof Message): string {
  if (kind === 'changes') return say(value === 'reject' ? texts.reject : texts.accept, language);
  const old = encodings.find((each) => each === value);
  return old ? encodingNames[old] : value.replace(/^utf|^w/, (start) => start.toUpperCase());
}

/** Tells the client of pages, where it has asked to be told. */
function pageProgress(
  { connection, fence, settings: { language } }: Session,
  token: ProgressToken | undefined,
): { readonly told: ImportProgress; readonly done: () => void } {
  if (token === undefined) return { told: () => undefined, done: () => undefined };
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void => {
    fence.run('progress', () => connection.sendProgress(WorkDoneProgress.type, token, value));
  };
  send({ kind: 'begin', title: say(texts.title, language), percentage: 0, cancellable: true });
  return {
    told: (page, pages) => {
      const message = say(texts.page, language, { page: `${page}`, pages: `${pages}` });
      send({ kind: 'report', message, percentage: Math.floor((100 * (page - 1)) / Math.max(pages, 1)) });
    },
    done: () => send({ kind: 'end' }),
  };
}
