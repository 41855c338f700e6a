/** Requests about new plans: `keHoach/templates`, `bodies`, `directive` and `newPlan`. Nothing is written here. */
import { builtInTemplates } from '../core/drafting/built-in';
import { draftOf } from '../core/drafting/draft';
import { issuingBodies, type IssuingBody } from '../core/drafting/issuing-bodies';
import { draftingNotes } from '../core/drafting/notes';
import { snippetOf } from '../core/drafting/piece';
import { levels, type Level, type Template } from '../core/drafting/template';
import { say, type Note } from '../core/text/message';
import type { Importer } from '../import/importer';
import { readTemplates, type OfficeTemplate } from '../workspace/templates';
import { directive, rawDirective, type DirectiveAnswer, type DirectiveParams } from './directive';
import { oneLine } from './given';
import type { Session } from './session';

export function serveDrafting(session: Session, importer: Importer): void {
  const { connection, fence } = session;
  connection.onRequest(
    'keHoach/templates',
    fence.request<TemplatesParams, readonly TemplateAnswer[]>('templates', [], (params) =>
      templates(session, params),
    ),
  );
  connection.onRequest(
    'keHoach/bodies',
    fence.request<BodiesParams, readonly IssuingBody[]>('bodies', [], (params) => bodies(session, params)),
  );
  connection.onRequest(
    'keHoach/directive',
    fence.request<DirectiveParams, DirectiveAnswer | null>('directive', null, (params, token) =>
      directive(session, importer, params, token),
    ),
  );
  connection.onRequest(
    'keHoach/newPlan',
    fence.request<NewPlanParams, NewPlanAnswer | null>('newPlan', null, (params) => newPlan(session, params)),
  );
}

/** Of `keHoach/templates`. */
export interface TemplatesParams {
  /** Uri; all open folders without it. */
  readonly folder?: string;
}

export interface TemplateAnswer {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly levels: readonly Level[];
  readonly needsDirective: boolean;
  /** One of the office's own. */
  readonly office: boolean;
  /** Why it cannot be used, where it cannot; then also its detail. */
  readonly problem?: string;
}

async function templates(session: Session, { folder }: TemplatesParams): Promise<TemplateAnswer[]> {
  const own = await officeTemplates(session, folder);
  return [
    ...own.map((each) => officeAnswer(session, each)),
    ...builtInTemplates().map(({ id, template }) => answerOf(id, template, false)),
  ];
}

const answerOf = (
  id: string,
  { name, detail, levels: served, needsDirective }: Template,
  office: boolean,
): TemplateAnswer => ({ id, name, detail, levels: served, needsDirective, office });

function officeAnswer(
  session: Session,
  { uri, fileName, template, unusable }: OfficeTemplate,
): TemplateAnswer {
  if (template) return answerOf(uri, template, true);
  const problem = told(session, unusable ?? { message: draftingNotes.unreadable });
  return { id: uri, name: fileName, detail: problem, levels, needsDirective: false, office: true, problem };
}

async function officeTemplates(session: Session, folder: unknown): Promise<readonly OfficeTemplate[]> {
  const folders = typeof folder === 'string' ? [folder] : session.workspace.folders;
  return (await Promise.all(folders.map((each) => templatesIn(session, each)))).flat();
}

/** A folder that cannot be looked into has no templates. */
async function templatesIn(session: Session, folder: string): Promise<readonly OfficeTemplate[]> {
  try {
    return await readTemplates(session.filesFor(folder), folder);
  } catch {
    return [];
  }
}

/** Of `keHoach/bodies`. */
export interface BodiesParams {
  readonly level: string;
  readonly place?: string;
  /** One that somebody has typed; it comes first, where it is one of the level. */
  readonly body?: string;
}

function bodies({ workspace }: Session, { level, place, body }: BodiesParams): readonly IssuingBody[] {
  const asked = levels.find((each) => each === level);
  if (!asked) return [];
  const known = workspace.index.all().flatMap(({ issuer }) => issuer ?? []);
  return issuingBodies(asked, oneLine(place), [oneLine(body), ...known.slice(0, MOST_KNOWN)]);
}

/** Documents of the folders whose issuers are offered. */
const MOST_KNOWN = 2000;

/** Of `keHoach/newPlan`. */
export interface NewPlanParams {
  /** Its id. */
  readonly template: string;
  /** Uri, as it was for `keHoach/templates`. */
  readonly folder?: string;
  readonly level: string;
  readonly body: string;
  readonly parentBody?: string;
  readonly place: string;
  /** `raw` of the answer of `keHoach/directive`. */
  readonly directive?: unknown;
}

export interface NewPlanAnswer {
  /** LSP snippet syntax; empty where the template cannot be used. */
  readonly snippet: string;
  readonly messages: readonly string[];
}

async function newPlan(session: Session, params: NewPlanParams): Promise<NewPlanAnswer | null> {
  const level = levels.find((each) => each === params.level);
  if (!level) return null;
  const template = await templateOf(session, params);
  if ('message' in template) return { snippet: '', messages: [told(session, template)] };
  const raw = rawDirective(params.directive);
  const parentBody = oneLine(params.parentBody);
  const { pieces, notes } = draftOf(template, {
    level,
    body: oneLine(params.body),
    ...(parentBody !== '' && { parentBody }),
    place: oneLine(params.place),
    today: today(),
    school: session.settings.style?.tonePlacement === 'old' ? 'old' : 'new',
    ...(raw && { directive: raw.parts, tasks: raw.tasks }),
  });
  return { snippet: snippetOf(pieces), messages: [...new Set(notes.map((note) => told(session, note)))] };
}

/** Only what the folders have now: an id is no leave to read any file. */
async function templateOf(
  session: Session,
  { template: id, folder }: NewPlanParams,
): Promise<Template | Note> {
  const own = builtInTemplates().find((each) => each.id === id);
  if (own) return own.template;
  const found = (await officeTemplates(session, folder)).find(({ uri }) => uri === id);
  return found?.template ?? found?.unusable ?? { message: draftingNotes.noTemplate };
}

/** The day where the server runs. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const told = ({ settings: { language } }: Session, { message, args }: Note): string =>
  say(message, language, args);
