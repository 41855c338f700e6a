/** The editor's snippets, for clients that do not read them from the extension themselves. */
import data from '../../../snippets/ke-hoach.json';
import type { Snippet } from '../core/features/completion';

interface SnippetSource {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

export const snippets: readonly Snippet[] = Object.entries(
  data as Readonly<Record<string, SnippetSource>>,
).map(([name, { prefix, body, description }]) => ({
  name,
  prefixes: typeof prefix === 'string' ? [prefix] : prefix,
  body: typeof body === 'string' ? body : body.join('\n'),
  description,
}));
