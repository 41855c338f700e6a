/**
 * A set of fixed phrases, found word by word in folded text: a tree of words, so that hundreds of phrases cost
 * one look-up a word. Between two words stand a few spaces, a comma before them allowed.
 */

interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/** Spaces between two words of a phrase; more part columns. */
const WIDEST_GAP = 4;

export class Phrases {
  private readonly root: Branch = { next: new Map(), ends: false };

  /** @param phrases folded; their words parted by one space */
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      let branch = this.root;
      for (const word of phrase.split(' ')) {
        const known = branch.next.get(word) ?? { next: new Map<string, Branch>(), ends: false };
        branch.next.set(word, known);
        branch = known;
      }
      branch.ends = true;
    }
  }

  /** End of the longest phrase that begins at `at`, which must be the head of a word. */
  endAt(folded: string, at: number): number | undefined {
    let end: number | undefined;
    let start = at;
    for (let branch: Branch | undefined = this.root; branch;) {
      const wordEnd = tokenEnd(folded, start);
      branch = branch.next.get(folded.slice(start, wordEnd));
      if (branch?.ends) end = wordEnd;
      start = gapEnd(folded, wordEnd);
      if (start === wordEnd) break;
    }
    return end;
  }

  /** Every phrase in the text from left to right, the longest where several begin, without overlap. */
  *findIn(folded: string): Generator<{ readonly start: number; readonly end: number }> {
    for (let at = 0; at < folded.length;) {
      if (!isWordCode(folded.charCodeAt(at))) {
        at++;
        continue;
      }
      const end = this.endAt(folded, at);
      if (end !== undefined) yield { start: at, end };
      at = end ?? tokenEnd(folded, at);
    }
  }
}

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

/** Digits and small letters; beyond ASCII whatever Unicode calls a letter, mark or number. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code));
}
