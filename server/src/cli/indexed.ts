/** What is known of the plans of folders, as text and as JSON. The shape is a contract: `docs/schema/index.json`. */
import { say, type Language, type Message } from '../core/text/message';
import { LARGEST, type Unread } from '../workspace/files';
import type { IndexedFolders } from './folder';
import { messages } from './messages';
import { oneLine } from './text';

export interface IndexJson {
  readonly plans: number;
  /** Numbers that are cited. */
  readonly cited: number;
  /** Numbers that several plans of one body bear in one term. */
  readonly sharedNumbers: readonly SharedNumberJson[];
  readonly unread: readonly { readonly path: string; readonly reason: Unread }[];
}

export interface SharedNumberJson {
  readonly number: string;
  readonly plans: readonly { readonly path: string; readonly date: string | null; readonly title: string }[];
}

export function indexJson({ index, unread, pathOf }: IndexedFolders): IndexJson {
  return {
    plans: index.size,
    cited: index.citedCount,
    sharedNumbers: index.namesakes().map(({ number, plans }) => ({
      number,
      plans: plans.map(({ uri, own }) => ({
        path: pathOf(uri),
        date: own.date ?? null,
        title: index.planAt(uri)?.title ?? '',
      })),
    })),
    unread: unread.map(({ path, why }) => ({ path, reason: why })),
  };
}

const REASONS: Readonly<Record<Unread, Message>> = {
  unreadable: messages.notReadable,
  tooLarge: messages.tooLarge,
  notText: messages.notText,
  notUtf8: messages.notUtf8,
  notWord: messages.notWord,
};

export function indexText({ plans, cited, sharedNumbers, unread }: IndexJson, language: Language): string {
  const lines = [say(messages.indexed, language, { plans: `${plans}`, cited: `${cited}` })];
  for (const { number, plans: bearers } of sharedNumbers) {
    lines.push(say(messages.sharedNumber, language, { number, count: `${bearers.length}` }));
    for (const { path, date, title } of bearers) {
      const day = date?.split('-').reverse().join('/');
      lines.push(`  ${[path, day, title].filter((part) => part !== undefined && part !== '').join(' · ')}`);
    }
  }
  for (const { path, reason } of unread)
    lines.push(`${path}: ${say(REASONS[reason], language, { size: `${LARGEST / 1024 / 1024}` })}`);
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}
