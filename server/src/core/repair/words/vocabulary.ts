/**
 * The words that a scan may have meant, as a tree of letters in flat arrays: the syllables of the language model, in both
 * schools of placing the tone.
 */
import abbreviations from '../../../data/abbreviations.json';
import documentTypes from '../../../data/document-types.json';
import headerAbbreviations from '../../../data/header-abbreviations.json';
import textAbbreviations from '../../../data/text-abbreviations.json';
import type { LanguageModel } from '../../language-model/model';
import { FIRST_SYLLABLE } from '../../language-model/units';
import { fold } from '../../text/fold';
import { inSchool } from '../../vietnamese/tone';
import { letterIndex } from './channel';

/** Nodes stand in the order of a walk that enters before it passes by; the root is left out. */
export interface WordTree {
  /** Index of the node's letter, small. */
  readonly letters: Uint8Array;
  /** Letters from the beginning of the word to here. */
  readonly depths: Uint8Array;
  /** The first node that is not below this one. */
  readonly ends: Uint32Array;
  /** Index of the word that ends here, or -1. */
  readonly words: Int32Array;
  readonly longest: number;
}

export interface Word {
  /** Of the language model. */
  readonly id: number;
  /** In small letters. */
  readonly text: string;
}

export interface Vocabulary {
  readonly words: readonly Word[];
  readonly tree: WordTree;
  /** Short forms that are read letter by letter, in capitals. */
  readonly shortForms: ReadonlySet<string>;
  readonly shortFormList: readonly string[];
  readonly shortFormTree: WordTree;
  /** Words without their marks. */
  readonly letters: ReadonlySet<string>;
}

const made = new WeakMap<LanguageModel, Vocabulary>();

export function vocabularyOf(model: LanguageModel): Vocabulary {
  let vocabulary = made.get(model);
  if (!vocabulary) made.set(model, (vocabulary = makeVocabulary(model)));
  return vocabulary;
}

function makeVocabulary({ words: keys, markedForms }: LanguageModel): Vocabulary {
  const words: Word[] = [];
  for (let id = FIRST_SYLLABLE; id < keys.length; id++) {
    const key = keys[id] ?? '';
    words.push({ id, text: key });
    const old = inSchool(key, 'old');
    if (old !== key) words.push({ id, text: old });
  }
  const shortForms = shortFormsOf(markedForms);
  return {
    words,
    tree: treeOf(words.map(({ text }) => text)),
    shortForms: new Set(shortForms),
    shortFormList: shortForms,
    shortFormTree: treeOf(shortForms.map((form) => form.toLowerCase())),
    letters: new Set(words.map(({ text }) => fold(text))),
  };
}

/** Those of office papers, and what the model's texts write in capitals with a mark: `ĐBSCL`. */
function shortFormsOf(markedForms: readonly string[]): string[] {
  const known = [
    ...[...abbreviations.abbreviations, ...textAbbreviations.known].map(({ short }) => short),
    ...textAbbreviations.silent,
    ...headerAbbreviations.abbreviations.map(({ short }) => short),
    ...documentTypes.types.flatMap(({ symbol }) => symbol ?? []),
  ];
  const marked = markedForms
    .map((form) => form.toUpperCase())
    .filter((form) => /^[B-DĐF-HJ-NP-TV-XZ]+$/u.test(form));
  return [...new Set([...known.filter((form) => /^\p{Lu}{2,}$/u.test(form)), ...marked])];
}

/** @param words of letters of the alphabet; others are left out */
export function treeOf(words: readonly string[]): WordTree {
  const spelled = words
    .map((word, index) => ({ index, letters: Array.from(word, letterIndex) }))
    .filter(({ letters }) => letters.length > 0 && !letters.includes(-1))
    .sort((a, b) => compare(a.letters, b.letters));
  const letters: number[] = [];
  const depths: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const open: number[] = [];
  const close = (depth: number) => {
    while (open.length > depth) ends[open.pop() ?? 0] = letters.length;
  };
  let before: readonly number[] = [];
  for (const { index, letters: word } of spelled) {
    let shared = 0;
    while (shared < before.length && word[shared] === before[shared]) shared++;
    close(shared);
    for (const letter of word.slice(shared)) {
      open.push(letters.length);
      letters.push(letter);
      depths.push(open.length);
      ends.push(0);
      ids.push(-1);
    }
    ids[open.at(-1) ?? 0] = index;
    before = word;
  }
  close(0);
  return {
    letters: Uint8Array.from(letters),
    depths: Uint8Array.from(depths),
    ends: Uint32Array.from(ends),
    words: Int32Array.from(ids),
    longest: Math.max(0, ...depths),
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
