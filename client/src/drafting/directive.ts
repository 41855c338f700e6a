/** The directive that a plan is to carry out: a file, a document of the registry, or the text that is open. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chooseDocument } from '../commands/findDocument';
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
    const active = activeText();
    const entries: Entry<Way>[] = [
      ...(active ? [entry('active', 'directiveActive', nameOf(active))] : []),
      entry('file', 'directiveFile', text('directiveFileDetail')),
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
  const detail = [text('directiveTasks').replace('{count}', `${directive.tasks.length}`), ...messages].join(
    ' ',
  );
  const entries: Entry<true>[] = [{ label: directive.citation, detail, value: true }];
  const placeholder = text(directive.sure ? 'directiveRight' : 'directiveUnsure');
  const answer = await choose(entries, { title, placeholder, canGoBack: true });
  return typeof answer === 'string' ? answer : directive;
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
      const [uri] = (await vscode.window.showOpenDialog({ title: text('directiveFile'), filters })) ?? [];
      return uri && { uri };
    }
    case 'registry': {
      const found = await chooseDocument(client, '');
      if (found?.citation !== undefined) return { citation: found.citation };
      return found?.place && { uri: client.protocol2CodeConverter.asUri(found.place.uri) };
    }
  }
}

/** Of a file that is open: the one in front. */
function activeText(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isShown = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isShown && input.uri.scheme !== 'untitled' ? input.uri : undefined;
}

const entry = (
  value: Way,
  label: 'directiveActive' | 'directiveFile' | 'directiveRegistry' | 'directiveNone',
  detail: string,
): Entry<Way> => ({
  label: text(label),
  detail,
  value,
});
