/** Request `keHoach/directive`: a text of a superior, from a file or by what is cited of it, and what a plan needs of it. */
import type { CancellationToken, ProgressToken } from 'vscode-languageserver';
import { directiveCited } from '../core/drafting/cited-directive';
import { directiveOf, type FoundDirective } from '../core/drafting/directive';
import { citationText } from '../core/drafting/fields';
import { draftingNotes } from '../core/drafting/notes';
import { readPlan } from '../core/plan/build';
import { typeInText, type DocumentParts } from '../core/registry/full-form';
import { say, type Note } from '../core/text/message';
import type { Importer } from '../import/importer';
import { readings } from '../import/notes';
import { notes as doubts } from '../proposal/notes';
import { contentOf, PLAN_ENDING } from '../workspace/files';
import { foreignBytes } from './foreign-file';
import { oneLine } from './given';
import { cleanedFile } from './import';
import type { Session } from './session';

/** Of `keHoach/directive`: one of a file, its content with its name, or a citation. */
export interface DirectiveParams {
  readonly uri?: string;
  /** In base64. */
  readonly content?: string;
  readonly name?: string;
  readonly citation?: string;
  /** By which the pages of a scan are told. */
  readonly workDoneToken?: ProgressToken;
}

export interface DirectiveAnswer {
  readonly refused?: string;
  readonly directive?: {
    /** The full form, with `……` for what is not known. */
    readonly citation: string;
    readonly typeName: string;
    readonly summary: string;
    readonly issuer: string;
    /** ISO. */
    readonly date?: string;
    readonly tasks: readonly string[];
    readonly sure: boolean;
    /** For `keHoach/newPlan`. */
    readonly raw: RawDirective;
  };
  readonly messages: readonly string[];
}

export interface RawDirective {
  readonly parts: Partial<DocumentParts>;
  readonly tasks: readonly string[];
}

export async function directive(
  session: Session,
  importer: Importer,
  params: DirectiveParams,
  token: CancellationToken,
): Promise<DirectiveAnswer> {
  const { registry } = session.workspace;
  const { language } = session.settings;
  const cited = oneLine(params.citation);
  if (cited !== '') {
    const found = directiveCited(cited, registry);
    if ('refused' in found)
      return { refused: say(found.refused.message, language, found.refused.args), messages: [] };
    const plan = found.uri === undefined ? undefined : await planText(session, { uri: found.uri });
    // The plan itself knows its tasks; of its citation it says no less.
    return answered(session, plan === undefined ? found : directiveOf(readPlan(plan), registry), []);
  }
  const read = await textOf(session, importer, params, token);
  if ('refused' in read) return { refused: read.refused, messages: [] };
  return answered(session, directiveOf(readPlan(read.text), registry, read.wasRead), read.messages);
}

function answered(session: Session, found: FoundDirective, before: readonly string[]): DirectiveAnswer {
  const { parts, tasks, sure, notes } = found;
  return {
    directive: {
      citation: citationText(parts),
      typeName: parts.type === undefined ? '' : typeInText(parts.type),
      summary: parts.subject ?? '',
      issuer: parts.issuer ?? '',
      ...(parts.date !== undefined && { date: parts.date }),
      tasks,
      sure,
      raw: { parts, tasks },
    },
    messages: [...before, ...notes.map(({ message, args }) => say(message, session.settings.language, args))],
  };
}

interface ReadText {
  readonly text: string;
  /** From printed or scanned pages. */
  readonly wasRead: boolean;
  readonly messages: readonly string[];
}

/** A plan as it stands in its editor or in its file; any other file as it is imported. */
async function textOf(
  session: Session,
  importer: Importer,
  params: DirectiveParams,
  token: CancellationToken,
): Promise<ReadText | { readonly refused: string }> {
  const { uri, content, workDoneToken } = params;
  const name = oneLine(params.name) || (uri ?? '');
  if (name.toLowerCase().endsWith(PLAN_ENDING)) {
    const plan = await planText(session, params);
    if (plan !== undefined) return { text: plan, wasRead: false, messages: [] };
    return { refused: say(draftingNotes.unreadable, session.settings.language) };
  }
  const file = {
    ...(uri !== undefined && { uri }),
    ...(content !== undefined && { content }),
    ...(workDoneToken !== undefined && { workDoneToken }),
    name,
  };
  const { language } = session.settings;
  const told = ({ message, args }: Note): string => say(message, language, args);
  const read = await cleanedFile(session, importer, file, token);
  if ('refused' in read) return { refused: told(read.refused) };
  const { imported, proposal } = read;
  const messages = proposal.notes.filter(({ message }) => TOLD.has(message.en)).map(told);
  return { text: proposal.text, wasRead: imported.origin !== 'typed', messages };
}

/** What tells that words of the document may be missing or wrong; the rest of a clean-up is no matter of its reader. */
const TOLD: ReadonlySet<string> = new Set(
  [
    readings.changesAccepted,
    readings.picturesUnread,
    readings.pagesOfPictures,
    readings.pagesUnread,
    doubts.unreadablePages,
    doubts.lost,
  ].map(({ en }) => en),
);

async function planText(session: Session, file: DirectiveParams): Promise<string | undefined> {
  const open = file.uri === undefined ? undefined : session.documents.get(file.uri);
  if (open) return open.plan.source.text;
  const read = await foreignBytes(session, file);
  if ('refused' in read) return undefined;
  const content = contentOf(PLAN_ENDING, read.bytes);
  return 'text' in content ? content.text : undefined;
}

/** More than any directive has. */
const MOST_TASKS = 100;

const PARTS = ['number', 'type', 'date', 'issuer', 'subject'] as const;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** As it was handed out, or as much of it as is still in order. */
export function rawDirective(given: unknown): RawDirective | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { parts, tasks } = given as { parts?: unknown; tasks?: unknown };
  const said = typeof parts === 'object' && parts !== null ? (parts as Record<string, unknown>) : {};
  const known = PARTS.map((part) => [part, oneLine(said[part])] as const);
  const headings = Array.isArray(tasks) ? tasks.slice(0, MOST_TASKS).map(oneLine) : [];
  return {
    parts: Object.fromEntries(
      known.filter(([part, value]) => value !== '' && (part !== 'date' || ISO.test(value))),
    ),
    tasks: headings.filter((heading) => heading !== ''),
  };
}
