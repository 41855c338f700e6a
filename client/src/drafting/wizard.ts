/** Asks who issues a plan, of which kind it is and what it carries out, and opens the plan that the server writes. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { freePlace, openNewPlan, tellOpened } from '../import/newFile';
import { text, type MessageId } from '../messages';
import type { BodyAnswer, Directive, Level, NewPlanAnswer, TemplateAnswer } from './answer';
import { askDirective } from './directive';
import { rememberedOffices, rememberOffice, type Office } from './offices';
import { choose, inTurn, type Answered, type Entry, type Step } from './steps';

interface Draft {
  office?: Office;
  /** Told step by step where no office of before is chosen. */
  level?: Level;
  body?: string;
  parentBody?: string;
  place?: string;
  template?: TemplateAnswer;
  directive?: Directive;
  /** Asked for already; the plan carries one out, whether it is at hand or not. */
  readonly carriesOut: boolean;
  readonly templates: readonly TemplateAnswer[];
}

const LEVELS: readonly Level[] = ['province', 'commune', 'grassroots'];
const LEVEL_DETAILS: Readonly<Record<Level, MessageId>> = {
  province: 'provinceDetail',
  commune: 'communeDetail',
  grassroots: 'grassrootsDetail',
};

/** Levels of the committees right above. */
const PARENTS: Readonly<Partial<Record<Level, Level>>> = { commune: 'province', grassroots: 'commune' };

export class Drafting {
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly state: vscode.Memento,
  ) {}

  /** @param carriedOut what the plan carries out, asked for already: nothing where the user has it not at hand */
  async start(title: string, carriedOut?: { readonly directive?: Directive }): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const params = folder ? { folder: this.client.code2ProtocolConverter.asUri(folder) } : {};
    const templates = await this.client.sendRequest<TemplateAnswer[]>('keHoach/templates', params);
    const draft: Draft = { templates, carriesOut: carriedOut !== undefined, ...carriedOut };
    const steps = [
      this.office,
      this.level,
      this.body,
      this.parent,
      this.place,
      this.template,
      this.directive,
    ];
    const titled = steps.map(
      (step): Step<Draft> =>
        (state, canGoBack) =>
          step(state, title, canGoBack),
    );
    if (!(await inTurn(titled, draft)) || !draft.template) return;
    const office = officeOf(draft);
    const answer = await this.client.sendRequest<NewPlanAnswer | null>('keHoach/newPlan', {
      ...params,
      ...office,
      template: draft.template.id,
      ...(draft.directive && { directive: draft.directive.raw }),
    });
    if (!answer) throw new Error('the server wrote no plan');
    await rememberOffice(this.state, office);
    await openSnippet(
      answer,
      folder && (await freePlace(folder, nameOfPlan(draft.template, draft.directive))),
    );
  }

  private readonly office = async (draft: Draft, title: string, canGoBack: boolean): Promise<Outcome> => {
    const known = rememberedOffices(this.state);
    if (known.length === 0) return 'skipped';
    const entries: Entry<Office | undefined>[] = [
      ...known.map((office) => ({ label: office.body, description: office.place, value: office })),
      { label: text('otherOffice'), value: undefined },
    ];
    const answer = await choose(entries, { title, placeholder: text('chooseOffice'), canGoBack });
    return keep(answer, (office) => {
      if (office) draft.office = office;
      else delete draft.office;
    });
  };

  private readonly level = async (draft: Draft, title: string, canGoBack: boolean): Promise<Outcome> => {
    if (draft.office) return 'skipped';
    const entries = LEVELS.map((level): Entry<Level> => ({
      label: text(level),
      detail: text(LEVEL_DETAILS[level]),
      value: level,
    }));
    const answer = await choose(entries, { title, placeholder: text('chooseLevel'), canGoBack });
    return keep(answer, (level) => (draft.level = level));
  };

  private readonly body = async (draft: Draft, title: string, canGoBack: boolean): Promise<Outcome> => {
    if (draft.office) return 'skipped';
    const bodies = await this.client.sendRequest<BodyAnswer[]>('keHoach/bodies', { level: draft.level });
    const entries = bodies.map(({ name, symbol, places }) => ({
      label: name,
      description: symbol,
      value: name,
      begins: places === undefined,
    }));
    const answer = await choose(entries, { title, placeholder: text('chooseBody'), canGoBack }, typedEntry);
    return keep(answer, (body) => (draft.body = body));
  };

  /** Whose organisation a header names first, and to whom the plan is reported; a province has none. */
  private readonly parent = async (draft: Draft, title: string, canGoBack: boolean): Promise<Outcome> => {
    const above = PARENTS[draft.level ?? 'province'];
    if (draft.office || !above) {
      delete draft.parentBody;
      return 'skipped';
    }
    const before = rememberedOffices(this.state).flatMap(({ level, parentBody }) =>
      level === draft.level && parentBody !== undefined ? [parentBody] : [],
    );
    const bodies = await this.client.sendRequest<BodyAnswer[]>('keHoach/bodies', { level: above });
    // A committee above has a name of its own, unlike those that are there to be completed.
    const named = bodies.filter(({ places }) => places !== undefined).map(({ name }) => name);
    const entries: Entry<string>[] = [...new Set([...before, ...named])].map((name) => ({
      label: name,
      value: name,
    }));
    const later: Entry<string> = { label: text('placeLater'), value: '' };
    const placeholder = text(above === 'province' ? 'chooseProvince' : 'chooseParent');
    const answer = await choose([...entries, later], { title, placeholder, canGoBack }, typedEntry);
    return keep(answer, (parentBody) => (draft.parentBody = parentBody));
  };

  private readonly place = async (draft: Draft, title: string, canGoBack: boolean): Promise<Outcome> => {
    if (draft.office) return 'skipped';
    const own = (await this.placesOf(draft)).map((place): Entry<string> => ({ label: place, value: place }));
    const entries = [...own, { label: text('placeLater'), value: '' }];
    const answer = await choose(entries, { title, placeholder: text('choosePlace'), canGoBack }, typedEntry);
    return keep(answer, (place) => (draft.place = place));
  };

  /** As far as the name of the committee tells; an office or a cell is where the committee above it is. */
  private async placesOf({ level, body, parentBody }: Draft): Promise<readonly string[]> {
    const asked = level === 'grassroots' ? { level: PARENTS[level], body: parentBody } : { level, body };
    if (!asked.body) return [];
    const bodies = await this.client.sendRequest<BodyAnswer[]>('keHoach/bodies', asked);
    const wished = asked.body.toLowerCase();
    return bodies.find(({ name }) => name.toLowerCase() === wished)?.places ?? [];
  }

  private readonly template = async (draft: Draft, title: string, canGoBack: boolean): Promise<Outcome> => {
    const { level } = officeOf(draft);
    const fitting = draft.templates.filter(
      ({ levels, needsDirective }) => levels.includes(level) && (needsDirective || !draft.carriesOut),
    );
    const [only] = fitting;
    if (only && fitting.length === 1) {
      draft.template = only;
      return 'skipped';
    }
    const entries = fitting.map((template) => ({
      label: template.name,
      detail: template.detail,
      ...(template.office && { description: text('officeTemplate') }),
      value: template,
    }));
    const answer = await choose(entries, { title, placeholder: text('chooseTemplate'), canGoBack });
    return keep(answer, (template) => (draft.template = template));
  };

  private readonly directive = async (draft: Draft, title: string, canGoBack: boolean): Promise<Outcome> => {
    if (draft.carriesOut || !draft.template?.needsDirective) return 'skipped';
    const answer = await askDirective(this.client, title, canGoBack);
    return keep(answer, (directive) => {
      if (directive) draft.directive = directive;
      else delete draft.directive;
    });
  };
}

type Outcome = 'next' | 'skipped' | 'back' | 'stop';

function keep<Value>(answer: Answered<Value>, put: (value: Value) => unknown): Outcome {
  if (typeof answer === 'string') return answer;
  put(answer.value);
  return 'next';
}

/** Its label has none of the words: the editor lists labels first that begin with what is typed. */
const typedEntry = (words: string): Entry<string> => ({
  label: text('asTyped'),
  description: words,
  value: words,
});

const officeOf = ({ office, level = 'commune', body = '', parentBody = '', place = '' }: Draft): Office =>
  office ?? { level, body, place, ...(parentBody !== '' && { parentBody }) };

/** `Kế hoạch thực hiện Chỉ thị 25-CT-TW`, by which it would be saved. */
function nameOfPlan({ name }: TemplateAnswer, directive: Directive | undefined): string {
  const [cited = ''] = directive?.citation.split(',') ?? [];
  if (/\d/.test(cited)) return text('planCarryingOut').replace('{name}', () => cited.replace(' số ', ' '));
  const kind = (name.charAt(0).toLowerCase() + name.slice(1)).replace(/^kế hoạch /u, '');
  return text('planNamed').replace('{name}', () => kind);
}

async function openSnippet(
  { snippet, messages }: NewPlanAnswer,
  place: vscode.Uri | undefined,
): Promise<void> {
  if (snippet === '') {
    void vscode.window.showWarningMessage(messages.join(' '));
    return;
  }
  const document = await openNewPlan('', place);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new vscode.SnippetString(snippet));
  void tellOpened([text('drafted'), ...messages].join(' '), document);
}
