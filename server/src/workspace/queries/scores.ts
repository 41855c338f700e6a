/** How well texts answer what was typed: words begun, without marks, in any order. */
import { foldWords } from '../../core/text/fold';

/** At the most, in one answer. */
export const MOST_FOUND = 200;

/** Folded, in the order in which they were typed. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    foldWords(query)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

/**
 * How well a text answers: each word must begin one of its words. Whole words count more than beginnings, words that
 * stand side by side and at the head more than scattered ones, short texts more than long ones. -Infinity for none.
 */
export function scoreOf(folded: string, words: readonly string[]): number {
  let score = 0;
  let before = -1;
  for (const word of words) {
    const isNext = before >= 0 && folded.startsWith(word, before + 1);
    const at = isNext ? before + 1 : wordAt(folded, word);
    if (at < 0) return -Infinity;
    if (!isWordCharacter(folded.charCodeAt(at + word.length))) score += 2;
    if (isNext) score += 2;
    else if (at === 0) score += 1;
    before = at + word.length;
  }
  return score - Math.min(folded.length, 1000) / 1000;
}

/** Where a word stands that begins so: the first that is no more than it, else the first. */
function wordAt(folded: string, word: string): number {
  let first = -1;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at > 0 && isWordCharacter(folded.charCodeAt(at - 1))) continue;
    if (!isWordCharacter(folded.charCodeAt(at + word.length))) return at;
    if (first < 0) first = at;
  }
  return first;
}

/** In folded text; no letter there is of a higher code. */
const isWordCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Where what is found goes. */
export type Finds<Found> = Pick<Best<Found>, 'add' | 'floor'>;

/** The best so far, in the order of their score; the first met of equal ones first. */
export class Best<Found> {
  private kept: { readonly score: number; readonly found: () => Found | undefined }[] = [];
  /** What is no better than this is not among the best. */
  floor = -Infinity;

  add(score: number, found: () => Found | undefined): void {
    this.kept.push({ score, found });
    if (this.kept.length >= 4 * MOST_FOUND) this.cut();
  }

  all(): Found[] {
    this.cut();
    return this.kept.flatMap(({ found }) => found() ?? []);
  }

  private cut(): void {
    this.kept = this.kept.toSorted((a, b) => b.score - a.score).slice(0, MOST_FOUND);
    if (this.kept.length === MOST_FOUND) this.floor = this.kept.at(-1)?.score ?? -Infinity;
  }
}
