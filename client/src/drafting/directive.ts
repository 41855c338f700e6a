/** The directive that a plan is to carry out: a file, a document of the registry, or the text that is open. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chooseDocument, type FoundDocument } from '../commands/findDocument';
import { activeFile } from '../import/activeFile';
import { dialogFilters } from '../import/formats';
import { withPages } from '../import/progress';
import { text } from '../messages';
import { nameOf } from '../workspace/names';
import type { Directive, DirectiveAnswer } from './answer';
import { choose, type Answered, type Entry } from './steps';

/** Where a directive is found. */
export type Source = { readonly uri: vscode.Uri } | { readonly citation: string };

type Way = 'file' | 'registry' | 'active' | 'none';

/** @returns no directive where the user has none at hand */
export async function askDirective(
  client: BaseLanguageClient,
  title: string,
  canGoBack: boolean,
): Promise<Answered<Directive | undefined>> {
  for (;;) {
    const active = activeFile();
    const entries: Entry<Way>[] = [
      ...(active ? [entry('active', 'openedFile', nameOf(active))] : []),
      entry('file', 'chooseFile', text('directiveFileDetail')),
      entry('registry', 'directiveRegistry', text('directiveRegistryDetail')),
      entry('none', 'directiveNone', text('directiveNoneDetail')),
    ];
    const way = await choose(entries, { title, placeholder: text('chooseDirective'), canGoBack });
    if (typeof way === 'string') return way;
    if (way.value === 'none') return { value: undefined };
    const source = await sourceOf(client, way.value, active);
    const directive = source && (await confirmedDirective(client, source, title));
    if (directive === 'stop') return 'stop';
    if (directive && directive !== 'back') return { value: directive };
  }
}

/** What the server understood of a directive, once the user has seen it. */
export async function confirmedDirective(
  client: BaseLanguageClient,
  source: Source,
  title: string,
): Promise<Directive | 'back' | 'stop' | undefined> {
  const found = await readDirective(client, source);
  if (!found) return undefined;
  const { directive, messages } = found;
  const entries: Entry<true>[] = [
    { ...shown(directive), value: true },
    ...messages.map((message): Entry<true> => ({ label: `$(info) ${message}`, value: true })),
  ];
  const placeholder = text(directive.sure ? 'directiveRight' : 'directiveUnsure');
  const answer = await choose(entries, { title, placeholder, canGoBack: true });
  return typeof answer === 'string' ? answer : directive;
}

/** The subject stands under the rest, since a line of a list is cut where it is long. */
function shown({ citation, summary, tasks }: Directive): vscode.QuickPickItem {
  const hasSubject = summary !== '' && citation.endsWith(summary);
  const label = hasSubject ? citation.slice(0, -summary.length).replace(/ (?:về )?$/u, '') : citation;
  return {
    label,
    ...(hasSubject && { detail: citation.slice(label.length).trim() }),
    ...(tasks.length > 0 && { description: text('directiveTasks').replace('{count}', `${tasks.length}`) }),
  };
}

async function readDirective(
  client: BaseLanguageClient,
  source: Source,
): Promise<{ readonly directive: Directive; readonly messages: readonly string[] } | undefined> {
  const params =
    'uri' in source
      ? { uri: client.code2ProtocolConverter.asUri(source.uri), name: nameOf(source.uri) }
      : { citation: source.citation };
  const answer = await withPages(client, text('readingDirective'), (workDoneToken, token) =>
    client.sendRequest<DirectiveAnswer | null>('keHoach/directive', { ...params, workDoneToken }, token),
  );
  if (answer === undefined) return undefined;
  if (answer?.directive) return { directive: answer.directive, messages: answer.messages };
  const reason = answer?.refused ?? text('noDirective');
  void vscode.window.showWarningMessage('uri' in source ? `${nameOf(source.uri)}: ${reason}` : reason);
  return undefined;
}

async function sourceOf(
  client: BaseLanguageClient,
  way: Exclude<Way, 'none'>,
  active: vscode.Uri | undefined,
): Promise<Source | undefined> {
  switch (way) {
    case 'active':
      return active && { uri: active };
    case 'file': {
      const filters = dialogFilters();
      const [uri] = (await vscode.window.showOpenDialog({ title: text('chooseDirective'), filters })) ?? [];
      return uri && { uri };
    }
    case 'registry': {
      const found = await chooseDocument(client, '', documentsFirst);
      if (found?.citation !== undefined) return { citation: found.citation };
      return found?.place && { uri: client.protocol2CodeConverter.asUri(found.place.uri) };
    }
  }
}

/** A plan that carries a document out has its number in its own title. */
const documentsFirst = (found: readonly FoundDocument[]): readonly FoundDocument[] =>
  found
    .filter(({ kind }) => kind !== 'section')
    .toSorted((one, other) => Number(one.kind === 'plan') - Number(other.kind === 'plan'));

const entry = (
  value: Way,
  label: 'openedFile' | 'chooseFile' | 'directiveRegistry' | 'directiveNone',
  detail: string,
): Entry<Way> => ({
  label: text(label),
  detail,
  value,
});
