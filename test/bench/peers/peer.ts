/**
 * Other spell checkers behind the interface of the bench: `node peer.mjs nspell`. Their packages are installed beside
 * the bundle by the bench, and are no dependencies of the project; hence their names are no plain imports.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serve, type Checker, type Flag } from '../vietnamese/checker';

const packages = path.join(import.meta.dirname, 'node_modules');

const load = async (name: string): Promise<unknown> => (await import(name)) as unknown;

interface Nspell {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

async function nspell(): Promise<Checker> {
  const { default: create } = (await load('nspell')) as { default: (aff: Buffer, dic: Buffer) => Nspell };
  const part = (ending: string): Buffer => readFileSync(path.join(packages, `dictionary-vi/index.${ending}`));
  const speller = create(part('aff'), part('dic'));
  return {
    check: (sentences) => Promise.resolve(sentences.map((sentence) => misspelled(speller, sentence))),
    suggest: (words) => Promise.resolve(words.map((word) => speller.suggest(word))),
  };
}

const misspelled = (speller: Nspell, sentence: string): Flag[] =>
  Array.from(sentence.matchAll(/[\p{L}\p{M}]+/gu), ({ 0: word, index }) => ({ word, index }))
    .filter(({ word }) => !speller.correct(word))
    .map(({ word, index }) => ({ start: index, end: index + word.length }));

interface Issue {
  readonly text: string;
  readonly offset: number;
  readonly suggestions?: readonly string[];
}

interface Cspell {
  spellCheckDocument: (document: object, options: object, settings: object) => Promise<{ issues: Issue[] }>;
}

/** Sentences to a document: cspell has work to do for each. */
const AT_ONCE = 40;

/** @param leastLength cspell leaves words of fewer than four letters alone unless told otherwise */
async function cspell(leastLength: number): Promise<Checker> {
  const { spellCheckDocument } = (await load('cspell-lib')) as Cspell;
  const settings = {
    language: 'vi',
    import: [path.join(packages, '@cspell/dict-vi-vn/cspell-ext.json')],
    minWordLength: leastLength,
    maxNumberOfProblems: 1_000_000,
    maxDuplicateProblems: 1_000_000,
    numSuggestions: 5,
  };
  const issuesIn = async (lines: readonly string[], generateSuggestions: boolean): Promise<Issue[]> => {
    const document = {
      uri: 'file:///plan.txt',
      text: lines.join('\n'),
      languageId: 'plaintext',
      locale: 'vi',
    };
    const options = { generateSuggestions, noConfigSearch: true };
    return (await spellCheckDocument(document, options, settings)).issues;
  };
  return {
    check: async (sentences) => {
      const flags: Flag[][] = [];
      for (let at = 0; at < sentences.length; at += AT_ONCE) {
        const lines = sentences.slice(at, at + AT_ONCE);
        flags.push(...flagsOf(lines, await issuesIn(lines, false)));
      }
      return flags;
    },
    suggest: async (words) => {
      const issues = await issuesIn(words, true);
      const suggested = new Map(issues.map(({ text, suggestions }) => [text, suggestions]));
      return words.map((word) => [...(suggested.get(word) ?? [])]);
    },
  };
}

function flagsOf(lines: readonly string[], issues: Issue[]): Flag[][] {
  let begin = 0;
  const starts = lines.map((line) => {
    const start = begin;
    begin += line.length + 1;
    return start;
  });
  const flags: Flag[][] = lines.map(() => []);
  for (const { text, offset } of issues) {
    const line = starts.findLastIndex((start) => start <= offset);
    const start = offset - (starts[line] ?? 0);
    flags[line]?.push({ start, end: start + text.length });
  }
  return flags;
}

const peers: Readonly<Record<string, () => Promise<Checker>>> = {
  nspell,
  cspell: () => cspell(4),
  'cspell-short-words': () => cspell(1),
};
const peer = peers[process.argv[2] ?? ''];
if (!peer) throw new Error('no such checker');
await serve(peer);
