/**
 * What the scanned plans say, line by line, with other readings that count as right: nobody has seen the printed
 * pages. Stamps and what was read into them are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plansFolder } from './places';
import { isSameText } from './words';

interface Doubt {
  readonly plan: string;
  readonly line: number;
  readonly word: string;
  readonly others: readonly string[];
}

export class Truth {
  private constructor(
    readonly name: string,
    private readonly doubts: readonly Doubt[],
  ) {}

  static of(name: string): Truth {
    return new Truth(
      name,
      doubtsIn(path.join(plansFolder, 'doubts.tsv')).filter(({ plan }) => plan === name),
    );
  }

  /** @param line from 1; without it a doubt anywhere in the plan counts */
  accepts(read: string, word: string, line?: number): boolean {
    if (isSameText(inner(read), inner(word))) return true;
    return this.doubts.some(
      (doubt) =>
        (line === undefined || doubt.line === line) &&
        doubt.word === word &&
        doubt.others.some((other) => isSameText(inner(read), inner(other))),
    );
  }
}

function doubtsIn(file: string): Doubt[] {
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, 'utf8').normalize('NFC').split('\n');
  return rows
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [plan = '', line = '', word = '', others = ''] = row.split('\t');
      return { plan, line: Number(line), word, others: others.split('|') };
    });
}

const INNER = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/u;

/** A word without the punctuation around it, which is scored apart. */
const inner = (word: string): string => INNER.exec(word)?.[0] ?? '';

export const tokensOf = (line: string): string[] => line.split(/\s+/u).filter((token) => token !== '');

export const hasLetter = (token: string): boolean => /\p{L}/u.test(token);

/** A stamp lies in the right column of these lines, from 1; what is left of it ends in a comma. */
const STAMPS: Readonly<Record<string, readonly [from: number, to: number]>> = { 'can-tho-265': [175, 187] };

/** Words of a line that were on the page before it was stamped. */
export function printedWords(name: string, line: string, number: number): string[] {
  const tokens = tokensOf(line);
  const [from, to] = STAMPS[name] ?? [Infinity, 0];
  return number < from || number > to
    ? tokens
    : tokens.slice(0, tokens.findLastIndex((token) => token.endsWith(',')) + 1);
}
