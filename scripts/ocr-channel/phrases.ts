/**
 * Makes `server/src/data/scan-phrases.json`: set phrases of office papers, and pairs of words of which the second
 * is never written with a capital, counted in the texts that the language model is counted from (held-out lines left out).
 *
 *     node --import tsx scripts/ocr-channel/phrases.ts CORPORA
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { analyseSyllable } from '../../server/src/core/vietnamese/syllable';
import { keyOf } from '../../server/src/core/vietnamese/tokens';
import { corpora, linesOf } from '../language-model/corpus';

const COUNTED = ['law-questions', 'provincial', 'statutes'];
const SHORTEST = 4;
const LONGEST = 6;
const PHRASES = 800;
/** Candidates are weeded out when there are more. */
const MOST = 3_000_000;
const LEAST_OF_PAIR = 800;
/** Of a pair that is written small. */
const CAPITAL_SHARE = 0.004;
/** Letters whose capital has the same shape, whatever their marks. */
const SAME_SHAPE = /^[ckopsu-z]/;

const target = path.resolve(import.meta.dirname, '../../server/src/data/scan-phrases.json');

interface Count {
  small: number;
  capital: number;
}

const seconds = new Map<string, Count>();
let phrases = new Map<string, number>();

const baseOf = (word: string): string => word.normalize('NFD').charAt(0);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

function add(counts: Map<string, Count>, pair: string, capital: boolean): void {
  const count = counts.get(pair) ?? { small: 0, capital: 0 };
  if (capital) count.capital++;
  else count.small++;
  counts.set(pair, count);
}

function countLine(text: string): void {
  for (const clause of text.split(/[^\p{L}\p{M} ,]+/u)) {
    if (clause === clause.toUpperCase()) continue;
    const tokens = clause.match(/[\p{L}\p{M}]+|,/gu) ?? [];
    const keys = tokens.map((token) => (token === ',' ? ',' : analyseSyllable(token) ? keyOf(token) : ''));
    for (const at of tokens.keys()) {
      const [key = '', next = ''] = keys.slice(at, at + 2);
      if (key === '' || key === ',') continue;
      if (next !== '' && next !== ',') {
        const pair = `${key} ${next}`;
        if (SAME_SHAPE.test(baseOf(next))) add(seconds, pair, isCapital(tokens[at + 1] ?? ''));
      }
      for (let length = SHORTEST; length <= LONGEST; length++) {
        const phrase = keys.slice(at, at + length);
        if (phrase.length < length || phrase.includes('') || phrase.at(-1) === ',') continue;
        const written = phrase.join(' ');
        phrases.set(written, (phrases.get(written) ?? 0) + 1);
      }
    }
  }
  if (phrases.size > MOST) phrases = new Map([...phrases].filter(([, count]) => count > 2));
}

/** The commonest, without those that are part of a longer one nearly as common. */
function setPhrases(): string[] {
  const common = [...phrases].sort(([, a], [, b]) => b - a).slice(0, PHRASES * 12);
  const inner = new Set<string>();
  for (const [phrase, count] of common) {
    const words = phrase.split(' ');
    for (const part of [words.slice(1), words.slice(0, -1)]) {
      const whole = part.join(' ').replace(/^, /, '');
      if ((phrases.get(whole) ?? 0) < count * 1.6) inner.add(whole);
    }
  }
  return common
    .map(([phrase]) => phrase)
    .filter((phrase) => !inner.has(phrase))
    .slice(0, PHRASES)
    .sort();
}

const smallOf = (counts: ReadonlyMap<string, Count>): string[] =>
  [...counts]
    .filter(
      ([, { small, capital }]) => small >= LEAST_OF_PAIR && capital <= (small + capital) * CAPITAL_SHARE,
    )
    .map(([pair]) => pair)
    .sort();

async function main([folder]: readonly string[]): Promise<void> {
  if (!folder) throw new Error('usage: phrases.ts CORPORA');
  for (const corpus of corpora) {
    if (!COUNTED.includes(corpus.name)) continue;
    for await (const { text, heldOut } of linesOf(folder, corpus)) if (!heldOut) countLine(text);
  }
  const data = {
    source: `scripts/ocr-channel/phrases.ts: counted in ${COUNTED.join(', ')} (scripts/language-model/corpus.ts says where each comes from)`,
    confidence: 'counted',
    rule: '`phrases` are set phrases, as the language model spells them; the second word of a pair in `smallSecond` has no capital',
    phrases: setPhrases(),
    smallSecond: smallOf(seconds).join(', '),
  };
  writeFileSync(target, `${JSON.stringify(data, undefined, 2)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
