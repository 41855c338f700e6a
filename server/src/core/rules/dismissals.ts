/**
 * Findings that a user has set aside (bỏ qua lần này). A finding is known again by its rule and the line it stands
 * in, so that it stays away while text moves around it, and comes back once its own line is written otherwise.
 */
import type { Plan } from '../plan/plan';
import { lineEnd, lineStart } from '../text/line-breaks';
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';
import type { CheckSettings } from './settings';

/** A key that tells nothing of the text: what an editor may keep outside the document. */
export function fingerprintOf({ text }: SourceText, rule: string, { start }: Span): string {
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, start));
  return `${rule}-${hash(`${start - from - indentation(line)} ${line.trim()}`)}`;
}

export function dismissalsOf(
  { source }: Plan,
  { dismissed }: CheckSettings,
): (rule: string, span: Span) => boolean {
  if (!dismissed || dismissed.size === 0) return () => false;
  return (rule, span) => dismissed.has(fingerprintOf(source, rule, span));
}

const indentation = (line: string): number => line.length - line.trimStart().length;

/** FNV-1a over UTF-16 units, 32 bits, twice with different beginnings: for telling lines apart, not for secrets. */
const hash = (text: string): string => [0x811c9dc5, 0x9747b28c].map((seed) => fnv(text, seed)).join('');

function fnv(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
