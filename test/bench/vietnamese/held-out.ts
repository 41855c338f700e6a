/**
 * The lines of the corpora that training never sees. Unpacked once and kept in the system's folder for temporary
 * files, as long as neither the corpora nor the way of splitting them change.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { corpora, fileOf, linesOf, type Corpus, type Genre } from '../../../scripts/language-model/corpus';
import { MARKED_LETTERS } from '../../../server/src/core/vietnamese/letters';
import { corporaFolder, root } from './places';
import { Random } from '../../../scripts/random';
import { isSyllable, wordsOf } from './words';

export interface HeldOut {
  readonly name: string;
  readonly genre: Genre;
  readonly lines: readonly string[];
}

/** Shorter lines are headings and remains of tables. */
const LEAST_WORDS = 5;
/** Lines in another language, or without marks, are not what is measured. */
const LEAST_SYLLABLES = 0.75;

/** Several of them in a line come from reading it in the wrong encoding: `vŕ`. */
const FOREIGN_LETTER = new RegExp(`(?![a-z${MARKED_LETTERS.join('')}])\\p{Script=Latin}`, 'giu');

/** Empty where the corpora are not on this machine. The lines of each stand in a chance order. */
export async function heldOutTexts(): Promise<HeldOut[]> {
  const present = corpora.filter((corpus) => existsSync(fileOf(corporaFolder, corpus)));
  return Promise.all(
    present.map(async (corpus, index) => ({
      name: corpus.name,
      genre: corpus.genre,
      lines: new Random(index + 1).shuffled((await linesHeldOut(corpus)).filter(isRunningText)),
    })),
  );
}

async function linesHeldOut(corpus: Corpus): Promise<string[]> {
  const file = fileOf(corporaFolder, corpus);
  const splitting = readFileSync(path.join(root, 'scripts/language-model/corpus.ts'), 'utf8');
  const { size, mtimeMs } = statSync(file);
  const key = createHash('sha256').update(`${splitting}\n${size}\n${mtimeMs}`).digest('hex').slice(0, 16);
  const cached = path.join(os.tmpdir(), 'ke-hoach-bench', `${corpus.name}-${key}.txt`);
  if (existsSync(cached)) return readFileSync(cached, 'utf8').split('\n');
  const lines: string[] = [];
  for await (const line of linesOf(corporaFolder, corpus)) if (line.heldOut) lines.push(line.text);
  mkdirSync(path.dirname(cached), { recursive: true });
  writeFileSync(`${cached}.part`, lines.join('\n'));
  renameSync(`${cached}.part`, cached);
  return lines;
}

function isRunningText(line: string): boolean {
  const words = wordsOf(line);
  if (words.length < LEAST_WORDS) return false;
  if ((line.match(FOREIGN_LETTER) ?? []).length > 1) return false;
  const syllables = words.filter(({ text }) => isSyllable(text)).length;
  return syllables >= words.length * LEAST_SYLLABLES && /\P{ASCII}/u.test(line);
}

/** The first texts that have so many words between them. */
export function firstWords(texts: readonly string[], words: number): string[] {
  const sample: string[] = [];
  let left = words;
  for (const text of texts) {
    if (left <= 0) break;
    sample.push(text);
    left -= wordsOf(text).length;
  }
  return sample;
}

const SENTENCE_END = /(?<=[.!?…])\s+(?=\p{Lu})/u;
/** Words of a sentence in which an error is planted. */
const SHORTEST = 8;
const LONGEST = 60;

/** Whole sentences: they begin with a capital and end with a full stop. */
export const sentencesOf = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => line.split(SENTENCE_END))
    .filter((sentence) => /^\p{Lu}[^.!?…]{20,}[.!?…]$/u.test(sentence))
    .filter((sentence) => {
      const { length } = wordsOf(sentence);
      return length >= SHORTEST && length <= LONGEST;
    });
