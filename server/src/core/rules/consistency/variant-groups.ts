/** One expression in several spellings (bảo đảm, đảm bảo): where each stands, and which one the document keeps to. */
import data from '../../../data/variants.json';
import type { Plan } from '../../plan/plan';
import { isOthers, matchesIn, schoolOf, spanOf, textOf, touches, type Words } from '../../plan/words';
import { keyOf } from '../../vietnamese/tokens';
import { TokenPatterns } from '../../vietnamese/token-patterns';
import { textInSchool } from '../../vietnamese/school';
import { inCaseOf, rewordTokens } from '../rewording';
import type { Report } from '../rule';

interface Group {
  readonly id: string;
  /** Spellings of one expression each; the same column of every row is the same habit. */
  readonly rows: readonly (readonly string[])[];
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
}

interface Spelling {
  readonly group: Group;
  readonly row: readonly string[];
  readonly column: number;
  /** As keys with the spaces between them, to tell `quân - dân` from `quân-dân`. */
  readonly keys: string;
}

interface Use {
  readonly words: Words;
  readonly first: number;
  readonly last: number;
  readonly row: readonly string[];
  readonly column: number;
}

const groups: readonly Group[] = data.groups;

/** Every space as one, every word as its key: two texts of one spelling are the same. */
const keysOf = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) => keyOf(word)).replace(/\s+/g, ' ');

/** The same of tokens. */
function keysAt({ tokens }: Words, first: number, last: number): string {
  let keys = '';
  for (let at = first; at <= last; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (at > first && !touches(tokens[at - 1], token)) keys += ' ';
    keys += token.kind === 'word' ? token.key : token.text;
  }
  return keys;
}

const patterns = new TokenPatterns<Spelling>(
  groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.map((text, column): [string, Spelling] => [text, { group, row, column, keys: keysOf(text) }]),
    ),
  ),
);

/** @param settled the spelling that an office has chosen, by group */
export function* mixedVariants(
  plan: Plan,
  settled: Readonly<Record<string, string | undefined>>,
): Generator<Report<'mixed' | 'settled'>> {
  for (const [group, uses] of usesByGroup(plan)) {
    const wanted = settled[group.id];
    const column = wanted === undefined ? usual(uses) : (group.rows[0]?.indexOf(wanted) ?? -1);
    for (const use of uses) {
      const right = use.row[column];
      if (use.column === column || right === undefined) continue;
      yield toReport(plan, use, right, wanted !== undefined);
    }
  }
}

function usesByGroup(plan: Plan): ReadonlyMap<Group, Use[]> {
  const all = new Map<Group, Use[]>();
  for (const { words, first, last, values } of matchesIn(plan, patterns)) {
    const keys = keysAt(words, first, last);
    const spelling = values.find((value) => value.keys === keys);
    if (!spelling || !stands(words, first, last, spelling.group) || isOthers(plan, words, first, last))
      continue;
    const { group, row, column } = spelling;
    const uses = all.get(group) ?? [];
    uses.push({ words, first, last, row, column });
    all.set(group, uses);
  }
  return all;
}

function stands({ tokens }: Words, first: number, last: number, { notAfter, notBefore }: Group): boolean {
  // A capital inside makes a name of it: phòng Chống phản động.
  if (tokens.slice(first + 1, last + 1).some(({ letters }) => letters === 'capital')) return false;
  return (
    !notAfter?.includes(tokens[first - 1]?.key ?? '') && !notBefore?.includes(tokens[last + 1]?.key ?? '')
  );
}

/** The column used most; of several, the one that laws use most, which stands first in the data. */
function usual(uses: readonly Use[]): number {
  const counts = new Map<number, number>();
  for (const { column } of uses) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  )[0];
}

function toReport(plan: Plan, use: Use, right: string, settled: boolean): Report<'mixed' | 'settled'> {
  const { words, first, last } = use;
  const written = textOf(words, first, last);
  const wanted = inCaseOf(written, textInSchool(right, schoolOf(plan)));
  return {
    message: settled ? 'settled' : 'mixed',
    span: spanOf(words, first, last),
    args: { written, right: wanted },
    fixes: rewordTokens(plan, use, wanted),
  };
}
