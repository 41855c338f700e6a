/** What a text cites, each citation with how it stands, as JSON and as a list. The shape is a contract: `docs/schema/cite.json`. */
import type { Plan } from '../core/plan/plan';
import { citationStatuses, type CitationStatus } from '../core/rules/citation-status';
import type { CheckSettings } from '../core/rules/settings';
import { say, type Language, type Message } from '../core/text/message';
import type { SourceText } from '../core/text/source';
import { messages } from './messages';
import { citationJson, type CitationJson } from './plan-json';
import { oneLine } from './text';

export interface CitingFile {
  readonly path: string;
  readonly citations: readonly CitedJson[];
}

export interface CitedJson
  extends CitationJson, Pick<CitationStatus, 'text' | 'status' | 'problems' | 'fixed'> {}

export const citingFile = (path: string, plan: Plan, settings: CheckSettings): CitingFile => ({
  path,
  citations: citationStatuses(plan, settings).map((status) => citedJson(plan.source, status)),
});

const citedJson = (
  source: SourceText,
  { citation, text, status, problems, fixed }: CitationStatus,
): CitedJson => ({ ...citationJson(source, citation), text, status, problems, fixed });

const STATUS_TEXTS: Readonly<Record<CitationStatus['status'], Message>> = {
  ok: { vi: 'đúng', en: 'ok' },
  malformed: { vi: 'sai cách viết', en: 'malformed' },
  incomplete: { vi: 'chưa đủ', en: 'incomplete' },
};

/** `path:line:column status [rules] text`, one-based; under it the text as it should stand; and a line that counts. */
export function citedText(files: readonly CitingFile[], language: Language): string {
  const all = files.flatMap(({ citations }) => citations);
  const lines = files.flatMap(({ path, citations }) =>
    citations.flatMap(({ range: { start }, status, problems, text, fixed }) => {
      const place = `${path}:${start.line + 1}:${start.character + 1}`;
      const found = [say(STATUS_TEXTS[status], language), ...problems].join(' ');
      const right = fixed === text ? [] : [oneLine(`  → ${fixed}`)];
      return [oneLine(`${place} ${found}: ${text}`), ...right];
    }),
  );
  const count = (wanted: CitationStatus['status']): string =>
    `${all.filter(({ status }) => status === wanted).length}`;
  const counts = say(messages.cited, language, {
    count: `${all.length}`,
    malformed: count('malformed'),
    incomplete: count('incomplete'),
  });
  return [...lines, counts].map((line) => `${line}\n`).join('');
}
