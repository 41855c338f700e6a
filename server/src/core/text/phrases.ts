/**
 * A set of fixed phrases, found word by word in folded text: a tree of words, so that hundreds of phrases cost
 * one look-up a word. Between two words stand a few spaces, a comma before them allowed.
 */
import { characterClass } from './character-class';
import { lazy } from './lazy';

interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

interface Tree {
  readonly root: Branch;
  /** Lengths of the words that begin a phrase, a bit each, by {@link edgesOf}: most words of a text begin none. */
  readonly heads: Uint32Array;
}

/** Spaces between two words of a phrase; more part columns. */
const WIDEST_GAP = 4;

export class Phrases {
  private readonly tree: () => Tree;

  /** @param phrases folded; their words parted by one space */
  constructor(phrases: Iterable<string>) {
    this.tree = lazy(() => treeOf(phrases));
  }

  /** End of the longest phrase that begins at `at`, which must be the head of a word. */
  endAt(folded: string, at: number): number | undefined {
    return this.endAfter(folded, at, tokenEnd(folded, at));
  }

  /** The same, the end of the first word being known. */
  private endAfter(folded: string, at: number, firstEnd: number): number | undefined {
    const { root, heads } = this.tree();
    const lengths = heads[edgesOf(folded, at, firstEnd)] ?? 0;
    if ((lengths & lengthBit(firstEnd - at)) === 0) return undefined;
    let end: number | undefined;
    let start = at;
    let wordEnd = firstEnd;
    for (let branch: Branch | undefined = root; ;) {
      branch = branch.next.get(folded.slice(start, wordEnd));
      if (!branch) return end;
      if (branch.ends) end = wordEnd;
      start = gapEnd(folded, wordEnd);
      if (start === wordEnd) return end;
      wordEnd = tokenEnd(folded, start);
    }
  }

  /** Every phrase in the text from left to right, the longest where several begin, without overlap. */
  *findIn(folded: string): Generator<{ readonly start: number; readonly end: number }> {
    for (let at = 0; at < folded.length;) {
      if (!isWordCode(folded.charCodeAt(at))) {
        at++;
        continue;
      }
      const wordEnd = tokenEnd(folded, at);
      const end = this.endAfter(folded, at, wordEnd);
      if (end !== undefined) yield { start: at, end };
      at = end ?? wordEnd;
    }
  }
}

/** First and last letter of a word as one number; several pairs share one. */
const edgesOf = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31);

function treeOf(phrases: Iterable<string>): Tree {
  const root: Branch = { next: new Map(), ends: false };
  const heads = new Uint32Array(1024);
  for (const phrase of phrases) {
    const end = tokenEnd(phrase, 0);
    const edges = edgesOf(phrase, 0, end);
    heads[edges] = (heads[edges] ?? 0) | lengthBit(end);
    let branch = root;
    for (const word of phrase.split(' ')) {
      const known = branch.next.get(word) ?? { next: new Map<string, Branch>(), ends: false };
      branch.next.set(word, known);
      branch = known;
    }
    branch.ends = true;
  }
  return { root, heads };
}

/** All lengths from 31 on have one bit. */
const lengthBit = (length: number): number => 1 << Math.min(length, 31);

/** End of the word, or of the one sign, at `start`. */
function tokenEnd(folded: string, start: number): number {
  let end = start;
  while (end < folded.length && isWordCode(folded.charCodeAt(end))) end++;
  return end > start ? end : Math.min(start + 1, folded.length);
}

/** Where the next word of a phrase begins; `start` itself where none can. */
function gapEnd(folded: string, start: number): number {
  let end = folded.charAt(start) === ',' ? start + 1 : start;
  const spaces = end;
  while (end - spaces < WIDEST_GAP && isSpaceCode(folded.charCodeAt(end))) end++;
  return end > spaces ? end : start;
}

const isSpaceCode = (code: number): boolean => code === 32 || code === 0xa0 || (code >= 9 && code <= 13);

const isWordCode = characterClass((character) => /[\p{L}\p{M}\p{N}]/u.test(character));
