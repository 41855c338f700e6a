/**
 * Comments that silence rules: `// bỏ qua: NN-03` for the next line of text, `// bỏ qua tệp: NN-03, TL` for the
 * file. A group's letters stand for all its rules.
 */
import { fold } from '../text/fold';
import type { Plan } from '../plan/plan';
import type { Span } from '../text/span';
import { groupOf } from './groups';

const SUPPRESSION = /^\/\/\s*bo qua( tep)?\s*:(.*)$/;

export type IsSilenced = (rule: string, span: Span) => boolean;

export function suppressionsOf({ comments, source }: Plan): IsSilenced {
  const wholeFile = new Set<string>();
  const lines: { readonly rules: ReadonlySet<string>; readonly line: Span }[] = [];
  for (const comment of comments) {
    const match = SUPPRESSION.exec(fold(comment.text));
    if (match?.[2] === undefined) continue;
    const rules = match[2].toUpperCase().match(/\b[A-Z]{2}(?:-\d{2})?(?![A-Z\d])/g) ?? [];
    if (match[1] === undefined)
      lines.push({ rules: new Set(rules), line: nextLine(source.text, comment.end) });
    else rules.forEach((rule) => wholeFile.add(rule));
  }
  const names = (rules: ReadonlySet<string>, rule: string): boolean =>
    rules.has(rule) || rules.has(groupOf(rule));
  return (rule, span) =>
    names(wholeFile, rule) ||
    lines.some(({ rules, line }) => names(rules, rule) && line.start <= span.start && span.start <= line.end);
}

/** The first line after `offset` that holds text other than a comment. */
function nextLine(text: string, offset: number): Span {
  for (let start = offset; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const content = text.slice(start, end).trim();
    if (content !== '' && !content.startsWith('//')) return { start, end };
    start = end + 1;
  }
  return { start: text.length, end: text.length };
}
