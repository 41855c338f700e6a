/** What is known of the thing under the pointer: a citation with all its mentions, or an abbreviation. */
import data from '../../data/abbreviations.json';
import type { Citation } from '../citations/citation';
import type { Plan } from '../plan/plan';
import { say, type Language } from '../text/message';
import { lineEnd, lineStart } from '../text/line-breaks';
import { contains, type Span } from '../text/span';
import { featureTexts as texts } from './texts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

const abbreviations = new Map(data.abbreviations.map(({ short, full }) => [short.normalize('NFC'), full]));
const ABBREVIATION = /(?<![\p{L}\p{N}/-])\p{L}+(?:[-/]\p{L}+)?(?![\p{L}\p{N}/-])/gu;

export function hoverAt(plan: Plan, offset: number, language: Language): Hover | undefined {
  const at = { start: offset, end: offset };
  const citation = plan.citations
    .filter((one) => contains(one, at))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return abbreviationAt(plan, offset) ?? (citation && citationHover(plan, citation, language));
}

function citationHover(plan: Plan, citation: Citation, language: Language): Hover {
  const mentions = mentionsOf(plan, citation);
  const full = (field: 'issuer' | 'subject'): string | undefined =>
    mentions.find((one) => one[field])?.[field]?.text;
  const lines = [`**${escapeMarkdown(shortForm(citation))}**`];
  const add = (name: 'date' | 'issuer' | 'subject', value: string | undefined): void => {
    if (value !== undefined) lines.push(`- ${say(texts[name], language)}: ${escapeMarkdown(value)}`);
  };
  add('date', mentions.find((one) => one.date)?.date?.text);
  add('issuer', full('issuer'));
  add('subject', full('subject'));
  const line = plan.source.positionAt(mentions[0]?.start ?? citation.start).line + 1;
  if (citation.self) lines.push(`- ${say(texts.self, language)}`);
  else
    lines.push(`- ${say(texts.mentions, language, { count: String(mentions.length), line: String(line) })}`);
  return { span: citation, markdown: lines.join('\n') };
}

/** Every citation of the same document, by number and symbol; without a number the citation stands for itself. */
export function mentionsOf(plan: Plan, citation: Citation): Citation[] {
  const { number, symbol } = citation;
  if (!number || !symbol) return [citation];
  return plan.citations.filter(
    (other) => other.number?.text === number.text && other.symbol?.text === symbol.text,
  );
}

/** `Chỉ thị số 25-CT/TW`: how a document is named once it is known. */
export function shortForm({ type, number, symbol, reference, repair, family }: Citation): string {
  const between = family === 'state' ? '/' : '-';
  const written =
    number && symbol ? `số ${repair ?? `${number.text}${between}${symbol.text}`}` : reference?.text;
  return [type?.text, written].filter((part) => part !== undefined).join(' ');
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

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');
