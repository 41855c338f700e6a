/**
 * What the rules on wording share: the document's own words that match an expression, and the one edit that turns
 * what stands there into what is right and touches nothing around it.
 */
import type { Plan } from '../plan/plan';
import { isOthersWords } from '../plan/reading';
import { matchesIn, spanOf, textOf, type Words } from '../plan/words';
import type { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';
import type { TokenPatterns } from '../vietnamese/token-patterns';
import type { Edit, Fix } from './rule';

/** @returns undefined where marks of emphasis, a page number or a comment stand inside, which the edit would delete */
export function editTo(
  source: SourceText,
  { prose }: Words['reading'],
  start: number,
  end: number,
  right: string,
): Edit | undefined {
  const written = prose.text.slice(start, end);
  let head = 0;
  while (head < written.length && written.charAt(head) === right.charAt(head)) head++;
  let tail = 0;
  const longest = Math.min(written.length, right.length) - head;
  while (tail < longest && written.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const newText = right.slice(head, right.length - tail);
  const span = placeOf(prose, start + head, end - tail);
  const replaced = written.slice(head, written.length - tail);
  return source.slice(span).replace(/\s+/g, ' ') === replaced ? { ...span, newText } : undefined;
}

function placeOf(prose: Prose, start: number, end: number): { readonly start: number; readonly end: number } {
  if (start < end || start === 0) return prose.spanAt(start, end);
  const at = prose.spanAt(start - 1, start).end;
  return { start: at, end: at };
}

/** Like `writeInstead`, as small as it can be. */
export function rewordings(
  source: SourceText,
  words: Words,
  start: number,
  end: number,
  right: string,
): readonly Fix[] {
  const edit = editTo(source, words.reading, start, end, right);
  return edit ? [rewording(right, [edit])] : [];
}

export const rewording = (right: string, edits: readonly Edit[]): Fix => ({
  title: { vi: 'Viết “{right}”', en: 'Write “{right}”' },
  args: { right },
  edits,
});

/** `right` in the case of what it replaces: all capitals, a capital first, or as it stands. */
export function inCaseOf(written: string, right: string): string {
  if (written === written.toUpperCase() && written !== written.toLowerCase()) return right.toUpperCase();
  const first = written.charAt(0);
  return first === first.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);
}

/** A stretch of the document's own words that an expression matches. */
export interface OwnMatch<Value> {
  readonly words: Words;
  readonly first: number;
  readonly last: number;
  readonly value: Value;
  readonly written: string;
  readonly span: Span;
}

/**
 * Every match of the expressions in the document's own words; of several values of one expression, the first.
 * @param isOwn whether a place inside a citation or a quotation counts all the same
 */
export function* ownMatches<Value>(
  plan: Plan,
  patterns: TokenPatterns<Value>,
  isOwn: (plan: Plan, span: Span) => boolean = () => false,
): Generator<OwnMatch<Value>> {
  for (const { words, first, last, values } of matchesIn(plan, patterns)) {
    const span = spanOf(words, first, last);
    if (isOthersWords(plan, span) && !isOwn(plan, span)) continue;
    yield { words, first, last, value: values[0] as Value, written: textOf(words, first, last), span };
  }
}

/** What stands from one token to another, written right. */
export function rewordTokens(
  { source }: Plan,
  { words, first, last }: Pick<OwnMatch<unknown>, 'words' | 'first' | 'last'>,
  right: string,
): readonly Fix[] {
  return rewordings(source, words, words.tokens[first]?.start ?? 0, words.tokens[last]?.end ?? 0, right);
}

/** The text of tokens with the first letter of each a capital or not. */
export function recased(words: Words, first: number, last: number, capitals: readonly boolean[]): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const token = words.tokens[at];
    if (!token) continue;
    if (at > first) text += words.reading.prose.text.slice(words.tokens[at - 1]?.end, token.start);
    const letter = token.text.charAt(0);
    const capital = capitals[at - first] ?? false;
    text += (capital ? letter.toUpperCase() : letter.toLowerCase()) + token.text.slice(1);
  }
  return text;
}
