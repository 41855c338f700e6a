/** The texts that the language model is counted from, line by line, and the lines kept apart to measure it on. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type Genre = 'law' | 'questions' | 'news' | 'wiki';

export interface Corpus {
  readonly name: string;
  readonly genre: Genre;
  /** How often each of its sentences is counted: the register of plans is that of law. */
  readonly weight: number;
}

export const corpora: readonly Corpus[] = [
  { name: 'statutes', genre: 'law', weight: 2 },
  { name: 'laws', genre: 'law', weight: 2 },
  { name: 'law-questions', genre: 'questions', weight: 2 },
  { name: 'provincial', genre: 'law', weight: 2 },
  { name: 'news-a', genre: 'news', weight: 1 },
  { name: 'news-b', genre: 'news', weight: 1 },
  { name: 'wiki', genre: 'wiki', weight: 1 },
];

/** Where each comes from, and under which licence. */
export const SOURCES: Readonly<Record<string, { readonly from: string; readonly licence: string }>> = {
  statutes: {
    from: 'codified law and decrees, github.com/diepxuan/diepxuan.github.io (MIT)',
    licence: 'texts of law: outside copyright (IP law of Vietnam, art. 15)',
  },
  laws: {
    from: 'codes and laws, github.com/undertheseanlp/resources (VLC)',
    licence: 'texts of law: outside copyright (IP law of Vietnam, art. 15)',
  },
  'law-questions': {
    from: 'legal questions and answers, official letters, resolutions: tnt305/tai_lieu_noi_bo',
    licence: 'none stated; only counts are kept',
  },
  provincial: {
    from: 'provincial decisions and plans: TuanHuu168/CongBot',
    licence: 'texts of the administration: outside copyright (IP law of Vietnam, art. 15)',
  },
  'news-a': { from: 'news 2016–2019: ThanhChinhBK/vietnews', licence: 'only counts are kept' },
  'news-b': { from: 'news: github.com/undertheseanlp/resources (UNC)', licence: 'only counts are kept' },
  wiki: {
    from: 'encyclopedia: github.com/undertheseanlp/corpus.viwiki',
    licence: 'CC BY-SA; only counts are kept',
  },
};

export const fileOf = (folder: string, { name }: Corpus): string => path.join(folder, `${name}.txt.xz`);

export const isPresent = (folder: string): boolean =>
  corpora.every((corpus) => existsSync(fileOf(folder, corpus)));

export interface Line {
  readonly text: string;
  /** Kept apart: no count knows it. */
  readonly heldOut: boolean;
}

/** Lines are held out in blocks, since neighbours come from one document. */
const BLOCK = 100;
const ONE_IN = 97;

/** Unpacks a corpus with `xz`. Throws when that fails. */
export async function* linesOf(folder: string, corpus: Corpus): AsyncGenerator<Line> {
  const unpacking = spawn('xz', ['-dc', fileOf(folder, corpus)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const failed = new Promise<never>((_, reject) => unpacking.once('error', reject));
  failed.catch(() => undefined);
  let number = 0;
  for await (const line of createInterface({ input: unpacking.stdout, crlfDelay: Infinity })) {
    yield { text: line.normalize('NFC'), heldOut: isHeldOut(Math.floor(number++ / BLOCK)) };
  }
  if (number === 0) await Promise.race([failed, Promise.reject(new Error(`${corpus.name}: no text`))]);
}

/** Scatters the held-out blocks over a corpus, the same ones each time (Knuth's multiplicative hash). */
const isHeldOut = (block: number): boolean => (Math.imul(block, 2654435761) >>> 0) % ONE_IN === 0;
