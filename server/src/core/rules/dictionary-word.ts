/**
 * The word that a user would put into a dictionary for a finding: what is written there, and of a name of several
 * syllables the whole name (`Nậm Pồ`, `Cư M'gar`), since its syllables alone are other words.
 */
import { lineEnd, lineStart } from '../text/line-breaks';
import type { SourceText } from '../text/source';
import type { Span } from '../text/span';
import { dictionaryWord } from '../vietnamese/dictionary';
import { tokensOf, type Token } from '../vietnamese/tokens';

/** Syllables of a name at the most. */
const LONGEST_NAME = 5;
const MOST_SYLLABLES = 6;

/** Capitals of a sentence rather than of the name after them. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'tại ở từ về với theo các những và riêng còn trong khi nếu do đối trên dưới huyện xã phường thị tỉnh thành bản thôn buôn làng tổ khu đồng ông bà anh chị'.split(
    ' ',
  ),
);

/** Several tokens that hold together without a space: `M'gar`, `Xơ-đăng`. */
interface Unit extends Span {
  readonly kind: Token['kind'];
  readonly letters: Token['letters'];
  readonly key: string;
}

const TIES = "'’‘ʼ`-";

/** @returns undefined where the finding is not about a word or two */
export function wordToAdd({ text }: SourceText, { start, end }: Span): string | undefined {
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, start));
  const units = unitsOf(line);
  const first = units.findIndex((unit) => unit.end > start - from);
  const last = units.findLastIndex((unit) => unit.start < end - from);
  const found = units.slice(first, last + 1);
  if (found.length === 0 || found.length > MOST_SYLLABLES || found.some(({ kind }) => kind !== 'word')) {
    return undefined;
  }
  return dictionaryWord(wordOf(units, first, last, line));
}

function wordOf(units: readonly Unit[], first: number, last: number, line: string): string {
  const textOf = (from: number, to: number): string => line.slice(units[from]?.start, units[to]?.end);
  const written = textOf(first, last);
  if (units.slice(first, last + 1).every(({ letters }) => letters === 'lower')) return written;
  if (isInCapitals(units, first, last)) {
    return written.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  }
  let head = first;
  let tail = last;
  while (tail - head + 1 < LONGEST_NAME && goesOn(units, line, tail)) tail++;
  while (tail - head + 1 < LONGEST_NAME && goesOn(units, line, head - 1)) head--;
  if (opensSentence(units, head)) {
    const { key = '' } = units[head] ?? {};
    if (head < first && BEFORE_NAMES.has(key)) head++;
    else if (head === tail) return written.toLowerCase();
  }
  return textOf(head, tail);
}

/** Whether the name goes on from one unit to the next. */
function goesOn(units: readonly Unit[], line: string, at: number): boolean {
  const [before, after] = [units[at], units[at + 1]];
  return isName(before) && isName(after) && line.slice(before?.end, after?.start) === ' ';
}

const isName = (unit: Unit | undefined): boolean => unit?.kind === 'word' && unit.letters === 'capital';

/** Capitals here are those of a heading, not of an abbreviation in a sentence. */
function isInCapitals(units: readonly Unit[], first: number, last: number): boolean {
  const beside = [units[first - 1], units[last + 1]].filter((unit) => unit?.kind === 'word');
  const found = units.slice(first, last + 1);
  return beside.length > 0 && [...found, ...beside].every((unit) => unit?.letters === 'capitals');
}

function opensSentence(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before === undefined || (before.kind === 'sign' && before.key !== ',');
}

function unitsOf(line: string): Unit[] {
  const units: Unit[] = [];
  const tokens = tokensOf(line);
  for (let at = 0; at < tokens.length; at++) {
    const { kind, letters, key, start } = tokens[at] as Token;
    let end = at;
    while (kind === 'word' && isTied(tokens, end)) end += 2;
    units.push({ kind, letters, key, start, end: tokens[end]?.end ?? start });
    at = end;
  }
  return units;
}

/** Whether the word at `at` goes on behind an apostrophe or a hyphen. */
function isTied(tokens: readonly Token[], at: number): boolean {
  const [word, tie, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    next?.kind === 'word' &&
    TIES.includes(tie?.text ?? ' ') &&
    word?.end === tie?.start &&
    tie?.end === next.start
  );
}
