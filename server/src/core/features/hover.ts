/** What is known of the thing under the pointer: a document with all its mentions, or an abbreviation. */
import data from '../../data/abbreviations.json';
import type { Plan } from '../plan/plan';
import type { CheckSettings } from '../rules/settings';
import { lineEnd, lineStart } from '../text/line-breaks';
import { contains, type Span } from '../text/span';
import { citationCard, type FolderPlans } from './citation-card';
import { escapeMarkdown } from './markdown';
import { documentAt } from './named-documents';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

const abbreviations = new Map(data.abbreviations.map(({ short, full }) => [short.normalize('NFC'), full]));
const ABBREVIATION = /(?<![\p{L}\p{N}/-])\p{L}+(?:[-/]\p{L}+)?(?![\p{L}\p{N}/-])/gu;

/** @param plansWith what the folders have to do with the document of a number, as this plan means it */
export function hoverAt(
  plan: Plan,
  offset: number,
  settings: CheckSettings,
  plansWith?: (number: string) => FolderPlans,
): Hover | undefined {
  return abbreviationAt(plan, offset) ?? cardAt(plan, offset, settings, plansWith);
}

function cardAt(
  plan: Plan,
  offset: number,
  settings: CheckSettings,
  plansWith?: (number: string) => FolderPlans,
): Hover | undefined {
  const pointed = documentAt(plan, offset);
  if (!pointed) return undefined;
  const { document, span } = pointed;
  const here = document.mentions.find(({ start, end }) => start === span.start && end === span.end);
  const plans = document.number === undefined ? undefined : plansWith?.(document.number);
  return { span, markdown: citationCard(plan, document, here, settings, plans) };
}

function abbreviationAt({ source }: Plan, offset: number): Hover | undefined {
  const from = lineStart(source.text, offset);
  const line = source.text.slice(from, lineEnd(source.text, offset));
  for (const match of line.matchAll(ABBREVIATION)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    const full = contains(span, { start: offset, end: offset }) ? abbreviations.get(match[0]) : undefined;
    if (full !== undefined)
      return { span, markdown: `**${escapeMarkdown(match[0])}**: ${escapeMarkdown(full)}` };
  }
  return undefined;
}
